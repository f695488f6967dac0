#include "terms/context/quotation.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace ordval::terms {

namespace {

bool is_double_sign(char32_t c) {
    return c == U'”' || c == U'“' || c == U'„' || c == U'"' || c == U'»' || c == U'«';
}
bool is_single_sign(char32_t c) { return c == U'’' || c == U'‘' || c == U'\''; }

/// By byte: true where one of these signs may begin. Ordinary letters are passed quickly.
constexpr std::array<bool, 256> may_begin_sign = [] {
    std::array<bool, 256> bytes{};
    for (const std::size_t byte : {0x22, 0x27, 0xC2, 0xE2}) bytes[byte] = true;
    return bytes;
}();

bool may_stand_before_opening(char32_t c) {
    return text::is_space(c) || c == '(' || c == '[' || c == '-' || c == '/' || c == U'–' || c == U'—' || is_single_sign(c) ||
           is_double_sign(c);
}

/// What stands after an opening sign: a letter, a digit, another opening sign, a bracket or an ellipsis.
bool may_stand_after_opening(std::string_view valid, std::uint32_t at) {
    if (at >= valid.size()) return false;
    const char32_t c = text::decode(valid, at).code_point;
    return text::is_word_character(valid, at) || c == '(' || c == '[' || c == U'…' || c == U'§' || is_double_sign(c) || is_single_sign(c);
}

/// Pairs the signs of one kind.
class Pairing {
public:
    void open(std::uint32_t at) { open_.push_back(at); }
    bool close(std::uint32_t end, BlockQuotations& quotations) {
        if (open_.empty()) return false;
        text::Span quotation{open_.back(), end};
        open_.pop_back();
        // What is nested in it is part of it.
        while (!quotations.closed.empty() && quotations.closed.back().end > quotation.begin) {
            quotation.begin = std::min(quotation.begin, quotations.closed.back().begin);
            quotations.closed.pop_back();
        }
        quotations.closed.push_back(quotation);
        return true;
    }
    const std::vector<std::uint32_t>& left() const { return open_; }

private:
    std::vector<std::uint32_t> open_;
};

}  // namespace

bool is_quotation_sign(char32_t c) { return is_double_sign(c) || is_single_sign(c); }

BlockQuotations find_quotations(std::string_view valid) {
    BlockQuotations quotations;
    Pairing doubles;
    Pairing singles;
    for (std::uint32_t at = 0; at < valid.size();) {
        if (!may_begin_sign[static_cast<unsigned char>(valid[at])]) {
            ++at;
            continue;
        }
        const text::Decoded sign = text::decode(valid, at);
        const std::uint32_t next = at + sign.size;
        if (is_double_sign(sign.code_point) || is_single_sign(sign.code_point)) {
            const bool is_single = is_single_sign(sign.code_point);
            const char32_t before = at == 0 ? U' ' : text::decode_before(valid, at).code_point;
            const bool opens = may_stand_before_opening(before) && may_stand_after_opening(valid, next);
            const bool is_apostrophe = is_single && next < valid.size() && text::is_word_character(valid, next);
            if (opens) (is_single ? singles : doubles).open(at);
            else if (is_single && !is_apostrophe) singles.close(next, quotations);
            else if (!is_single && !text::is_space(before) && !doubles.close(next, quotations))
                quotations.closing.push_back(at);
        }
        at = next;
    }
    quotations.opening = doubles.left();
    return quotations;
}

}  // namespace ordval::terms
