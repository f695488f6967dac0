#include "service/check_command.hpp"

#include <algorithm>
#include <iostream>
#include <set>
#include <thread>
#include <utility>

#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/draft_check.hpp"
#include "service/draft_rules.hpp"
#include "service/file.hpp"
#include "service/interruption.hpp"
#include "service/ordered_work.hpp"
#include "service/progress.hpp"
#include "service/terminal.hpp"

namespace ordval::service {

namespace {

bool is_draft(std::string_view path) { return formats::format_of(path, "").has_value(); }

/// One run of the command: the drafts are gathered, then checked on all cores, and told in their order.
class Check {
public:
    Check(const CheckOptions& options, const RuleLibrary& library)
        : options_(options),
          complaints_(options.language.value_or(Language::swedish)),
          rules_(options.rules, library, complaints_) {}

    int run() {
        if (!options_.language) complaints_.speak(language_or_default(rules_.settings_for(".")));
        telling_ = {options_.format, options_.fix, options_.explain, options_.fail_on, complaints_.language(), chosen_colours(options_.colours)};
        for (const std::string& path : options_.paths) gather(path);

        if (options_.fix == FixMode::apply_safe) clean_folders();
        Interruption interruption(options_.fix == FixMode::apply_safe ? ClosedPipe::interrupts : ClosedPipe::ends_at_once);
        check_all(interruption);
        if (interruption.is_closed_pipe()) return Interruption::exit_status();
        if (interruption.has_come()) complaints_.note("", say(Message::interrupted_after, language(), {told_, drafts_.size()}));
        else rules_.complain_of_unused_exceptions();
        if (options_.format == ReportFormat::json) report_stream() << json_end(summary_.files, interruption.has_come() ? RunEnd::interrupted : RunEnd::complete);
        else if (summary_.files > 0 || !complaints_.has_error())
            report_stream() << human_summary(summary_, language(), telling_.colours);
        report_stream().flush();
        if (!report_stream()) complaints_.about_output();
        if (interruption.has_come()) return Interruption::exit_status();
        if (complaints_.has_error()) return 2;
        return reaches_limit_ ? 1 : 0;
    }

private:
    Language language() const { return complaints_.language(); }

    // What there is to check.
    // ------------------------------------------------------------------------

    void gather(const std::string& path) {
        if (path == "-") {
            // Standard input can be read once, however often it is named.
            if (!std::exchange(has_read_input_, true)) add({path, options_.input_name, absolute_path(options_.input_name), read_standard_input(largest_draft)});
        } else if (is_folder(path)) {
            const std::vector<FoundFile> files = find_files(path, is_draft);
            // A check of nothing that passes would hide a path that is wrong.
            if (files.empty()) complaints_.error(path, say(Message::no_drafts_in_folder, language()));
            for (const FoundFile& file : files) {
                if (file.failure.empty()) add_file(file.path);
                else leave_out(file.path, file.failure);
            }
        } else {
            add_file(path);
        }
    }

    /// A file that is named twice, or is in a folder that is named too, is checked once.
    void add_file(const std::string& path) {
        if (gathered_.insert(canonical_path(path)).second) add({path, path, absolute_path(path), std::nullopt});
    }

    void add(Draft draft) {
        const DraftRules::Chosen& chosen = rules_.for_file(draft.place);
        if (!chosen.is_usable()) {
            if (!std::exchange(has_said_unchecked_, true)) complaints_.error("", say(Message::nothing_checked, language()));
            return;
        }
        summary_.all_rules &= chosen.is_whole;
        draft.rules = chosen.rules;
        draft.facts = rules_.facts_of(draft.place, *chosen.rules);
        drafts_.push_back(std::move(draft));
    }

    void clean_folders() const {
        std::set<std::string> folders;
        for (const std::string& path : gathered_) folders.insert(parent_folder(path));
        for (const std::string& folder : folders) remove_what_killed_runs_left(folder);
    }

    // Checking and telling.
    // ------------------------------------------------------------------------

    void check_all(const Interruption& interruption) {
        Progress progress(drafts_.size(), language());
        work_in_order(
            drafts_, std::thread::hardware_concurrency(), [&](const Draft& draft) { return check_draft(draft, telling_); },
            [&](const Draft& draft, const DraftReport& report) {
                if (is_terminal_shared_ ? has_words(report) : has_complaint(report)) progress.hide();
                tell(draft, report);
                progress.show(++told_);
                return !interruption.has_come();
            });
    }

    static bool has_complaint(const DraftReport& report) { return !report.unread.empty() || !report.unwritten.empty(); }
    static bool has_words(const DraftReport& report) {
        return has_complaint(report) || !report.text.empty() || !report.fixed_text.empty();
    }

    void tell(const Draft& draft, const DraftReport& report) {
        if (!report.unread.empty()) {
            leave_out(draft.name, report.unread);
            return;
        }
        rules_.note_used(draft.place, report.used_allowances);
        if (report.unwritten.problem == FileProblem::changed_meanwhile) complaints_.error(draft.path, report.unwritten);
        else if (!report.unwritten.empty())
            complaints_.error(draft.path, say(Message::file_unchanged, language(), {clause_for(report.unwritten, language())}));
        std::cout << report.fixed_text;
        if (options_.format == ReportFormat::json) report_stream() << json_before(summary_.files);
        report_stream() << report.text;
        summary_ += report.summary;
        reaches_limit_ |= report.reaches_limit;
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

    const CheckOptions& options_;
    Complaints complaints_;
    DraftRules rules_;
    Telling telling_;
    std::vector<Draft> drafts_;
    std::set<std::string> gathered_;  ///< canonical paths
    Summary summary_;
    std::size_t told_ = 0;
    const bool is_terminal_shared_ = standard_output_is_terminal();  ///< by findings and progress
    bool has_read_input_ = false;
    bool has_said_unchecked_ = false;
    bool reaches_limit_ = false;
};

}  // namespace

int run_check(const CheckOptions& options, const RuleLibrary& library) { return Check(options, library).run(); }

}  // namespace ordval::service
