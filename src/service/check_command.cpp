#include "service/check_command.hpp"

#include <algorithm>
#include <iostream>
#include <set>
#include <utility>

#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/draft_rules.hpp"
#include "service/file.hpp"

namespace ordval::service {

namespace {

constexpr std::size_t largest_draft = 256u << 20;
constexpr int most_fix_rounds = 8;

bool is_draft(std::string_view path) { return formats::format_of(path, "").has_value(); }

/// One run of the command.
class Check {
public:
    Check(const CheckOptions& options, const RuleLibrary& library)
        : options_(options),
          complaints_(options.language.value_or(Language::swedish)),
          rules_(options.rules, library, complaints_) {}

    int run() {
        if (!options_.language) complaints_.speak(language_or_default(rules_.settings_for(".")));
        colours_ = chosen_colours(options_.colours);
        for (const std::string& path : options_.paths) check_path(path);
        rules_.complain_of_unused_exceptions();
        if (options_.format == ReportFormat::json) report_stream() << json_report(files_, language(), options_.explain);
        else if (summary_.files > 0 || !complaints_.has_error())
            report_stream() << human_summary(summary_, language(), colours_);
        report_stream().flush();
        if (!report_stream()) complaints_.about_output();
        if (complaints_.has_error()) return 2;
        return worst_reached_ ? 1 : 0;
    }

private:
    Language language() const { return complaints_.language(); }

    void check_path(const std::string& path) {
        if (path == "-") {
            // Standard input can be read once, however often it is named.
            if (std::exchange(has_read_input_, true)) return;
            check_bytes(path, options_.input_name, read_standard_input(largest_draft));
        } else if (is_folder(path)) {
            for (const FoundFile& file : find_files(path, is_draft)) {
                if (file.failure.empty()) check_file(file.path);
                else leave_out(file.path, file.failure);
            }
        } else {
            check_file(path);
        }
    }

    /// A file that is named twice, or is in a folder that is named too, is checked once.
    void check_file(const std::string& path) {
        if (checked_.insert(canonical_path(path)).second) check_bytes(path, path, read_file(path, largest_draft));
    }

    void check_bytes(const std::string& path, const std::string& name, ReadFile read) {
        if (read.failure.empty()) read.failure = error_in_text(read.bytes);
        if (!read.failure.empty()) {
            leave_out(name, read.failure);
            return;
        }
        const formats::Format format = formats::format_of(name, "").value_or(formats::Format::plain_text);
        const std::string place = absolute_path(path == "-" ? options_.input_name : path);
        const DraftRules::Chosen& chosen = rules_.for_file(place);
        if (!chosen.is_usable()) {
            say_unchecked();
            return;
        }
        summary_.all_rules &= chosen.is_whole;
        const terms::DocumentFacts facts = rules_.facts_of(place, *chosen.rules);
        auto analysis = analyse(std::move(read.bytes), format, chosen.rules, facts);
        rules_.note_used(place, analysis->judgement.used_allowances);
        if (options_.fix == FixMode::apply_safe) analysis = fix(path, analysis, format, facts);
        report({name, std::move(analysis)});
    }

    /// Applies safe fixes until none is left, so that a second run has nothing to do.
    std::shared_ptr<const Analysis> fix(const std::string& path, std::shared_ptr<const Analysis> original,
                                        formats::Format format, const terms::DocumentFacts& facts) {
        auto fixed = original;
        std::size_t applied = 0;
        for (int round = 0; round < most_fix_rounds; ++round) {
            const std::vector<terms::Finding> findings = fixed->findings();
            const std::vector<text::Edit> edits = safe_edits(findings);
            if (edits.empty()) break;
            applied += static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), has_safe_fix));
            fixed = analyse(text::apply(fixed->text, edits), format, original->rules, facts);
        }
        if (path == "-") {
            std::cout << fixed->text;
        } else if (fixed != original) {
            if (const FileError error = replace_file(path, fixed->text); !error.empty()) {
                complaints_.error(path, say(Message::file_unchanged, language(), {clause_for(error, language())}));
                return original;
            }
        }
        summary_.fixed += applied;
        return fixed;
    }

    void report(CheckedFile file) {
        add_to_summary(summary_, *file.analysis, options_.fix);
        for (const terms::Finding& finding : file.analysis->findings())
            worst_reached_ = worst_reached_ || finding.severity >= options_.fail_on;
        if (options_.format == ReportFormat::json) files_.push_back(std::move(file));
        else report_stream() << human_report(file, language(), colours_, options_.explain);
    }

    /// With `--fix -` the fixed text takes standard output.
    std::ostream& report_stream() const {
        const bool gives_text = options_.fix == FixMode::apply_safe &&
                                std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end();
        return gives_text ? std::cerr : std::cout;
    }

    void leave_out(const std::string& name, const FileError& failure) {
        ++summary_.unread;
        complaints_.error(name, failure);
    }

    void say_unchecked() {
        if (!std::exchange(has_said_unchecked_, true)) complaints_.error("", say(Message::nothing_checked, language()));
    }

    const CheckOptions& options_;
    Complaints complaints_;
    DraftRules rules_;
    Colours colours_ = Colours::off;
    std::vector<CheckedFile> files_;
    Summary summary_;
    std::set<std::string> checked_;  ///< canonical paths
    bool has_read_input_ = false;
    bool has_said_unchecked_ = false;
    bool worst_reached_ = false;
};

}  // namespace

int run_check(const CheckOptions& options, const RuleLibrary& library) { return Check(options, library).run(); }

}  // namespace ordval::service
