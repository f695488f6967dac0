// Why a term is judged otherwise than usual: the context, and the words that gave it away.
//
//     "Vänsterpartiet anser att begreppet kund inte hör hemma här."
//                               ~~~~~~~~~ mention, by "begreppet"
//
// Detectors answer with a cue, so that every silence can be explained to the writer.
#pragma once

#include "terms/finding.hpp"
#include "text/span.hpp"

namespace ordval::terms {

struct Cue {
    Context context = Context::mention;
    Caution caution = Caution::none;  ///< what to tell the writer about the fix
    text::Span words;                 ///< the deciding words, in the folded text of the block
};

}  // namespace ordval::terms
