#include "terms/agreement_edits.hpp"

#include <algorithm>
#include <iterator>
#include <list>

#include "swedish/noun_number.hpp"
#include "swedish/supine.hpp"
#include "terms/suggestion.hpp"

namespace ordval::terms {

namespace {

using text::Span;

/// A noun phrase is short, and a pronoun that far away has another noun between; a text without full stops
/// must not be walked through for every word.
constexpr std::size_t most_words_before = 20;
constexpr std::size_t most_words_after = 80;
constexpr std::size_t most_words_of_next = 8;

/// The sentence as the Swedish floor reads it: the words as they are written, the term as one word, and an
/// empty string for a mark.
class Sentence {
public:
    explicit Sentence(const HitInText& hit) : hit_(hit) {
        words_.reserve(most_words_before + 1 + most_words_of_next);
        spans_.reserve(most_words_before + 1 + most_words_of_next);
        const Tokens& tokens = hit.tokens;
        std::size_t first = hit.word.first;
        while (first > 0 && hit.word.first - first < most_words_before &&
               tokens.is_near(first - 1, hit.word.first))
            --first;
        for (std::size_t i = first; i < hit.word.first; ++i) add(tokens[i]);
        noun_ = words_.size();
        add({{tokens[hit.word.first].span.begin, tokens[hit.word.end - 1].span.end}, TokenKind::word, 0});
        std::size_t i = hit.word.end;
        for (; i - hit.word.end < most_words_after && tokens.is_near(i, hit.word.first); ++i) add(tokens[i]);
        add_beginning_of_next(i);
    }

    const std::vector<std::string_view>& words() const { return words_; }
    std::size_t noun() const { return noun_; }
    Span span(std::size_t word) const { return spans_[word]; }

private:
    void add(const Token& token) {
        const bool is_word = token.kind == TokenKind::word;
        words_.push_back(is_word ? written(token.span) : token.span.in(hit_.folded.text) == "," ? "," : "");
        spans_.push_back(token.span);
    }

    /// "Dagiset stängde. Det var litet.": a pronoun that begins the next sentence may be about the term. What
    /// it does there, the words after it tell.
    void add_beginning_of_next(std::size_t begin) {
        const Tokens& tokens = hit_.tokens;
        if (begin >= tokens.size() || tokens.is_near(begin, hit_.word.first)) return;
        const std::string_view first = tokens.text(begin);
        constexpr std::string_view pronouns[] = {"det", "den", "detta", "denna", "denne"};
        // "Ett av dem": one of the nouns in the plural.
        constexpr std::string_view partitives[] = {"ett", "en", "inget", "ingen", "något", "någon"};
        const auto is_one_of = [&](const auto& list) { return std::find(std::begin(list), std::end(list), first) != std::end(list); };
        const bool is_partitive = is_one_of(partitives) && begin + 1 < tokens.size() && tokens.text(begin + 1) == "av";
        if (!is_one_of(pronouns) && !is_partitive) return;
        words_.emplace_back();
        spans_.push_back(tokens[begin].span);
        for (std::size_t i = begin; i - begin < most_words_of_next && tokens.is_near(i, begin); ++i)
            add(tokens[i]);
    }

    /// As the writer spelt it, without what folding drops.
    std::string_view written(Span folded) {
        if (hit_.folded.pieces.empty()) return folded.in(hit_.text);
        std::string& word = joined_.emplace_back();
        for (const Span part : hit_.folded.source_of(folded)) word += part.in(hit_.text);
        return word;
    }

    const HitInText& hit_;
    std::vector<std::string_view> words_;
    std::list<std::string> joined_;  ///< the words of a text of which folding dropped something; `words_` look at them
    std::vector<Span> spans_;
    std::size_t noun_ = 0;
};

/// Those of the readings for which it holds; all when it holds for none.
template <typename Condition>
std::vector<std::uint32_t> readings_that(Condition holds, const swedish::Paradigm& paradigm,
                                         const std::vector<std::uint32_t>& form_indices) {
    std::vector<std::uint32_t> fitting;
    std::copy_if(form_indices.begin(), form_indices.end(), std::back_inserter(fitting),
                 [&](std::uint32_t index) { return holds(paradigm.forms[index].features); });
    return fitting.empty() ? form_indices : fitting;
}

std::vector<std::uint32_t> readings_of_verb(const Sentence& sentence, const swedish::Paradigm& paradigm,
                                            const std::vector<std::uint32_t>& form_indices,
                                            const swedish::Lexicon* lexicon) {
    const auto has = [&](swedish::VerbForm verb_form) {
        return std::any_of(form_indices.begin(), form_indices.end(), [&](std::uint32_t index) {
            return paradigm.forms[index].features.verb_form == verb_form;
        });
    };
    if (!has(swedish::VerbForm::supine) || !has(swedish::VerbForm::participle)) return form_indices;
    const auto shown = swedish::supine_or_participle(sentence.words(), sentence.noun(), lexicon);
    if (shown == swedish::SupineOrParticiple::unknown) return form_indices;
    const swedish::VerbForm wanted = shown == swedish::SupineOrParticiple::supine ? swedish::VerbForm::supine
                                                                                  : swedish::VerbForm::participle;
    return readings_that([&](const swedish::Features& features) { return features.verb_form == wanted; }, paradigm,
                         form_indices);
}

}  // namespace

AgreementEdits agreement_edits(const HitInText& hit, const swedish::NounChange& change,
                               const swedish::Lexicon* lexicon) {
    const Sentence sentence(hit);
    swedish::NounChange in_sentence = change;
    in_sentence.noun = sentence.noun();
    const swedish::Agreement agreement = swedish::agreement(sentence.words(), in_sentence, lexicon);
    AgreementEdits edits;
    for (const swedish::WordChange& word : agreement.changes)
        edits.changes.push_back({sentence.span(word.word), word.text});
    for (const std::size_t word : agreement.doubtful) edits.doubtful.push_back(sentence.span(word));
    return edits;
}

std::vector<std::uint32_t> readings_in_sentence(const HitInText& hit, const swedish::Paradigm& paradigm,
                                                std::vector<std::uint32_t> form_indices,
                                                const swedish::Lexicon* lexicon) {
    if (form_indices.size() < 2) return form_indices;
    const Sentence sentence(hit);
    if (paradigm.word_class == swedish::WordClass::verb)
        return readings_of_verb(sentence, paradigm, form_indices, lexicon);
    if (paradigm.word_class != swedish::WordClass::noun) return form_indices;
    const swedish::Number number =
        swedish::number_of_noun(sentence.words(), sentence.noun(), paradigm.gender, lexicon);
    form_indices = readings_with(number, paradigm, form_indices);
    if (swedish::may_possess(sentence.words(), sentence.noun(), lexicon)) return form_indices;
    return readings_that(
        [](const swedish::Features& features) { return features.grammatical_case != swedish::Case::genitive; },
        paradigm, form_indices);
}

}  // namespace ordval::terms
