#include "service/exchange/exchange_note.hpp"

#include <algorithm>
#include <array>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"

namespace ordval::service {

bool is_error(const ExchangeNote& note) { return note.text <= Message::note_not_text; }

bool has_error(const std::vector<ExchangeNote>& notes) { return std::any_of(notes.begin(), notes.end(), is_error); }

std::string sentence_of(const ExchangeNote& note, Language language) {
    std::array<std::string, 3> quoted;
    for (std::size_t i = 0; i < quoted.size() && i < note.arguments.size(); ++i) quoted[i] = in_quotes(note.arguments[i]);
    return say(note.text, language, {quoted[0], quoted[1], quoted[2]});
}

}  // namespace ordval::service
