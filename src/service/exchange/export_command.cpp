#include "service/exchange/export_command.hpp"

#include <algorithm>
#include <iostream>

#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/exchange/csv.hpp"
#include "service/exchange/html_guide.hpp"
#include "service/exchange/rule_file_writer.hpp"
#include "service/exchange/tbx.hpp"
#include "service/exchange/vale.hpp"
#include "service/file.hpp"
#include "service/today.hpp"

namespace ordval::service {

namespace {

class Export {
public:
    explicit Export(const ExportOptions& options) : options_(options), complaints_(options.language) {}

    int run(const RuleLibrary& library) {
        if (options_.format == ExportFormat::vale && options_.output.empty()) {
            complaints_.error("", say(Message::vale_needs_folder, options_.language));
            return 2;
        }
        const LoadedRules loaded = library.load(options_.rules);
        std::vector<terms::Problem> errors = loaded.problems;
        std::erase_if(errors, [](const terms::Problem& problem) { return problem.gravity == terms::ProblemGravity::note; });
        complaints_.about(errors);
        const terms::Termbase& termbase = loaded.rules->termbase();
        const bool is_empty = termbase.concepts.empty() && (options_.format != ExportFormat::html || termbase.style_rules.empty());
        if (is_empty && !complaints_.has_error()) complaints_.error("", say(Message::nothing_to_export, options_.language));
        // A published list must not lack concepts unnoticed.
        if (complaints_.has_error()) return 2;
        if (options_.format == ExportFormat::vale) write_style(termbase);
        else write(text_of(termbase));
        for (const ExchangeNote& note : notes_) complaints_.note("", sentence_of(note, options_.language));
        return complaints_.has_error() ? 2 : 0;
    }

private:
    std::string text_of(const terms::Termbase& termbase) {
        if (options_.format == ExportFormat::html) return html_guide(termbase, {today()});
        ReadExchange exchange = exchange_of(termbase);
        notes_ = std::move(exchange.notes);
        switch (options_.format) {
            case ExportFormat::tbx: return write_tbx(exchange.termbase, TbxVersion::tbx_2019);
            case ExportFormat::tbx2: return write_tbx(exchange.termbase, TbxVersion::martif_2008);
            case ExportFormat::csv: return write_csv(exchange.termbase, CsvSeparator::semicolon, notes_);
            case ExportFormat::tsv: return write_csv(exchange.termbase, CsvSeparator::tab, notes_);
            case ExportFormat::yaml:
            case ExportFormat::vale:
            case ExportFormat::html: break;
        }
        return rule_file_yaml(exchange.termbase);
    }

    void write(const std::string& text) {
        const bool is_yaml = options_.output.ends_with(".yml") || options_.output.ends_with(".yaml");
        if (is_yaml && options_.format != ExportFormat::yaml && exists(options_.output)) {
            complaints_.error(options_.output, say(Message::would_overwrite_rules, options_.language));
        } else if (options_.output.empty()) {
            std::cout << text << std::flush;
            if (!std::cout) complaints_.about_output();
        } else if (const FileError problem = write_file(options_.output, text); !problem.empty()) {
            complaints_.error(options_.output, problem);
        }
    }

    void write_style(const terms::Termbase& termbase) {
        notes_ = exchange_of(termbase).notes;
        const std::vector<ValeFile> files = write_vale(termbase, notes_);
        if (const FileError problem = make_folder(options_.output); !problem.empty()) return complaints_.error(options_.output, problem);
        for (const ValeFile& file : files) {
            const std::string path = options_.output + "/" + file.name;
            if (const FileError problem = write_file(path, file.text); !problem.empty()) complaints_.error(path, problem);
        }
    }

    const ExportOptions& options_;
    Complaints complaints_;
    std::vector<ExchangeNote> notes_;
};

}  // namespace

int run_export(const ExportOptions& options, const RuleLibrary& library) { return Export(options).run(library); }

}  // namespace ordval::service
