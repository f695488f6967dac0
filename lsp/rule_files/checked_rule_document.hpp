// A rule file that is open in the editor, with what was found in it: what every request about it is answered from.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "lsp/rule_files/rule_schema.hpp"
#include "messages/language.hpp"
#include "service/rule_file_check.hpp"
#include "text/snapshot.hpp"

namespace ordval::lsp {

/// Immutable.
struct CheckedRuleDocument {
    std::string uri;
    std::string path;            ///< absolute; of a document that is no file, a name that no file has
    std::uint64_t revision = 0;  ///< Document::revision
    std::uint64_t occasion = 0;  ///< counts the times that other files may have changed
    std::shared_ptr<const text::Snapshot> snapshot;  ///< never null
    service::RuleFileKind kind{};
    service::CheckedRuleFile findings;
    std::shared_ptr<const RuleSchema> schema;  ///< never null
    std::vector<std::string> pack_names;       ///< what may be extended
    Language language{};
};

}  // namespace ordval::lsp
