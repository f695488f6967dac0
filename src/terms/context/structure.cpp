#include "terms/context/structure.hpp"

#include <string_view>

#include "terms/block_facts.hpp"
#include "terms/context/mention.hpp"

namespace ordval::terms {

namespace {

constexpr std::size_t longest_heading = 200;  ///< bytes

bool is_request(BlockCues cues, bool is_heading) {
    if (is_heading && (cues & request_heading)) return true;
    return (cues & request_verb) || ((cues & proposal_verb) && (cues & decision));
}

/// "lät anteckna följande", "reserverar sig … med följande motivering", "lämnar ett särskilt yttrande:"
bool is_statement_opening(std::string_view text, BlockCues cues) {
    const bool is_open = text.ends_with(':') || (cues & following);
    return is_open && (((cues & record) && (cues & record_made)) || (cues & own_statement));
}

}  // namespace

void read_structure(const text::Block& block, const text::Folded& folded, BlockCues cues, BlockFacts& facts) {
    const std::string_view text = folded.text;
    if (text.empty()) return;
    const bool is_heading = block.kind == text::BlockKind::heading;
    facts.is_question = text.ends_with('?');
    facts.is_sentence = facts.is_question || text.ends_with('.') || text.ends_with('!') || text.ends_with(':') || text.ends_with("”");
    facts.opens_request = (!is_heading || text.size() <= longest_heading) && is_request(cues, is_heading);
    facts.goes_on_with_request = text.starts_with("att ");
    // A line of dialogue: "– En kund kunde bli kopplad fem gånger, säger Eva."
    facts.is_quoted |= block.kind == text::BlockKind::paragraph && (block.text.starts_with("– ") || block.text.starts_with("— "));
    facts.opens_statement = !is_heading && is_statement_opening(text, cues);
    const bool is_open = (text.ends_with(':') || is_heading) && text.size() <= longest_heading;
    // Few headings have such a noun; of the others the tokens need not be made.
    if (is_open && has_noun_for_words(text)) facts.opens_list_of_words = opens_list_of_words(ProseOfBlock(folded, block, nullptr).prose());
}

}  // namespace ordval::terms
