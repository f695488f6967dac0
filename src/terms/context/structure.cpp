#include "terms/context/structure.hpp"

#include <initializer_list>
#include <string_view>

#include "terms/block_facts.hpp"
#include "terms/context/mention.hpp"

namespace ordval::terms {

namespace {

constexpr std::size_t longest_heading = 200;  ///< bytes

bool holds_one_of(std::string_view text, std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts)
        if (text.find(part) != std::string_view::npos) return true;
    return false;
}

/// The verbs and headings of a motion's request, the yrkande. Myndigheternas skrivregler 12 on decisions.
bool is_request(std::string_view text, bool is_heading) {
    if (is_heading && holds_one_of(text, {"yrkande", "förslag till beslut", "att-sats", "beslut"})) return true;
    if (holds_one_of(text, {"yrkar", "yrkas", "hemställ"})) return true;
    return holds_one_of(text, {"föreslår", "föreslås"}) && text.find("beslut") != std::string_view::npos;
}

/// "lät anteckna följande", "reserverar sig … med följande motivering", "lämnar ett särskilt yttrande:"
bool is_statement_opening(std::string_view text) {
    const bool is_open = text.ends_with(':') || text.find("följande") != std::string_view::npos;
    if (holds_one_of(text, {"anteckn"}) && holds_one_of(text, {"lät ", "låter ", "lämna", "till protokollet"})) return is_open;
    return is_open && holds_one_of(text, {"särskilt yttrande", "anförde", "anför följande", "reserverar sig", "reserverade sig", "protokollsanteckning"});
}

}  // namespace

void read_structure(const text::Block& block, const text::Folded& folded, BlockFacts& facts) {
    const std::string_view text = folded.text;
    if (text.empty()) return;
    const bool is_heading = block.kind == text::BlockKind::heading;
    facts.is_question = text.ends_with('?');
    facts.is_sentence = facts.is_question || text.ends_with('.') || text.ends_with('!') || text.ends_with(':') || text.ends_with("”");
    facts.opens_request = (!is_heading || text.size() <= longest_heading) && is_request(text, is_heading);
    facts.goes_on_with_request = text.starts_with("att ");
    // A line of dialogue: "– En kund kunde bli kopplad fem gånger, säger Eva."
    facts.is_quoted |= block.kind == text::BlockKind::paragraph && (block.text.starts_with("– ") || block.text.starts_with("— "));
    facts.opens_statement = !is_heading && is_statement_opening(text);
    const bool may_open_list = (text.ends_with(':') || is_heading) && text.size() <= longest_heading;
    if (may_open_list) facts.opens_list_of_words = opens_list_of_words(Prose(folded, block, nullptr));
}

}  // namespace ordval::terms
