// One draft of `ordval check`: read, analysed, mended when that is asked, and told.
//
//     DraftReport report = check_draft(draft, telling);
//     report.text                  // "svar.md:3:1 varning: Skriv ”invånarnas” …"
//     report.summary.fixable       // 1
//
// It knows nothing of other drafts and may run on several threads at once; which drafts there are and where reports go
// is the command's business.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "messages/language.hpp"
#include "service/colours.hpp"
#include "service/file.hpp"
#include "service/report.hpp"
#include "terms/rule_set.hpp"

namespace ordval::service {

constexpr std::size_t largest_draft = 256u << 20;  ///< bytes

struct Draft {
    std::string path;   ///< "-" for standard input
    std::string name;   ///< what reports call it; its ending decides the format
    std::string place;  ///< absolute
    std::optional<ReadFile> read;  ///< of standard input, which is read before the work is shared out; else unset
    std::shared_ptr<const terms::RuleSet> rules = nullptr;
    terms::DocumentFacts facts = {};
};

/// How all drafts of a run are told.
struct Telling {
    ReportFormat format = ReportFormat::human;
    FixMode fix = FixMode::report_only;
    Explain explain = Explain::no;
    terms::Severity fail_on = terms::Severity::warning;
    Language language = Language::swedish;
    Colours colours = Colours::off;
};

struct DraftReport {
    FileError unread;         ///< why the draft was left out; nothing else is told then
    FileError unwritten;      ///< why its fixes could not be written
    std::string text;         ///< its findings; in JSON an object
    std::string fixed_text;   ///< of standard input, when fixes were asked for
    Summary summary;  ///< of a draft that was read
    bool reaches_limit = false;          ///< some finding is at `fail_on` or above
    std::vector<bool> used_allowances;   ///< by the exception of the draft's facts
};

/// Reads `draft.path`, and writes it with FixMode::apply_safe.
DraftReport check_draft(const Draft& draft, const Telling& telling);

}  // namespace ordval::service
