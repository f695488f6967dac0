// The parts of a word, ready to be shown.
//
//     WordParts parts = parts_of("kundvalssystemet", splitter, lexicon);
//     shown(parts.splits.front())             // "kund|val+s|systemet"
//     parts.splits.front()[1].role            // modifier (förled), with the linking element "s"
//
// A modifier (förled) comes before other parts, the head (efterled) last; the head says what the whole is and
// carries the inflection. A linking element (fogemorfem) binds a modifier to what follows: the s of
// "arbetslag". Capitals stay as they were typed.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "service/typed_word.hpp"
#include "swedish/compound.hpp"

namespace ordval::service {

enum class PartRole : std::uint8_t {
    word,      ///< all of a word that is no compound: "kunden"
    modifier,  ///< "kund" in "kundval"
    head,      ///< "val" in "kundval"
};

const char* name_of(PartRole role);

struct WordPart {
    std::string text;     ///< without the linking element
    std::string linking;  ///< "s", "-", mostly empty
    PartRole role = PartRole::word;
    std::string lemma;
};

using WordSplit = std::vector<WordPart>;

struct WordParts {
    std::vector<WordSplit>
        splits;  ///< the likeliest first; empty for a word that is unknown and cannot be divided
};

/// `lexicon` is the splitter's own and may be null. Words of more than 200 bytes are unknown.
WordParts parts_of(const TypedWord& word, const swedish::CompoundSplitter& splitter,
                   const swedish::Lexicon* lexicon);

/// "kund|val+s|systemet".
std::string shown(const WordSplit& split);

}  // namespace ordval::service
