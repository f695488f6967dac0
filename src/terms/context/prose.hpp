// A block's sentences as the detectors read them: words and marks, and what the lexicon says of each word.
//
//     "Nöjda kunder ringer sällan."
//     words       nöjda | kunder | ringer | sällan | .
//     kinds       adjective | noun | finite verb | (adverb) | mark
//
// The lexicon is asked only about the words near a term, once for each. Without a lexicon the endings of a word and the
// closed classes of `function_words.hpp` say what they can, and fewer contexts are seen.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "swedish/lexicon.hpp"
#include "terms/context/function_words.hpp"
#include "terms/tokens.hpp"
#include "text/document.hpp"
#include "text/words.hpp"

namespace ordval::terms {

/// What a word can be. Several may hold at once: "var" is a verb and a noun.
struct WordKinds {
    bool noun = false;
    bool noun_genitive = false;
    bool noun_definite = false;       ///< "kommunen", "kommunens"
    bool adjective = false;           ///< or a participle
    bool adjective_indefinite = false;  ///< agrees with an indefinite noun or stands as predicative: "nöjd", "nöjda"
    bool finite_verb = false;
    bool infinitive = false;
    bool supine = false;
    bool is_known = false;
};

class Prose {
public:
    /// The caller keeps all of them alive. `sentences` are those of the block's text; `lexicon` may be null. Linear in the block.
    Prose(const text::Folded& folded, const text::Block& block, std::span<const text::Span> sentences, const swedish::Lexicon* lexicon)
        : folded_(folded), block_(block), lexicon_(lexicon), tokens_(folded, sentences), kinds_(tokens_.size()), readings_(tokens_.size()), trade_words_(tokens_.size()) {}

    const Tokens& tokens() const { return tokens_; }
    std::size_t size() const { return tokens_.size(); }
    std::string_view text(std::size_t index) const { return tokens_.text(index); }
    bool is_word(std::size_t index) const { return tokens_[index].kind == TokenKind::word; }

    bool has_lexicon() const { return lexicon_ != nullptr; }

    /// The word at `index` as the lexicon knows it; nothing holds for a mark.
    const WordKinds& kinds(std::size_t index) const;

    /// True when the lexicon reads the word as a form of one of `lemmas`; a compound counts by nothing but itself.
    using Lemmas = std::span<const std::string_view>;
    bool is_form_of(std::size_t index, Lemmas lemmas) const;
    bool is_form_of(std::size_t index, std::initializer_list<std::string_view> lemmas) const { return is_form_of(index, Lemmas(lemmas.begin(), lemmas.size())); }

    /// The same for a word or the last part of a compound: "byggfirmans" of "firma". Only the letters are looked at, so
    /// lemmas should be long enough not to end other words by chance.
    bool ends_as_form_of(std::size_t index, std::initializer_list<std::string_view> lemmas) const {
        return is_form_of(index, lemmas) || ends_with_form_of(index, Lemmas(lemmas.begin(), lemmas.size()));
    }
    /// For the last part of a compound alone.
    bool ends_with_form_of(std::size_t index, Lemmas lemmas) const;

    /// True when the writer began the word with a capital, or wrote all of it so.
    bool has_capital(std::size_t index) const;
    bool is_all_capitals(std::size_t index) const;

    /// True for the first word of a sentence, also behind a bracket, a quotation sign, a colon or what numbers the sentence:
    /// "§ 13 Socialnämnden beslutar", "A. Byggnadsnämnden".
    bool begins_sentence(std::size_t index) const;

    /// What commerce is, see trade.hpp, is asked of the same words for every term near them: the answer once it is known.
    std::optional<bool>& trade_word(std::size_t index) const { return trade_words_[index]; }

    const text::Block& block() const { return block_; }
    const text::Folded& folded() const { return folded_; }

private:
    bool is_number_or_letter(std::size_t index) const;
    std::string_view written(std::size_t index) const;
    const std::vector<swedish::Analysis>& readings(std::size_t index) const;

    const text::Folded& folded_;
    const text::Block& block_;
    const swedish::Lexicon* lexicon_;
    Tokens tokens_;
    // Filled when asked; one thread reads a block.
    mutable std::vector<std::optional<WordKinds>> kinds_;
    mutable std::vector<std::optional<std::vector<swedish::Analysis>>> readings_;
    mutable std::vector<std::optional<bool>> trade_words_;
};

/// The sentences of a block and its prose, made when they are first asked for: in most blocks nothing needs to be read.
class ProseOfBlock {
public:
    /// As for Prose.
    ProseOfBlock(const text::Folded& folded, const text::Block& block, const swedish::Lexicon* lexicon)
        : folded_(folded), block_(block), lexicon_(lexicon) {}

    /// In the block's text.
    const std::vector<text::Span>& sentences() {
        if (!sentences_) sentences_ = text::split_sentences(block_.text);
        return *sentences_;
    }
    const Prose& prose() {
        if (!prose_) prose_.emplace(folded_, block_, sentences(), lexicon_);
        return *prose_;
    }

private:
    const text::Folded& folded_;
    const text::Block& block_;
    const swedish::Lexicon* lexicon_;
    std::optional<std::vector<text::Span>> sentences_;
    std::optional<Prose> prose_;
};

}  // namespace ordval::terms
