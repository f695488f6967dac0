#include "swedish/lexicon_builder/productivity.hpp"

#include <string_view>

#include "swedish/letters.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish::builder {

Productivity::Productivity(const std::vector<Lexeme>& lexemes) {
    for (const Lexeme& lexeme : lexemes) {
        for (const Stem& stem : lexeme.stems) opening_.emplace(stem.text, 0);
        const WordClass word_class = lexeme.paradigm.word_class;
        const bool may_close = word_class == WordClass::noun || word_class == WordClass::adjective;
        if (may_close && lexeme.stands_alone) closing_.emplace(lexeme.paradigm.lemma, 0);
    }
    for (const auto& [word, count] : closing_) count_parts(word);
}

void Productivity::count_parts(std::string_view word) {
    // Shorter parts divide words that are no compounds.
    constexpr std::size_t shortest_front = 2;  // bytes
    constexpr std::size_t shortest_back = 3;
    for (std::size_t cut = shortest_front; cut + shortest_back <= word.size(); ++cut) {
        if (!text::is_boundary(word, cut)) continue;
        const auto front = opening_.find(std::string(word.substr(0, cut)));
        if (front == opening_.end()) continue;
        const auto back = closing_.find(std::string(word.substr(cut)));
        if (back == closing_.end()) continue;
        ++front->second;
        ++back->second;
    }
}

std::uint8_t Productivity::level(const Counts& counts, const std::string& text) {
    const auto found = counts.find(text);
    std::uint8_t result = 0;
    for (std::uint32_t rest = found == counts.end() ? 0 : found->second; rest > 0 && result < 15; rest /= 2)
        ++result;
    return result;
}

}  // namespace ordval::swedish::builder
