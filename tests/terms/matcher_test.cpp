#include "terms/matcher.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "terms/termbases.hpp"
#include "text/folding.hpp"
#include "text/words.hpp"

using namespace ordval;
using namespace ordval::terms;

namespace {

using Words = std::vector<std::string>;

Matcher matcher_for(const Termbase& termbase) {
    MatcherWords words;
    for (const Concept& concept_ : termbase.concepts) words.compounds.emplace_back(concept_.terms.size());
    words.counterparts.resize(termbase.concepts.size());
    return Matcher(termbase, words);
}

Matches matches_in(const Matcher& matcher, std::string_view text) {
    Matches matches;
    matcher.find(text::fold(text).text, matches);
    return matches;
}

Words words_found(const Matcher& matcher, std::string_view text) {
    const std::string folded = text::fold(text).text;
    Words words;
    for (const Hit& hit : matches_in(matcher, text).hits) words.emplace_back(hit.span.in(folded));
    return words;
}

Words embedded_in(const Matcher& matcher, std::string_view text) {
    const std::string folded = text::fold(text).text;
    Words words;
    for (const Embedded& embedded : matches_in(matcher, text).embedded) words.emplace_back(embedded.part.in(folded));
    return words;
}

}  // namespace

TEST_CASE("forms are found as whole words") {
    const Matcher matcher = matcher_for(invanare());
    CHECK(words_found(matcher, "Kundernas behov, inte invånarens.") == Words{"kundernas", "invånarens"});
    CHECK(words_found(matcher, "En sekund senare kunde urkunden kundera.") == Words{});
    CHECK(words_found(matcher, "KUND, kund/medborgare (kund)") == Words{"kund", "kund", "medborgare", "kund"});
    CHECK(words_found(matcher, "kund") == Words{"kund"});
    CHECK(words_found(matcher, "") == Words{});
    CHECK(words_found(matcher, "kun") == Words{});
    CHECK(words_found(matcher, "kund3 3kund kund_id") == Words{});
    CHECK(words_found(matcher, "åkund kundå kundé") == Words{});
}

TEST_CASE("a hit has all readings of its form") {
    const Matcher matcher = matcher_for(invanare());
    const std::vector<Hit> hits = matches_in(matcher, "invånare").hits;
    REQUIRE(hits.size() == 1);
    REQUIRE(hits[0].readings.size() == 2);  // singular and plural indefinite
    const Termbase termbase = invanare();
    const auto& forms = termbase.concepts[0].terms[0].paradigm.forms;
    CHECK(forms[hits[0].readings[0].form_index].features.number == swedish::Number::singular);
    CHECK(forms[hits[0].readings[1].form_index].features.number == swedish::Number::plural);
}

TEST_CASE("set phrases and words with marks inside") {
    const Matcher matcher = matcher_for(termbase_of({{phrase("person med funktionshinder", Status::deprecated)},
                                       {phrase("e-post", Status::deprecated)},
                                       {phrase("och/eller", Status::deprecated)},
                                       {phrase("t.ex.", Status::deprecated)},
                                       {phrase("person", Status::deprecated)}}));
    CHECK(words_found(matcher, "En person med funktionshinder kom.") == Words{"person med funktionshinder"});
    CHECK(words_found(matcher, "En person med\n  funktionshinder") == Words{"person med\n  funktionshinder"});
    CHECK(words_found(matcher, "person med funktionshindret") == Words{"person"});
    CHECK(words_found(matcher, "e-post och/eller e-posten, t.ex. e post") == Words{"e-post", "och/eller", "t.ex."});
}

TEST_CASE("a phrase takes the words inside it, whatever else is looked for") {
    std::vector<std::vector<Term>> concepts{{phrase("kund", Status::deprecated)}, {phrase("elev", Status::deprecated)},
                                            {phrase("på kund och elev önskemål", Status::deprecated)}};
    const Words expected{"på kund och elev önskemål", "elev"};
    CHECK(words_found(matcher_for(termbase_of(concepts)), "Det sker på kund och elev önskemål av varje elev.") == expected);
    // A short word makes the matcher look for short beginnings too.
    concepts.push_back({phrase("ej", Status::deprecated)});
    CHECK(words_found(matcher_for(termbase_of(concepts)), "Det sker på kund och elev önskemål av varje elev.") == expected);
}

TEST_CASE("words of one, two and three letters") {
    const Matcher matcher = matcher_for(termbase_of({{phrase("ej", Status::deprecated)},
                                       {phrase("å", Status::deprecated)},
                                       {phrase("i", Status::deprecated)},
                                       {phrase("dom", Status::deprecated)}}));
    CHECK(words_found(matcher, "Ej i dom, ej heller å. Nej, hejdom i") == Words{"ej", "i", "dom", "ej", "å", "i"});
    CHECK(words_found(matcher, "i") == Words{"i"});
    CHECK(words_found(matcher, "ej") == Words{"ej"});
}

TEST_CASE("umlaut and suppletion give several stems") {
    const Matcher matcher = matcher_for(termbase_of({{noun("man", "mannen män männen", Status::deprecated)}}));
    CHECK(words_found(matcher, "Mannens män och männen, manna") == Words{"mannens", "män", "männen"});
}

TEST_CASE("words that hold a deprecated noun are handed on, once each") {
    const Matcher matcher = matcher_for(invanare());
    CHECK(embedded_in(matcher, "En sekund, elkunderna och kundkundkort; kunden, invånarråd") ==
          Words{"sekund", "elkunderna", "kundkundkort"});
    CHECK(embedded_in(matcher, "VA-kunden") == Words{});  // a hit: its part is a form
}

TEST_CASE("compounds that a rule names are hits of their own") {
    const Termbase termbase = termbase_of({{noun("kund", "-en -er", Status::deprecated)}});
    NamedCompounds named;
    named.kept = {*swedish::noun_from_notation("kundvagn", "-en -ar")};
    named.replaced = {*swedish::noun_from_notation("kundval", "-et = -en")};
    named.results = {*swedish::noun_from_notation("valfrihet", "-en -er")};
    const Matcher matcher(termbase, {{{named}}, {{}}, {}});
    const std::vector<Hit> hits = matches_in(matcher, "kundvagnens kundvalet kunder").hits;
    REQUIRE(hits.size() == 3);
    CHECK(hits[0].readings[0].word == Reading::Word::kept_compound);
    CHECK(hits[1].readings[0].word == Reading::Word::replaced_compound);
    CHECK(hits[2].readings[0].word == Reading::Word::term);
}

TEST_CASE("the matcher finds what a look-up of every word finds") {
    // Made-up words over a small alphabet, so that stems, anchors and words collide as often as possible.
    std::mt19937 random(1);
    const std::vector<std::string> letters{"a", "b", "å", "k", "u", "n", "d"};
    const auto word = [&](std::size_t most) {
        std::string made;
        for (std::size_t n = 1 + random() % most; n > 0; --n) made += letters[random() % letters.size()];
        return made;
    };
    for (int round = 0; round < 40; ++round) {
        std::vector<std::vector<Term>> concepts;
        std::set<std::string> forms;
        for (int i = 0; i < 60; ++i) {
            const std::string lemma = word(7);
            concepts.push_back({noun(lemma, "-en -er", Status::deprecated)});
            for (const char* ending : {"", "s", "en", "ens", "er", "ers", "erna", "ernas"}) forms.insert(lemma + ending);
        }
        const Matcher matcher = matcher_for(termbase_of(std::move(concepts)));
        std::string text;
        for (int i = 0; i < 400; ++i) text += word(9) + (random() % 5 ? " " : ", ");
        Words expected;
        for (text::Span w = text::next_word(text, 0); !w.empty(); w = text::next_word(text, w.end))
            if (forms.count(std::string(w.in(text)))) expected.emplace_back(w.in(text));
        REQUIRE(words_found(matcher, text) == expected);
    }
}
