// Contradictions between rules. The rules are small and stated in full, so that no dictionary decides.

#include "terms/lint.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "terms/loading/rule_file.hpp"

using namespace ordval::terms;

namespace {

std::vector<Contradiction> lint(const std::string& concepts) {
    const LoadedTermbase loaded =
        build_termbase({parse_rule_file("prov.yml", "termbase: prov\nlanguage: sv\n" + concepts)}, nullptr);
    for (const Problem& problem : loaded.problems)
        if (problem.gravity == ProblemGravity::error) FAIL(to_string(problem));
    return contradictions(RuleSet(loaded.termbase));
}

/// A concept with one deprecated and one preferred noun in -en -er.
std::string rule(const std::string& id, const std::string& deprecated, const std::string& preferred,
                 const std::string& more = "") {
    return "  - id: " + id + "\n    preferred: {term: " + preferred +
           ", class: \"-en -er\", gender: utrum}\n    deprecated: [{term: " + deprecated +
           ", class: \"-en -er\", gender: utrum}]\n" + more;
}

}  // namespace

TEST_CASE("rules that agree are no problem") {
    CHECK(lint("concepts:\n" + rule("elev", "skolkund", "elev") + rule("patient", "vårdkund", "patient")).empty());
}

TEST_CASE("a replacement that another rule deprecates") {
    const auto problems = lint("concepts:\n" + rule("avnamare", "avnämnast", "kund") + rule("invanare", "kund", "medlem"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == ContradictionKind::replacement_deprecated);
    CHECK(problems[0].rule == "avnamare.kund");
    CHECK(problems[0].word == "kund");
    CHECK(problems[0].other_rule == "invanare.kund");
    CHECK(problems[0].place.path == "prov.yml");
    CHECK(problems[0].place.line == 5);
}

TEST_CASE("a compound with a deprecated term in it is no replacement either") {
    const auto problems = lint("concepts:\n" + rule("abonnent", "vattenköpare", "VA-kund") + rule("invanare", "kund", "medlem"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == ContradictionKind::replacement_deprecated);
    CHECK(problems[0].word == "VA-kund");
    CHECK(problems[0].other_rule == "invanare.kund");
}

TEST_CASE("the word of a domain is a replacement too") {
    const auto problems = lint("domains: [{id: va, title: Vatten, words: [avlopp]}]\nconcepts:\n" +
                               rule("abonnent", "hushåll", "abonnent", "    in_domain: {va: kund}\n") +
                               rule("invanare", "kund", "medlem"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == ContradictionKind::replacement_deprecated);
    CHECK(problems[0].other_rule == "invanare.kund");
}

TEST_CASE("a circle is told once, with its words") {
    const auto two = lint("concepts:\n" + rule("a", "kund", "klient") + rule("b", "klient", "kund"));
    REQUIRE(two.size() == 1);
    CHECK(two[0].kind == ContradictionKind::cycle);
    CHECK(two[0].word == "kund -> klient -> kund");
    const auto three = lint("concepts:\n" + rule("a", "kund", "klient") + rule("b", "klient", "patient") +
                            rule("c", "patient", "kund"));
    REQUIRE(three.size() == 1);
    CHECK(three[0].word == "kund -> klient -> patient -> kund");
}

TEST_CASE("two concepts that deprecate one term") {
    const auto problems = lint("concepts:\n" + rule("a", "kund", "elev") + rule("b", "kund", "patient"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == ContradictionKind::duplicate);
    CHECK(problems[0].rule == "b.kund");
    CHECK(problems[0].other_rule == "a.kund");
}

TEST_CASE("homographs of different gender are two terms") {
    CHECK(lint("concepts:\n" + rule("a", "lag", "elev") +
               "  - id: b\n    deprecated: [{term: lag, class: \"-et =\", gender: neuter}]\n    preferred: {term: "
               "grupp, class: \"-en -er\", gender: utrum}\n")
              .empty());
}

TEST_CASE("a term that its own rule keeps is never found") {
    const auto with = [](const std::string& more) {
        return lint("concepts:\n  - id: a\n    preferred: {term: också, pos: uninflected}\n    deprecated: [{term: jämväl, pos: "
                    "uninflected" + more + "}]\n");
    };
    CHECK(with("").empty());
    const auto problems = with(", compounds: {keep: [jämväl]}");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == ContradictionKind::shadowed);
    CHECK(problems[0].rule == "a.jämväl");
}

TEST_CASE("a domain that no pack describes") {
    const auto problems =
        lint("concepts:\n  - id: a\n    preferred: {term: elev, class: \"-en -er\"}\n    deprecated: [{term: kund, class: "
             "\"-en -er\", contexts: {domain rymd: silent}}]\n");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].kind == ContradictionKind::unknown_domain);
    CHECK(problems[0].word == "rymd");
}

TEST_CASE("a rule's own text obeys the other rules, and may name its own term") {
    CHECK(lint("concepts:\n" + rule("a", "kund", "elev", "    reason: Våra kunder får svar.\n")).empty());
    const auto reason = lint("concepts:\n" + rule("a", "klient", "elev", "    reason: Våra kunder får svar.\n") +
                             rule("b", "kund", "patient"));
    REQUIRE(reason.size() == 1);
    CHECK(reason[0].kind == ContradictionKind::deprecated_in_message);
    CHECK(reason[0].word == "kunder");
    CHECK(reason[0].other_rule == "b.kund");
    CHECK(lint("concepts:\n" + rule("a", "klient", "elev", "    reason: Vi undviker begreppet kund.\n") +
               rule("b", "kund", "patient"))
              .empty());
}
