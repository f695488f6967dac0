#include "terms/judgement.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "terms/checker.hpp"
#include "terms/termbases.hpp"

using namespace ordval;
using namespace ordval::terms;
using text::BlockKind;

namespace {

struct Line {
    std::string text;
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
};

Line heading(std::string text, std::uint8_t level = 1) { return {std::move(text), BlockKind::heading, level}; }
Line item(std::string text) { return {std::move(text), BlockKind::list_item, 1}; }

std::vector<text::PlacedBlock> document(const std::vector<Line>& lines) {
    std::vector<text::PlacedBlock> blocks;
    std::uint32_t begin = 0;
    for (const Line& line : lines) {
        auto block = std::make_shared<text::Block>();
        block->kind = line.kind;
        block->level = line.level;
        block->text = line.text;
        block->source_size = static_cast<std::uint32_t>(line.text.size());
        block->pieces = {{0, {0, block->source_size}}};
        blocks.push_back({begin, block});
        begin += block->source_size + 2;
    }
    return blocks;
}

/// "warning invånare" for each finding: its severity, and its first replacement, with "?" when that is unsafe.
std::vector<std::string> check(const RuleSet& rules, const std::vector<Line>& lines, const DocumentFacts& facts = {}) {
    std::vector<std::string> found;
    for (const Finding& finding : check_blocks(rules, document(lines), facts)) {
        std::string line = name_of(finding.severity);
        if (finding.kind == FindingKind::consistency) line = "consistency";
        if (finding.kind == FindingKind::document_note) line = "note";
        if (!finding.replacements.empty())
            line += " " + finding.replacements.front().text +
                    (finding.replacements.front().applicability == Applicability::safe ? "" : "?");
        found.push_back(line);
    }
    return found;
}

using Found = std::vector<std::string>;

const RuleSet& plain_rules() {
    static const RuleSet rules(invanare());
    return rules;
}

Termbase with_domain() {
    Termbase termbase = invanare();
    Domain va;
    va.id = "va";
    va.words = {"avlopp", "dricksvatten", "el-"};
    va.headings = {"taxa"};
    Domain school;
    school.id = "skola";
    school.words = {"rektor", "skola"};
    termbase.domains = {va, school};
    termbase.concepts[0].terms[2].contexts.domains["va"] = ContextTreatment::silent;
    termbase.concepts[0].in_domain["skola"] = "elev";
    return termbase;
}

}  // namespace

TEST_CASE("the order of contexts: of every pair the earlier decides, and where it says nothing the later") {
    enum class Seen { mention, domain, counterpart, predication, quotation, document };
    const std::vector<std::pair<Seen, Context>> order{
        {Seen::mention, Context::mention},         {Seen::domain, Context::domain},
        {Seen::counterpart, Context::counterpart}, {Seen::predication, Context::predication},
        {Seen::quotation, Context::quotation},     {Seen::document, Context::document}};
    for (std::size_t first = 0; first < order.size(); ++first) {
        for (std::size_t second = first + 1; second < order.size(); ++second) {
            for (const bool first_speaks : {true, false}) {
                Termbase termbase = with_domain();
                ContextRules& contexts = termbase.concepts[0].terms[2].contexts;
                contexts.domains.clear();
                contexts.stated[order[first].second] = first_speaks ? ContextTreatment::silent : ContextTreatment::usual;
                contexts.stated[order[second].second] = ContextTreatment::hint;
                const RuleSet rules(termbase);

                Candidate candidate;
                candidate.finding.rule = {0, 2};
                candidate.finding.span = {0, 4};
                BlockFacts facts;
                BlockFacts title;
                BlockFacts request;
                for (const std::size_t which : {first, second}) {
                    switch (order[which].first) {
                        case Seen::mention: candidate.contexts.push_back({Context::mention, Caution::none, {}}); break;
                        case Seen::domain: facts.domains = {{0, 1}}; break;
                        case Seen::counterpart: candidate.contexts.push_back({Context::counterpart, Caution::counterpart, {}}); break;
                        case Seen::predication: candidate.contexts.push_back({Context::predication, Caution::predication, {}}); break;
                        case Seen::quotation: facts.is_quoted = true; break;
                        case Seen::document: {
                            Candidate about;
                            about.finding.rule = {0, 2};
                            about.contexts = {{Context::mention, Caution::none, {}}};
                            title.kind = BlockKind::heading;
                            title.level = 1;
                            title.candidates = {about};
                            request.opens_request = true;
                            request.candidates = {about};
                            break;
                        }
                    }
                }
                facts.candidates = {candidate};
                const Judgement judgement = judge(rules, {{0, &title}, {10, &facts}, {20, &request}});
                const Verdict* verdict = nullptr;
                for (const Verdict& each : judgement.verdicts)
                    if (each.block == 1) verdict = &each;
                REQUIRE(verdict);
                INFO("first " << first << " second " << second << " first speaks " << first_speaks);
                REQUIRE(verdict->reason);
                CHECK(verdict->is_silent == first_speaks);
                CHECK(verdict->reason->context == order[first_speaks ? first : second].second);
                if (!first_speaks) CHECK(verdict->severity == Severity::hint);
            }
        }
    }
}

TEST_CASE("an exception that a person wrote comes before all") {
    Termbase termbase = invanare();
    termbase.concepts[0].terms[2].contexts.stated[Context::mention] = ContextTreatment::hint;
    const RuleSet rules(termbase);
    CHECK(check(rules, {{"Begreppet kund."}}) == Found{"hint"});
    DocumentFacts facts;
    facts.rules_off = {"kund"};
    CHECK(check(rules, {{"Begreppet kund."}}, facts).empty());
}

TEST_CASE("a context never raises a severity") {
    Termbase termbase = invanare();
    termbase.concepts[0].terms[2].severity = Severity::hint;
    const RuleSet rules(termbase);
    CHECK(check(rules, {{"Vi är inte kunder."}}) == Found{"hint"});
}

TEST_CASE("a quotation goes on over paragraphs until it closes") {
    CHECK(check(plain_rules(), {{"”Varje kund väntar."}, {"Alla kunder väntar."}, {"Så är det.”"}, {"Kunden får svar."}}) ==
          Found{"hint", "hint", "warning Invånaren"});
    // Nested signs do not end it.
    CHECK(check(plain_rules(), {{"”Varje kund väntar."}, {"Ordet ”köpare” är nytt. Kunden väntar.”"}, {"Kunden får svar."}}) ==
          Found{"hint", "hint", "warning Invånaren"});
}

TEST_CASE("a stray sign ends with its paragraph") {
    CHECK(check(plain_rules(), {{"Varje kund får ”svar."}, {"Kunden väntar."}, {"Kunder ringer."}}) ==
          Found{"warning invånare", "warning Invånaren", "warning Invånare"});
    // A heading ends it too, although a closing sign comes later.
    CHECK(check(plain_rules(), {{"Han sade ”nej."}, heading("Bakgrund", 2), {"Kunden väntar.”"}}) == Found{"warning Invånaren"});
    CHECK(check(plain_rules(), {{"Svar.” Varje kund väntar."}}) == Found{"warning invånare"});
}

TEST_CASE("a statement for the record is somebody's own until the next heading") {
    CHECK(check(plain_rules(), {{"Anna Ek (C) lät anteckna följande."}, {"Varje kund väntar."}, {"Kunden ringer."}, heading("Beslut", 2), {"Kunden får svar."}}) ==
          Found{"hint", "hint", "warning Invånaren"});
}

TEST_CASE("a document about the term: title and request speak of it") {
    const Line title = heading("Motion om att sluta använda begreppet kund");
    const Line request{"Därför yrkar vi att begreppet kund utmönstras."};
    CHECK(check(plain_rules(), {title, {"Varje kund får svar."}, request}) == Found{"information invånare?"});
    CHECK(check(plain_rules(), {title, {"Varje kund får svar."}}) == Found{"warning invånare"});
    CHECK(check(plain_rules(), {heading("Motion om svarstider"), {"Varje kund får svar."}, request}) == Found{"warning invånare"});
    // A question in the title is not enough.
    CHECK(check(plain_rules(), {heading("Vad betyder begreppet kund?"), {"Varje kund får svar."}, request}) == Found{"warning invånare"});
    // Neither is a request that only uses the word.
    CHECK(check(plain_rules(), {title, {"Varje kund får svar."}, {"Vi yrkar att varje kund får besked."}}) ==
          Found{"warning invånare", "warning invånare"});
    // What is less than a warning keeps its severity.
    CHECK(check(plain_rules(), {title, {"Vi är inte kunder."}, request}) == Found{"information"});
    Termbase termbase = invanare();
    termbase.concepts[0].wants_document_note = true;
    CHECK(check(RuleSet(termbase), {title, request}) == Found{"note"});
}

TEST_CASE("a list of words that a cue opens") {
    CHECK(check(plain_rules(), {{"Följande ord ska undvikas:"}, item("kund"), item("brukare")}).empty());
    CHECK(check(plain_rules(), {{"Följande ord ska undvikas:"}, item("Varje kund får svar inom en vecka.")}) == Found{"warning invånare"});
    CHECK(check(plain_rules(), {{"Följande ska kontaktas:"}, item("kund")}) == Found{"warning invånare?"});
}

TEST_CASE("the domain is that of the paragraph, then the section, then the title, then the path") {
    const RuleSet rules(with_domain(), swedish::open_lexicon(ORDVAL_LEXICON_FILE).lexicon);
    CHECK(check(rules, {{"Kunden betjänas av rektor."}}) == Found{"warning Eleven?"});
    CHECK(check(rules, {{"Kunden har rätt till dricksvatten."}}).empty());
    CHECK(check(rules, {heading("Svar"), heading("Om avlopp", 2), {"Kunden får svar."}, heading("Om annat", 2), {"Kunden får svar."}}) == Found{"warning Invånaren"});
    CHECK(check(rules, {heading("Om avlopp"), heading("Om annat", 2), {"Kunden får svar."}}).empty());
    CHECK(check(rules, {heading("Om avlopp", 2), {"Kunden betjänas av rektor."}}) == Found{"warning Eleven?"});
    // "el-" is a cue in "elkunden" and says nothing alone.
    CHECK(check(rules, {{"Elkunden får svar."}}).empty());
    CHECK(check(rules, {{"Kundens el. ombudets namn."}}) == Found{"warning Invånarens"});
    // A word for headings says nothing in prose.
    CHECK(check(rules, {heading("Taxa", 2), {"Kunden får svar."}}).empty());
    CHECK(check(rules, {{"Enligt taxa får kunden svar."}}) == Found{"warning invånaren"});
    DocumentFacts facts;
    facts.path_domains = {0};
    CHECK(check(rules, {{"Kunden får svar."}}, facts).empty());
    CHECK(check(rules, {{"Kunden betjänas av rektor."}}, facts) == Found{"warning Eleven?"});
}

TEST_CASE("a counterpart in the sentence keeps the pair together") {
    Termbase termbase = invanare();
    termbase.concepts[0].counterparts = {"leverantör"};
    const RuleSet rules(termbase);
    CHECK(check(rules, {{"Avtalet rör kund och leverantör. Varje kund får svar."}}) == Found{"information", "warning invånare"});
}

TEST_CASE("several allowed terms for one concept are reported once, where the pack asks for it") {
    Termbase termbase = invanare();
    CHECK(check(RuleSet(termbase), {{"Invånare och medborgare."}}).empty());
    termbase.concepts[0].wants_consistency = true;
    const RuleSet rules(termbase);
    CHECK(check(rules, {{"Invånarna väntar."}, {"Invånaren ringer."}}).empty());
    const std::vector<Finding> findings = check_blocks(rules, document({{"Invånarna väntar."}, {"Medborgaren ringer."}, {"Invånaren svarar."}}));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == FindingKind::consistency);
    CHECK(findings[0].span.begin == std::string("Invånarna väntar.").size() + 2);
    REQUIRE(findings[0].related.size() == 1);
    CHECK(findings[0].related[0].span.begin == 0);
    // What is quoted or mentioned does not count.
    CHECK(check(rules, {{"Invånarna väntar."}, {"Han sade: ”Medborgaren ska få svar nu.”"}, {"Ordet medborgare är äldre."}}).empty());
}

TEST_CASE("an occurrence that somebody allowed is known by the words around it") {
    DocumentFacts facts;
    facts.allowed = {{"c0.kund", "om varje kund får svar"}, {"kund", "en annan kund"}};
    const std::vector<text::PlacedBlock> blocks = document({{"Vi vet inte om varje kund får svar i tid."}});
    Scratch scratch;
    const BlockFacts block = facts_of(plain_rules(), *blocks[0].block, scratch);
    REQUIRE(block.candidates.size() == 1);
    CHECK(block.candidates[0].surroundings == "om varje kund får svar");
    const Judgement judgement = judge(plain_rules(), {{0, &block}}, facts);
    CHECK(judgement.verdicts.at(0).is_silent);
    CHECK(judgement.used_allowances == std::vector<bool>{true, false});
}

TEST_CASE("what was silent can be explained") {
    const ExplainedFindings explained = check_and_explain(plain_rules(), document({{"Vi undviker begreppet kund."}}));
    CHECK(explained.findings.empty());
    REQUIRE(explained.silent.size() == 1);
    REQUIRE(explained.silent[0].reason);
    CHECK(explained.silent[0].reason->context == Context::mention);
    CHECK(explained.silent[0].reason->words.in("Vi undviker begreppet kund.") == "begreppet");
}
