// `ordval check`: drafts in, findings out, for people and for CI.
//
//     CheckOptions options;
//     options.paths = {"motioner/", "-"};
//     options.rules = {"helsingborg"};
//     return run_check(options, library);
//
// Every path is checked, also after one that could not be read. Findings go to standard output, everything else to
// standard error (see complaints.hpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "messages/language.hpp"
#include "service/report.hpp"
#include "service/rule_library.hpp"
#include "terms/termbase.hpp"

namespace ordval::service {

struct CheckOptions {
    std::vector<std::string> paths;  ///< files, folders, "-" for standard input
    std::vector<std::string> rules;  ///< packs and files; empty: what `ordval.yml` says, else the neutral pack
    ReportFormat format = ReportFormat::human;
    FixMode fix = FixMode::report_only;
    Explain explain = Explain::no;
    terms::Severity fail_on = terms::Severity::warning;
    std::optional<Language> language;
    ColourChoice colours = ColourChoice::automatic;
    std::string input_name = "-";  ///< what standard input is called; its ending decides the format
};

/// 0: no finding at or above `fail_on`; 1: there is one; 2: something could not be read, a folder has no drafts or a rule
/// is wrong (the rest is checked all the same); 130 after Ctrl-C, when what was checked so far has been told. Drafts are
/// checked on all cores.
int run_check(const CheckOptions& options, const RuleLibrary& library);

}  // namespace ordval::service
