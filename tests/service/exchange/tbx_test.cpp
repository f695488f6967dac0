// TBX as other programs write it: both versions and both styles.

#include "service/exchange/tbx.hpp"

#include <doctest/doctest.h>

#include "support.hpp"

using namespace ordval;
using namespace ordval::service;

namespace {

const char* const martif = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
 <martifHeader><fileDesc><titleStmt><title>Kommunens termer</title></titleStmt>
  <sourceDesc><p>Ur en termbank</p></sourceDesc></fileDesc></martifHeader>
 <text><body>
  <termEntry id="eid-1">
   <descrip type="subjectField">förvaltning</descrip>
   <descripGrp><descrip type="definition">Den som bor
     i kommunen.</descrip><admin type="source">Ordboken</admin></descripGrp>
   <xref type="externalCrossReference" target="https://example.org/1">mer</xref>
   <langSet xml:lang="en"><tig><term>resident</term></tig></langSet>
   <langSet xml:lang="sv-SE">
    <ntig><termGrp><term>invånare</term><termNote type="partOfSpeech">noun</termNote>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
    <tig><term>kommun<hi>medborgare</hi></term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
    <tig><term>kund</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    <tig><term>undersåte</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
   </langSet>
  </termEntry>
 </body></text>
</martif>
)";

const char* const dct = R"(<tbx type="TBX-Basic" style="dct" xml:lang="sv" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
 <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
 <text><body><conceptEntry id="c5">
  <min:subjectField>it</min:subjectField>
  <langSec xml:lang="sv"><basic:definition>Skolform.</basic:definition>
   <termSec><term>förskola</term><min:partOfSpeech>noun</min:partOfSpeech>
    <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
   <termSec><term>dagis</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
    <basic:grammaticalGender>neuter</basic:grammaticalGender></termSec>
  </langSec></conceptEntry></body></text></tbx>)";

std::vector<std::string> texts_of(const ExchangeConcept& concept_) {
    std::vector<std::string> texts;
    for (const ExchangeTerm& term : concept_.terms) texts.push_back(term.text);
    return texts;
}

bool has_note(const ReadExchange& read, Message text, const std::string& argument) {
    for (const ExchangeNote& note : read.notes)
        for (const std::string& own : note.arguments)
            if (note.text == text && own == argument) return true;
    return false;
}

}  // namespace

TEST_CASE("version 2 is read with its groups, and what has no place is told") {
    const ReadExchange read = read_tbx(martif);
    REQUIRE(read.termbase.concepts.size() == 1);
    const ExchangeConcept& concept_ = read.termbase.concepts[0];
    CHECK(read.termbase.title == "Kommunens termer");
    CHECK(read.termbase.name == "kommunens-termer");
    CHECK(concept_.id == "eid-1");
    CHECK(concept_.definition == "Den som bor\ni kommunen.");
    CHECK(concept_.source.reference == "Ordboken");
    CHECK(concept_.source.url == "https://example.org/1");
    CHECK(texts_of(concept_) == std::vector<std::string>{"invånare", "kommunmedborgare", "kund", "undersåte"});
    CHECK(concept_.terms[0].status == TermStatus::preferred);
    CHECK(concept_.terms[0].part_of_speech == "noun");
    CHECK(concept_.terms[1].status == TermStatus::admitted);
    CHECK(concept_.terms[2].status == TermStatus::deprecated);
    CHECK(concept_.terms[3].status == TermStatus::superseded);
    CHECK(has_note(read, Message::note_unknown_category, "subjectField"));
    CHECK(has_note(read, Message::note_other_language, "en"));
    CHECK(has_note(read, Message::note_superseded, "undersåte"));
    for (const ExchangeNote& note : read.notes)
        if (note.text == Message::note_unknown_category) CHECK(note.line == 8);
}

TEST_CASE("version 3 is read in the style of elements") {
    const ReadExchange read = read_tbx(dct);
    REQUIRE(read.termbase.concepts.size() == 1);
    const ExchangeConcept& concept_ = read.termbase.concepts[0];
    CHECK(concept_.definition == "Skolform.");
    CHECK(texts_of(concept_) == std::vector<std::string>{"förskola", "dagis"});
    CHECK(concept_.terms[1].status == TermStatus::deprecated);
    CHECK(concept_.terms[1].gender == "neuter");
}

TEST_CASE("no entity is expanded, and the declaration is told") {
    std::string bomb = "<!DOCTYPE tbx [<!ENTITY a \"haha\">";
    for (char name = 'b'; name <= 'j'; ++name) {
        bomb += std::string("<!ENTITY ") + name + " \"";
        for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(name - 1) + ";";
        bomb += "\">";
    }
    bomb += "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx xml:lang=\"sv\"><text><body><conceptEntry id=\"a\"><langSec xml:lang=\"sv\">"
            "<termSec><term>kund &j; &x; &amp;</term></termSec></langSec></conceptEntry></body></text></tbx>";
    const ReadExchange read = read_tbx(bomb);
    REQUIRE(read.termbase.concepts.size() == 1);
    CHECK(read.termbase.concepts[0].terms[0].text == "kund &j; &x; &");
    CHECK(!read.notes.empty());
    CHECK(read.notes[0].text == Message::note_entities_declared);
}

TEST_CASE("what is no TBX gets one sentence with a place") {
    const struct {
        std::string text;
        Message wanted;
        std::uint32_t line;
        std::uint32_t column;
    } cases[] = {
        {"<tbx>\n <text></tbx>", Message::note_not_xml, 2, 10},
        {"\n<html></html>", Message::note_not_tbx, 2, 1},
        {"", Message::note_not_xml, 1, 1},
        {std::string("<tbx>\0</tbx>", 12), Message::note_not_text, 1, 6},
    };
    for (const auto& example : cases) {
        const ReadExchange read = read_tbx(example.text);
        REQUIRE(read.notes.size() == 1);
        CHECK(read.notes[0].text == example.wanted);
        CHECK(read.notes[0].line == example.line);
        CHECK(read.notes[0].column == example.column);
        CHECK(is_error(read.notes[0]));
    }
}

TEST_CASE("nesting without end ends") {
    std::string deep = "<tbx xml:lang=\"sv\"><text><body><conceptEntry id=\"a\"><langSec xml:lang=\"sv\"><termSec><term>";
    for (int i = 0; i < 200000; ++i) deep += "<hi>";
    deep += "kund";
    for (int i = 0; i < 200000; ++i) deep += "</hi>";
    deep += "</term></termSec></langSec></conceptEntry></body></text></tbx>";
    const ReadExchange read = read_tbx(deep);
    REQUIRE(read.termbase.concepts.size() == 1);
    CHECK(read.termbase.concepts[0].terms[0].text == "kund");
}
