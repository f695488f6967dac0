// Agreement against sentences that people judged; the brackets hold the noun that changes.
#include "swedish/agreement.hpp"

#include <algorithm>

#include "table.hpp"

namespace ordval::swedish {
namespace {

const Lexicon& lexicon() {
    static const Lexicon::Opened opened = open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon != nullptr);
    return *opened.lexicon;
}

Gender gender_named(const std::string& name) {
    return name == "utrum" ? Gender::utrum : Gender::neuter;
}

struct Sentence {
    std::vector<std::string> words;
    NounChange change;
};

Sentence sentence_of(const std::string& marked, const std::string& described) {
    Sentence sentence;
    for (std::string word : fields_of(marked, ' ')) {
        if (word.front() == '[') {
            sentence.change.noun = sentence.words.size();
            word = word.substr(1, word.size() - 2);
        }
        sentence.words.push_back(word);
    }
    const auto parts = fields_of(described, ' ');
    sentence.change.from = gender_named(parts[0]);
    sentence.change.to = gender_named(parts[1]);
    if (parts.size() > 2) sentence.change.from_number = sentence.change.to_number = Number::plural;
    const std::string& noun = sentence.words[sentence.change.noun];
    const auto readings = lexicon().analyses(noun);
    const bool definite =
        !readings.empty() && readings.front().features.definiteness == Definiteness::definite;
    if (definite) sentence.change.definiteness = Definiteness::definite;
    return sentence;
}

std::string shown(const Agreement& agreement) {
    std::vector<std::pair<std::size_t, std::string>> all;
    for (const WordChange& change : agreement.changes) {
        std::string text = std::to_string(change.word);
        text.append(":").append(change.text);
        all.emplace_back(change.word, text);
    }
    for (const std::size_t word : agreement.doubtful) {
        std::string text("?");
        text.append(std::to_string(word));
        all.emplace_back(word, text);
    }
    std::sort(all.begin(), all.end());
    std::string joined;
    for (const auto& [index, text] : all) joined += (joined.empty() ? "" : " ") + text;
    return joined.empty() ? "-" : joined;
}

Agreement of(const Sentence& sentence, const Lexicon* words) {
    const std::vector<std::string_view> views(sentence.words.begin(), sentence.words.end());
    return agreement(views, sentence.change, words);
}

TEST_CASE("what changes with the noun") {
    for (const auto& row : rows_of("agreement.tsv")) {
        REQUIRE(row.size() == 3);
        CAPTURE(row[0]);
        CHECK(shown(of(sentence_of(row[0], row[1]), &lexicon())) == row[2]);
    }
}

TEST_CASE("the number changes") {
    Sentence sentence{{"den", "nya", "kunden"}, {2, Gender::utrum, Gender::utrum}};
    sentence.change.to_number = Number::plural;
    sentence.change.definiteness = Definiteness::definite;
    CHECK(shown(of(sentence, &lexicon())) == "0:de");
    Sentence article{{"en", "ny", "kund"}, {2, Gender::utrum, Gender::utrum}};
    article.change.to_number = Number::plural;
    CHECK(shown(of(article, &lexicon())) == "?0 1:nya");
}

TEST_CASE("without a lexicon endings decide, and more is doubtful") {
    CHECK(shown(of(sentence_of("ett viktigt [handikapp]", "neuter utrum"), nullptr)) == "0:en 1:viktig");
    CHECK(shown(of(sentence_of("ett svårt [handikapp]", "neuter utrum"), nullptr)) == "?1");
    CHECK(shown(of(sentence_of("med [handikapp]", "neuter utrum"), nullptr)) == "-");
}

TEST_CASE("bad input is never certain") {
    Sentence sentence{{"en", "\xff", "kund"}, {2, Gender::utrum, Gender::neuter}};
    CHECK_FALSE(of(sentence, &lexicon()).is_certain());
}

TEST_CASE("a place that is none") {
    CHECK(shown(agreement({}, NounChange{}, nullptr)) == "-");
}

}  // namespace
}  // namespace ordval::swedish
