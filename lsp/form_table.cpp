#include "lsp/form_table.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "service/feature_words.hpp"
#include "text/utf8.hpp"

namespace ordval::lsp {

namespace {

using namespace swedish;  // the features

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

constexpr const char* missing_form = "–";

Rows noun_rows(const Paradigm& noun, Language language) {
    Features singular;
    singular.number = Number::singular;
    Features plural;
    plural.number = Number::plural;
    Rows rows{{"", service::feature_words(singular, language), service::feature_words(plural, language)}};
    for (const Definiteness definiteness : {Definiteness::indefinite, Definiteness::definite})
        for (const Case grammatical_case : {Case::nominative, Case::genitive}) {
            Features common;
            common.definiteness = definiteness;
            common.grammatical_case = grammatical_case;
            Row row{service::feature_words(common, language)};
            for (const Number number : {Number::singular, Number::plural}) {
                common.number = number;
                const Form* form = form_with(noun, common);
                row.push_back(form ? form->text : missing_form);
            }
            rows.push_back(std::move(row));
        }
    return rows;
}

/// The passive of a verb and the participles follow from these, and so does the genitive of an adjective.
bool is_main_form(const Features& features) {
    return features.voice != Voice::passive && features.verb_form != VerbForm::participle &&
           features.grammatical_case != Case::genitive;
}

Rows main_rows(const Paradigm& word, Language language) {
    Rows rows;
    std::set<std::string> seen;
    for (const Form& form : word.forms) {
        const std::string name = service::feature_words(form.features, language);
        if (is_main_form(form.features) && !name.empty() && seen.insert(name).second)
            rows.push_back({name, form.text});
    }
    if (!rows.empty()) rows.insert(rows.begin(), {"", word.lemma});
    return rows;
}

std::string escaped(const std::string& cell) {
    std::string result;
    for (const char c : cell) {
        if (std::string_view("\\`*_[]<>&|").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

std::string markdown_table(const Rows& rows) {
    std::string table;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        table += i == 0 ? "|" : "\n|";
        for (const std::string& cell : rows[i]) table += " " + escaped(cell) + " |";
        if (i > 0) continue;
        table += "\n|";
        for (std::size_t column = 0; column < rows[0].size(); ++column) table += "---|";
    }
    return table;
}

std::string plain_table(const Rows& rows) {
    std::vector<std::size_t> widths(rows[0].size());
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::code_point_count(row[i]));
    std::string table;
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - text::code_point_count(row[i]) + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        table += (table.empty() ? "" : "\n") + line;
    }
    return table;
}

}  // namespace

std::string form_table(const Paradigm& paradigm, Markup markup, Language language) {
    const Rows rows = paradigm.word_class == WordClass::noun ? noun_rows(paradigm, language)
                                                             : main_rows(paradigm, language);
    if (rows.empty()) return "";
    return markup == Markup::markdown ? markdown_table(rows) : plain_table(rows);
}

}  // namespace ordval::lsp
