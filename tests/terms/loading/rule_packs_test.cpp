// The packs that are shipped: each loads with its base without any problem, and states what a writer needs to
// know.
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "terms/loading/rule_file.hpp"

using namespace ordval::terms;

namespace {

RuleFile read_pack(const std::string& name) {
    const std::string path = std::string(ORDVAL_SOURCE_DIR) + "/rules/" + name + ".yml";
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return parse_rule_file("rules/" + name + ".yml", std::string(std::istreambuf_iterator<char>(file), {}));
}

LoadedTermbase load(const std::string& name) {
    std::vector<RuleFile> files;
    const RuleFile pack = read_pack(name);
    for (const RuleFile::Extends& base : pack.extends) files.push_back(read_pack(base.name));
    files.push_back(pack);
    return build_termbase(files);
}

const Concept* find(const Termbase& termbase, const std::string& id) {
    for (const Concept& concept_ : termbase.concepts) {
        if (concept_.id == id) return &concept_;
    }
    return nullptr;
}

/// The status of a word in the concept "invanare", or "none".
std::string status_of(const Termbase& termbase, const std::string& word) {
    const Concept* concept_ = find(termbase, "invanare");
    REQUIRE(concept_ != nullptr);
    for (const Term& term : concept_->terms) {
        if (term.text != word) continue;
        if (term.status == Status::preferred) return "preferred";
        return term.status == Status::admitted ? "admitted" : "deprecated";
    }
    return "none";
}

}  // namespace

TEST_CASE("every shipped pack loads without a problem and says what it rests on") {
    for (const char* name : {"kommun", "helsingborg", "norrbotten", "nacka"}) {
        CAPTURE(name);
        const LoadedTermbase loaded = load(name);
        for (const Problem& problem : loaded.problems) FAIL_CHECK(to_string(problem));
        const Pack& pack = loaded.termbase.packs.back();
        CHECK(pack.name == name);
        CHECK(!pack.title.empty());
        CHECK(!pack.description.empty());
        CHECK(!pack.owner.empty());
        CHECK(!pack.version.empty());
        CHECK(!pack.licence.empty());
        CHECK(!loaded.termbase.concepts.empty());
        for (const Concept& concept_ : loaded.termbase.concepts) {
            CAPTURE(concept_.id);
            CHECK(!concept_.definition.empty());
            CHECK(!concept_.reason.empty());
            CHECK(!concept_.source.decision.empty());
            CHECK(!concept_.source.body.empty());
            CHECK(!concept_.source.reference.empty());
            CHECK(concept_.tests.size() >= 3);
        }
    }
}

TEST_CASE("every term of a shipped pack has its forms and gender stated") {
    for (const char* name : {"kommun", "helsingborg", "norrbotten", "nacka"}) {
        const LoadedTermbase loaded = load(name);
        for (const Concept& concept_ : loaded.termbase.concepts) {
            for (const Term& term : concept_.terms) {
                CAPTURE(term.text);
                CHECK(term.paradigm.source == ordval::swedish::FormSource::stated);
                CHECK(term.paradigm.forms.size() == 8);
                CHECK(term.paradigm.gender != ordval::swedish::Gender::none);
            }
        }
    }
}

TEST_CASE("the packs take the stance of their organisation") {
    const Termbase kommun = load("kommun").termbase;
    CHECK(status_of(kommun, "invånare") == "preferred");
    CHECK(status_of(kommun, "kund") == "deprecated");
    const Termbase helsingborg = load("helsingborg").termbase;
    CHECK(status_of(helsingborg, "invånare") == "preferred");
    CHECK(status_of(helsingborg, "medborgare") == "admitted");
    CHECK(status_of(helsingborg, "samhällsinvånare") == "admitted");
    CHECK(status_of(helsingborg, "kund") == "deprecated");
    const Termbase norrbotten = load("norrbotten").termbase;
    CHECK(status_of(norrbotten, "medborgare") == "preferred");
    CHECK(status_of(norrbotten, "kund") == "deprecated");
    const Termbase nacka = load("nacka").termbase;
    CHECK(status_of(nacka, "invånare") == "preferred");
    CHECK(status_of(nacka, "kund") == "admitted");
    const Concept* kundval = find(nacka, "kundval");
    REQUIRE(kundval != nullptr);
    CHECK(preferred_term(*kundval)->text == "kundval");
}
