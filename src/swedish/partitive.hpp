// One of several: the word before a plural that has its gender.
//
//     ett av landstingen          -> en av regionerna
//     vart och ett av våra daghem -> var och en av våra förskolor
//     ett eller flera handikapp   -> en eller flera funktionsnedsättningar
//     det största av landstingen     "det" is for a person
//
// In the plural nothing else agrees in gender (SAG, Nominalfraser: partitiv bestämning). "Ett av staten drivet
// daghem" is no partitive, but an agent before a participle; its noun is in the singular.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/features.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::swedish {

struct Partitive {
    struct Change {
        std::size_t word = 0;
        std::string_view form;  ///< in lower case
    };
    std::vector<Change> changes;        ///< ascending
    std::vector<std::size_t> doubtful;  ///< ascending
    std::size_t begin = 0;              ///< the first word that belongs to it
    bool is_subject_singular = false;   ///< "ett av landstingen är", but "ett eller flera landsting är"
};

/// What stands before the plural noun at `noun`, when it changes from the gender `from` to the other; nothing when
/// no word there shows the gender. `lexicon` may be null: then only what stands directly before is read.
std::optional<Partitive> partitive_before(std::span<const std::string_view> words, std::size_t noun, Gender from,
                                          const Lexicon* lexicon);

}  // namespace ordval::swedish
