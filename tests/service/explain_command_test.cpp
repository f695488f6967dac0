// `ordval explain`: the words of the grammar, the parts, and what the rules say.

#include <doctest/doctest.h>
#include <string>

#include "service/feature_words.hpp"
#include "support.hpp"
#include "swedish/verb.hpp"

using namespace ordval::testing;
using namespace ordval;

namespace {

std::string explained(const std::string& arguments) {
    const TemporaryFolder folder;
    const Run run = run_ordval("explain --rules helsingborg " + arguments, folder.string());
    CHECK(run.exit_code == 0);
    CHECK(run.err == "");
    return run.out;
}

bool holds(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("features are said in the words of a Swedish grammar") {
    using service::feature_words;
    const auto noun = swedish::noun_features();
    CHECK(feature_words(noun[0], Language::swedish) == "singular, obestämd form, nominativ");
    CHECK(feature_words(noun[7], Language::swedish) == "plural, bestämd form, genitiv");
    CHECK(feature_words(noun[7], Language::english) == "plural, definite, genitive");
    CHECK(feature_words(swedish::finite(swedish::Tense::past, swedish::Voice::passive), Language::swedish) ==
          "preteritum, passiv");
    CHECK(feature_words(swedish::imperative(), Language::swedish) == "imperativ");
    CHECK(feature_words({}, Language::swedish) == "");
}

TEST_CASE("a term is found, with what takes its place and why") {
    const std::string account = explained("kunderna");
    CHECK(holds(account, "”kunderna”\n  form    substantiv, utrum, klass "));
    CHECK(holds(account, ": plural, bestämd form, nominativ av ”kund”\n"));
    CHECK(holds(account, "  delar   inte sammansatt\n"));
    CHECK(holds(account, "  regler  varning: Skriv ”invånarna” i stället för ”kunderna”. [invanare.kund]\n"));
    CHECK(holds(account, "”invånarna”: säkert, --fix sätter in det\n"));
}

TEST_CASE("a word that only holds the letters of a term is told from a compound with it") {
    const std::string chance = explained("sekund");
    CHECK(holds(chance, "  regler  ingen regel i helsingborg har ordet\n"));
    CHECK(holds(chance,
                "bokstäverna ”kund” står i ordet, men ingen del av det är det ordet [invanare.kund]\n"));
    const std::string compound = explained("kundvalet");
    CHECK(holds(compound, "  delar   kund|valet: förled ”kund”, efterled ”val”\n"));
    CHECK(holds(compound, "  regler  tips: ”kundvalet” innehåller ”kund”"));
    CHECK(!holds(compound, "bokstäverna"));
}

TEST_CASE("a word that the organisation uses is said to be one") {
    CHECK(holds(explained("invånare"), "”invånare” är det ord som ska användas [invanare.invånare]"));
    CHECK(holds(explained("medborgaren"), "”medborgare” är ett tillåtet ord [invanare.medborgare]"));
}

TEST_CASE("a homograph has several readings, a compound outside the dictionary those of its head") {
    const std::string homograph = explained("lagen");
    CHECK(holds(homograph, "utrum"));
    CHECK(holds(homograph, "neutrum"));
    CHECK(holds(explained("kundvalssystemet"), "singular, bestämd form, nominativ av ”kundvalssystem”"));
}

TEST_CASE("an unknown word, a phrase, and English") {
    const std::string unknown = explained("qwxzt");
    CHECK(holds(unknown, "  form    ordet finns inte i lexikonet\n"));
    CHECK(holds(unknown, "  delar   ordet kan inte delas i kända delar\n"));
    CHECK(holds(unknown, "  regler  ingen regel i helsingborg har ordet\n"));
    CHECK(!holds(explained("'våra kunder'"), "  form"));
    CHECK(holds(explained("'våra kunder'"), "[invanare.kund]"));
    CHECK(holds(explained("--language en sekund"), "  rules   no rule of helsingborg has the word\n"));
}

TEST_CASE("rules and words that cannot be read") {
    const TemporaryFolder folder;
    const Run rules = run_ordval("explain --rules helsinborg kund", folder.string());
    CHECK(rules.exit_code == 2);
    CHECK(holds(rules.err, "helsingborg"));
    CHECK(holds(rules.out, "  regler  inga regler kunde läsas\n"));
    const Run word = run_ordval("explain -- 'k\xe5l' sekund", folder.string());
    CHECK(word.exit_code == 2);
    CHECK(holds(word.out, "”sekund”"));
    CHECK(run_ordval("explain '" + std::string(10'000, 'a') + "'", folder.string()).out.size() < 1'000);
}

TEST_CASE("the rules and the language of ordval.yml count") {
    const TemporaryFolder folder;
    write(folder / "ordval.yml", "rules: [nacka]\nlanguage: en\n");
    CHECK(holds(run_ordval("explain kundval", folder.string()).out, "”kundval” is the preferred word"));
}

TEST_CASE("a word that a context silences says which, and a cue of a domain is no term") {
    const TemporaryFolder folder;
    const std::string out = run_ordval("explain --rules helsingborg VA-kunden kundbegreppet", folder.string()).out;
    CHECK(out.find("tyst: verksamhet med eget ord (”Vatten och avlopp”) [invanare.kund]") != std::string::npos);
    CHECK(out.find("tyst: meningen talar om ordet (”kundbegreppet”) [invanare.kund]") != std::string::npos);
    CHECK(out.find("invanare.invånare") == std::string::npos);
}
