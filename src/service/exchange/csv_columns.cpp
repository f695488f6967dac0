#include "service/exchange/csv_columns.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "service/exchange/plain_bytes.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

using Names = std::vector<std::string_view>;

/// In the order of CsvColumn, the written name first.
const std::array<Names, csv_column_count>& names_of_columns() {
    static const std::array<Names, csv_column_count> names{{
        {"begrepp", "begreppsid", "id", "concept", "concept id", "conceptid"},
        {"term", "ord", "benämning", "word", "uttryck"},
        {"status", "termstatus", "administrative status", "användning", "usage"},
        {"ordklass", "pos", "part of speech"},
        {"böjning", "inflection", "class", "böjningsklass"},
        {"genus", "gender", "kön"},
        {"allvar", "allvarsgrad", "severity", "level", "nivå"},
        {"rättning", "fix"},
        {"definition", "betydelse", "meaning"},
        {"motivering", "skäl", "reason", "kommentar", "comment", "anmärkning", "note", "förklaring"},
        {"beslut", "decision"},
        {"beslutat av", "organ", "body", "instans", "beslutsfattare"},
        {"källa", "source", "reference", "hänvisning"},
        {"gäller från", "datum", "valid from", "date"},
        {"länk", "url", "link", "webbadress"},
        {"former", "forms", "böjningsformer"},
        {"relationsord", "relational"},
        {"undvik", "avoid", "deprecated", "avrådd", "avrådd term", "från", "from", "fel", "skriv inte", "incorrect"},
        {"skriv", "write", "preferred", "ersättning", "ersätt med", "skriv i stället", "skriv istället", "rekommenderad",
         "rekommenderad term", "till", "to", "replacement", "use", "use instead", "rätt", "använd", "correct"},
        {"tillåten", "admitted", "också", "synonym", "synonymer", "synonyms", "tillåtna"},
    }};
    return names;
}

std::string compared(std::string_view text) {
    std::string key;
    for (const char c : text::to_lower(stripped(text)))
        if (c != ' ' && c != '-' && c != '_' && c != ':' && c != '\n' && c != '\r' && c != '\t') key += c;
    return key;
}

bool is_one_of(const Names& names, std::string_view word) {
    const std::string key = compared(word);
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return compared(name) == key; });
}

struct Choice {
    std::string_view word;  ///< of rule files
    Names names;
};

std::string chosen(const std::vector<Choice>& choices, std::string_view word) {
    for (const Choice& choice : choices)
        if (is_one_of(choice.names, word)) return std::string(choice.word);
    return squeezed(word);
}

}  // namespace

std::string_view name_of(CsvColumn column) { return names_of_columns()[static_cast<std::size_t>(column)].front(); }

std::optional<CsvColumn> column_named(std::string_view header) {
    const auto& all = names_of_columns();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_one_of(all[i], header)) return static_cast<CsvColumn>(i);
    return std::nullopt;
}

std::string_view written_status(TermStatus status) {
    constexpr std::array<std::string_view, 4> words{"rekommenderad", "tillåten", "avrådd", "ersatt"};
    return words[static_cast<std::size_t>(status)];
}

std::optional<TermStatus> status_named(std::string_view word) {
    static const std::array<Names, 4> names{{
        {"rekommenderad", "preferred", "skriv", "använd", "rekommenderas", "preferredterm", "föredragen", "ja", "use"},
        {"tillåten", "admitted", "godkänd", "accepterad", "tillåts", "accepted", "allowed", "admittedterm"},
        {"avrådd", "deprecated", "undvik", "avråds", "skriv inte", "använd inte", "avoid", "forbidden", "förbjuden", "nej",
         "ej rekommenderad", "deprecatedterm", "not recommended", "ska undvikas", "undviks", "bör undvikas", "avråd", "avråds från",
         "olämplig", "använd ej", "skriv ej", "ersätts"},
        {"ersatt", "superseded", "föråldrad", "obsolete", "utgått", "supersededterm"},
    }};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (is_one_of(names[i], word)) return static_cast<TermStatus>(i);
    return std::nullopt;
}

std::string severity_named(std::string_view word) {
    return chosen({{"error", {"fel", "error"}},
                   {"warning", {"varning", "warning"}},
                   {"information", {"information", "info"}},
                   {"hint", {"tips", "hint", "suggestion", "förslag"}}},
                  word);
}

std::string part_of_speech_named(std::string_view word) {
    return chosen({{"noun", {"substantiv", "subst", "subst.", "s", "noun", "n"}},
                   {"adjective", {"adjektiv", "adj", "adj.", "adjective"}},
                   {"verb", {"verb", "v", "vb"}},
                   {"uninflected", {"oböjligt", "oböjlig", "adverb", "adv", "adv.", "uninflected", "fras", "phrase"}}},
                  word);
}

std::string gender_named(std::string_view word) {
    return chosen({{"utrum", {"utrum", "en", "n-genus", "common", "en-ord"}}, {"neuter", {"neutrum", "ett", "t-genus", "neuter", "ett-ord"}}}, word);
}

}  // namespace ordval::service
