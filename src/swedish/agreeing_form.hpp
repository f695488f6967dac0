// The form that a word takes when the noun it agrees with changes gender or number.
//
//     const AgreeingForms forms(change, lexicon);     dagis (neuter) -> förskola (utrum)
//     forms.of_determiner("något")         någon
//     forms.of_adjective("litet")          agrees, liten
//     forms.of_adjective("lokala")         agrees, lokala: the same in both genders
//     forms.of_adjective("kundanpassat")   by its ending, kundanpassad: not in the dictionary
//     forms.of_adjective("saknar")         no attribute
//
// (Svenska Akademiens grammatik, Determinativ and Adjektiv: Böjning.) It looks at one word and not at its place: whether
// "ekonomiskt" is an adverb there, and whether the word belongs to the noun at all, `agreement.hpp` tells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "swedish/agreement.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::swedish {

struct AdjectiveForm {
    enum class Kind : std::uint8_t {
        no_attribute,  ///< the word is no adjective and no participle
        unknown,       ///< nothing tells what it is
        doubtful,      ///< an adjective of which nothing tells the form
        by_ending,     ///< one that the dictionary does not have, in `text`
        agrees,        ///< one that it has, in `text`
    };
    Kind kind = Kind::no_attribute;
    std::string text;  ///< in lower case
};

class AgreeingForms {
public:
    /// `lexicon` may be null: adjectives are then known by their endings.
    AgreeingForms(const NounChange& change, const Lexicon* lexicon) : change_(change), lexicon_(lexicon) {}

    // All words are in lower case.
    // ------------------------------------------------------------------------

    /// True for articles and pronouns that agree with the noun as it is.
    bool is_determiner(std::string_view word) const;
    /// Its form beside the noun as it becomes; empty for other words, and where no form is certain.
    std::string_view of_determiner(std::string_view word) const;

    bool is_adjective(std::string_view word) const;
    AdjectiveForm of_adjective(std::string_view word) const;
    /// True when the word would look otherwise with a noun of the other gender.
    bool shows_gender(std::string_view word) const;

private:
    bool agrees(const Analysis& reading) const;
    std::string counterpart_of(const Analysis& reading) const;
    std::optional<std::string> by_ending(std::string_view word) const;
    AdjectiveForm of_unlisted(std::string_view word) const;

    NounChange change_;
    const Lexicon* lexicon_;
};

}  // namespace ordval::swedish
