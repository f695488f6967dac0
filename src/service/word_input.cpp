#include "service/word_input.hpp"

#include <algorithm>
#include <utility>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "service/file.hpp"
#include "service/typed_word.hpp"
#include "terms/loading/term_inflection.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

class WordInput {
public:
    explicit WordInput(Complaints& complaints) : complaints_(complaints) {}

    void add_argument(std::string_view argument) {
        if (!add("", argument)) complaints_.error("", say(Message::word_empty, complaints_.language()));
    }

    void add_standard_input() {
        if (std::exchange(has_read_input_, true)) return;
        constexpr std::size_t largest_list = 256u << 20;
        const ReadFile read = read_standard_input(largest_list);
        if (!read.failure.empty()) return complaints_.error("-", read.failure);
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        std::string_view rest = read.bytes;
        if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
        for (std::size_t line = 1; !rest.empty(); ++line) {
            const std::string_view word = rest.substr(0, rest.find('\n'));
            add("-:" + std::to_string(line), word);
            rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        }
    }

    std::vector<std::string> take() { return std::move(words_); }

private:
    /// False when there is no word. `place` is said with a complaint.
    bool add(const std::string& place, std::string_view word) {
        if (const std::size_t bad = text::find_invalid(word); bad != std::string_view::npos) {
            complaints_.error(place, say(Message::word_not_utf8, complaints_.language(),
                                            {in_quotes(word), std::to_string(bad + 1)}));
            return true;
        }
        std::string single = terms::single_spaced(word);
        if (TypedWord(single).text().empty()) return false;  // soft hyphens alone are no word either
        if (has_control_character(single)) {
            complaints_.error(place, say(Message::word_has_control_character, complaints_.language(), {in_quotes(word)}));
            return true;
        }
        words_.push_back(std::move(single));
        return true;
    }

    Complaints& complaints_;
    std::vector<std::string> words_;
    bool has_read_input_ = false;
};

}  // namespace

std::vector<std::string> words_asked_about(const std::vector<std::string>& arguments,
                                           Complaints& complaints) {
    WordInput input(complaints);
    if (arguments.empty()) input.add_standard_input();
    for (const std::string& argument : arguments) {
        if (argument == "-")
            input.add_standard_input();
        else
            input.add_argument(argument);
    }
    return input.take();
}

}  // namespace ordval::service
