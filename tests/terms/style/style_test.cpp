// Rules of style in the blocks of a document, and what the document makes of them.
#include <chrono>
#include <doctest/doctest.h>
#include <string>

#include "terms/checker.hpp"
#include "terms/loading/rule_file.hpp"
#include "terms/rule_tests.hpp"

using namespace ordval;
using namespace ordval::terms;

namespace {

RuleSet rules_of(const std::string& rules) {
    LoadedTermbase loaded = build_termbase({parse_rule_file("egna.yml", "termbase: egna\nrules:\n" + rules)});
    for (const Problem& problem : loaded.problems) MESSAGE(to_string(problem));
    REQUIRE(loaded.problems.empty());
    return RuleSet(std::move(loaded.termbase));
}

/// The first difference between the marks of the text and what the rules find.
std::string difference(const RuleSet& rules, const char* marked) {
    BilingualText problem;
    const auto expected = parse_marked_text(marked, problem);
    REQUIRE(expected.has_value());
    return first_difference(*expected, check_test_text(rules, expected->text)).english;
}

const char* const percent = "  - {id: procent, kind: pattern, pattern: '(\\d)%', replacement: '$1 %'}\n";

}  // namespace

TEST_CASE("a pattern is tried in the sentences that hold its trigger") {
    const RuleSet rules = rules_of(percent);
    CHECK(difference(rules, "Först [[1%]]{1 %} sedan. Inget här. Sist [[2%]]{2 %}, [[3%]]{3 %}!") == "");
    CHECK(difference(rules, "Med 3 % och procent.") == "");
    CHECK(difference(rules, "Se https://lund.se/a%20b2%c och 4:2.") == "");
}

TEST_CASE("a pattern may keep to some kinds of blocks") {
    const RuleSet rules = rules_of("  - {id: punkt, kind: pattern, pattern: '\\.$', replacement: '', in: heading, severity: hint}\n");
    CHECK(difference(rules, "# En rubrik[[hint: .]]{}") != "");
    CHECK(check_test_text(rules, "# En rubrik.\n\nEn mening.").size() == 1);
    CHECK(check_test_text(rules, "En rubrik.\n\n- En punkt.").empty());
}

TEST_CASE("somebody else's words are only hinted at, and signs of quotation are not among them") {
    const RuleSet rules = rules_of(std::string(percent) + "  - {id: raka, kind: pattern, pattern: '\"([^\"]*)\"', replacement: '”$1”'}\n");
    CHECK(difference(rules, "Hon sa ”höj med [[hint: 2%]]{} nu” igår.") == "");
    CHECK(difference(rules, "Hon sa [[\"höj nu\"]]{”höj nu”} igår.") == "");
}

TEST_CASE("exceptions are for rules of style as well") {
    const RuleSet rules = rules_of(percent);
    DocumentFacts facts;
    facts.rules_off = {"procent"};
    auto block = std::make_shared<text::Block>();
    block->text = "Höj med 2% nu.";
    block->source_size = static_cast<std::uint32_t>(block->text.size());
    block->pieces = {{0, {0, block->source_size}}};
    CHECK(check_blocks(rules, {{0, block}}).size() == 1);
    CHECK(check_blocks(rules, {{0, block}}, facts).empty());
    DocumentFacts allowed;
    allowed.allowed = {{"procent", "höj med 2 nu"}};
    CHECK(check_blocks(rules, {{0, block}}, allowed).empty());
    auto commented = std::make_shared<text::Block>(*block);
    commented->comments = {{0, {0, 0}, "ordval: av procent"}};
    CHECK(check_blocks(rules, {{0, commented}}).empty());
}

TEST_CASE("capitals are right at the beginning, in names and where all is shouted") {
    const RuleSet rules = rules_of("  - {id: stor, kind: capitalization, words: [kommunfullmäktige, Nato, tv]}\n");
    CHECK(difference(rules, "Beslut fattas av [[Kommunfullmäktige]]{kommunfullmäktige} i maj.") == "");
    CHECK(difference(rules, "Kommunfullmäktige beslutar om detta i maj. ”Kommunfullmäktige beslutar”, sa hon.") == "");
    CHECK(difference(rules, "# Kommunfullmäktige i maj\n\n- Kommunfullmäktige ger nämnden i uppdrag.") == "");
    CHECK(difference(rules, "Det beslutade Kommunfullmäktige i Lund i går.") == "");
    CHECK(difference(rules, "DET BESLUTADE KOMMUNFULLMÄKTIGE SENT I GÅR.") == "");
    CHECK(difference(rules, "Sverige gick med i [[NATO]]{Nato} för två år sedan.") == "");
    CHECK(difference(rules, "[[TV]]{Tv} är vanligare än radio i hemmen.") == "");
    CHECK(difference(rules, "Till Kommunfullmäktige") == "");
    CHECK(difference(rules, "§ 13 Kommunfullmäktige beslutar om detta.") == "");
    CHECK(difference(rules, "1.1 Kommunfullmäktige beslutar om detta.\n\nA. Kommunfullmäktige beslutar om detta.") == "");
}

TEST_CASE("the same word twice in a row") {
    const RuleSet rules = rules_of("  - {id: dubbla, kind: repetition, words: [att, och]}\n");
    CHECK(difference(rules, "Vi vill [[att\natt]]{att} det går.") == "");
    CHECK(difference(rules, "Hon sa att, att det går, och det det är bra.") == "");
    CHECK(difference(rules, "[[Att att]]{Att} hoppas.") == "");
}

TEST_CASE("words are counted in sentences and paragraphs") {
    const RuleSet rules = rules_of("  - {id: mening, kind: occurrence, most: 5}\n");
    CHECK(difference(rules, "Fem ord är i den. [[Sex ord är det i den.]]{}") == "");
    CHECK(difference(rules, "# Rubriker får ha så många ord som helst") == "");
    const RuleSet paragraphs = rules_of("  - {id: stycke, kind: occurrence, in: paragraph, most: 5}\n");
    CHECK(difference(paragraphs, "[[Fyra ord är det.]]{} Och fyra till här.") == "");
}

TEST_CASE("an abbreviation is explained where it is first used") {
    const RuleSet rules = rules_of("  - {id: fork, kind: conditional, known: [EU]}\n");
    CHECK(difference(rules, "Enligt [[LSS]]{} gäller detta, och LSS gäller alltid.\n\nLSS igen.") == "");
    CHECK(difference(rules, "Lagen om stöd och service (LSS) gäller.\n\nLSS-insatser ges.") == "");
    CHECK(difference(rules, "LSS (lagen om stöd och service) gäller. Enligt LSS ja.") == "");
    CHECK(difference(rules, "Kapitel IV i EU säger Anna Ek (C).") == "");
    CHECK(difference(rules, "Enligt [[KF]]{}:s beslut.") == "");
    CHECK(difference(rules, "ALLT I VERSALER OM LSS.") == "");
}

TEST_CASE("LIX is the mean length of sentences and the share of long words") {
    // Four sentences of five words, eight of the twenty long: 5 + 40 = 45.
    const std::string text = "Kommunen bygger bostäder åt oss. Kommunen bygger bostäder åt oss. Bussar går i stan nu. Kommunen bygger vägar åt oss.";
    const auto with_limit = [&](const char* most) { return check_test_text(rules_of(std::string("  - {id: lix, kind: readability, most: ") + most + "}\n"), text); };
    // bygger has six letters: kommunen (3) and bostäder (2) are long, 5 of 20: 5 + 25 = 30.
    REQUIRE(with_limit("29").size() == 1);
    CHECK(with_limit("29").front().figures.counted == 30);
    CHECK(with_limit("30").empty());
}

TEST_CASE("a motion has its parts") {
    const RuleSet rules = rules_of("  - {id: motion, kind: structure, when: [motion], parts: [title, request, clauses, signature]}\n");
    const auto missing = [&](const char* text) {
        std::vector<DocumentPart> parts;
        for (const Finding& finding : check_test_text(rules, text)) parts.push_back(finding.figures.missing_part);
        return parts;
    };
    using Parts = std::vector<DocumentPart>;
    CHECK(missing("# Motion om bussar\n\nAnna Ek (C)\n\nBussarna är få. Därför yrkar jag\n\natt bussar köps in.\n\nLund den 3 maj 2023\n\nAnna Ek (C)") == Parts{});
    CHECK(missing("# Motion om bussar\n\nBussarna är få.") == Parts{DocumentPart::request, DocumentPart::clauses, DocumentPart::signature});
    CHECK(missing("# Motion om bussar\n\nAnna Ek (C)\n\nJag yrkar\n\natt bussar köps in.") == Parts{DocumentPart::signature});
    CHECK(missing("# Svar på en fråga\n\nBussarna är få.") == Parts{});
    // However the request is put.
    for (const std::string request : {"Vi föreslår därför\n\natt bussar köps in.", "Därför föreslår Liberalerna:\n\natt bussar köps in.",
                                "Kommunfullmäktige beslutar\n\natt bussar köps in.", "Vi vill därför att fullmäktige beslutar:\n\natt bussar köps in.",
                                "Vi yrkar att kommunen köper in bussar.", "Förslag till beslut:\n\n1. att bussar köps in.", "Därför vill vi att:\n\na) att bussar köps in",
                                "Vi vill att kommunfullmäktige beslutar följande:\n\n– att bussar köps in.", "Jag föreslår därför följande.\n\n• att bussar köps in.",
                                "## Förslag\n\natt bussar köps in.", "Jag yrkar att:\n\n- köpa in bussar"}) {
        CAPTURE(request);
        CHECK(missing(("# Motion om bussar\n\nBussarna är få. Det är inte bra.\n\n" + request + "\n\nAnna Ek (C)").c_str()) == Parts{});
    }
    // A decision that is told of is no request.
    CHECK(missing("# Motion om bussar\n\nFullmäktige beslutar om bussar.\n\natt bussar köps in.\n\nAnna Ek (C)") == Parts{DocumentPart::request});
    // In plain text a short line is taken for a heading.
    CHECK(missing("# Motion om bussar\n\nJag yrkar\n\natt bussar köps in.\n\n## Anna Ek (C)") == Parts{});
}

TEST_CASE("a title names the kind of its document where it begins with it") {
    const RuleSet rules = rules_of("  - {id: motion, kind: structure, when: [motion], parts: [request]}\n");
    const auto is_motion = [&](const std::string& title) { return !check_test_text(rules, "# " + title + "\n\nBussarna är få.").empty(); };
    for (const char* title : {"Motion", "Motion om bussar", "Motion till kommunfullmäktige", "MOTION: Fler bussar", "Motion – fler bussar", "Motion 12 om bussar",
                              "Liberalernas motion om bussar", "Motion angående bussar", "Motion med anledning av prop. 2021/22:176", "Motion (S) om bussar", "Motion med förslag om bussar"}) {
        CAPTURE(title);
        CHECK(is_motion(title));
    }
    for (const char* title : {"Svar på motion om bussar", "Yttrande över motion om bussar", "Remissvar på motionen", "Tjänsteskrivelse: motion om bussar",
                              "Motion på recept", "Motionsspår i Råå", "Emotionellt stöd i skolan", "Motion och hälsa", "Motion, lek och hälsa", "Beslut om motion"}) {
        CAPTURE(title);
        CHECK_FALSE(is_motion(title));
    }
}

TEST_CASE("patterns see what is written, whatever folding makes of it") {
    const RuleSet hyphen = rules_of("  - {id: streck, kind: pattern, pattern: 'kund-\\s', message: Nej.}\n");
    CHECK(check_test_text(hyphen, "En kund-\nrelation.").size() == 1);
    const RuleSet edge = rules_of("  - {id: kant, kind: pattern, pattern: 'gräns(?!\\w)', message: Nej.}\n");
    CHECK(check_test_text(edge, "Ett gräns\u00ADvärde.").size() == 1);
    const RuleSet street = rules_of("  - {id: gata, kind: pattern, pattern: '(?i)strasse', message: Nej.}\n");
    CHECK(check_test_text(street, "Alla Straße.").size() == 1);
    const RuleSet composed = rules_of("  - {id: ring, kind: pattern, pattern: 'pa\u030A', message: Nej.}\n");
    CHECK(check_test_text(composed, "Han är pa\u030A väg.").size() == 1);
    CHECK(check_test_text(rules_of(percent), "Det är \uFF15% nu.").size() == 1);
}

TEST_CASE("a text without full stops is not walked through for every word") {
    const RuleSet rules = rules_of("  - {id: versal, kind: capitalization, words: [Nato]}\n  - {id: fork, kind: conditional, known: [EU]}\n");
    std::string names, capitals;
    for (int i = 0; i < 40'000; ++i) names += "och nato i ";
    for (int i = 0; i < 60'000; ++i) capitals += "ABC ";
    const auto begin = std::chrono::steady_clock::now();
    CHECK(check_test_text(rules, names).size() == 40'000);
    CHECK(check_test_text(rules, capitals + "ord").size() == 1);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("patterns that run wild keep nobody waiting") {
    const RuleSet rules = rules_of("  - {id: vild, kind: pattern, pattern: '(\\w+\\s?)+%', message: Nej.}\n  - {id: vildare, kind: pattern, pattern: '((a|b)*c?)*%', message: Nej.}\n");
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "abababababab ";
    text += "! %";
    const auto begin = std::chrono::steady_clock::now();
    check_test_text(rules, text);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}
