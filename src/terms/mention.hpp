// Speaking about a word instead of using it.
//
//     "Sluta använda begreppet kund."            mention
//     "Med ordet ”kund” avsågs alla."            mention
//     "Begrepp som kund och medborgare."         mention
//     "Att kalla dem kunder skapar inte tillit." mention
//     "Handläggaren kallar kunden till möte."    use: "kalla" with nothing between is to summon
//
// A mention has no fix: "begreppet invånare" would make the sentence say something else. The cues are closed lists of
// words that name words (begrepp, ord, term, benämning ...) and of verbs that
// give names. Quotation of whole sentences is another context.
#pragma once

#include "terms/tokens.hpp"
#include "text/span.hpp"

namespace ordval::terms {

/// True when the word at `word` in the text of `tokens` is mentioned. Looks at its sentence only.
bool is_mention(const Tokens& tokens, text::Span word);

}  // namespace ordval::terms
