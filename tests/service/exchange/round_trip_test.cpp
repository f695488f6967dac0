// Export and import again is the identity on what a format carries.

#include <doctest/doctest.h>

#include <set>

#include "random_termbase.hpp"
#include "service/exchange/csv.hpp"
#include "service/exchange/rule_file_writer.hpp"
#include "service/exchange/tbx.hpp"
#include "service/exchange/vale.hpp"
#include "service/installation.hpp"
#include "service/rule_library.hpp"
#include "support.hpp"
#include "terms/loading/rule_file.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

namespace {

constexpr unsigned rounds = 300;

/// The YAML of both, so that a difference can be read.
void check_same(const ExchangeTermbase& found, const ExchangeTermbase& wanted, unsigned seed) {
    INFO("seed " << seed);
    CHECK(found.says_the_same_as(wanted));
    if (!found.says_the_same_as(wanted)) CHECK(rule_file_yaml(found) == rule_file_yaml(wanted));
}

std::shared_ptr<const swedish::Lexicon> lexicon() {
    static const auto opened = open_lexicon(ORDVAL_LEXICON_FILE, Language::swedish).lexicon;
    REQUIRE(opened);
    return opened;
}

terms::LoadedTermbase loaded(const std::string& yaml) {
    return terms::build_termbase({terms::parse_rule_file("prov.yml", yaml)}, lexicon());
}

std::string sentences(const std::vector<terms::Problem>& problems) {
    std::string all;
    for (const terms::Problem& problem : problems)
        if (problem.gravity == terms::ProblemGravity::error) all += to_string(problem) + "\n";
    return all;
}

}  // namespace

TEST_CASE("a termbase comes back from TBX as it went, in both versions") {
    for (unsigned seed = 0; seed < rounds; ++seed) {
        const ExchangeTermbase base = RandomTermbase(seed).termbase();
        for (const TbxVersion version : {TbxVersion::martif_2008, TbxVersion::tbx_2019})
            check_same(read_tbx(write_tbx(base, version)).termbase, base, seed);
    }
}

TEST_CASE("a table comes back as it went, but for what it says it left out") {
    for (unsigned seed = 0; seed < rounds; ++seed) {
        ExchangeTermbase base = RandomTermbase(seed).termbase();
        for (const CsvSeparator separator : {CsvSeparator::semicolon, CsvSeparator::tab}) {
            std::vector<ExchangeNote> notes;
            const ExchangeTermbase found = read_csv(write_csv(base, separator, notes)).termbase;
            std::size_t left_out = 0;
            ExchangeTermbase carried;
            for (ExchangeConcept concept_ : base.concepts) {
                left_out += !concept_.in_domain.empty() + !concept_.counterparts.empty() + !concept_.consistent.empty() +
                            !concept_.document_note.empty() + !concept_.tests.empty();
                concept_.in_domain.clear();
                concept_.counterparts.clear();
                concept_.consistent.clear();
                concept_.document_note.clear();
                concept_.tests.clear();
                carried.concepts.push_back(concept_);
            }
            for (const std::string* text : {&base.title, &base.description, &base.owner, &base.version, &base.licence})
                left_out += !text->empty();
            check_same(found, carried, seed);
            CHECK(notes.size() == left_out);
        }
    }
}

TEST_CASE("a rule file that was written loads without an error and says the same") {
    for (unsigned seed = 0; seed < rounds; ++seed) {
        const ExchangeTermbase base = RandomTermbase(seed).termbase();
        const terms::LoadedTermbase found = loaded(rule_file_yaml(base));
        INFO("seed " << seed << "\n" << rule_file_yaml(base));
        CHECK(sentences(found.problems) == "");
        REQUIRE(found.termbase.concepts.size() == base.concepts.size());
        const ExchangeTermbase again = exchange_of(found.termbase).termbase;
        for (std::size_t i = 0; i < base.concepts.size(); ++i) {
            const ExchangeConcept& wanted = base.concepts[i];
            const ExchangeConcept& got = again.concepts[i];
            CHECK(got.id == wanted.id);
            CHECK(got.definition == wanted.definition);
            CHECK(got.reason == wanted.reason);
            CHECK(got.source == wanted.source);
            CHECK(got.tests == wanted.tests);
            CHECK(got.in_domain == wanted.in_domain);
            CHECK(got.counterparts == wanted.counterparts);
            CHECK(got.consistent == wanted.consistent);
            CHECK(got.document_note == wanted.document_note);
            REQUIRE(got.terms.size() == wanted.terms.size());
            for (std::size_t j = 0; j < got.terms.size(); ++j) {
                CHECK(got.terms[j].text == wanted.terms[j].text);
                CHECK(got.terms[j].status == wanted.terms[j].status);
                CHECK(got.terms[j].inflection == wanted.terms[j].inflection);
                CHECK(got.terms[j].severity == wanted.terms[j].severity);
                CHECK(got.terms[j].fix == wanted.terms[j].fix);
                CHECK(got.terms[j].relational == wanted.terms[j].relational);
            }
        }
    }
}

TEST_CASE("the shipped packs go out and come back with all their forms") {
    const RuleLibrary library((source_folder() / "rules").string(), lexicon());
    for (const std::string& name : library.pack_names()) {
        const LoadedRules rules = library.load({name});
        const terms::Termbase& before = rules.rules->termbase();
        const ExchangeTermbase base = exchange_of(before).termbase;
        for (const TbxVersion version : {TbxVersion::martif_2008, TbxVersion::tbx_2019}) {
            const ReadExchange read = read_tbx(write_tbx(base, version));
            check_same(read.termbase, base, 0);
            const terms::LoadedTermbase after = loaded(rule_file_yaml(read.termbase));
            INFO(name);
            CHECK(sentences(after.problems) == "");
            REQUIRE(after.termbase.concepts.size() == before.concepts.size());
            for (std::size_t i = 0; i < before.concepts.size(); ++i) {
                REQUIRE(after.termbase.concepts[i].terms.size() == before.concepts[i].terms.size());
                for (std::size_t j = 0; j < before.concepts[i].terms.size(); ++j) {
                    INFO(before.concepts[i].terms[j].text);
                    CHECK(after.termbase.concepts[i].terms[j].paradigm.forms == before.concepts[i].terms[j].paradigm.forms);
                }
            }
        }
    }
}

TEST_CASE("a Vale style comes back with its terms, each once and not each of its forms") {
    const RuleLibrary library((source_folder() / "rules").string(), lexicon());
    for (const char* name : {"helsingborg", "inkluderande", "nacka"}) {
        const terms::Termbase before = library.load({name}).rules->termbase();
        std::vector<ExchangeNote> ignored;
        const std::vector<ValeFile> files = write_vale(before, ignored);
        REQUIRE(!files.empty());
        std::set<std::string> forms, lemmas, found;
        for (const terms::Concept& concept_ : before.concepts)
            for (const terms::Term& term : concept_.terms) {
                if (term.status != terms::Status::deprecated) continue;
                lemmas.insert(term.text);
                forms.insert(term.text);
                for (const swedish::Form& form : term.paradigm.forms) forms.insert(form.text);
            }
        for (const ValeFile& file : files) {
            const ReadExchange read = read_vale(file.name.substr(0, file.name.size() - 4), file.text, lexicon());
            INFO(file.name << "\n" << file.text);
            CHECK(read.problems.empty());
            REQUIRE(!read.termbase.concepts.empty());
            // Every word to avoid is a form of one in the rules that were written.
            for (const ExchangeConcept& concept_ : read.termbase.concepts)
                for (const ExchangeTerm& term : concept_.terms)
                    if (is_avoided(term.status)) {
                        CHECK_MESSAGE(forms.count(term.text) == 1, term.text);
                        found.insert(term.text);
                    }
        }
        // A word that is a form of another one in the list ("döva" and "döv") may be told with it.
        std::size_t missing = 0;
        for (const std::string& lemma : lemmas) missing += found.count(lemma) == 0;
        CHECK(10 * missing <= lemmas.size());
        // Verbs and adjectives whose forms the lexicon lacks leave some of theirs behind as words of their own.
        CHECK(found.size() <= lemmas.size() + lemmas.size() / 2);
    }
}
