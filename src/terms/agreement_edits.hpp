// What the sentence around a noun needs when the noun is replaced by one of another gender.
//
//     ett svårt handikapp är vanligt     -> en svår funktionsnedsättning är vanlig
//     det lokala dagiset                 -> den lokala förskolan
//     dagiset stängde när det var litet  -> "det" and "litet" may mean the dagis: a person must look
//     med handikapp                      -> nothing agrees: the word alone changes
//
// How a checker uses it, once the readings and the sentence of a hit are known:
//
//     const HitInText place{tokens, tokens.covering(hit.span), folded, block.text};
//     const auto readings = readings_in_sentence(place, term.paradigm, form_indices, lexicon);  // "ett": singular
//     Suggestions suggestions = suggest(concept_, term, readings, original);
//     for (Suggestion& word : suggestions.words) {
//         if (!word.agreement) continue;
//         const AgreementEdits around = agreement_edits(place, *word.agreement, lexicon);
//         if (around.is_certain() && word.caution == Caution::gender_changes) {  // no other doubt
//             word.applicability = Applicability::safe;
//             word.caution = Caution::none;
//         }
//         for (const WordEdit& edit : around.changes)  // also when it stays unsafe
//             add_edit(place_in_source(block, folded, edit.span), edit.text);
//         for (const text::Span doubtful : around.doubtful) name_in_message(doubtful);
//     }
//
// Everything is pure and knows no rules. Spans are bytes of the folded text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "swedish/agreement.hpp"
#include "swedish/paradigm.hpp"
#include "terms/tokens.hpp"
#include "text/folding.hpp"
#include "text/span.hpp"

namespace ordval::terms {

/// A term in its block. `folded` is what `text` was folded to, `tokens` are those of both.
struct HitInText {
    const Tokens& tokens;
    Tokens::Stretch word;  ///< of several words when the term is; not empty
    const text::Folded& folded;
    std::string_view text;
};

struct WordEdit {
    text::Span span;   ///< of one word, in the folded text
    std::string text;  ///< in the case of letters of the word that it replaces

    friend bool operator==(const WordEdit&, const WordEdit&) = default;
};

struct AgreementEdits {
    std::vector<WordEdit> changes;     ///< ascending, without the term itself
    std::vector<text::Span> doubtful;  ///< words that a person must look at, ascending

    bool is_certain() const { return doubtful.empty(); }
};

/// The words of the term's sentence that change with it, and those that may. Nothing agrees across the end of
/// the sentence; only a pronoun that begins the next one is named. Reads a bounded number of words around the
/// term. `change.noun` is not read. `lexicon` may be null: then more is doubtful.
AgreementEdits agreement_edits(const HitInText& hit, const swedish::NounChange& change,
                               const swedish::Lexicon* lexicon);

/// Those readings of a form that fit its sentence: "två handikapp" is plural, "går på dagis" no genitive, "har
/// avfattat" a supine and "ett avfattat beslut" none.
/// Several where the sentence does not tell them apart. `form_indices` are of the paradigm.
std::vector<std::uint32_t> readings_in_sentence(const HitInText& hit, const swedish::Paradigm& paradigm,
                                                std::vector<std::uint32_t> form_indices,
                                                const swedish::Lexicon* lexicon);

}  // namespace ordval::terms
