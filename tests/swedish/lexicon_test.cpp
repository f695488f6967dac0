// The lexicon: what it knows about words, and what it says to files that are no lexicon.
#include "swedish/lexicon.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>

#include "table.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

const Lexicon& lexicon() {
    static const Lexicon::Opened opened = open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon != nullptr);
    return *opened.lexicon;
}

/// The readings as "lemma class features", sorted.
std::vector<std::string> readings(std::string_view form) {
    std::vector<std::string> lines;
    for (const Analysis& reading : lexicon().analyses(form)) {
        std::string line = reading.lemma;
        line.append(" ").append(name_of(reading.word_class));
        const std::string features = to_universal_dependencies(reading.features);
        if (!features.empty()) line.append(" ").append(features);
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

using Lines = std::vector<std::string>;

std::string file_bytes() {
    std::ifstream file(ORDVAL_LEXICON_FILE, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A file whose checksum is right and whose first string, which an inflection adds or takes off, is no text.
std::string forged_with_half_a_letter(std::string bytes) {
    lexicon_format::Header header{};
    std::memcpy(&header, bytes.data(), sizeof header);
    bytes[bytes.size() - header.string_bytes] = '\xC3';
    bytes[bytes.size() - header.string_bytes + 1] = 'x';
    header.checksum = lexicon_format::checksum_of(std::string_view(bytes).substr(sizeof header));
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

std::optional<Lexicon::Problem> problem_of(const std::string& bytes) {
    return Lexicon::over(nullptr, bytes).problem;
}

TEST_CASE("readings of forms") {
    CHECK(readings("kundernas") == Lines{"kund noun Number=Plur|Definite=Def|Case=Gen"});
    CHECK(readings("KUNDEN") == Lines{"kund noun Number=Sing|Definite=Def|Case=Nom"});
    CHECK(readings("Åldrarna") == Lines{"ålder noun Number=Plur|Definite=Def|Case=Nom"});
    CHECK(readings("böckerna") == Lines{"bok noun Number=Plur|Definite=Def|Case=Nom"});
    CHECK(readings("invånare") == Lines{"invånare noun Number=Plur|Definite=Ind|Case=Nom",
                                        "invånare noun Number=Sing|Definite=Ind|Case=Nom"});
    CHECK(readings("erhölls") == Lines{"erhålla verb Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass"});
    CHECK(readings("litet") == Lines{"liten adjective Number=Sing|Definite=Ind|Gender=Neut|Degree=Pos"});
    CHECK(readings("Stockholms") == Lines{"Stockholm noun Number=Sing|Definite=Ind|Case=Gen"});
    CHECK(readings("kundxyz").empty());
    CHECK(readings("").empty());
}

TEST_CASE("a word's gender and class come from the dictionary's flags") {
    const auto gender_of = [](std::string_view lemma) {
        std::string genders;
        for (const Paradigm& word : lexicon().paradigms(lemma)) {
            if (word.word_class != WordClass::noun) continue;
            if (!genders.empty()) genders += ' ';
            genders += name_of(word.gender);
        }
        return genders;
    };
    CHECK(gender_of("kund") == "utrum");
    CHECK(gender_of("handikapp") == "neuter");
    CHECK(gender_of("landsting") == "neuter");
    CHECK(gender_of("förskola") == "utrum");
    CHECK(gender_of("region") == "utrum");
    CHECK(gender_of("perspektiv") == "neuter");  // "perspektiven" is its definite plural
    CHECK(gender_of("museum") == "neuter");
    CHECK(gender_of("lag") == "neuter utrum");
    CHECK(gender_of("ordförande") == "utrum");
    CHECK(gender_of("yttrande") == "neuter");
    CHECK(gender_of("boende") == "neuter utrum");  // the action and the person
}

TEST_CASE("paradigms have the forms that the dictionary has, and no others") {
    const auto bok = lexicon().paradigms("bok");
    REQUIRE(bok.size() == 1);
    CHECK(bok[0].class_id == "nn_3u_bok");
    CHECK(bok[0].source == FormSource::lexicon);
    CHECK(form_with(bok[0], noun_features()[7])->text == "böckernas");

    const auto ansvar = lexicon().paradigms("ansvar");
    REQUIRE(ansvar.size() == 1);
    CHECK(form_with(ansvar[0], noun_features()[4]) == nullptr);

    const auto arbete = lexicon().paradigms("arbete");
    REQUIRE(arbete.size() == 1);
    CHECK(arbete[0].compound_stems.front() == "arbets");
    CHECK(lexicon().paradigms("kunderna").empty());
}

TEST_CASE("what may stand where in a compound") {
    const auto roles_of = [](const std::string& key) {
        std::vector<Lexicon::Prefix> found;
        lexicon().prefixes(key, found);
        REQUIRE_FALSE(found.empty());
        REQUIRE(found.back().size == key.size());
        return lexicon().roles(found.back().set);
    };
    CHECK(roles_of("kund").opening == PartRoles::Opening::listed);
    CHECK(roles_of("kund").closing == PartRoles::Closing::listed);
    CHECK(roles_of("kunderna").closing == PartRoles::Closing::listed);
    CHECK(roles_of("kunderna").opening == PartRoles::Opening::none);
    CHECK(roles_of("slutkunden").closing == PartRoles::Closing::as_word);
    CHECK(roles_of("arbets").opening == PartRoles::Opening::listed);
    CHECK(roles_of("funktionsnedsättnings").opening == PartRoles::Opening::by_rule);
    CHECK(roles_of("arbets").continues);
    CHECK_FALSE(roles_of("arbets").is_word);
    CHECK(roles_of("kultur").opening_productivity > roles_of("kult").opening_productivity);
}

TEST_CASE("keys by their beginning, in order") {
    Lines keys;
    lexicon().for_each_key("kundn", [&](std::string_view key) {
        keys.emplace_back(key);
        return keys.size() < 100;
    });
    CHECK(std::is_sorted(keys.begin(), keys.end()));
    CHECK(std::find(keys.begin(), keys.end(), "kundnyttan") != keys.end());
    CHECK(std::find(keys.begin(), keys.end(), "kundkort") == keys.end());
}

/// The key is one of the forms of its reading's lemma, with the same features.
bool is_among_inflections(std::string_view key, const Analysis& reading) {
    for (const Paradigm& word : lexicon().paradigms(reading.lemma)) {
        for (const Form& form : word.forms) {
            if (form.features == reading.features && text::to_lower(form.text) == key) return true;
        }
    }
    return false;
}

#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t stride = 10;  // the sanitizer makes it slow
#else
constexpr std::size_t stride = 1;
#endif

TEST_CASE("every form is among the inflections of its readings' lemmas") {
    std::size_t number = 0;
    std::size_t checked = 0;
    lexicon().for_each_key("", [&](std::string_view key) {
        if (number++ % stride != 0) return true;
        for (const Analysis& reading : lexicon().analyses(key)) {
            ++checked;
            if (is_among_inflections(key, reading)) continue;
            FAIL_CHECK(key << " is no form of " << reading.lemma);
        }
        return true;
    });
    CHECK(number > 800000);
    CHECK(checked > 900000 / stride);
}

TEST_CASE("files that are no lexicon") {
    CHECK(problem_of("") == Lexicon::Problem::foreign);
    CHECK(problem_of("%PDF-1.7 this is something else") == Lexicon::Problem::foreign);
    CHECK(problem_of("ORDVALSV") == Lexicon::Problem::truncated);
    CHECK(open_lexicon("/no/such/file").problem == Lexicon::Problem::unreadable);
    CHECK(open_lexicon("/").problem == Lexicon::Problem::unreadable);

    const std::string whole = file_bytes();
    CHECK_FALSE(problem_of(whole).has_value());
    CHECK(problem_of(whole.substr(0, whole.size() - 1)) == Lexicon::Problem::truncated);
    CHECK(problem_of(whole.substr(0, 100)) == Lexicon::Problem::truncated);
    CHECK(problem_of(whole + "x") == Lexicon::Problem::truncated);

    std::string other = whole;
    other[8] = 99;
    CHECK(problem_of(other) == Lexicon::Problem::other_version);
    std::string damaged = whole;
    damaged[whole.size() / 2] = static_cast<char>(damaged[whole.size() / 2] ^ 1);
    CHECK(problem_of(damaged) == Lexicon::Problem::damaged);
    CHECK(problem_of(forged_with_half_a_letter(whole)) == Lexicon::Problem::damaged);
    CHECK(describe(Lexicon::Problem::damaged, "sv.lexicon") ==
          "sv.lexicon is damaged; install Ordval's lexicon again.");
}

TEST_CASE("words that no dictionary has") {
    CHECK(lexicon().analyses(std::string(10000, 'k')).empty());
    CHECK(lexicon().analyses(std::string("kund\0en", 7)).empty());
    CHECK(lexicon().analyses("\xff\xfe").empty());
    CHECK(lexicon().analyses("кунд").empty());
    CHECK_FALSE(lexicon().contains("kund3"));
}

}  // namespace
}  // namespace ordval::swedish
