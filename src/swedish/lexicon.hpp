// The words of Swedish: forms with their lemmas and features, lemmas with their paradigms, and what may stand where in
// a compound.
//
//     const auto opened = open_lexicon("/usr/share/ordval/sv.lexicon");
//     opened.lexicon->analyses("kundernas")     // kund, noun: Number=Plur|Definite=Def|Case=Gen
//     opened.lexicon->analyses("var")           // vara (verb, past), var (noun) ...
//     opened.lexicon->paradigms("lag")          // laget, lag (neuter); lagen, lagar (utrum)
//
// The words are those of Göran Andersson's spelling dictionary (Debian's hunspell-sv, LGPL-3), compiled when Ordval is
// built; see lexicon_builder/classes.cpp for how its flags became classes, and how often they are right.
//
// A lexicon is immutable and may be read by several threads. It does not copy what it reads: the bytes are mapped, and
// only the pages that are looked at are in memory. Nothing here throws, and nothing reads a file after opening.
// It does not know which words are good Swedish, what they mean, or compounds that are not in the dictionary: for those
// see compound.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
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
    Gender gender = Gender::none;     ///< of a noun
    std::string_view class_id;        ///< SALDO's name, as long as the lexicon lives; may be empty
    Features features;
    bool is_name = false;             ///< Stockholm, Kundera

    friend bool operator==(const Analysis&, const Analysis&) = default;
};

/// How a string may serve in a compound. The strongest of its readings counts.
struct PartRoles {
    bool opens = false;               ///< may be the first part: "kund", "arbets", "kyrko"
    bool continues = false;           ///< may stand between: "arbets"
    bool closes = false;              ///< may be the last part, in any form: "kunderna"
    bool is_word = false;             ///< stands alone
    std::uint8_t opening_productivity = 0;
    std::uint8_t closing_productivity = 0;
};

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

    /// A lexicon over bytes that `owner` keeps alive. Everything is checked before the first lookup. Linear in the
    /// size of the file, at several gigabytes a second.
    static Opened over(std::shared_ptr<const void> owner, std::string_view bytes);

    /// All readings of a word form, in any case of letters; empty for a word that is not in the dictionary. A form
    /// that has several features ("invånare", singular and plural) has as many readings.
    std::vector<Analysis> analyses(std::string_view form) const;

    /// True when the form is in the dictionary, as a word of its own. Faster than `analyses`.
    bool contains(std::string_view form) const;

    /// The paradigms of a lemma: several for homographs ("lag") and words with two inflections. Their forms are
    /// those that the dictionary has, so that a verb without passive has none here either.
    std::vector<Paradigm> paradigms(std::string_view lemma) const;

    /// A key that a text begins with.
    struct Prefix {
        std::uint32_t size = 0;  ///< bytes
        std::uint32_t set = 0;
    };

    /// All words, forms and stems that `lower` begins with, the shortest first; at most one per byte.
    void prefixes(std::string_view lower, std::vector<Prefix>& found) const;

    /// What the readings of a key found by `prefixes` allow it to be in a compound.
    PartRoles roles(std::uint32_t set) const;

    /// The lemma of the key's readings that serve as `opens` does; empty when none does.
    std::string lemma_of_part(std::string_view lower, std::uint32_t set, bool as_last) const;

    /// Readings of the key found at the end of a compound or standing alone.
    std::vector<Analysis> analyses_of_set(std::string_view lower, std::uint32_t set) const;

    std::size_t word_count() const { return header_.words; }

private:
    Lexicon() = default;
    std::optional<std::uint32_t> find(std::string_view lower) const;

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
