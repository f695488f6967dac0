// `ordval rules export`: rules in the formats of other programs, or as a page to publish.
//
//     $ ordval rules export helsingborg --format html -o ordval.html
//     $ ordval rules export helsingborg --format vale -o styles/Helsingborg
//
// What a pack extends is part of it. What a format does not carry stands on standard error, by concept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "messages/language.hpp"
#include "service/rule_library.hpp"

namespace ordval::service {

enum class ExportFormat : std::uint8_t { tbx, tbx2, csv, tsv, vale, html, yaml };

struct ExportOptions {
    std::vector<std::string> rules;  ///< packs and files
    ExportFormat format = ExportFormat::tbx;
    std::string output;  ///< a path, for Vale a folder; empty: standard output
    Language language = Language::swedish;
};

/// 0: all was written, though a format may carry less; 2: rules could not be loaded or nothing could be written.
int run_export(const ExportOptions& options, const RuleLibrary& library);

}  // namespace ordval::service
