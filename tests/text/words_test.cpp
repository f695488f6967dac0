#include "text/words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ordval::text;

namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (Span word = next_word(text, 0); !word.empty(); word = next_word(text, word.end))
        words.emplace_back(word.in(text));
    return words;
}

std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> sentences;
    for (const Span sentence : split_sentences(text)) sentences.emplace_back(sentence.in(text));
    return sentences;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("words hold their hyphens, colons and apostrophes") {
    CHECK(words_of("Kunderna i VA-nämnden, KF:s egna (2024).") ==
          Texts{"Kunderna", "i", "VA-nämnden", "KF:s", "egna", "2024"});
    CHECK(words_of("kund-leverantörsperspektiv kund- och brukarråd och/eller") ==
          Texts{"kund-leverantörsperspektiv", "kund", "och", "brukarråd", "och", "eller"});
    CHECK(words_of("--") == Texts{});
    CHECK(words_of("Rock ’n’ roll, rock’n’roll") == Texts{"Rock", "n", "roll", "rock’n’roll"});
}

TEST_CASE("parts hold letters and digits alone") {
    const std::string_view text = "VA-kunden";
    CHECK(part_around(text, 4).in(text) == "kunden");
    CHECK(word_around(text, 4).in(text) == "VA-kunden");
    CHECK(part_around("å ö", 2).in("å ö") == "å");
    CHECK(part_around("a  b", 2).empty());
}

TEST_CASE("the word before a place") {
    const std::string_view text = "begreppet ”kund”";
    CHECK(previous_word(text, 10).in(text) == "begreppet");
    CHECK(previous_word(text, 0).empty());
}

TEST_CASE("sentences end where a writer ends them") {
    CHECK(sentences_of("Kunderna får svar. De väntar! Varför då?") ==
          Texts{"Kunderna får svar.", "De väntar!", "Varför då?"});
    CHECK(sentences_of("Det gäller t.ex. Lund och bl.a. KF. Resten följer.") ==
          Texts{"Det gäller t.ex. Lund och bl.a. KF.", "Resten följer."});
    CHECK(sentences_of("Hon sade: ”Kom hit.” Sedan gick hon.") == Texts{"Hon sade: ”Kom hit.”", "Sedan gick hon."});
    CHECK(sentences_of("Enligt 5 kap. 2 § och prop. 2020/21:1 gäller 3.5 procent.") ==
          Texts{"Enligt 5 kap. 2 § och prop. 2020/21:1 gäller 3.5 procent."});
    CHECK(sentences_of("En rad\nsom bryts\nhär. Nästa") == Texts{"En rad\nsom bryts\nhär.", "Nästa"});
    CHECK(sentences_of("Av A. Svensson, m.fl. Yrkande följer.") == Texts{"Av A. Svensson, m.fl. Yrkande följer."});
    CHECK(sentences_of("  ") == Texts{});
}
