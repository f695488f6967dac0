// What is wrong with an open rule file, for the editor: diagnostics, and the quick fix "did you mean".
//
//     regler/lund.yml:14:9   prefered: invånare      okänd nyckel ”prefered”; menar du ”preferred”?
//                            ~~~~~~~~                Byt till ”preferred”
#pragma once

#include <cstdint>
#include <optional>

#include "lsp/capabilities.hpp"
#include "lsp/protocol.hpp"
#include "lsp/rule_files/checked_rule_document.hpp"

namespace ordval::lsp {

/// An array of Diagnostic.
Json rule_diagnostics(const CheckedRuleDocument& checked, const ClientCapabilities& client);

/// The result of textDocument/codeAction. `version` is the document's.
Json rule_code_actions(const CheckedRuleDocument& checked, std::int64_t version, const CodeActionParams& params,
                       const ClientCapabilities& client);

}  // namespace ordval::lsp
