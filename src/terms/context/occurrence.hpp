// A term in its sentence, with the noun phrase around it: what every detector is asked about.
//
//     "… att alla de riktigt nöjda kunderna hos Telia …"
//                    phrase  alla de riktigt nöjda kunderna
//                    before  att            next  hos
//
// The phrase is read to the left over adjectives, participles, numerals, determiners and one genitive (SAG,
// Nominalfraser); what follows the noun is left to the detectors.
#pragma once

#include <optional>

#include "terms/context/cue.hpp"
#include "terms/context/prose.hpp"

namespace ordval::terms {

/// What is known of the form, whatever the sentence says.
struct FormFacts {
    bool is_indefinite = true;  ///< some reading of it is: "kund", "kunder", not "kunden"
    bool is_singular = false;   ///< every reading of it is
    bool is_genitive = false;   ///< every reading of it is
};

class Occurrence {
public:
    Occurrence(const Prose& prose, text::Span word, FormFacts form);

    const Prose& prose() const { return *prose_; }
    const FormFacts& form() const { return form_; }
    std::size_t first() const { return word_.first; }
    std::size_t end() const { return word_.end; }

    std::string_view text(std::size_t index) const { return prose_->text(index); }
    bool is_word(std::size_t index) const { return prose_->is_word(index); }
    const WordKinds& kinds(std::size_t index) const { return prose_->kinds(index); }

    /// True when the token exists and stands in the sentence of the term.
    bool is_near(std::size_t index) const { return prose_->tokens().is_near(index, word_.first); }
    /// The token before `index` in the same sentence.
    std::optional<std::size_t> before(std::size_t index) const {
        if (index == 0 || !is_near(index - 1)) return std::nullopt;
        return index - 1;
    }
    /// Its text, or "" at the beginning of the sentence.
    std::string_view text_before(std::size_t index) const {
        const auto at = before(index);
        return at ? text(*at) : std::string_view();
    }
    /// The text of the token at `index`, or "" behind the end of the sentence.
    std::string_view text_at(std::size_t index) const { return is_near(index) ? text(index) : std::string_view(); }
    std::string_view next_text() const { return text_at(word_.end); }

    // The noun phrase.
    // ------------------------------------------------------------------------

    std::size_t phrase_begin() const { return phrase_begin_; }
    bool has_determiner() const { return has_determiner_; }
    bool has_adjective() const { return has_adjective_; }
    bool has_numeral() const { return has_numeral_; }
    /// The genitive or possessive before the noun: "kommunens" in "kommunens nya kunder".
    std::optional<std::size_t> possessor() const { return possessor_; }
    /// The word alone: no article, no adjective, no possessor. A bare singular is what names a word: "skriva kund".
    bool is_bare() const { return phrase_begin_ == word_.first; }
    std::string_view text_before_phrase() const { return text_before(phrase_begin_); }

    Cue cue(Context context, Caution caution, std::size_t first, std::size_t last) const {
        const Tokens& tokens = prose_->tokens();
        return {context, caution, {tokens[first].span.begin, tokens[last].span.end}};
    }

private:
    void read_phrase();

    const Prose* prose_;
    Tokens::Stretch word_;
    FormFacts form_;
    std::size_t phrase_begin_ = 0;
    bool has_determiner_ = false;
    bool has_adjective_ = false;
    bool has_numeral_ = false;
    std::optional<std::size_t> possessor_;
};

}  // namespace ordval::terms
