// The words of Swedish: forms with their lemmas and features, lemmas with their paradigms, and what may
// stand where in a compound.
//
//     const auto opened = open_lexicon("/usr/share/ordval/sv.lexicon");
//     opened.lexicon->analyses("kundernas")     // kund, noun: Number=Plur|Definite=Def|Case=Gen
//     opened.lexicon->analyses("var")           // vara (verb, past), var (noun) ...
//     opened.lexicon->paradigms("lag")          // laget, lag (neuter); lagen, lagar (utrum)
//
// The words are those of Göran Andersson's spelling dictionary (Debian's hunspell-sv, LGPL-3), compiled
// when Ordval is built; see lexicon_builder/classes.cpp for how its flags became classes, and how often
// they are right.
//
// A lexicon is immutable and may be read by several threads. It does not copy what it reads: the bytes are
// mapped, and only the pages that are looked at are in memory. Nothing here throws, and nothing reads a
// file after opening. It does not know which words are good Swedish, what they mean, or compounds that are
// not in the dictionary: for those see compound.hpp.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/lexicon_format.hpp"
#include "swedish/paradigm.hpp"

namespace ordval::swedish {

/// One reading of a form.
struct Analysis {
    std::string lemma;
    WordClass word_class = WordClass::noun;
    Gender gender = Gender::none;  ///< of a noun
    std::string_view class_id;     ///< SALDO's name, as long as the lexicon lives; may be empty
    Features features;
    bool is_name = false;  ///< Stockholm, Kundera

    friend bool operator==(const Analysis&, const Analysis&) = default;
};

/// How a string may serve in a compound. The strongest of its readings counts.
struct PartRoles {
    enum class Opening : std::uint8_t {
        none,
        by_rule_of_verb,       ///< "läs" of läsa: by the rule for its word class, not in the dictionary
        by_rule_of_adjective,  ///< "ansvarig"
        by_rule,               ///< "funktionsnedsättnings", of a noun
        listed,                ///< the dictionary's compounds begin so: "kund", "arbets", "kyrko"
    };
    enum class Closing : std::uint8_t {
        none,
        as_uninflected,  ///< a word of an unknown or no class
        as_verb,
        as_word,  ///< a noun or adjective that the dictionary does not mark as the end of compounds
        listed,   ///< "kunderna", of kund
    };

    Opening opening = Opening::none;
    Closing closing = Closing::none;
    bool continues = false;  ///< the dictionary has it between two parts: "arbets"
    bool is_word = false;    ///< stands alone
    bool is_name = false;    ///< only as a name: Kundera
    /// How many compounds of the dictionary it opens: 0 for none, else 1 + log2.
    std::uint8_t opening_productivity = 0;
};

enum class PartUse : std::uint8_t { opens, closes };

class Lexicon {
public:
    /// What is wrong with a file that should be a lexicon.
    enum class Problem : std::uint8_t {
        unreadable,     ///< The file cannot be opened or read.
        foreign,        ///< The file does not begin as a lexicon does.
        other_version,  ///< The file was written for another version of Ordval.
        truncated,      ///< The file is shorter or longer than its header says.
        damaged,        ///< The checksum does not agree, or a table points outside the file.
    };

    struct Opened {
        std::shared_ptr<const Lexicon> lexicon;  ///< null when there is a problem
        std::optional<Problem> problem;
    };

    /// A lexicon over bytes that `owner` keeps alive. Everything is checked before the first lookup. Linear
    /// in the size of the file, at several gigabytes a second.
    static Opened over(std::shared_ptr<const void> owner, std::string_view bytes);

    /// All readings of a word form, in any case of letters; empty for a word that is not in the dictionary.
    /// A form that has several features ("invånare", singular and plural) has as many readings.
    std::vector<Analysis> analyses(std::string_view form) const;

    /// True when the form is in the dictionary, as a word of its own. Faster than `analyses`.
    bool contains(std::string_view form) const;

    /// The paradigms of a lemma: several for homographs ("lag") and words with two inflections. Their forms
    /// are those that the dictionary has, so that a verb without passive has none here either.
    std::vector<Paradigm> paradigms(std::string_view lemma) const;

    // For the division of compounds.
    // ------------------------------------------------------------------------

    /// A key that a text begins with: a form or a stem.
    struct Prefix {
        std::uint32_t size = 0;  ///< bytes
        std::uint32_t set = 0;
    };

    /// All words, forms and stems that `lower` begins with, the shortest first; at most one per byte.
    void prefixes(std::string_view lower, std::vector<Prefix>& found) const;

    /// What the readings of a key found by `prefixes` allow it to be in a compound.
    PartRoles roles(std::uint32_t set) const;

    /// How many compounds the lemma of a form closes, as in `PartRoles`; `lower` is the key of `set`.
    std::uint8_t closing_productivity(std::string_view lower, std::uint32_t set) const;

    /// The lemmas, in lower case, of the words that open compounds with this stem or close them with this
    /// form, the strongest reading first; empty when the key has no such reading.
    std::vector<std::string> lemmas(std::string_view lower, std::uint32_t set, PartUse use) const;

    /// Calls `visit` with every form and stem that begins with `lower`, in the order of their bytes, until
    /// it returns false. The view is valid during the call.
    void for_each_key(std::string_view lower, const std::function<bool(std::string_view)>& visit) const;

    std::size_t word_count() const { return header_.words; }

private:
    Lexicon() = default;

    static Opened over_aligned_copy(std::string_view bytes);

    /// True when no number of any table points outside another.
    bool is_sound() const;
    std::string_view string(std::uint16_t number) const;
    bool visit_below(std::uint32_t state, std::string& key,
                     const std::function<bool(std::string_view)>& visit) const;
    const lexicon_format::Transition* step(std::uint32_t state, std::uint8_t label) const;
    std::optional<std::uint32_t> find(std::string_view lower) const;
    std::vector<Analysis> analyses_of_set(std::string_view lower, std::uint32_t set) const;
    std::span<const lexicon_format::Item> items_of(std::uint32_t set) const;
    std::string lemma_of(std::string_view lower, const lexicon_format::ClassRecord& record,
                         const lexicon_format::Script& script) const;
    Paradigm paradigm_of(std::string_view lower, const lexicon_format::ClassRecord& record) const;

    std::shared_ptr<const void> owner_;
    lexicon_format::Header header_{};
    const lexicon_format::Transition* transitions_ = nullptr;
    const std::uint32_t* set_ends_ = nullptr;
    const lexicon_format::Item* items_ = nullptr;
    const lexicon_format::ClassRecord* classes_ = nullptr;
    const lexicon_format::Script* scripts_ = nullptr;
    const lexicon_format::PackedFeatures* features_ = nullptr;
    const std::uint32_t* string_ends_ = nullptr;
    const char* string_bytes_ = nullptr;
};

/// Maps the file and checks it.
Lexicon::Opened open_lexicon(const std::string& path);

/// One sentence that says what is wrong and what to do.
std::string describe(Lexicon::Problem problem, std::string_view path);

}  // namespace ordval::swedish
