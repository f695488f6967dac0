#include "terms/context/structure.hpp"

#include <string_view>

#include "terms/block_facts.hpp"
#include "terms/context/mention.hpp"

namespace ordval::terms {

namespace {

constexpr std::size_t longest_heading = 200;  ///< bytes

/// "Kommunfullmäktige beslutar", "… att fullmäktige beslutar:", "Nämnden beslutar att".
bool ends_with_decision(std::string_view text) {
    if (text.ends_with(':')) text.remove_suffix(1);
    if (text.ends_with(" att")) text.remove_suffix(4);
    return text.ends_with("besluta") || text.ends_with("beslutar");
}

/// "Vi föreslår därför", "Därför föreslår Liberalerna:": what is proposed comes after.
bool is_open(std::string_view text) { return !text.ends_with('.') && !text.ends_with('!') && !text.ends_with('?'); }

bool is_request(std::string_view text, BlockCues cues, bool is_heading) {
    if (is_heading && (cues & request_heading)) return true;
    if ((cues & request_verb) || ((cues & proposal_verb) && (cues & decision))) return true;
    return !is_heading && (((cues & proposal_verb) && is_open(text)) || ((cues & decision) && ends_with_decision(text)));
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
    facts.goes_on_with_request = text.starts_with("att ");
    // A line of dialogue: "– En kund kunde bli kopplad fem gånger, säger Eva."
    facts.is_quoted |= block.kind == text::BlockKind::paragraph && (block.text.starts_with("– ") || block.text.starts_with("— "));
    facts.opens_statement = !is_heading && is_statement_opening(text, cues);
    const bool may_open_list = (text.ends_with(':') || is_heading) && text.size() <= longest_heading;
    // Few headings have such a noun; of the others the tokens need not be made.
    if (may_open_list && has_noun_for_words(text)) facts.opens_list_of_words = opens_list_of_words(ProseOfBlock(folded, block, nullptr).prose());
}

}  // namespace ordval::terms
