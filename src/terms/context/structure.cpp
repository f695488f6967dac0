#include "terms/context/structure.hpp"

#include <string_view>

#include "terms/block_facts.hpp"
#include "terms/context/mention.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace ordval::terms {

namespace {

constexpr std::size_t longest_heading = 200;  ///< bytes
constexpr std::size_t longest_label = 40;     ///< bytes; "Förslag till beslut:"

/// "Kommunfullmäktige beslutar", "… att fullmäktige beslutar:", "Nämnden beslutar att".
bool ends_with_decision(std::string_view text) {
    for (const std::string_view end : {":", " följande", " att"})
        if (text.ends_with(end)) text.remove_suffix(end.size());
    return text.ends_with("besluta") || text.ends_with("beslutar");
}

/// "Vi föreslår därför", "Därför föreslår Liberalerna:": what is proposed comes after.
bool is_open(std::string_view text) { return !text.ends_with('.') && !text.ends_with('!') && !text.ends_with('?'); }

bool is_request(std::string_view text, BlockCues cues, bool is_heading) {
    const bool is_said = (cues & request_verb) || ((cues & proposal_verb) && (cues & decision));
    if (is_heading) return is_said || (cues & (request_heading | proposal_verb)) || text == "förslag";
    const bool is_label = (cues & request_heading) && text.ends_with(':') && text.size() <= longest_label;
    const bool is_proposed = (cues & proposal_verb) && (is_open(text) || (cues & following));
    const bool is_decided = (cues & decision) && ends_with_decision(text);
    return is_said || is_label || is_proposed || is_decided || text.ends_with(" att:") || ((cues & following) && text.ends_with("förslag:"));
}

/// "att bussar köps in", "1. att …", "a) att …", "– att …"
bool begins_with_clause(std::string_view text) {
    text::Span word = text::next_word(text, 0);
    const bool is_number = word.size() == 1 || (!word.empty() && text::is_digit(text::decode(text, word.begin).code_point));
    if (is_number) word = text::next_word(text, word.end);
    return word.in(text) == "att";
}

/// "lät anteckna följande", "reserverar sig … med följande motivering", "lämnar ett särskilt yttrande:"
bool is_statement_opening(std::string_view text, BlockCues cues) {
    const bool goes_on = text.ends_with(':') || (cues & following);
    return goes_on && (((cues & record) && (cues & record_made)) || (cues & own_statement));
}

}  // namespace

void read_structure(const text::Block& block, const text::Folded& folded, BlockCues cues, BlockFacts& facts) {
    const std::string_view text = folded.text;
    if (text.empty()) return;
    const bool is_heading = block.kind == text::BlockKind::heading;
    facts.is_question = text.ends_with('?');
    facts.is_sentence = facts.is_question || text.ends_with('.') || text.ends_with('!') || text.ends_with(':') || text.ends_with("”");
    facts.opens_request = (!is_heading || text.size() <= longest_heading) && is_request(text, cues, is_heading);
    facts.goes_on_with_request = begins_with_clause(text);
    // A line of dialogue: "– En kund kunde bli kopplad fem gånger, säger Eva."
    facts.is_quoted |= block.kind == text::BlockKind::paragraph && (block.text.starts_with("– ") || block.text.starts_with("— "));
    facts.opens_statement = !is_heading && is_statement_opening(text, cues);
    const bool may_open_list = (text.ends_with(':') || is_heading) && text.size() <= longest_heading;
    // Few headings have such a noun; of the others the tokens need not be made.
    if (may_open_list && has_noun_for_words(text)) facts.opens_list_of_words = opens_list_of_words(ProseOfBlock(folded, block, nullptr).prose());
}

}  // namespace ordval::terms
