#include "terms/style/document_kind.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

#include "terms/context/function_words.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace ordval::terms {

using text::BlockKind;
using text::Span;

namespace {

bool holds_word(std::string_view folded, std::string_view word) {
    for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
        const auto begin = static_cast<std::uint32_t>(at);
        const auto end = static_cast<std::uint32_t>(at + word.size());
        const bool is_inside = (begin > 0 && text::is_word_character_before(folded, begin)) || (end < folded.size() && text::is_word_character(folded, end));
        if (!is_inside) return true;
    }
    return false;
}

/// "Motion om bussar", "Liberalernas motion till …", "Motion: bussar"; not "Svar på motion", nor "Motion på recept", which is
/// exercise.
bool begins_as_kind(std::string_view title, std::string_view kind) {
    Span word = text::next_word(title, 0);
    const bool has_owner = word.in(title).ends_with('s') && title.substr(word.end).starts_with(' ' + std::string(kind));
    if (has_owner) word = text::next_word(title, word.end);
    const auto end = word.begin + static_cast<std::uint32_t>(kind.size());
    if (!title.substr(word.begin).starts_with(kind) || (end < title.size() && text::is_word_character(title, end))) return false;
    const Span next = text::next_word(title, end);
    const std::string_view between = title.substr(end, (next.empty() ? title.size() : next.begin) - end);
    if (next.empty() || text::is_digit(text::decode(title, next.begin).code_point)) return true;
    for (const std::string_view mark : {":", "–", " - ", "(", "”", "\n"})
        if (between.find(mark) != std::string_view::npos) return true;
    return is_one_of(next.in(title), {"om", "till", "angående", "gällande", "rörande", "avseende", "beträffande", "från", "av", "nr", "nummer", "ang", "kring"}) ||
           title.substr(next.begin).starts_with("med anledning av") || title.substr(next.begin).starts_with("med förslag");
}

}  // namespace

bool names_kind(const text::Block& block, std::string_view folded, std::string_view kind) {
    return block.kind == BlockKind::front_matter ? holds_word(folded, kind) : begins_as_kind(folded, kind);
}

bool is_signature(const text::Block& block) {
    constexpr std::size_t longest = 200;
    const bool is_line = block.kind == BlockKind::paragraph || block.kind == BlockKind::heading || block.kind == BlockKind::table_cell;
    // What she is may stand below the name.
    const std::string_view line = std::string_view(block.text).substr(0, block.text.find('\n'));
    if (!is_line || line.size() > longest) return false;
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (Span word = text::next_word(line, 0); !word.empty(); word = text::next_word(line, word.end)) {
        ++words;
        capitals += text::is_upper(text::decode(line, word.begin).code_point);
    }
    return words >= 2 && capitals >= 2 && capitals * 2 >= words;
}

}  // namespace ordval::terms
