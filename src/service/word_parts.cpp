#include "service/word_parts.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace ordval::service {

namespace {

constexpr std::size_t longest_word = 200;  // bytes; no Swedish word is that long

bool has_letter(std::string_view valid) {
    for (std::size_t at = 0; at < valid.size();) {
        const text::Decoded next = text::decode(valid, at);
        if (text::is_letter(next.code_point)) return true;
        at += next.size;
    }
    return false;
}

/// "-x" would have nothing before its hyphen; that is no compound.
bool has_empty_part(const WordSplit& split) {
    return std::any_of(split.begin(), split.end(), [](const WordPart& part) { return part.text.empty(); });
}

WordSplit as_shown(const TypedWord& word, const swedish::Split& split) {
    WordSplit parts;
    for (const swedish::CompoundPart& part : split.parts) {
        const std::uint32_t linking_begin = part.span.end - part.linking;
        const bool is_last = &part == &split.parts.back();
        parts.push_back({std::string(word.text_of({part.span.begin, linking_begin})),
                         std::string(word.text_of({linking_begin, part.span.end})),
                         is_last ? PartRole::head : PartRole::modifier, part.lemma});
    }
    return parts;
}

/// A word of the dictionary that is no compound, by the first of its readings.
WordSplit as_one(const TypedWord& word, const swedish::Lexicon& lexicon) {
    const std::vector<swedish::Analysis> readings = lexicon.analyses(word.folded());
    return {{word.text(), "", PartRole::word, readings.empty() ? word.text() : readings.front().lemma}};
}

}  // namespace

const char* name_of(PartRole role) {
    switch (role) {
        case PartRole::word: return "word";
        case PartRole::modifier: return "modifier";
        case PartRole::head: return "head";
    }
    return "";
}

WordParts parts_of(const TypedWord& word, const swedish::CompoundSplitter& splitter,
                   const swedish::Lexicon* lexicon) {
    WordParts found;
    if (word.folded().size() > longest_word || !has_letter(word.folded())) return found;
    for (const swedish::Split& split : splitter.split(word.folded())) {
        WordSplit parts = as_shown(word, split);
        if (has_empty_part(parts)) continue;
        if (parts.size() > 1)
            found.splits.push_back(std::move(parts));
        else if (lexicon && lexicon->contains(word.folded()))
            found.splits.push_back(as_one(word, *lexicon));
    }
    return found;
}

std::string shown(const WordSplit& split) {
    std::string text;
    for (const WordPart& part : split) {
        if (!text.empty()) text += '|';
        text += part.text;
        if (!part.linking.empty()) text += '+' + part.linking;
    }
    return text;
}

}  // namespace ordval::service
