// How often a word serves in the dictionary's own compounds, before other parts and as the last one.
//
//     kundkort, kundkrets, kundgrupp ...    "kund" opens many
//     kultkund is in no dictionary, kultfilm is
//
// Where a word can be divided in two ways, the parts that make more compounds are the likelier ones.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "swedish/lexicon_builder/lexemes.hpp"

namespace ordval::swedish::builder {

class Productivity {
public:
    explicit Productivity(const std::vector<Lexeme>& lexemes);

    /// 0 for none, else one more than the logarithm (base 2) of the number of compounds, at most 15.
    std::uint8_t opening(const std::string& stem) const { return level(opening_, stem); }
    std::uint8_t closing(const std::string& lemma) const { return level(closing_, lemma); }

private:
    using Counts = std::unordered_map<std::string, std::uint32_t>;
    void count_parts(std::string_view word);
    static std::uint8_t level(const Counts& counts, const std::string& text);

    Counts opening_;
    Counts closing_;
};

}  // namespace ordval::swedish::builder
