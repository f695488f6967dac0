#include <algorithm>
#include <csv.h>
#include <map>

#include "service/exchange/csv.hpp"
#include "service/exchange/csv_columns.hpp"
#include "service/exchange/plain_bytes.hpp"
#include "service/exchange/settling.hpp"
#include "service/exchange/superseded_line.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

constexpr std::size_t most_cells = 256;  // of a row; what is beyond is no table of terms

struct Row {
    std::vector<std::string> cells;
    std::uint32_t line = 1;
    bool is_too_long = false;
};

/// Line ends inside cells as everywhere else.
std::string with_line_feeds(std::string text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!is_pair) result += text[i] == '\r' ? '\n' : text[i];
    }
    return result;
}

/// The sign that separates the cells of the first line, counted outside quotation marks.
char separator_in(std::string_view header) {
    std::map<char, int> counts;
    bool is_quoted = false;
    for (const char c : header) {
        if (c == '"') is_quoted = !is_quoted;
        if (!is_quoted && c == '\n') break;
        if (!is_quoted && (c == ';' || c == ',' || c == '\t')) ++counts[c];
    }
    char best = ';';
    for (const auto& [sign, count] : counts)
        if (count > counts[best]) best = sign;
    return best;
}

/// Takes an apostrophe away that keeps a spreadsheet from seeing a formula.
std::string without_apostrophe(std::string text) {
    if (text.size() > 1 && text[0] == '\'' && std::string_view("=+-@'").find(text[1]) != std::string_view::npos) text.erase(0, 1);
    return text;
}

/// The rows of a table by libcsv, which knows quotation marks, doubled ones, and line breaks between them.
class Table {
public:
    /// `text` ends with a line feed or is empty.
    Table(std::string_view text, char separator) : text_(text) {
        csv_init(&parser_, 0);
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    ~Table() { csv_free(&parser_); }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    /// False when a quotation mark stays open; `rows` has what came before it.
    bool read(std::uint32_t first_line, std::vector<Row>& rows) {
        rows_ = &rows;
        std::uint32_t line = first_line;
        bool is_open = false;  // a quoted cell goes on in the next line
        for (std::size_t begin = 0; begin < text_.size(); ++line) {
            const std::size_t end = std::min(text_.find('\n', begin), text_.size() - 1) + 1;
            if (!is_open) row_.line = line;
            has_ended_ = false;
            csv_parse(&parser_, text_.data() + begin, end - begin, &take_cell, &take_row, this);
            is_open = !has_ended_ && (is_open || end - begin > 1);
            begin = end;
        }
        // The text ends with a line feed, so what is still open is a quotation mark. libcsv would close it in silence.
        open_line_ = row_.line;
        return !is_open;
    }
    std::uint32_t open_line() const { return open_line_; }

private:
    static void take_cell(void* text, std::size_t size, void* self) {
        auto& table = *static_cast<Table*>(self);
        if (table.row_.cells.size() >= most_cells) {
            table.row_.is_too_long = true;
            return;
        }
        const std::string_view cell(static_cast<const char*>(text), text ? size : 0);
        table.row_.cells.push_back(without_apostrophe(std::string(stripped(cell))));
    }
    static void take_row(int, void* self) {
        auto& table = *static_cast<Table*>(self);
        table.has_ended_ = true;
        table.rows_->push_back(std::move(table.row_));
        table.row_ = {{}, table.rows_->back().line, false};
    }

    std::string_view text_;
    csv_parser parser_{};
    std::vector<Row>* rows_ = nullptr;
    Row row_;
    bool has_ended_ = false;
    std::uint32_t open_line_ = 1;
};

/// Several words in one cell: "invånare, medborgare".
std::vector<std::string> words_in(const std::string& cell) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= cell.size();) {
        const std::size_t end = std::min(cell.find_first_of(",;|\n", begin), cell.size());
        if (std::string word = squeezed(std::string_view(cell).substr(begin, end - begin)); !word.empty())
            words.push_back(std::move(word));
        begin = end + 1;
    }
    return words;
}

class Reader {
public:
    ReadExchange run(std::string_view bytes) {
        std::string text = with_line_feeds(utf8_text(bytes));
        if (!text.empty() && text.back() != '\n') text += '\n';
        std::string_view rest = text;
        if (text.find('\0') != std::string::npos) {
            const auto place = PlaceCounter(text).at(text.find('\0'));
            read_.notes.push_back({Message::note_not_text, place.line, place.column});
            return std::move(read_);
        }
        std::uint32_t line = 1;
        char separator = 0;
        if (text.size() > 4 && text.compare(0, 4, "sep=") == 0 && static_cast<unsigned char>(text[4]) < 0x80) {
            separator = text[4];
            rest.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
            ++line;
        }
        if (separator == 0 || separator == '"' || separator == '\n') separator = separator_in(rest);
        std::vector<Row> rows;
        Table table(rest, separator);
        const bool is_whole = table.read(line, rows);
        if (!is_whole) note(Message::note_open_quote, table.open_line(), {});
        if (!is_whole || !read_header(rows)) return std::move(read_);
        for (std::size_t i = 1; i < rows.size(); ++i) read_row(rows[i]);
        // Of these every row was told already.
        std::erase_if(read_.termbase.concepts, [](const ExchangeConcept& concept_) { return concept_.terms.empty(); });
        for (ExchangeConcept& concept_ : read_.termbase.concepts) {
            sort_by_status(concept_.terms);
            concept_.reason = take_superseded_line(concept_.reason, concept_.terms);
        }
        settle(read_);
        return std::move(read_);
    }

private:
    void note(Message text, std::uint32_t line, std::vector<std::string> arguments) {
        read_.notes.push_back({text, line, 1, std::move(arguments)});
    }

    bool read_header(const std::vector<Row>& rows) {
        if (!rows.empty()) {
            for (const std::string& cell : rows[0].cells) {
                const auto column = column_named(cell);
                if (!column && !cell.empty()) note(Message::note_unknown_column, rows[0].line, {cell});
                columns_.push_back(column);
            }
        }
        const auto has = [&](CsvColumn column) { return std::find(columns_.begin(), columns_.end(), column) != columns_.end(); };
        // "term" beside "write" and without a status is the word to avoid.
        is_term_avoided_ = has(CsvColumn::term) && has(CsvColumn::write) && !has(CsvColumn::status);
        if (has(CsvColumn::term) || has(CsvColumn::avoid)) return true;
        read_.notes.clear();
        note(Message::note_no_header, rows.empty() ? 1 : rows[0].line, {});
        return false;
    }

    const std::string& cell(CsvColumn column) const { return row_[static_cast<std::size_t>(column)]; }

    void read_row(const Row& row) {
        row_.fill("");
        if (row.is_too_long || row.cells.size() > columns_.size()) note(Message::note_row_too_long, row.line, {});
        for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i)
            if (columns_[i] && row_[static_cast<std::size_t>(*columns_[i])].empty())
                row_[static_cast<std::size_t>(*columns_[i])] = row.cells[i];
        if (std::all_of(row_.begin(), row_.end(), [](const std::string& text) { return text.empty(); })) return;
        if (cell(CsvColumn::term).empty() && cell(CsvColumn::avoid).empty() && cell(CsvColumn::write).empty()) {
            note(Message::note_row_without_term, row.line, {});
            return;
        }
        ExchangeConcept& concept_ = concept_of_row(row.line);
        for (const std::string& word : words_in(cell(CsvColumn::write))) {
            const bool has_preferred = !concept_.terms.empty() && concept_.terms.front().status == TermStatus::preferred;
            add_word(concept_, word, has_preferred ? TermStatus::admitted : TermStatus::preferred);
        }
        for (const std::string& word : words_in(cell(CsvColumn::admitted))) add_word(concept_, word, TermStatus::admitted);
        for (const std::string& word : words_in(cell(CsvColumn::avoid))) add_described(concept_, word, TermStatus::deprecated);
        if (!cell(CsvColumn::term).empty())
            if (const auto status = status_of_row(concept_, row.line)) add_described(concept_, cell(CsvColumn::term), *status);
        describe(concept_);
    }

    /// Nothing for a status that is none: a ban must not become permission.
    std::optional<TermStatus> status_of_row(const ExchangeConcept& concept_, std::uint32_t line) {
        const std::string& written = cell(CsvColumn::status);
        if (is_term_avoided_) return TermStatus::deprecated;
        if (written.empty()) return concept_.terms.empty() ? TermStatus::preferred : TermStatus::admitted;
        if (const auto status = status_named(written)) return *status;
        note(Message::note_unknown_status, line, {cell(CsvColumn::term), written});
        return std::nullopt;
    }

    /// Rows with the same concept belong together, else those that say to write the same.
    ExchangeConcept& concept_of_row(std::uint32_t line) {
        const auto words = words_in(cell(CsvColumn::write));
        std::string key = "id " + cell(CsvColumn::id);
        if (cell(CsvColumn::id).empty())
            key = !words.empty() ? "write " + text::to_lower(words[0])
                                 : "term " + text::to_lower(cell(CsvColumn::term) + cell(CsvColumn::avoid));
        const bool is_preferred = status_named(cell(CsvColumn::status)) == TermStatus::preferred;
        if (cell(CsvColumn::id).empty() && words.empty() && is_preferred) key = "write " + text::to_lower(cell(CsvColumn::term));
        const auto [place, is_new] = by_key_.try_emplace(key, read_.termbase.concepts.size());
        if (is_new) {
            ExchangeConcept& concept_ = read_.termbase.concepts.emplace_back();
            concept_.id = cell(CsvColumn::id);
            concept_.line = line;
        }
        return read_.termbase.concepts[place->second];
    }

    static bool has(const ExchangeConcept& concept_, const std::string& word) {
        const std::string lower = text::to_lower(word);
        return std::any_of(concept_.terms.begin(), concept_.terms.end(),
                           [&](const ExchangeTerm& term) { return text::to_lower(term.text) == lower; });
    }

    static void add_word(ExchangeConcept& concept_, const std::string& word, TermStatus status) {
        if (has(concept_, word)) return;
        ExchangeTerm term;
        term.text = word;
        term.status = status;
        if (status == TermStatus::preferred) concept_.terms.insert(concept_.terms.begin(), std::move(term));
        else concept_.terms.push_back(std::move(term));
    }

    void add_described(ExchangeConcept& concept_, const std::string& word, TermStatus status) {
        ExchangeTerm term;
        term.text = squeezed(word);
        term.status = status;
        term.part_of_speech = part_of_speech_named(cell(CsvColumn::part_of_speech));
        term.gender = gender_named(cell(CsvColumn::gender));
        term.inflection = squeezed(cell(CsvColumn::inflection));
        if (term.inflection.compare(0, term.text.size() + 1, term.text + " ") == 0) term.inflection.erase(0, term.text.size() + 1);
        term.severity = severity_named(cell(CsvColumn::severity));
        term.fix = squeezed(cell(CsvColumn::fix));
        term.relational = squeezed(cell(CsvColumn::relational));
        const std::string& forms = cell(CsvColumn::forms);
        for (std::size_t begin = 0; !forms.empty() && begin <= forms.size();) {
            const std::size_t end = std::min(forms.find('|', begin), forms.size());
            term.forms.push_back(squeezed(std::string_view(forms).substr(begin, end - begin)));
            begin = end + 1;
        }
        concept_.terms.push_back(std::move(term));
    }

    /// What a row says of the concept: the first row that says it wins, but every reason is kept.
    void describe(ExchangeConcept& concept_) {
        const auto take = [&](CsvColumn column, std::string& to) {
            if (to.empty()) to = cell(column);
        };
        take(CsvColumn::definition, concept_.definition);
        take(CsvColumn::decision, concept_.source.decision);
        take(CsvColumn::body, concept_.source.body);
        take(CsvColumn::reference, concept_.source.reference);
        take(CsvColumn::valid_from, concept_.source.valid_from);
        take(CsvColumn::url, concept_.source.url);
        const std::string& reason = cell(CsvColumn::reason);
        if (reason.empty() || concept_.reason.find(reason) != std::string::npos) return;
        if (!concept_.reason.empty()) concept_.reason += '\n';
        concept_.reason += reason;
    }

    ReadExchange read_;
    std::vector<std::optional<CsvColumn>> columns_;
    std::array<std::string, csv_column_count> row_;
    std::map<std::string, std::size_t> by_key_;
    bool is_term_avoided_ = false;
};

}  // namespace

ReadExchange read_csv(std::string_view bytes) { return Reader().run(bytes); }

}  // namespace ordval::service
