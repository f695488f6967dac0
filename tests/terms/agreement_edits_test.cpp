// What must change around a noun that is replaced, in running text.
#include "terms/agreement_edits.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

#include "swedish/verb.hpp"
#include "text/words.hpp"

using namespace ordval;
using namespace ordval::terms;
using swedish::Definiteness;
using swedish::Gender;
using swedish::Number;

namespace {

const swedish::Lexicon* lexicon() {
    static const auto opened = swedish::open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon != nullptr);
    return opened.lexicon.get();
}

struct Text {
    explicit Text(std::string written)
        : text(std::move(written)), folded(text::fold(text)), tokens(folded, text::split_sentences(text)) {}

    HitInText hit(std::string_view word) const {
        const auto begin = static_cast<std::uint32_t>(folded.text.find(word));
        REQUIRE(begin < folded.text.size());
        return {tokens, tokens.covering({begin, begin + static_cast<std::uint32_t>(word.size())}), folded,
                text};
    }

    std::string text;
    text::Folded folded;
    Tokens tokens;
};

swedish::NounChange to_utrum(Definiteness definiteness) {
    return {0, Gender::neuter, Gender::utrum, Number::singular, Number::singular, definiteness};
}

/// "en svår | ?det": the changed words, then the doubtful ones, each as it stands.
std::string around(const std::string& written, std::string_view word, const swedish::NounChange& change) {
    const Text text(written);
    const AgreementEdits edits = agreement_edits(text.hit(word), change, lexicon());
    std::string shown;
    for (const WordEdit& edit : edits.changes)
        shown += (shown.empty() ? "" : " ") + std::string(edit.span.in(text.folded.text)) + ">" + edit.text;
    for (const text::Span span : edits.doubtful)
        shown += (shown.empty() ? "?" : " ?") + std::string(span.in(text.folded.text));
    CHECK(edits.is_certain() == edits.doubtful.empty());
    return shown;
}

std::string indefinite(const std::string& written, std::string_view word) {
    return around(written, word, to_utrum(Definiteness::indefinite));
}

std::string definite(const std::string& written, std::string_view word) {
    return around(written, word, to_utrum(Definiteness::definite));
}

}  // namespace

TEST_CASE("article, adjective and predicative follow the noun") {
    CHECK(indefinite("Ett svårt handikapp är vanligt.", "handikapp") == "ett>En svårt>svår vanligt>vanlig");
    CHECK(definite("Nu stängs det lokala dagiset.", "dagiset") == "det>den");
    CHECK(definite("Det lokala dagisets tak läcker.", "dagisets") == "det>Den");
    CHECK(indefinite("Hon har ett mycket stort handikapp.", "handikapp") == "ett>en stort>stor");
    CHECK(indefinite("DETTA DAGIS STÄNGS.", "dagis") == "detta>DENNA");
    CHECK(indefinite("Hon har ett sv\xC3\xA5\xC2\xADrt handikapp.", "handikapp") == "ett>en svårt>svår");
}

TEST_CASE("a bare noun needs nothing") {
    CHECK(indefinite("Stödet ges till elever med handikapp.", "handikapp").empty());
    CHECK(indefinite("Barnen går på dagis i Lund.", "dagis").empty());
    CHECK(definite("Dagiset öppnade i maj.", "dagiset").empty());
    CHECK(indefinite("Kommunens dagis stängs.", "dagis").empty());
}

TEST_CASE("in the plural nothing agrees in gender") {
    swedish::NounChange change = to_utrum(Definiteness::indefinite);
    change.from_number = change.to_number = Number::plural;
    CHECK(around("Svåra handikapp är vanliga, och det är känt.", "handikapp", change).empty());
}

TEST_CASE("what may agree and may not is for a person") {
    CHECK(indefinite("Det ger mycket handikapp.", "handikapp") == "?mycket");
    CHECK(indefinite("Att ha ett handikapp är vanligt.", "handikapp") == "ett>en ?vanligt");
}

TEST_CASE("what points back is for a person") {
    CHECK(definite("Dagiset stängde eftersom det var litet.", "dagiset") == "?det ?litet");
    CHECK(indefinite("Hon har ett handikapp som är stort.", "handikapp") == "ett>en ?stort");
    CHECK(definite("Dagiset stängde. Det var litet.", "dagiset") == "?det ?litet");
    CHECK(definite("Dagiset, byggt 1970, rivs.", "dagiset") == "?byggt");
    CHECK(definite("Dagiset stängde. Det är viktigt att barnen får plats.", "dagiset").empty());
    CHECK(definite("Dagiset stängde. Det nya taket läckte.", "dagiset").empty());
    CHECK(definite("Dagiset stängde. Barnen tyckte det var tråkigt.", "dagiset").empty());
}

TEST_CASE("sentences and punctuation are borders") {
    CHECK(definite("Läget är svårt. Dagiset stängs.", "dagiset").empty());
    CHECK(indefinite("Det är stort – handikapp nämns inte.", "handikapp").empty());
    CHECK(indefinite("Ett stort, tungt handikapp.", "handikapp") == "ett>En stort>stor tungt>tung");
}

TEST_CASE("a term of several words counts as one") {
    CHECK(indefinite("Det är ett svårt medfött handikapp hos barnet.", "medfött handikapp") ==
          "ett>en svårt>svår");
}

namespace {

/// The forms of the new word that fit the sentence: "förskola | förskolor".
std::string fitting(const std::string& written, std::string_view word, const swedish::Paradigm& from) {
    const Text text(written);
    std::vector<std::uint32_t> forms;
    for (std::uint32_t i = 0; i < from.forms.size(); ++i)
        if (from.forms[i].text == word) forms.push_back(i);
    std::string shown;
    for (const std::uint32_t i : readings_in_sentence(text.hit(word), from, forms, lexicon())) {
        const swedish::Features& features = from.forms[i].features;
        shown += shown.empty() ? "" : " ";
        shown += features.number == Number::singular ? "one" : "several";
        if (features.grammatical_case == swedish::Case::genitive) shown += "'s";
    }
    return shown;
}

}  // namespace

TEST_CASE("the sentence tells the number and the case") {
    const auto dagis = *swedish::noun_from_notation("dagis", "-et = -en");
    const auto handikapp = *swedish::noun_from_notation("handikapp", "-et = -en");
    const auto brukare = *swedish::noun_from_notation("brukare", "-n = -na");
    CHECK(fitting("Hon har ett svårt handikapp.", "handikapp", handikapp) == "one");
    CHECK(fitting("Flera svåra handikapp nämns.", "handikapp", handikapp) == "several");
    CHECK(fitting("Alla svarar. brukare får svar.", "brukare", brukare) == "one several");
    CHECK(fitting("Hon går på dagis.", "dagis", dagis) == "one several");
    CHECK(fitting("Vi bygger ett nytt dagis i Lund.", "dagis", dagis) == "one");
    CHECK(fitting("Ett dagis personal är viktig.", "dagis", dagis) == "one one's");
    CHECK(fitting("Kommunens dagis stängs.", "dagis", dagis) == "one several");
}

TEST_CASE("the sentence tells a supine from a participle") {
    const auto author = *swedish::verb_from_notation("avfatta", "-de -t");
    const auto kinds = [&](const std::string& written) {
        const Text text(written);
        std::vector<std::uint32_t> forms;
        for (std::uint32_t i = 0; i < author.forms.size(); ++i)
            if (author.forms[i].text == "avfattat") forms.push_back(i);
        std::string shown;
        for (const std::uint32_t i : readings_in_sentence(text.hit("avfattat"), author, forms, lexicon())) {
            const bool is_supine = author.forms[i].features.verb_form == swedish::VerbForm::supine;
            shown += is_supine ? "supine " : "participle ";
        }
        return shown;
    };
    CHECK(kinds("Ett avfattat beslut.") == "participle ");
    CHECK(kinds("Ett av nämnden avfattat förslag.") == "participle ");
    CHECK(kinds("Beslutet är inte avfattat.") == "participle ");
    CHECK(kinds("Nämnden har redan avfattat beslutet.") == "supine ");
    CHECK(kinds("Nämnden ska ha avfattat förslag.") == "supine ");
    CHECK(kinds("Det som nämnden avfattat.") == "supine participle ");
}
