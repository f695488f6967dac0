#include "service/exchange/import_command.hpp"

#include <algorithm>
#include <iostream>
#include <map>

#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/exchange/csv.hpp"
#include "service/exchange/plain_bytes.hpp"
#include "service/exchange/rule_file_writer.hpp"
#include "service/exchange/settling.hpp"
#include "service/exchange/tbx.hpp"
#include "service/exchange/vale.hpp"
#include "service/file.hpp"
#include "terms/loading/rule_file.hpp"

namespace ordval::service {

namespace {

bool is_vale_file(std::string_view path) { return path.ends_with(".yml") || path.ends_with(".yaml"); }

/// "termer" of "samlat/termer.csv".
std::string stem_of(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    if (const std::size_t slash = path.rfind('/'); slash != std::string::npos) path.erase(0, slash + 1);
    const std::size_t dot = path.rfind('.');
    return dot == std::string::npos || dot == 0 ? path : path.substr(0, dot);
}

std::optional<ImportFormat> format_of(const std::string& path, std::string_view bytes) {
    const auto ends = [&](std::string_view ending) { return path.ends_with(ending); };
    if (looks_like_tbx(bytes)) return ImportFormat::tbx;
    if (ends(".tbx") || ends(".xml") || ends(".tbxm")) return ImportFormat::tbx;
    if (ends(".csv") || ends(".tsv") || ends(".txt") || ends(".tab")) return ImportFormat::csv;
    if (is_vale_file(path) || looks_like_vale(bytes)) return ImportFormat::vale;
    const std::string start = utf8_text(bytes.substr(0, 4096));
    if (!stripped(start).empty() && stripped(start)[0] == '<') return ImportFormat::tbx;
    const std::size_t header = std::min(start.find('\n'), start.size());
    if (start.substr(0, header).find_first_of(";,\t") != std::string::npos) return ImportFormat::csv;
    return std::nullopt;
}

class Import {
public:
    Import(const ImportOptions& options, const std::shared_ptr<const swedish::Lexicon>& lexicon)
        : options_(options), lexicon_(lexicon), complaints_(options.language) {}

    int run() {
        if (is_folder(options_.file)) read_style();
        else read_one();
        if (complaints_.has_error()) return 2;
        if (termbase_.concepts.empty()) {
            complaints_.error(options_.file, say(Message::nothing_imported, options_.language));
            return 2;
        }
        if (!options_.name.empty()) termbase_.name = name_from(options_.name);
        if (termbase_.name.empty()) termbase_.name = name_from(options_.file == "-" ? "" : stem_of(options_.file));
        if (termbase_.name.empty()) termbase_.name = "import";
        const std::string yaml = rule_file_yaml(termbase_);
        if (!has_loaded(yaml)) return 2;
        if (!write(yaml)) return 2;
        say_counts();
        return note_count_ > 0 ? 1 : 0;
    }

private:
    void read_one() {
        const bool is_input = options_.file == "-";
        const ReadFile read = is_input ? read_standard_input(largest_exchange_file) : read_file(options_.file, largest_exchange_file);
        if (!read.failure.empty()) return complaints_.error(options_.file, read.failure);
        const auto format = options_.format ? options_.format : format_of(options_.file, read.bytes);
        if (!format) return complaints_.error(options_.file, say(Message::format_unknown, options_.language));
        switch (*format) {
            case ImportFormat::tbx: return take(options_.file, read_tbx(read.bytes));
            case ImportFormat::csv: return take(options_.file, read_csv(read.bytes));
            case ImportFormat::vale: return take(options_.file, read_vale(stem_of(options_.file), read.bytes, lexicon_));
        }
    }

    void read_style() {
        for (const FoundFile& file : find_files(options_.file, is_vale_file)) {
            const ReadFile read = file.failure.empty() ? read_file(file.path, largest_exchange_file) : ReadFile{"", file.failure};
            if (!read.failure.empty()) complaints_.error(file.path, read.failure);
            else take(file.path, read_vale(stem_of(file.path), read.bytes, lexicon_));
        }
    }

    /// Concepts of several files of a style that prefer the same word are one: severities have files of their own there.
    void take(const std::string& path, ReadExchange read) {
        for (terms::Problem& problem : read.problems) problem.place.path = path;
        complaints_.about(read.problems);
        std::map<Message, std::size_t> said;
        constexpr std::size_t most_of_a_kind = 20;
        for (const ExchangeNote& note : read.notes) {
            if (++said[note.text] > most_of_a_kind) continue;
            const std::string place =
                note.line == 0 ? path : path + ":" + std::to_string(note.line) + ":" + std::to_string(std::max(note.column, 1u));
            const std::string sentence = sentence_of(note, options_.language);
            if (is_error(note)) complaints_.error(place, sentence);
            else complaints_.note(place, sentence);
        }
        for (const auto& [text, count] : said)
            if (count > most_of_a_kind)
                complaints_.note(path, say(Message::more_notes, options_.language, {count - most_of_a_kind}));
        note_count_ += read.notes.size();
        if (termbase_.concepts.empty()) {
            termbase_ = std::move(read.termbase);
            return;
        }
        for (ExchangeConcept& concept_ : read.termbase.concepts) add(std::move(concept_));
    }

    void add(ExchangeConcept concept_) {
        const bool has_preferred = concept_.terms.front().status == TermStatus::preferred;
        for (ExchangeConcept& other : termbase_.concepts) {
            if (!has_preferred || other.terms.front() != concept_.terms.front()) continue;
            for (ExchangeTerm& term : concept_.terms)
                if (std::none_of(other.terms.begin(), other.terms.end(), [&](const auto& own) { return own.text == term.text; }))
                    other.terms.push_back(std::move(term));
            sort_by_status(other.terms);
            return;
        }
        const std::string id = concept_.id;
        const auto is_taken = [&] {
            return std::any_of(termbase_.concepts.begin(), termbase_.concepts.end(),
                               [&](const ExchangeConcept& other) { return other.id == concept_.id; });
        };
        for (int number = 2; is_taken(); ++number) concept_.id = id + "-" + std::to_string(number);
        termbase_.concepts.push_back(std::move(concept_));
    }

    /// What a reader let through and the loader refuses is said as of a rule file: whoever imports must know it.
    bool has_loaded(const std::string& yaml) {
        const std::string path = options_.output.empty() ? termbase_.name + ".yml" : options_.output;
        std::vector<terms::Problem> problems = terms::build_termbase({terms::parse_rule_file(path, yaml)}, lexicon_).problems;
        // Guessed inflections are notes of every rule file; `ordval check` says them.
        std::erase_if(problems, [](const terms::Problem& problem) { return problem.gravity == terms::ProblemGravity::note; });
        complaints_.about(problems);
        return problems.empty();
    }

    bool write(const std::string& yaml) {
        if (options_.output.empty()) {
            std::cout << yaml << std::flush;
            if (!std::cout) complaints_.about_output();
        } else if (const FileError problem = options_.overwrite == Overwrite::yes ? write_file(options_.output, yaml) : create_file(options_.output, yaml);
                   !problem.empty()) {
            if (exists(options_.output) && options_.overwrite == Overwrite::no) complaints_.error(options_.output, say(Message::would_overwrite, options_.language));
            else complaints_.error(options_.output, problem);
        }
        return !complaints_.has_error();
    }

    void say_counts() {
        std::size_t terms = 0;
        for (const ExchangeConcept& concept_ : termbase_.concepts) terms += concept_.terms.size();
        complaints_.note(options_.file, say(Message::imported_counts, options_.language, {termbase_.concepts.size(), terms, note_count_}));
    }

    const ImportOptions& options_;
    const std::shared_ptr<const swedish::Lexicon>& lexicon_;
    Complaints complaints_;
    ExchangeTermbase termbase_;
    std::size_t note_count_ = 0;
};

}  // namespace

int run_import(const ImportOptions& options, const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    return Import(options, lexicon).run();
}

}  // namespace ordval::service
