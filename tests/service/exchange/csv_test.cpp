// Tables as spreadsheets and people write them.

#include "service/exchange/csv.hpp"

#include <doctest/doctest.h>

#include "support.hpp"

using namespace ordval;
using namespace ordval::service;

namespace {

const ExchangeTerm* term_in(const ReadExchange& read, const std::string& text) {
    for (const ExchangeConcept& concept_ : read.termbase.concepts)
        for (const ExchangeTerm& term : concept_.terms)
            if (term.text == text) return &term;
    return nullptr;
}

}  // namespace

TEST_CASE("one row per term, in every encoding and with every separator") {
    const std::string table = "Begrepp;Term;Status;Böjning;Allvarsgrad\r\ninvanare;invånare;rekommenderad;;\r\ninvanare;kund;avrådd;kund -en -er;varning\r\n";
    const auto with = [](std::string text, char separator) {
        for (char& c : text)
            if (c == ';') c = separator;
        return text;
    };
    std::string latin = "Begrepp;Term;Status;B\xF6jning;Allvarsgrad\r\ninvanare;inv\xE5nare;rekommenderad;;\r\ninvanare;kund;avr\xE5"
                        "dd;kund -en -er;varning\r\n";
    for (const std::string& text : {table, "\xEF\xBB\xBF" + table, latin, with(table, ','), with(table, '\t'), "sep=;\r\n" + table}) {
        const ReadExchange read = read_csv(text);
        INFO(text);
        CHECK(read.notes.empty());
        REQUIRE(read.termbase.concepts.size() == 1);
        const ExchangeConcept& concept_ = read.termbase.concepts[0];
        CHECK(concept_.id == "invanare");
        REQUIRE(concept_.terms.size() == 2);
        CHECK(concept_.terms[0].text == "invånare");
        CHECK(concept_.terms[0].status == TermStatus::preferred);
        CHECK(concept_.terms[1].inflection == "-en -er");
        CHECK(concept_.terms[1].severity == "warning");
        CHECK(concept_.terms[1].status == TermStatus::deprecated);
    }
}

TEST_CASE("one row per word to avoid: rows that say to write the same are one concept") {
    for (const char* header : {"undvik,skriv,motivering\n", "deprecated,preferred,reason\n", "term,ersättning,kommentar\n"}) {
        const ReadExchange read = read_csv(std::string(header) +
                                           "kund,invånare,\"Ingen \"\"köper\"\",\nsin kommun.\"\nbrukare,\"invånare, medborgare\",\n\ndagis,förskola,\n");
        INFO(header);
        CHECK(read.notes.empty());
        REQUIRE(read.termbase.concepts.size() == 2);
        const ExchangeConcept& first = read.termbase.concepts[0];
        CHECK(first.reason == "Ingen \"köper\",\nsin kommun.");
        REQUIRE(first.terms.size() == 4);
        CHECK(first.terms[0].text == "invånare");
        CHECK(first.terms[1].text == "medborgare");
        CHECK(first.terms[1].status == TermStatus::admitted);
        CHECK(first.terms[2].text == "kund");
        CHECK(first.terms[3].text == "brukare");
        CHECK(read.termbase.concepts[1].id == "forskola");
        CHECK(term_in(read, "dagis")->status == TermStatus::deprecated);
    }
}

TEST_CASE("what cannot be read is told with its line") {
    const ReadExchange read = read_csv("term;status;humör\nkund;gammal;\n\"två\nrader\";avrådd;\nelev;avrådd;glad;för mycket\n;avrådd;\n");
    std::vector<std::pair<Message, std::uint32_t>> found;
    for (const ExchangeNote& note : read.notes) found.emplace_back(note.text, note.line);
    const std::vector<std::pair<Message, std::uint32_t>> wanted{{Message::note_unknown_column, 1}, {Message::note_unknown_status, 2},
                                                                 {Message::note_row_too_long, 5}, {Message::note_row_without_term, 6}};
    CHECK(found == wanted);
    CHECK(term_in(read, "två rader") != nullptr);
    CHECK(term_in(read, "kund") == nullptr);
}

TEST_CASE("a ban never becomes permission") {
    for (const char* status : {"ska undvikas", "avråd", "Avråds från", "använd ej", "förbjuden"}) {
        CAPTURE(status);
        const ReadExchange read = read_csv(std::string("term;status\nkund;") + status + "\n");
        REQUIRE(term_in(read, "kund") != nullptr);
        CHECK(term_in(read, "kund")->status == TermStatus::deprecated);
    }
    CHECK(read_csv("term;status\nkund;helst inte\n").termbase.concepts.empty());
}

TEST_CASE("what is no table of terms gets one sentence") {
    const struct {
        std::string text;
        Message wanted;
        std::uint32_t line;
    } cases[] = {{"", Message::note_no_header, 1},
                 {"hej;hopp\n1;2\n", Message::note_no_header, 1},
                 {"term;status\n\nkund;\"avrådd\n\n", Message::note_open_quote, 3},
                 {std::string("term\nku\0nd\n", 11), Message::note_not_text, 2}};
    for (const auto& example : cases) {
        const ReadExchange read = read_csv(example.text);
        REQUIRE(read.notes.size() == 1);
        CHECK(read.notes[0].text == example.wanted);
        CHECK(read.notes[0].line == example.line);
        CHECK(is_error(read.notes[0]));
    }
}

TEST_CASE("no cell that is written is a formula") {
    ExchangeTermbase base;
    ExchangeConcept& concept_ = base.concepts.emplace_back();
    concept_.id = "a";
    concept_.reason = "=HYPERLINK(\"http://x\")";
    concept_.definition = "@SUM(A1)";
    concept_.terms.resize(1);
    concept_.terms[0].text = "kund";
    concept_.terms[0].inflection = "-en -er";
    std::vector<ExchangeNote> notes;
    const std::string table = write_csv(base, CsvSeparator::semicolon, notes);
    CHECK(table.find(";=") == std::string::npos);
    CHECK(table.find(";@") == std::string::npos);
    CHECK(table.find(";-") == std::string::npos);
    CHECK(table.find("\"=") == std::string::npos);
    CHECK(table.find("kund -en -er") != std::string::npos);
}
