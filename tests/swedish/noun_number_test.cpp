// What the words around a noun tell of its number. The noun is the last word, or the one in brackets.
#include "swedish/noun_number.hpp"

#include "table.hpp"

namespace ordval::swedish {
namespace {

Number number_in(const std::string& text, Gender gender) {
    static const Lexicon::Opened opened = open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon != nullptr);
    std::vector<std::string> words = fields_of(text, ' ');
    std::size_t noun = words.size() - 1;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].front() != '[') continue;
        words[i] = words[i].substr(1, words[i].size() - 2);
        noun = i;
    }
    const std::vector<std::string_view> views(words.begin(), words.end());
    return number_of_noun(views, noun, gender, opened.lexicon.get());
}

TEST_CASE("articles, numerals and adjectives tell the number") {
    for (const std::string text : {"en brukare", "varje ny brukare", "denna brukare", "En van brukare",
                             "en mycket van brukare", "annan brukare", "den nya brukare"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::utrum) == Number::singular);
    }
    for (const std::string text :
         {"många brukare", "två nya brukare", "12 brukare", "nya brukare", "för nya brukare", "Alla brukare",
          "ett stort antal brukare", "äldre och nya brukare"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::utrum) == Number::plural);
    }
    CHECK(number_in("ett svårt handikapp", Gender::neuter) == Number::singular);
    CHECK(number_in("svåra handikapp", Gender::neuter) == Number::plural);
}

TEST_CASE("quantities, coordination and predicatives tell the number too") {
    for (const std::string text :
         {"De flesta landsting", "Vissa landsting", "Somliga landsting", "Andra landsting", "En del landsting",
          "Alltfler landsting", "Ett tiotal landsting", "Ett tjugotal landsting", "Ett hundratal landsting",
          "Tusentals landsting", "Antalet landsting", "Kommuner och landsting", "[daghem] och skolor byggs",
          "Kommuners och landstings", "[Landsting] är skyldiga att", "Malmös [daghem] är stängda",
          "Deras [handikapp] är olika", "Hans [handikapp] är flera", "Ett av hans [handikapp] är medfött",
          "Ett av våra daghem", "Ett eller flera handikapp", "Kommunala och statliga daghem",
          "samt privata daghem", "ekonomiskt svaga landsting"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::neuter) == Number::plural);
    }
    for (const std::string text : {"Vartenda landsting", "Vart och ett landsting", "Hans [handikapp] är medfött",
                             "det [landsting] som", "Malmös [daghem] är stängt"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::neuter) == Number::singular);
    }
}

TEST_CASE("a possessive in the singular outweighs an adjective in -a") {
    for (const std::string text :
         {"Vårt allt mer slitna daghem", "Vårt allra minsta daghem", "Vårt fungerande nya daghem",
          "Vårt enda kommunala daghem", "Vårt sjätte kommunala daghem", "Vårt mindre slitna daghem", "Ett betydligt bättre daghem",
          "Ett snabbt växande daghem", "Ett större daghem"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::neuter) == Number::singular);
    }
    for (const std::string text : {"Våra allt mer slitna daghem", "Fler och större daghem", "De senaste daghem"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::neuter) == Number::plural);
    }
    for (const std::string text : {"Vi bygger betydligt bättre daghem", "Vi ska få bättre daghem",
                                   "Vi startade större daghem", "Kommunens största daghem"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::neuter) == Number::none);
    }
}

TEST_CASE("a bare noun and one that is owned may be either") {
    for (const std::string text :
         {"[Landsting] samverkar", "Sveriges [landsting] samverkar", "Landets [landsting] har enats",
          "Vi bygger daghem", "Anställda i landsting", "För [landsting] gäller", "bland annat landsting",
          "Behovet av kommunens [daghem] är stort", "[landsting] som inte följer lagen", "samma landsting",
          "hans andra handikapp", "Malmös stora daghem", "[Handikapp] är vanligt"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::neuter) == Number::none);
    }
    CHECK(number_in("De var brukare", Gender::utrum) == Number::none);
}

TEST_CASE("where nothing tells it, nothing is said") {
    for (const std::string text : {"brukare", "får brukare", "kommunens nya brukare", "hans brukare",
                             "är det brukare", "kommunens brukare", "som brukare", "ansvarig , brukare"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::utrum) == Number::none);
    }
}

}  // namespace
}  // namespace ordval::swedish
