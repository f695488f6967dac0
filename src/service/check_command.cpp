#include "service/check_command.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include "service/file.hpp"
#include "service/report.hpp"
#include "service/settings.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

constexpr std::size_t largest_draft = 256u << 20;
constexpr int most_fix_rounds = 8;

bool is_draft(std::string_view path) { return formats::format_of(path, "").has_value(); }

/// "line 3, column 5", both from one, columns in bytes: what precedes the place is not always text.
std::string place_in(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(lines + 1) + ", byte " + std::to_string(offset - line_begin + 1);
}

/// Why these bytes are not a draft, or "".
std::string refusal(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return "is UTF-16; save it as UTF-8";
    if (const std::size_t bad = text::find_invalid(bytes); bad != std::string_view::npos)
        return "is not valid UTF-8 (" + place_in(bytes, bad) + "); save it as UTF-8";
    if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos)
        return "has a NUL byte (" + place_in(bytes, nul) + ") and is hardly text";
    return "";
}

/// One run of the command.
class Check {
public:
    Check(const CheckOptions& options, const RuleLibrary& library) : options_(options), library_(library) {}

    int run() {
        language_ = options_.language.value_or(language_or_default(settings_for(".")));
        colours_ = chosen_colours();
        for (const std::string& path : options_.paths) check_path(path);
        if (options_.format == ReportFormat::json) report_stream() << json_report(files_, language_);
        else report_stream() << human_summary(summary_, language_, colours_);
        report_stream().flush();
        if (!report_stream()) complain("", "the report could not be written");
        if (has_trouble_) return 2;
        return worst_reached_ ? 1 : 0;
    }

private:
    /// The settings of the nearest `ordval.yml` in `folder` or above it, read once.
    const Settings& settings_for(const std::string& folder) {
        const std::string file = find_upwards(folder, "ordval.yml");
        const auto [entry, is_new] = settings_.try_emplace(file);
        if (is_new && !file.empty()) entry->second = settings_from(file);
        return entry->second;
    }

    /// The rules for drafts in `folder`: those of the command line, else of its settings.
    std::shared_ptr<const terms::RuleSet> rules_for(const std::string& folder) {
        const std::vector<std::string> names =
            options_.rules.empty() ? rules_or_default(settings_for(folder)) : options_.rules;
        const auto [entry, is_new] = rules_.try_emplace(names);
        if (is_new) {
            LoadedRules loaded = library_.load(names);
            complain_of(loaded.problems);
            entry->second = std::move(loaded.rules);
        }
        return entry->second;
    }

    Settings settings_from(const std::string& file) {
        constexpr std::size_t largest_settings = 1u << 20;
        const ReadFile read = read_file(file, largest_settings);
        if (!read.error.empty()) {
            complain(file, read.error);
            return {};
        }
        LoadedSettings loaded = parse_settings(file, read.bytes, parent_folder(file));
        complain_of(loaded.problems);
        return loaded.settings;
    }

    Colours chosen_colours() const {
        if (options_.colours == ColourChoice::always) return Colours::on;
        const char* no_colour = std::getenv("NO_COLOR");
        const bool is_wanted = ::isatty(STDOUT_FILENO) && !(no_colour && *no_colour);
        return options_.colours == ColourChoice::automatic && is_wanted ? Colours::on : Colours::off;
    }

    void check_path(const std::string& path) {
        if (path == "-") {
            check_bytes(path, options_.input_name, read_standard_input(largest_draft));
        } else if (is_folder(path)) {
            for (const FoundFile& file : find_files(path, is_draft)) {
                if (file.error.empty()) check_bytes(file.path, file.path, read_file(file.path, largest_draft));
                else complain(file.path, file.error);
            }
        } else {
            check_bytes(path, path, read_file(path, largest_draft));
        }
    }

    void check_bytes(const std::string& path, const std::string& name, ReadFile read) {
        if (read.error.empty()) read.error = refusal(read.bytes);
        if (!read.error.empty()) {
            complain(path, read.error);
            return;
        }
        const formats::Format format = formats::format_of(name, "").value_or(formats::Format::plain_text);
        const auto rules = rules_for(path == "-" ? "." : parent_folder(absolute_path(path)));
        auto analysis = analyse(std::move(read.bytes), format, rules);
        if (options_.fix == FixMode::apply_safe) analysis = fix(path, analysis, format);
        report({name, std::move(analysis)});
    }

    /// Applies safe fixes until none is left, so that a second run has nothing to do.
    std::shared_ptr<const Analysis> fix(const std::string& path, std::shared_ptr<const Analysis> original,
                                        formats::Format format) {
        auto fixed = original;
        std::size_t applied = 0;
        for (int round = 0; round < most_fix_rounds; ++round) {
            const std::vector<text::Edit> edits = safe_edits(fixed->findings);
            if (edits.empty()) break;
            applied += static_cast<std::size_t>(
                std::count_if(fixed->findings.begin(), fixed->findings.end(), has_safe_fix));
            fixed = analyse(text::apply(fixed->text, edits), format, original->rules);
        }
        if (path == "-") {
            std::cout << fixed->text;
        } else if (fixed != original) {
            if (const std::string error = replace_file(path, fixed->text); !error.empty()) {
                complain(path, error + "; the file is unchanged");
                return original;
            }
        }
        summary_.fixed += applied;
        return fixed;
    }

    void report(CheckedFile file) {
        add_to_summary(summary_, *file.analysis);
        for (const terms::Finding& finding : file.analysis->findings)
            worst_reached_ = worst_reached_ || finding.severity >= options_.fail_on;
        if (options_.format == ReportFormat::json) files_.push_back(std::move(file));
        else report_stream() << human_report(file, language_, colours_);
    }

    /// With `--fix -` the fixed text takes standard output.
    std::ostream& report_stream() const {
        const bool gives_text = options_.fix == FixMode::apply_safe &&
                                std::find(options_.paths.begin(), options_.paths.end(), "-") != options_.paths.end();
        return gives_text ? std::cerr : std::cout;
    }

    void complain(const std::string& path, const std::string& what) {
        has_trouble_ = true;
        std::cerr << "ordval: " << path << (path.empty() ? "" : ": ") << what << '\n';
    }

    void complain_of(const std::vector<terms::Problem>& problems) {
        for (const terms::Problem& problem : problems) {
            has_trouble_ |= problem.gravity == terms::ProblemGravity::error;
            std::cerr << (problem.gravity == terms::ProblemGravity::error ? "error: " : "note: ") << to_string(problem)
                      << '\n';
        }
    }

    const CheckOptions& options_;
    const RuleLibrary& library_;
    Language language_ = Language::swedish;
    Colours colours_ = Colours::off;
    std::map<std::string, Settings> settings_;  ///< by the file that they were read from; "" when there is none
    std::map<std::vector<std::string>, std::shared_ptr<const terms::RuleSet>> rules_;  ///< by their names
    std::vector<CheckedFile> files_;
    Summary summary_;
    bool has_trouble_ = false;
    bool worst_reached_ = false;
};

}  // namespace

int run_check(const CheckOptions& options, const RuleLibrary& library) { return Check(options, library).run(); }

}  // namespace ordval::service
