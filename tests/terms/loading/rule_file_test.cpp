#include "terms/loading/rule_file.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

using namespace ordval::terms;

namespace {

LoadedTermbase load(std::initializer_list<std::pair<const char*, std::string_view>> files,
                    const SharedLexicon& lexicon = {}) {
    std::vector<RuleFile> parsed;
    for (const auto& [path, yaml] : files) parsed.push_back(parse_rule_file(path, yaml));
    return build_termbase(parsed, lexicon);
}

/// "line:column+size sentence" of each problem, a line for each.
std::string said(const std::vector<Problem>& problems) {
    std::string all;
    for (const Problem& problem : problems) {
        if (!all.empty()) all += '\n';
        all += std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + '+' +
               std::to_string(problem.place.size) + ' ' + problem.sentence.english;
    }
    return all;
}

/// A rule file with one concept, whose keys begin on line 4 in column 5.
std::string concept_with(std::string_view keys) {
    std::string yaml = "termbase: lund\nconcepts:\n  - id: invanare\n    preferred: invånare -n = -na\n";
    for (const char letter : keys) {
        if (yaml.back() == '\n') yaml += "    ";
        yaml += letter;
    }
    return yaml += '\n';
}

/// The only problem of a concept; the concept must be left out for it, and the next one kept.
Problem only_error(std::string_view keys) {
    const std::string yaml = concept_with(keys) + "  - {id: nasta, preferred: elev -en -er}\n";
    const LoadedTermbase loaded = load({{"rules/lund.yml", yaml}});
    CAPTURE(yaml);
    for (const Problem& problem : loaded.problems) CAPTURE(to_string(problem));
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].gravity == ProblemGravity::error);
    REQUIRE(loaded.termbase.concepts.size() == 1);
    CHECK(loaded.termbase.concepts[0].id == "nasta");
    return loaded.problems[0];
}

std::vector<std::string> texts(const Concept& concept_, Status status) {
    std::vector<std::string> all;
    for (const Term& term : concept_.terms) {
        if (term.status == status) all.push_back(term.text);
    }
    return all;
}

std::vector<std::string> forms(const Term& term) {
    std::vector<std::string> all;
    for (const auto& form : term.paradigm.forms) all.push_back(form.text);
    return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a whole rule file") {
    const LoadedTermbase loaded = load({{"rules/helsingborg.yml", R"(termbase: helsingborg
title: Helsingborgs stad, ordval i text
description: Ord i text.
owner: Kommunikationsavdelningen
version: "1.2"
licence: CC0-1.0
language: sv
sources:
  - {body: Språkrådet, reference: svar 79902}
concepts:
  - id: invanare
    definition: Den som bor eller vistas i kommunen.
    preferred: {term: invånare, class: "-n = -na", gender: utrum}
    admitted: [medborgare -n = -na, {term: samhällsinvånare, class: nn_6u_kikare}]
    deprecated:
      - term: kund
        class: -en -er
        severity: error
        compounds:
          head: silent
          modifier: replace
          keep: [kundvagn, kundkorg]
          replacements: {kundperspektiv: invånarperspektiv}
        contexts: {quotation: hint, domain va: silent, domain: inform}
        unless: [mention, domain energi]
    in_domain: {skola: elev, vard: patient}
    reason: Stadens ord.
    source:
      decision: Beslut 12
      body: Kommunfullmäktige
      reference: § 3
      valid_from: 2024-02-29
      url: https://example.org/beslut
    tests:
      - "Varje [[kund]]{invånare} får svar."
domains: [{id: va}, {id: energi}, {id: skola}, {id: vard}]
)"}});
    CHECK(said(loaded.problems) == "");
    REQUIRE(loaded.termbase.packs.size() == 1);
    const Pack& pack = loaded.termbase.packs[0];
    CHECK(pack.name == "helsingborg");
    CHECK(pack.title == "Helsingborgs stad, ordval i text");
    CHECK(pack.description == "Ord i text.");
    CHECK(pack.owner == "Kommunikationsavdelningen");
    CHECK(pack.version == "1.2");
    CHECK(pack.licence == "CC0-1.0");
    REQUIRE(pack.sources.size() == 1);
    CHECK(pack.sources[0].reference == "svar 79902");
    CHECK(pack.place.path == "rules/helsingborg.yml");

    REQUIRE(loaded.termbase.concepts.size() == 1);
    const Concept& invanare = loaded.termbase.concepts[0];
    CHECK(invanare.id == "invanare");
    CHECK(invanare.pack == "helsingborg");
    CHECK(invanare.definition == "Den som bor eller vistas i kommunen.");
    CHECK(invanare.reason == "Stadens ord.");
    CHECK(invanare.source.decision == "Beslut 12");
    CHECK(invanare.source.body == "Kommunfullmäktige");
    CHECK(invanare.source.reference == "§ 3");
    CHECK(invanare.source.valid_from == "2024-02-29");
    CHECK(invanare.source.url == "https://example.org/beslut");
    CHECK(invanare.in_domain == std::map<std::string, std::string>{{"skola", "elev"}, {"vard", "patient"}});
    CHECK(invanare.place.line == 11);
    CHECK(invanare.place.column == 9);
    CHECK(invanare.place.size == 8);
    REQUIRE(invanare.tests.size() == 1);
    CHECK(invanare.tests[0].marked == "Varje [[kund]]{invånare} får svar.");
    CHECK(invanare.tests[0].place.line == 35);
    CHECK(invanare.tests[0].place.column == 9);
    CHECK(invanare.tests[0].place.size == 36);

    REQUIRE(invanare.terms.size() == 4);
    CHECK(preferred_term(invanare) == &invanare.terms[0]);
    CHECK(invanare.terms[0].text == "invånare");
    CHECK(forms(invanare.terms[0]) == Texts{"invånare", "invånares", "invånaren", "invånarens", "invånare",
                                            "invånares", "invånarna", "invånarnas"});
    CHECK(invanare.terms[0].paradigm.gender == ordval::swedish::Gender::utrum);
    CHECK(texts(invanare, Status::admitted) == Texts{"medborgare", "samhällsinvånare"});
    CHECK(forms(invanare.terms[2])[6] == "samhällsinvånarna");

    const Term& kund = invanare.terms[3];
    CHECK(kund.text == "kund");
    CHECK(kund.status == Status::deprecated);
    CHECK(kund.severity == Severity::error);
    CHECK(forms(kund) ==
          Texts{"kund", "kunds", "kunden", "kundens", "kunder", "kunders", "kunderna", "kundernas"});
    CHECK(kund.place.line == 16);
    CHECK(kund.place.column == 15);
    CHECK(kund.place.size == 4);
    CHECK(kund.compounds.head == CompoundTreatment::silent);
    CHECK(kund.compounds.modifier == CompoundTreatment::replace);
    CHECK(kund.compounds.keep == Texts{"kundvagn", "kundkorg"});
    CHECK(kund.compounds.replacements ==
          std::map<std::string, std::string>{{"kundperspektiv", "invånarperspektiv"}});
    CHECK(kund.contexts.stated ==
          std::map<Context, ContextTreatment>{{Context::mention, ContextTreatment::silent},
                                              {Context::quotation, ContextTreatment::hint},
                                              {Context::domain, ContextTreatment::inform}});
    CHECK(kund.contexts.domains ==
          std::map<std::string, ContextTreatment>{{"va", ContextTreatment::silent},
                                                  {"energi", ContextTreatment::silent}});
    CHECK(rule_id(invanare, kund) == "invanare.kund");
}

TEST_CASE("names and ids of rules") {
    CHECK(std::string(name_of(Severity::hint)) == "hint");
    CHECK(std::string(name_of(Severity::information)) == "information");
    CHECK(std::string(name_of(Severity::warning)) == "warning");
    CHECK(std::string(name_of(Severity::error)) == "error");
    Concept concept_;
    concept_.id = "stod";
    Term term;
    term.text = "person med handikapp";
    CHECK(rule_id(concept_, term) == "stod.person-med-handikapp");
    CHECK(preferred_term(concept_) == nullptr);
}

TEST_CASE("extends names files with their places") {
    const RuleFile list = parse_rule_file("lund.yml", "termbase: lund\nextends: [kommun, ./egna ord.yml]\n");
    REQUIRE(list.extends.size() == 2);
    CHECK(list.extends[0].name == "kommun");
    CHECK(list.extends[0].place.line == 2);
    CHECK(list.extends[0].place.column == 11);
    CHECK(list.extends[0].place.size == 6);
    CHECK(list.extends[1].name == "./egna ord.yml");
    const RuleFile single = parse_rule_file("lund.yml", "termbase: lund\nextends: kommun\n");
    REQUIRE(single.extends.size() == 1);
    CHECK(single.extends[0].name == "kommun");
    const RuleFile wrong = parse_rule_file("lund.yml", "termbase: lund\nextends: [{a: b}, kommun]\n");
    CHECK(wrong.extends.size() == 1);
    CHECK(said(wrong.problems) == "2:11+6 \"extends\" must be a text, not a list or a mapping");
    CHECK(build_termbase({wrong}).problems.size() == 1);
}

TEST_CASE("files that are no rule files") {
    struct Case {
        std::string_view yaml;
        ProblemKind kind;
        std::string said;
    };
    const Case cases[] = {
        {"", ProblemKind::missing_key,
         "1:1+0 the file is empty; a rule file says \"termbase: NAME\" and lists its \"concepts:\""},
        {"# bara en kommentar\n", ProblemKind::missing_key,
         "1:1+0 the file is empty; a rule file says \"termbase: NAME\" and lists its \"concepts:\""},
        {"- a\n- b\n", ProblemKind::wrong_type,
         "1:1+1 a rule file is a mapping that begins with \"termbase: NAME\""},
        {"Varje kund får svar.\n", ProblemKind::wrong_type,
         "1:1+20 a rule file is a mapping that begins with \"termbase: NAME\""},
        {"\xFF\xD8\xFF\xE0", ProblemKind::not_utf8,
         "1:1+0 the file is not UTF-8 from here on; save it as UTF-8"},
        {"termbase: [\n", ProblemKind::not_yaml,
         "2:1+0 a value was expected here, or a bracket before it is not closed"},
    };
    for (const Case& expected : cases) {
        CAPTURE(expected.yaml);
        const RuleFile file = parse_rule_file("lund.yml", expected.yaml);
        CHECK(file.root == nullptr);
        CHECK(said(file.problems) == expected.said);
        CHECK(file.problems[0].kind == expected.kind);
        const LoadedTermbase loaded = build_termbase({file});
        CHECK(loaded.termbase.packs.empty());
        CHECK(said(loaded.problems) == expected.said);
    }
}

TEST_CASE("a bad file stops no other") {
    const LoadedTermbase loaded =
        load({{"trasig.yml", "termbase: [\n"},
              {"lund.yml", "termbase: lund\nconcepts: [{id: a, preferred: elev -en -er}]\n"}});
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].place.path == "trasig.yml");
    REQUIRE(loaded.termbase.concepts.size() == 1);
    CHECK(loaded.termbase.concepts[0].pack == "lund");
}

TEST_CASE("what is wrong at the top of a file leaves its concepts alone") {
    struct Case {
        std::string_view top;
        ProblemKind kind;
        std::string said;
    };
    const Case cases[] = {
        {"titel: x", ProblemKind::unknown_key, "2:1+5 unknown key \"titel\"; did you mean \"title\"?"},
        {"regler: x", ProblemKind::unknown_key,
         "2:1+6 unknown key \"regler\"; possible here: termbase, title, description, owner, version, "
         "licence, language, "
          "extends, sources, respect_valid_from, domains, concepts, rules"},
        {"title: [x]", ProblemKind::wrong_type, "2:8+3 \"title\" must be a text, not a list or a mapping"},
        {"title:", ProblemKind::wrong_type, "2:7+0 \"title\" has no value; write one, or leave the key out"},
        {"title: ''", ProblemKind::bad_value, "2:8+2 \"title\" is empty; write a text, or leave it out"},
        {"language: en", ProblemKind::bad_value,
         "2:11+2 \"en\" is not possible for \"language\"; write one of sv"},
        {"extends: []", ProblemKind::bad_value,
         "2:10+2 \"extends\" is empty; list something, or leave the key out"},
        {"sources: x", ProblemKind::wrong_type, "2:10+1 \"sources\" must be a list"},
        {"sources: [x]", ProblemKind::wrong_type,
         "2:11+1 \"sources\" must be a mapping with the keys decision, body, reference, valid_from, url"},
        {"termbase: lund", ProblemKind::duplicate_key,
         "2:1+8 the key \"termbase\" stands here a second time; it is already on line 1"},
    };
    for (const Case& expected : cases) {
        CAPTURE(expected.top);
        const LoadedTermbase loaded =
            load({{"lund.yml", "termbase: lund\n" + std::string(expected.top) +
                                   "\nconcepts: [{id: a, preferred: elev -en -er}]\n"}});
        CHECK(said(loaded.problems) == expected.said);
        CHECK(loaded.problems[0].kind == expected.kind);
        CHECK(loaded.termbase.concepts.size() == 1);
    }
}

TEST_CASE("a termbase without a name is called after its file") {
    const LoadedTermbase loaded =
        load({{"regler/egna.ord.yml", "concepts: [{id: a, preferred: elev -en -er}]\n"}});
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].kind == ProblemKind::missing_key);
    CHECK(loaded.problems[0].gravity == ProblemGravity::note);
    CHECK(said(loaded.problems) ==
          "1:1+8 the key \"termbase\" is missing; the termbase is called \"egna\", after its file");
    CHECK(loaded.termbase.packs[0].name == "egna");
    CHECK(loaded.termbase.concepts[0].pack == "egna");

    const LoadedTermbase badly_named = load({{"lund.yml", "termbase: a.b c\n"}});
    CHECK(said(badly_named.problems) ==
          "1:11+5 \"a.b c\" is not possible as \"termbase\"; use letters, digits, \"-\" and \"_\" only");
}

TEST_CASE("what is wrong in a concept leaves out that concept only") {
    struct Case {
        std::string_view keys;
        ProblemKind kind;
        std::string said;
    };
    const Case cases[] = {
        {"prefered: x", ProblemKind::unknown_key,
         "5:5+8 unknown key \"prefered\"; did you mean \"preferred\"?"},
        {"resaon: x", ProblemKind::unknown_key, "5:5+6 unknown key \"resaon\"; did you mean \"reason\"?"},
        {"kommentar: x", ProblemKind::unknown_key,
         "5:5+9 unknown key \"kommentar\"; possible here: id, off, definition, preferred, admitted, "
         "deprecated, "
         "severity, in_domain, counterparts, consistent, document_note, reason, source, tests"},
        {"reason: a\nreason: b", ProblemKind::duplicate_key,
         "6:5+6 the key \"reason\" stands here a second time; it is already on line 5"},
        {"reason: {a: b}", ProblemKind::wrong_type,
         "5:13+6 \"reason\" must be a text, not a list or a mapping"},
        {"reason: ~", ProblemKind::wrong_type,
         "5:13+1 \"reason\" has no value; write one, or leave the key out"},
        {"admitted: medborgare", ProblemKind::wrong_type, "5:15+10 \"admitted\" must be a list"},
        {"admitted: [[a]]", ProblemKind::wrong_type,
         "5:16+3 a term is a text (\"kund\" or \"kund -en -er\") or a mapping that begins with \"term\", not "
         "a list"},
        {"admitted: ['']", ProblemKind::bad_value,
         "5:16+2 \"admitted\" is empty; write a text, or leave it out"},
        {"admitted: ['/']", ProblemKind::bad_value,
         "5:16+3 \"/\" is no term; a term has at least one letter"},
        {"deprecated: [{class: -en -er}]", ProblemKind::missing_key, "5:18+16 the key \"term\" is missing"},
        {"deprecated:\n  - {term: kund, klass: -en}", ProblemKind::unknown_key,
         "6:22+5 unknown key \"klass\"; did you mean \"class\"?"},
        {"deprecated: [kund -en -er, kund -en -er]", ProblemKind::bad_value,
         "5:32+12 \"kund\" stands twice in the concept, as deprecated and as deprecated; a term has one "
         "status"},
        {"admitted: [Invånare -n = -na]", ProblemKind::bad_value,
         "5:16+17 \"Invånare\" stands twice in the concept, as preferred and as admitted; a term has one "
         "status"},
        {"deprecated: [{term: kund, class: -en -er, severity: warnig}]", ProblemKind::bad_value,
         "5:57+6 \"warnig\" is not possible for \"severity\"; did you mean \"warning\"?"},
        {"severity: allvarlig", ProblemKind::bad_value,
         "5:15+9 \"allvarlig\" is not possible for \"severity\"; write one of hint, information, warning, "
         "error"},
        {"off: ja", ProblemKind::bad_value,
         "5:10+2 \"ja\" is not possible for \"off\"; write one of false, true"},
        {"in_domain: elev", ProblemKind::wrong_type,
         "5:16+4 \"in_domain\" must be a mapping, with a text for each key"},
        {"in_domain: {skola: [elev]}", ProblemKind::wrong_type,
         "5:24+6 \"skola\" must be a text, not a list or a mapping"},
        {"source: Beslut", ProblemKind::wrong_type,
         "5:13+6 \"source\" must be a mapping with the keys decision, body, reference, valid_from, url"},
        {"source: {valid_from: 13 april}", ProblemKind::bad_value,
         "5:26+8 \"13 april\" is not a date; write it as 2023-04-13"},
        {"source: {valid_from: 2023-02-29}", ProblemKind::bad_value,
         "5:26+10 \"2023-02-29\" is not a date; write it as 2023-04-13"},
        {"source: {valid_from: 2023-13-01}", ProblemKind::bad_value,
         "5:26+10 \"2023-13-01\" is not a date; write it as 2023-04-13"},
        {"source: {url: www.helsingborg.se}", ProblemKind::bad_value,
         "5:19+18 \"www.helsingborg.se\" is not an address; it begins with https:// or http://"},
        {"source: {utl: x}", ProblemKind::unknown_key, "5:14+3 unknown key \"utl\"; did you mean \"url\"?"},
        {"tests: Varje kund.", ProblemKind::wrong_type, "5:12+11 \"tests\" must be a list"},
        {"tests:\n- \"Varje [[kund.\"", ProblemKind::bad_value,
         "6:7+15 the test cannot be read: \"[[\" is not closed by \"]]\""},
        {"tests: [\"[[hnt: kund]]\"]", ProblemKind::bad_value,
         "5:13+15 the test cannot be read: \"hnt\" is no severity; write hint, info, warning or error"},
        {"reason: *x", ProblemKind::alias,
         "5:13+2 anchors and aliases (\"&\" and \"*\", 1 in this file) are not read; write "
         "each value "
         "out, and put a text that begins with such a sign in quotes"},
    };
    for (const Case& expected : cases) {
        CAPTURE(expected.keys);
        const Problem problem = only_error(expected.keys);
        CHECK(said({problem}) == expected.said);
        CHECK(problem.kind == expected.kind);
        CHECK(problem.place.path == "rules/lund.yml");
    }
}

TEST_CASE("what is wrong with a term's compounds and contexts") {
    struct Case {
        std::string_view key;
        ProblemKind kind;
        std::string said;
    };
    const Case cases[] = {
        {"compounds: silent", ProblemKind::wrong_type,
         "6:49+6 \"compounds\" must be a mapping with the keys head, modifier, keep, replacements"},
        {"compounds: {modifer: hint}", ProblemKind::unknown_key,
         "6:50+7 unknown key \"modifer\"; did you mean \"modifier\"?"},
        {"compounds: {head: hnt}", ProblemKind::bad_value,
         "6:56+3 \"hnt\" is not possible for \"head\"; did you mean \"hint\"?"},
        {"compounds: {keep: []}", ProblemKind::bad_value,
         "6:56+2 \"keep\" is empty; list something, or leave the key out"},
        {"compounds: {replacements: [a]}", ProblemKind::wrong_type,
         "6:64+3 \"replacements\" must be a mapping, with a text for each key"},
        {"contexts: {quotaton: hint}", ProblemKind::unknown_key,
         "6:49+8 unknown key \"quotaton\"; did you mean \"quotation\"?"},
        {"contexts: {quotation: tyst}", ProblemKind::bad_value,
         "6:60+4 \"tyst\" is not possible for \"quotation\"; write one of silent, hint, inform, keep, usual"},
        {"unless: [quotaton]", ProblemKind::bad_value,
         "6:47+8 \"quotaton\" is not possible for \"unless\"; did you mean \"quotation\"?"},
        {"unless: {a: b}", ProblemKind::wrong_type,
         "6:46+6 \"unless\" must be a text, not a list or a mapping"},
        {"contexts: {mention: hint}, unless: mention", ProblemKind::bad_value,
         "6:73+7 \"mention\" stands both in \"contexts\" and in \"unless\"; keep one"},
    };
    for (const Case& expected : cases) {
        CAPTURE(expected.key);
        const Problem problem =
            only_error("deprecated:\n  - {term: kund, class: -en -er, " + std::string(expected.key) + "}");
        CHECK(said({problem}) == expected.said);
        CHECK(problem.kind == expected.kind);
    }
}

TEST_CASE("what is wrong with an inflection") {
    struct Case {
        std::string_view term;
        ProblemKind kind;
        std::string said;
    };
    const std::string advice =
        "; write the endings as in \"-en -er\" or \"-n = -na\", or list the eight forms";
    const Case cases[] = {
        {"{term: kund, class: nn_3u_tidd}", ProblemKind::inflection,
         "6:29+10 \"nn_3u_tidd\" is not a class that \"kund\" can have" + advice},
        {"{term: kund, class: nn_1u_flicka}", ProblemKind::inflection,
         "6:29+12 \"nn_1u_flicka\" is not a class that \"kund\" can have" + advice},
        {"{term: kund, class: [-en]}", ProblemKind::wrong_type,
         "6:29+5 \"class\" must be a text, not a list or a mapping"},
        {"{term: kund, gender: neutrum, class: -en -er}", ProblemKind::bad_value,
         "6:30+7 \"neutrum\" is not possible for \"gender\"; write one of utrum, neuter"},
        {"{term: kund, gender: neuter, class: -en -er}", ProblemKind::inflection,
         "6:45+7 \"gender\" says neuter, but the forms of \"kund\" are utrum"},
        {"{term: kund -en -er, class: -en -er}", ProblemKind::bad_value,
         "6:16+12 \"kund\" says the inflection twice; keep either \"class\" or \"forms\""},
        {"{term: person med stöd, class: nn_1u_flicka}", ProblemKind::inflection,
         "6:40+12 \"nn_1u_flicka\" is not a class that \"person med stöd\" can have" + advice},
        {"{term: kund, forms: [kund, kunds]}", ProblemKind::bad_value,
         "6:29+13 \"forms\" lists 2 forms, not eight: singular indefinite, its genitive, singular definite, "
         "its "
         "genitive, then the plural in the same order; \"\" stands for a form that does not exist"},
        {"{term: kund, forms: kund}", ProblemKind::wrong_type, "6:29+4 \"forms\" must be a list"},
        {"{term: kund, forms: [elev, b, c, d, e, f, g, h]}", ProblemKind::bad_value,
         "6:30+4 the first form is \"elev\", but the term is \"kund\""},
        {"{term: kund, forms: ['', '', '', '', '', '', '', '']}", ProblemKind::bad_value,
         "6:29+32 \"forms\" has no form at all"},
        {"{term: kund, forms: [kund, {a: b}, c, d, e, f, g, h]}", ProblemKind::wrong_type,
         "6:36+6 \"forms\" must be a text, not a list or a mapping"},
    };
    for (const Case& expected : cases) {
        CAPTURE(expected.term);
        const Problem problem = only_error("deprecated:\n  - " + std::string(expected.term));
        CHECK(said({problem}) == expected.said);
        CHECK(problem.kind == expected.kind);
    }
}

TEST_CASE("concepts that cannot be told apart or have no words") {
    const LoadedTermbase loaded = load({{"lund.yml",
                                         "termbase: lund\n"
                                         "concepts:\n"
                                         "  - preferred: elev -en -er\n"
                                         "  - {id: a b, preferred: elev -en -er}\n"
                                         "  - {id: a, preferred: elev -en -er}\n"
                                         "  - {id: a, preferred: kund -en -er}\n"
                                         "  - {id: tom, reason: Inga ord.}\n"
                                         "  - bara text\n"}});
    CHECK(said(loaded.problems) ==
          "3:5+9 the key \"id\" is missing\n"
          "4:10+3 \"a b\" is not possible as \"id\"; use letters, digits, \"-\" and \"_\" only\n"
          "6:10+1 the concept \"a\" stands here a second time; it is already on line 5\n"
          "7:10+3 the concept \"tom\" has no terms; state \"preferred\", \"deprecated\" or both\n"
          "8:5+9 \"concepts\" must be a mapping with the keys id, off, definition, preferred, admitted, "
          "deprecated, severity, in_domain, counterparts, consistent, document_note, reason, source, tests");
    CHECK(loaded.problems[2].kind == ProblemKind::duplicate_id);
    REQUIRE(loaded.termbase.concepts.size() == 1);
    CHECK(texts(loaded.termbase.concepts[0], Status::preferred) == Texts{"elev"});
}

TEST_CASE("the forms of a term: stated ones win, then the notation, then what the word looks like") {
    const LoadedTermbase loaded = load({{"lund.yml", R"(termbase: lund
concepts:
  - id: a
    preferred: elev -en -er
    admitted:
      - {term: barn, forms: [barn, barns, barnet, barnets, barn, barns, barnen, barnens]}
      - {term: pengar, forms: ['', '', '', '', pengar, pengars, pengarna, pengarnas], gender: utrum}
      - {term: samt, class: uninflected}
    deprecated:
      - brukare
      - kund
      - person med stöd
)"}});
    CHECK(said(loaded.problems) ==
          "10:9+7 the forms of \"brukare\" are assumed to be brukare, brukaren, brukare, brukarna; state "
          "\"class\" or \"forms\" to be sure\n"
          "11:9+4 the forms of \"kund\" are not known, so it is used only as written; state \"class\" "
          "(\"uninflected\" if it has no other forms) or \"forms\"\n"
          "12:9+15 the forms of \"person med stöd\" are not known, so it is used only as written; state "
          "\"class\" (\"uninflected\" if it has no other forms) or \"forms\"");
    for (const Problem& problem : loaded.problems) {
        CHECK(problem.kind == ProblemKind::inflection);
        CHECK(problem.gravity == ProblemGravity::note);
    }
    REQUIRE(loaded.termbase.concepts.size() == 1);
    const std::vector<Term>& terms = loaded.termbase.concepts[0].terms;
    REQUIRE(terms.size() == 7);
    CHECK(forms(terms[0]) ==
          Texts{"elev", "elevs", "eleven", "elevens", "elever", "elevers", "eleverna", "elevernas"});
    CHECK(terms[1].paradigm.gender == ordval::swedish::Gender::neuter);
    CHECK(terms[1].paradigm.source == ordval::swedish::FormSource::stated);
    CHECK(forms(terms[2]) == Texts{"pengar", "pengars", "pengarna", "pengarnas"});
    CHECK(terms[2].paradigm.lemma == "pengar");
    CHECK(forms(terms[3]) == Texts{"samt"});
    CHECK(terms[4].paradigm.source == ordval::swedish::FormSource::guessed);
    CHECK(forms(terms[5]) == Texts{"kund"});
    CHECK(forms(terms[6]) == Texts{"person med stöd"});
}

const SharedLexicon& swedish_words() {
    static const SharedLexicon words = ordval::swedish::open_lexicon(ORDVAL_LEXICON_FILE).lexicon;
    REQUIRE(words != nullptr);
    return words;
}

/// The terms of the only concept, `keys` being what stands in its braces.
std::vector<Term> terms_with(const std::string& keys, std::string& problems) {
    const std::string yaml = "termbase: lund\nconcepts: [{id: a, " + keys + "}]\n";
    const LoadedTermbase loaded = load({{"lund.yml", yaml}}, swedish_words());
    problems = said(loaded.problems);
    CAPTURE(problems);
    REQUIRE(loaded.termbase.concepts.size() == 1);
    return loaded.termbase.concepts[0].terms;
}

std::string shown(const Term& term) {
    return shown_forms(term.paradigm);
}

TEST_CASE("the lexicon is asked for words that the file does not inflect") {
    std::string problems;
    const auto terms = terms_with("preferred: invånare, deprecated: [kund, person med handikapp]", problems);
    CHECK(problems.empty());
    CHECK(forms(terms[1])[7] == "kundernas");
    CHECK(shown(terms[2]).ends_with("personerna med handikapp"));
}

TEST_CASE("a stated class that the lexicon contradicts is noted, and its forms are an assumption") {
    std::string problems;
    const auto terms =
        terms_with("preferred: {term: skriva, class: \"-de -t\"}, deprecated: [{term: kund, class: \"-en -er\"}]", problems);
    CHECK(problems.find("the lexicon inflects \"skriva\" otherwise") != std::string::npos);
    CHECK(problems.find("kund") == std::string::npos);
    CHECK(terms[0].paradigm.source == ordval::swedish::FormSource::guessed);
    CHECK(terms[1].paradigm.source == ordval::swedish::FormSource::stated);
}

TEST_CASE("verbs, adjectives and phrases are looked up like nouns") {
    std::string problems;
    const auto verbs = terms_with("preferred: se till, deprecated: [tillse]", problems);
    CHECK(problems.empty());
    CHECK(shown(verbs[0]).starts_with("se till, "));
    CHECK(shown(verbs[1]).find("tillsåg") != std::string::npos);
    const auto adjectives = terms_with("preferred: funktionsnedsatt, deprecated: [handikappad]", problems);
    CHECK(problems.empty());
    CHECK(adjectives[1].paradigm.word_class == ordval::swedish::WordClass::adjective);
}

TEST_CASE("the concept's other words tell which of several inflections is meant") {
    std::string problems;
    const auto verb = terms_with("preferred: använda, deprecated: [bruka]", problems);
    CHECK(verb[1].paradigm.word_class == ordval::swedish::WordClass::verb);
    CHECK(problems.empty());

    const auto get = terms_with("preferred: få, deprecated: [undfå]", problems);
    CHECK(get[0].paradigm.word_class == ordval::swedish::WordClass::verb);
    CHECK(get[1].paradigm.word_class == ordval::swedish::WordClass::verb);

    const auto law = terms_with("preferred: författning, deprecated: [lag]", problems);
    CHECK(problems.find("\"lag\" can be inflected in 2 ways") != std::string::npos);
    CHECK(law[1].paradigm.source == ordval::swedish::FormSource::guessed);
}

TEST_CASE("the author's own notation wins, for every word class") {
    std::string problems;
    const auto terms = terms_with(
        "deprecated: [{term: lag, class: -en -ar}, {term: skriva, class: skrev skrivit skriven}, "
        "{term: mejla, class: -de -t}, {term: enkel, class: -t enkla}, {term: gul, class: av_1_gul}, "
        "{term: laga, class: vb_1a_laga}, {term: sjoppa, pos: verb}, {term: rörande, pos: uninflected}]",
        problems);
    CHECK(problems ==
          "2:240+6 the forms of \"sjoppa\" are assumed to be sjoppa, sjoppar, sjoppade, sjoppat, sjoppas, "
          "sjoppades, sjoppats, sjoppad, sjoppande; state \"class\" or \"forms\" to be sure");
    CHECK(shown(terms[0]) == "lag, lagen, lagar, lagarna");
    CHECK(shown(terms[1]).find("skrevs") != std::string::npos);
    CHECK(shown(terms[2]).find("mejlade") != std::string::npos);
    CHECK(shown(terms[3]).starts_with("enkel, enkelt, enkla"));
    CHECK(shown(terms[4]).starts_with("gul, gult, gula"));
    CHECK(shown(terms[5]).find("lagades") != std::string::npos);
    CHECK(shown(terms[7]) == "rörande");
}

TEST_CASE("a stated inflection is that of a phrase's main word") {
    std::string problems;
    const auto terms = terms_with(
        "deprecated: [person med stöd -en -er, {term: anpassad grundskola, class: -n -or}, "
        "{term: se till, class: såg sett sedd}, {term: skolans elev, class: nn_3u_tid}]",
        problems);
    CHECK(problems.empty());
    CHECK(shown(terms[0]) == "person med stöd, personen med stöd, personer med stöd, personerna med stöd");
    CHECK(shown(terms[1]) ==
          "anpassad grundskola, anpassade grundskolan, anpassade grundskolor, anpassade grundskolorna");
    CHECK(shown(terms[2]).starts_with("se till, ser till, såg till, sett till"));
    CHECK(shown(terms[3]).find("skolans elever") != std::string::npos);
    CHECK(terms[1].paradigm.source == ordval::swedish::FormSource::stated);
}

TEST_CASE("a stated class that contradicts the word class is a mistake") {
    const LoadedTermbase loaded = load(
        {{"lund.yml",
          "termbase: lund\nconcepts: [{id: a, deprecated: [{term: kund, class: -en -er, pos: verb}]}]"},
         {"by.yml", "termbase: by\nconcepts: [{id: b, deprecated: [{term: kund, pos: verbb}]}]"},
         {"stad.yml",
          "termbase: stad\nconcepts: [{id: c, deprecated: [{term: kund, class: nn_3u_tid, pos: verb}]}]"}},
        swedish_words());
    CHECK(said(loaded.problems) ==
          "2:53+7 \"-en -er\" is not a class that \"kund\" can have; write the endings as in \"-en -er\" or "
          "\"-n = "
          "-na\", or list the eight forms\n"
          "2:51+5 \"verbb\" is not possible for \"pos\"; did you mean \"verb\"?\n"
          "2:40+4 \"pos\" says verb, but \"kund\" is inflected as noun here");
}

TEST_CASE("compounds begin as the lexicon says where the inflection is stated") {
    std::string problems;
    const auto terms = terms_with("deprecated: [{term: kyrka, class: -n -or}]", problems);
    const auto& stems = terms[0].paradigm.compound_stems;
    CHECK(std::find(stems.begin(), stems.end(), "kyrko") != stems.end());
}

TEST_CASE("a later file overrides key by key") {
    const char* base =
        "termbase: kommun\n"
        "concepts:\n"
        "  - id: invanare\n"
        "    definition: Den som bor i kommunen.\n"
        "    preferred: invånare -n = -na\n"
        "    admitted: [medborgare -n = -na]\n"
        "    deprecated: [{term: kund, class: -en -er, severity: hint}]\n"
        "    reason: Råd.\n"
        "    tests: [\"[[hint: Kund]].\"]\n"
        "  - {id: elev, preferred: elev -en -er}\n";
    SUBCASE("what it does not state stays, but for the tests") {
        const LoadedTermbase loaded = load({{"kommun.yml", base},
                                            {"lund.yml",
                                             "termbase: lund\nextends: kommun\nconcepts:\n"
                                             "  - {id: nytt, preferred: ord -et = -en}\n"
                                             "  - {id: invanare, reason: Beslut.}\n"}});
        CHECK(said(loaded.problems) == "");
        REQUIRE(loaded.termbase.packs.size() == 2);
        CHECK(loaded.termbase.packs[1].name == "lund");
        REQUIRE(loaded.termbase.concepts.size() == 3);
        const Concept& invanare = loaded.termbase.concepts[0];
        CHECK(invanare.definition == "Den som bor i kommunen.");
        CHECK(invanare.reason == "Beslut.");
        CHECK(invanare.pack == "lund");
        CHECK(invanare.place.path == "lund.yml");
        CHECK(invanare.place.line == 5);
        CHECK(texts(invanare, Status::deprecated) == Texts{"kund"});
        CHECK(invanare.terms[2].place.path == "kommun.yml");
        CHECK(invanare.terms[2].severity == Severity::hint);
        CHECK(invanare.tests.empty());
        CHECK(loaded.termbase.concepts[1].id == "elev");
        CHECK(loaded.termbase.concepts[1].pack == "kommun");
        CHECK(loaded.termbase.concepts[2].id == "nytt");
    }
    SUBCASE("a severity for the concept overrides what an earlier file says of its terms") {
        const LoadedTermbase loaded =
            load({{"kommun.yml", base},
                  {"lund.yml", "termbase: lund\nconcepts: [{id: invanare, severity: error}]\n"}});
        CHECK(loaded.termbase.concepts[0].terms[2].severity == Severity::error);
    }
    SUBCASE("a word has the status that the last file gives it") {
        const LoadedTermbase loaded =
            load({{"kommun.yml", base},
                  {"nacka.yml",
                   "termbase: nacka\nconcepts: [{id: invanare, preferred: kund -en -er, deprecated: "
                   "[invånare -n = -na]}]\n"}});
        CHECK(said(loaded.problems) == "");
        const Concept& invanare = loaded.termbase.concepts[0];
        CHECK(texts(invanare, Status::preferred) == Texts{"kund"});
        CHECK(texts(invanare, Status::admitted) == Texts{"medborgare"});
        CHECK(texts(invanare, Status::deprecated) == Texts{"invånare"});
        CHECK(invanare.terms[2].severity == Severity::warning);

        const LoadedTermbase admitting =
            load({{"kommun.yml", base},
                  {"nacka.yml", "termbase: nacka\nconcepts: [{id: invanare, admitted: [kund -en -er]}]\n"}});
        CHECK(texts(admitting.termbase.concepts[0], Status::admitted) == Texts{"kund"});
        CHECK(texts(admitting.termbase.concepts[0], Status::deprecated) == Texts{});
    }
    SUBCASE("a concept can be switched off, and on again") {
        const char* off = "termbase: lund\nconcepts: [{id: invanare, off: true}]\n";
        const char* on = "termbase: lomma\nconcepts: [{id: invanare, off: false}]\n";
        const LoadedTermbase without = load({{"kommun.yml", base}, {"lund.yml", off}});
        CHECK(said(without.problems) == "");
        REQUIRE(without.termbase.concepts.size() == 1);
        CHECK(without.termbase.concepts[0].id == "elev");
        CHECK(load({{"kommun.yml", base}, {"lund.yml", off}, {"lomma.yml", on}}).termbase.concepts.size() ==
              2);
    }
    SUBCASE("an empty list takes away what the base says") {
        const LoadedTermbase loaded =
            load({{"kommun.yml", base},
                  {"lund.yml",
                   "termbase: lund\nconcepts: [{id: invanare, admitted: [], deprecated: [], tests: []}]\n"}});
        CHECK(said(loaded.problems) == "");
        CHECK(loaded.termbase.concepts[0].terms.size() == 1);
    }
    SUBCASE("a mistake in the later file leaves out what it says, and its problem names that file") {
        const LoadedTermbase loaded = load(
            {{"kommun.yml", base}, {"lund.yml", "termbase: lund\nconcepts: [{id: invanare, raeson: x}]\n"}});
        REQUIRE(loaded.problems.size() == 1);
        CHECK(to_string(loaded.problems[0]) ==
              "lund.yml:2:27: unknown key \"raeson\"; did you mean \"reason\"?");
        REQUIRE(loaded.termbase.concepts.size() == 2);
        CHECK(loaded.termbase.concepts[0].id == "invanare");
    }
}

TEST_CASE("problems come by file, those of reading first, then by place") {
    const LoadedTermbase loaded = load(
        {{"a.yml",
          "termbase: a\nconcepts:\n  - {id: x, preferred: elev -en -er, off: kanske}\n  - {id: y, z: 1}\n"},
         {"b.yml", "termbase: b\ntitle: [1]\ntitle: 2\n"}});
    std::vector<std::string> places;
    for (const Problem& problem : loaded.problems) {
        places.push_back(problem.place.path + ':' + std::to_string(problem.place.line));
    }
    CHECK(places == Texts{"b.yml:3", "a.yml:3", "a.yml:4", "b.yml:2"});
}

TEST_CASE("a severity for the whole concept counts for terms without one of their own") {
    const LoadedTermbase loaded =
        load({{"lund.yml",
               "termbase: lund\nconcepts:\n"
               "  - id: a\n    severity: hint\n    deprecated:\n      - kund -en -er\n"
               "      - {term: klient, class: -en -er, severity: error}\n"}});
    REQUIRE(loaded.termbase.concepts.size() == 1);
    CHECK(loaded.termbase.concepts[0].terms[0].severity == Severity::hint);
    CHECK(loaded.termbase.concepts[0].terms[1].severity == Severity::error);
}

TEST_CASE("a concept has a thousand terms at most") {
    const auto list_of = [](int count) {
        std::string list = "termbase: lund\nconcepts:\n  - id: a\n    admitted:\n";
        for (int i = 0; i < count; ++i)
            list += "      - {term: x" + std::to_string(i) + ", class: uninflected}\n";
        return list;
    };
    CHECK(load({{"lund.yml", list_of(1000)}}).termbase.concepts.size() == 1);
    const LoadedTermbase loaded = load({{"lund.yml", list_of(1001)}});
    CHECK(loaded.termbase.concepts.empty());
    CHECK(said(loaded.problems) == "1005:9+33 more than 1000 terms for one concept");
}

TEST_CASE("an activity that no file describes is noted, and the rule is used") {
    const LoadedTermbase loaded = load({{"bas.yml", "termbase: bas\ndomains: [{id: skola}, {id: va}]\n"}, {"rules/lund.yml", R"(termbase: lund
domains: [{id: fritid}]
concepts:
  - id: invanare
    preferred: invånare -n = -na
    deprecated:
      - term: kund -en -er
        contexts: {domain vaa: silent, domain va: hint}
        unless: [domain badhus, domain fritid]
    in_domain: {skolla: elev -en -er, skola: elev -en -er}
)"}});
    CHECK(said(loaded.problems) ==
          "8:20+10 no rule file describes the activity \"vaa\", so what is said of it has no effect; describe it under "
          "\"domains\" (described are: skola, va, fritid)\n"
          "9:18+13 no rule file describes the activity \"badhus\", so what is said of it has no effect; describe it under "
          "\"domains\" (described are: skola, va, fritid)\n"
          "10:17+6 no rule file describes the activity \"skolla\", so what is said of it has no effect; did you mean \"skola\"?");
    for (const Problem& problem : loaded.problems) {
        CHECK(problem.gravity == ProblemGravity::note);
        CHECK(problem.kind == ProblemKind::unknown_domain);
    }
    CHECK(loaded.termbase.concepts.size() == 1);
}

TEST_CASE("a part that is wrong is left out, and what the files before it say stays in force") {
    const std::string_view base = R"(termbase: bas
concepts:
  - id: invanare
    preferred: invånare -n = -na
    deprecated: [kund -en -er]
    reason: Basens skäl.
    tests: ["Varje [[kund]]."]
)";
    const auto with = [&](const char* key) { return "termbase: lund\nconcepts:\n  - id: invanare\n    reason: Lunds skäl.\n    " + std::string(key) + "\n"; };
    for (const char* wrong : {"preferrd: lundabo", "severity: allvarlig", "off: ja", "preferred: {term: lundabo, forms: [a]}"}) {
        CAPTURE(wrong);
        const LoadedTermbase loaded = load({{"bas.yml", base}, {"lund.yml", with(wrong)}});
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems[0].gravity == ProblemGravity::error);
        CHECK(loaded.problems[0].place.path == "lund.yml");
        CHECK(loaded.problems[0].place.line == 5);
        REQUIRE(loaded.termbase.concepts.size() == 1);
        const Concept& invanare = loaded.termbase.concepts[0];
        CHECK(invanare.reason == "Basens skäl.");
        CHECK(invanare.pack == "bas");
        CHECK(texts(invanare, Status::preferred) == Texts{"invånare"});
        CHECK(invanare.tests.size() == 1);
    }
    const LoadedTermbase sound = load({{"bas.yml", base}, {"lund.yml", with("severity: error")}});
    REQUIRE(sound.termbase.concepts.size() == 1);
    CHECK(sound.problems.empty());
    CHECK(sound.termbase.concepts[0].reason == "Lunds skäl.");

    // Only the part in the middle is wrong: the last one still speaks.
    const LoadedTermbase three = load({{"bas.yml", base}, {"lund.yml", with("preferrd: lundabo")},
                                       {"stad.yml", "termbase: stad\nconcepts: [{id: invanare, definition: Den som bor här.}]\n"}});
    CHECK(three.problems.size() == 1);
    REQUIRE(three.termbase.concepts.size() == 1);
    CHECK(three.termbase.concepts[0].reason == "Basens skäl.");
    CHECK(three.termbase.concepts[0].definition == "Den som bor här.");
    CHECK(three.termbase.concepts[0].pack == "stad");
}
