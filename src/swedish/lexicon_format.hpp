// The layout of the lexicon's data file, shared by the program that writes it and the class that reads it.
//
// The file is a header and six tables, one after the other, each beginning at a multiple of four bytes;
// numbers are little-endian. Two ideas keep it small:
//
// - An inflection class is a list of scripts: "take off this ending, put on that one, and the form has
//   these features". "kund" and "elev" share one class, and so do thousands of others; an irregular word
//   such as "bok" (take off "ok", put on "öcker") is a class with fewer members. Lemmas are therefore not
//   stored at all: a script read backwards gives the lemma of a form.
// - All forms and compound stems stand as keys in one minimal acyclic automaton, which shares beginnings
//   and ends. A key leads to a set of items, each a class and one of its scripts.
//
// Keys are in lower case; a class says whether its words are written with a capital or in capitals.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ordval::swedish::lexicon_format {

constexpr std::array<char, 8> magic{'O', 'R', 'D', 'V', 'A', 'L', 'S', 'V'};
constexpr std::uint32_t version = 1;

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t file_size;  ///< bytes, with the header
    std::uint64_t checksum;   ///< of everything after the header
    std::uint32_t root;       ///< index of the automaton's first transition
    std::uint32_t transitions;
    std::uint32_t sets;
    std::uint32_t items;
    std::uint32_t classes;
    std::uint32_t scripts;
    std::uint32_t features;
    std::uint32_t strings;  ///< how many; their bytes follow the table of their ends
    std::uint32_t string_bytes;
    std::uint32_t words;  ///< lexemes, for display
};
static_assert(sizeof(Header) == 64);

/// One step of the automaton. The transitions of a state stand side by side in the order of their labels;
/// label 0 says that a key ends here, and its target is the number of the key's set.
struct Transition {
    std::uint32_t bits;

    constexpr std::uint8_t label() const { return static_cast<std::uint8_t>(bits & 0xFF); }
    constexpr bool is_last() const { return (bits & 0x100) != 0; }
    constexpr std::uint32_t target() const { return bits >> 9; }

    static constexpr Transition of(std::uint8_t label, std::uint32_t target) {
        return {label | (target << 9)};
    }
    constexpr Transition as_last() const { return {bits | 0x100}; }
};
constexpr std::uint32_t largest_target = (1u << 23) - 1;

/// One reading of a key: a script of a class. A set is a run of items; the table of sets holds where each
/// ends.
struct Item {
    std::uint16_t inflection_class;
    std::uint8_t script;
    std::uint8_t
        productivity;  ///< how many compounds of the dictionary have this part here, 0 to 15 (logarithmic)
};

enum class Spelling : std::uint8_t { lower, title, upper };

enum ClassFlag : std::uint8_t {
    closes_compounds = 1,
    stands_alone = 2,
    is_name = 4,
};

struct ClassRecord {
    std::uint32_t first_script;
    std::uint16_t scripts;
    std::uint16_t saldo_name;  ///< number of a string
    std::uint8_t word_class;
    std::uint8_t gender;
    std::uint8_t flags;
    Spelling spelling;
};
static_assert(sizeof(ClassRecord) == 12);

/// What the script makes: a form, or a stem that opens compounds; `by_rule` where the dictionary does not
/// say so.
enum class ScriptUse : std::uint8_t { form, opens, opens_and_continues, opens_by_rule };

struct Script {
    std::uint16_t remove;   ///< number of the string that the lemma ends in
    std::uint16_t add;      ///< number of the string that takes its place
    std::uint8_t features;  ///< number of the features, for a form
    ScriptUse use;
    std::uint16_t unused;
};
static_assert(sizeof(Script) == 8);

/// Features as the values of their enumerations, in the order of their declaration.
using PackedFeatures = std::array<std::uint8_t, 12>;

/// Mixes the bytes eight at a time; finds damage, not malice.
inline std::uint64_t checksum_of(std::string_view bytes) {
    std::uint64_t sum = 0x9E3779B97F4A7C15u ^ bytes.size();
    const auto mix = [&sum](const char* from, std::size_t size) {
        std::uint64_t word = 0;
        std::memcpy(&word, from, size);
        sum = (sum ^ word) * 0xFF51AFD7ED558CCDu;
        sum ^= sum >> 32;
    };
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) mix(bytes.data() + at, 8);
    if (at < bytes.size()) mix(bytes.data() + at, bytes.size() - at);
    return sum;
}

}  // namespace ordval::swedish::lexicon_format
