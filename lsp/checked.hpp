// A document that has been checked: what every request about it is answered from.
//
//     const service::Analysis& analysis = *checked.analysis;
//     analysis.findings() ...    // their spans count in analysis.text, which is the text of checked.revision
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "lsp/folder_rules.hpp"
#include "service/analysis.hpp"

namespace ordval::lsp {

/// Immutable. All pointers are set.
struct Checked {
    std::string uri;             ///< of the document
    std::uint64_t revision = 0;  ///< Document::revision
    std::shared_ptr<const FolderRules> rules;
    std::shared_ptr<const service::Analysis> analysis;
};

}  // namespace ordval::lsp
