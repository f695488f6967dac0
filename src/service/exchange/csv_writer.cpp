#include "service/exchange/csv.hpp"
#include "service/exchange/csv_columns.hpp"

namespace ordval::service {

namespace {

/// A cell in quotation marks where it has to be, and with an apostrophe where a spreadsheet would calculate.
std::string cell(std::string_view text, char separator) {
    std::string value(text);
    const bool looks_like_formula = !text.empty() && std::string_view("=+-@'").find(text[0]) != std::string_view::npos;
    if (looks_like_formula) value.insert(0, "'");
    const std::string special{'"', '\n', '\r', separator};
    if (value.find_first_of(special) == std::string::npos) return value;
    std::string result = "\"";
    for (const char c : value) result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

std::string joined_forms(const std::vector<std::string>& forms) {
    std::string all;
    for (std::size_t i = 0; i < forms.size(); ++i) (all += i == 0 ? "" : "|") += forms[i];
    return all;
}

/// What the columns hold of one term; what belongs to the concept stands in the row of its first term.
std::array<std::string, csv_written_columns> row_of(const ExchangeConcept& concept_, const ExchangeTerm& term, bool is_first) {
    std::array<std::string, csv_written_columns> row;
    const auto set = [&](CsvColumn column, const std::string& text) { row[static_cast<std::size_t>(column)] = text; };
    set(CsvColumn::id, concept_.id);
    set(CsvColumn::term, term.text);
    set(CsvColumn::status, std::string(written_status(term.status)));
    set(CsvColumn::part_of_speech, term.part_of_speech);
    // "-en -er" alone would be a formula.
    if (!term.inflection.empty()) set(CsvColumn::inflection, term.text + " " + term.inflection);
    set(CsvColumn::gender, term.gender);
    set(CsvColumn::severity, term.severity);
    set(CsvColumn::fix, term.fix);
    set(CsvColumn::forms, joined_forms(term.forms));
    set(CsvColumn::relational, term.relational);
    if (!is_first) return row;
    set(CsvColumn::definition, concept_.definition);
    set(CsvColumn::reason, concept_.reason);
    set(CsvColumn::decision, concept_.source.decision);
    set(CsvColumn::body, concept_.source.body);
    set(CsvColumn::reference, concept_.source.reference);
    set(CsvColumn::valid_from, concept_.source.valid_from);
    set(CsvColumn::url, concept_.source.url);
    return row;
}

void note_left_out(const ExchangeTermbase& termbase, std::vector<ExchangeNote>& notes) {
    const auto of_file = [&](const char* key, const std::string& text) {
        if (!text.empty()) notes.push_back({Message::note_left_out_of_file, 0, 0, {key}});
    };
    of_file("title", termbase.title);
    of_file("description", termbase.description);
    of_file("owner", termbase.owner);
    of_file("version", termbase.version);
    of_file("licence", termbase.licence);
    for (const ExchangeConcept& concept_ : termbase.concepts) {
        const auto leave = [&](const char* key, bool is_stated) {
            if (is_stated) notes.push_back({Message::note_left_out_of_concept, 0, 0, {concept_.id, key}});
        };
        leave("in_domain", !concept_.in_domain.empty());
        leave("counterparts", !concept_.counterparts.empty());
        leave("consistent", !concept_.consistent.empty());
        leave("document_note", !concept_.document_note.empty());
        leave("tests", !concept_.tests.empty());
    }
}

}  // namespace

std::string write_csv(const ExchangeTermbase& termbase, CsvSeparator separator, std::vector<ExchangeNote>& notes) {
    const char sign = static_cast<char>(separator);
    std::string out = "\xEF\xBB\xBF";
    const auto write_row = [&](const auto& text_of) {
        for (std::size_t i = 0; i < csv_written_columns; ++i) {
            if (i > 0) out += sign;
            out += cell(text_of(i), sign);
        }
        out += "\r\n";
    };
    write_row([](std::size_t i) { return name_of(static_cast<CsvColumn>(i)); });
    for (const ExchangeConcept& concept_ : termbase.concepts) {
        bool is_first = true;
        for (const ExchangeTerm& term : concept_.terms) {
            const auto row = row_of(concept_, term, is_first);
            write_row([&](std::size_t i) -> std::string_view { return row[i]; });
            is_first = false;
        }
    }
    note_left_out(termbase, notes);
    return out;
}

}  // namespace ordval::service
