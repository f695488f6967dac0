// Termbases as no person would write them, for round trips: every field, signs that formats give a meaning, and the
// same ones for the same seed.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "service/exchange/exchange_termbase.hpp"

namespace ordval::testing {

class RandomTermbase {
public:
    explicit RandomTermbase(unsigned seed) : random_(seed) {}

    service::ExchangeTermbase termbase() {
        service::ExchangeTermbase base;
        base.name = "prov" + std::to_string(number(1000));
        base.title = maybe(line());
        base.description = maybe(text());
        base.owner = maybe(line());
        base.version = maybe("1." + std::to_string(number(9)));
        base.licence = maybe(line());
        const int count = 1 + number(6);
        for (int i = 0; i < count; ++i) base.concepts.push_back(next_concept(i));
        return base;
    }

    int number(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

    /// Without blanks at its ends or two in a row, which a format may take away.
    std::string line() {
        static const char* const pieces[] = {"kund", "Å", "ö-vik", "\"citat\"", "”så”", "<b>", "&amp;", "a;b", "c,d", "'", "# nej",
                                             "ja: nej", "{x}", "[y]", "%s", "=1+1", "-en -er", "@", "|", "\\n", "é", "–", "*", "~"};
        std::string result = pieces[number(24)];
        for (int i = number(4); i > 0; --i) result += std::string(" ") + pieces[number(24)];
        return result;
    }
    std::string text() { return number(3) == 0 ? line() + "\n" + line() : line(); }
    std::string word() { return "ord" + std::to_string(++words_) + (number(3) == 0 ? " och så" : number(4) == 0 ? ", a.b" : ""); }

private:
    std::string maybe(std::string value) { return number(2) == 0 ? "" : value; }
    std::string one_of(std::vector<std::string> all) { return all[static_cast<std::size_t>(number(static_cast<int>(all.size())))]; }

    service::ExchangeConcept next_concept(int index) {
        service::ExchangeConcept result;
        result.id = "b" + std::to_string(index);
        result.definition = maybe(text());
        result.reason = maybe(text());
        result.source.decision = maybe(line());
        result.source.body = maybe(line());
        result.source.reference = maybe(line());
        result.source.valid_from = maybe("2023-04-13");
        result.source.url = maybe("https://example.org/?a=1&b=" + std::to_string(number(9)));
        if (number(3) > 0) result.terms.push_back(next_term(service::TermStatus::preferred));
        for (int i = number(3); i > 0; --i) result.terms.push_back(next_term(service::TermStatus::admitted));
        result.terms.push_back(next_term(service::TermStatus::deprecated));
        for (int i = number(2); i > 0; --i) result.terms.push_back(next_term(service::TermStatus::superseded));
        if (number(3) == 0) result.in_domain["skola"] = "elev -en -er";
        if (number(3) == 0) result.counterparts = {"leverantör"};
        if (number(3) == 0) result.consistent = "true";
        if (number(3) == 0) result.document_note = "true";
        if (number(3) == 0) result.tests = {"Varje [[kund]]{invånare} <får> svar.", "En \"sekund\" & mer."};
        return result;
    }

    service::ExchangeTerm next_term(service::TermStatus status) {
        service::ExchangeTerm term;
        term.text = word();
        term.status = status;
        const bool is_phrase = term.text.find(' ') != std::string::npos;
        switch (is_phrase ? 3 : number(4)) {
            case 0:
                term.part_of_speech = "noun";
                term.inflection = "-et =";
                term.gender = "neuter";
                break;
            case 1: term.forms = {term.text, "a", "b", "", "c", "d", "", ""}; break;
            case 2: term.inflection = "-en -er"; break;
            default: term.part_of_speech = maybe("uninflected");
        }
        if (service::is_avoided(status)) {
            term.severity = maybe(one_of({"hint", "information", "error"}));
            term.fix = maybe(one_of({"unsafe", "none"}));
        }
        term.relational = maybe(one_of({"true", "false"}));
        return term;
    }

    std::mt19937 random_;
    int words_ = 0;
};

}  // namespace ordval::testing
