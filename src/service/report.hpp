// What was found, for people and for programs.
//
//     motion.md:12:4 varning: Skriv ”invånaren” i stället för ”kunden”. [invanare.kund]
//
//        12 | När kunden ringer får hon svar.
//           |     ~~~~~~ invånaren
//
// Reports are made from an analysis and never change it; where they are written to is the command's business.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "service/analysis.hpp"
#include "service/colours.hpp"
#include "messages/language.hpp"

namespace ordval::service {

enum class ReportFormat : std::uint8_t { human, json };

struct CheckedFile {
    std::string path;  ///< as the user named it; "-" for standard input
    std::shared_ptr<const Analysis> analysis;
    std::vector<terms::Finding> findings;  ///< of the analysis
};

/// Whether a report also shows where a rule was silent, and which words decided there and elsewhere.
enum class Explain : std::uint8_t { no, yes };

/// The findings of one file: place, message and rule, then the source line with the span underlined. Of a long line
/// the part around the span is shown.
std::string human_report(const CheckedFile& file, Language language, Colours colours, Explain explain = Explain::no);

enum class FixMode : std::uint8_t { report_only, apply_safe };

/// Numbers of findings, of what `--fix` would do or did, and of what could not be checked; one line.
struct Summary {
    std::size_t files = 0;
    std::size_t by_severity[4] = {};  ///< indexed by terms::Severity
    std::size_t fixable = 0;
    std::size_t fixed = 0;
    std::size_t not_fixed = 0;  ///< safe fixes of files that could not be written
    std::size_t unread = 0;     ///< files
    bool all_rules = true;      ///< false when some could not be used

    Summary& operator+=(const Summary& other);
};
/// Counts the findings of one more file.
void add_to_summary(Summary& summary, const std::vector<terms::Finding>& findings, FixMode mode);
std::string human_summary(const Summary& summary, Language language, Colours colours);

/// One of the objects in {"files": [...], "interrupted": false}, with 0-based UTF-16 ranges as in the language server protocol
/// and byte spans beside them. Explained, each file has "silent" beside "findings".
std::string json_report(const CheckedFile& file, Language language, Explain explain = Explain::no);
enum class RunEnd : std::uint8_t { complete, interrupted };

/// What stands before the object of a file, when `written` were written, and what stands behind the last one: the objects
/// are written one by one, so that a report need not fit in memory. At the end stands whether the run was interrupted, so
/// that there are drafts that no object tells of.
std::string_view json_before(std::size_t written);
std::string json_end(std::size_t written, RunEnd end);

}  // namespace ordval::service
