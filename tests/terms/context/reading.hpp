// A sentence and one word in it, as the detectors are asked about it.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "swedish/lexicon.hpp"
#include "terms/context/occurrence.hpp"
#include "text/folding.hpp"

namespace ordval::testing {

inline const swedish::Lexicon* lexicon_of_tests() {
    static const swedish::Lexicon::Opened opened = swedish::open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon);
    return opened.lexicon.get();
}

/// What the form of "kund" or "brukare" in a test is, by its ending alone.
inline terms::FormFacts form_facts(std::string_view form) {
    terms::FormFacts facts;
    const bool is_definite = form.ends_with("en") || form.ends_with("na") || form.ends_with("ens") || form.ends_with("nas");
    facts.is_indefinite = !is_definite;
    facts.is_singular = form == "kund" || form == "kunds" || form == "kunden" || form == "kundens" || form == "klient";
    facts.is_genitive = form.ends_with("s");
    return facts;
}

/// The first occurrence of `word` (lower case) in the sentence; keeps all that it points into.
class Reading {
public:
    Reading(const std::string& sentence, std::string_view word) : folded_(text::fold(sentence)) {
        block_.text = sentence;
        block_.source_size = static_cast<std::uint32_t>(sentence.size());
        block_.pieces = {{0, {0, block_.source_size}}};
        prose_ = std::make_unique<terms::ProseOfBlock>(folded_, block_, lexicon_of_tests());
        const std::size_t at = folded_.text.find(word);
        REQUIRE_MESSAGE(at != std::string::npos, sentence);
        const auto begin = static_cast<std::uint32_t>(at);
        occurrence_ = std::make_unique<terms::Occurrence>(
            prose(), text::Span{begin, begin + static_cast<std::uint32_t>(word.size())}, form_facts(word));
    }

    const terms::Occurrence& term() const { return *occurrence_; }
    const terms::Prose& prose() const { return prose_->prose(); }
    std::string text_of(const terms::Cue& cue) const { return std::string(cue.words.in(folded_.text)); }

private:
    text::Block block_;
    text::Folded folded_;
    std::unique_ptr<terms::ProseOfBlock> prose_;
    std::unique_ptr<terms::Occurrence> occurrence_;
};

}  // namespace ordval::testing
