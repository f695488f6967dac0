// What the words before a noun tell of its number.
#include "swedish/noun_number.hpp"

#include "table.hpp"

namespace ordval::swedish {
namespace {

Number number_in(const std::string& text, Gender gender) {
    static const Lexicon::Opened opened = open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon != nullptr);
    const std::vector<std::string> words = fields_of(text, ' ');
    const std::vector<std::string_view> views(words.begin(), words.end());
    return number_of_noun(views, views.size() - 1, gender, opened.lexicon.get());
}

TEST_CASE("articles, numerals and adjectives tell the number") {
    for (const char* text : {"en brukare", "varje ny brukare", "denna brukare", "En van brukare",
                             "en mycket van brukare", "annan brukare", "den nya brukare"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::utrum) == Number::singular);
    }
    for (const char* text :
         {"många brukare", "två nya brukare", "12 brukare", "nya brukare", "för nya brukare", "Alla brukare",
          "ett stort antal brukare", "äldre och nya brukare"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::utrum) == Number::plural);
    }
    CHECK(number_in("ett svårt handikapp", Gender::neuter) == Number::singular);
    CHECK(number_in("svåra handikapp", Gender::neuter) == Number::plural);
}

TEST_CASE("where nothing tells it, nothing is said") {
    for (const char* text : {"brukare", "får brukare", "kommunens nya brukare", "hans brukare",
                             "är det brukare", "kommunens brukare", "som brukare", "ansvarig , brukare"}) {
        CAPTURE(text);
        CHECK(number_in(text, Gender::utrum) == Number::none);
    }
}

}  // namespace
}  // namespace ordval::swedish
