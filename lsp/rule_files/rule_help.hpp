// Help for whoever writes a rule file: completion of keys, of what they may say, of packs and of words, and hovers.
//
//     pref|                      preferred, with what it is for
//     kind: |                    pattern, capitalization, repetition ...
//     extends: [kom|             kommun
//     preferred: invå|           invånare, from the dictionary
//     preferred: invånare        hovered: all its forms
#pragma once

#include "lsp/capabilities.hpp"
#include "lsp/protocol.hpp"
#include "lsp/rule_files/checked_rule_document.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::lsp {

/// The result of textDocument/completion: a CompletionList. The lexicon may be null.
Json rule_completion(const CheckedRuleDocument& checked, text::Position position, const swedish::Lexicon* lexicon,
                     const ClientCapabilities& client);

/// The result of textDocument/hover: null where there is nothing to tell.
Json rule_hover(const CheckedRuleDocument& checked, text::Position position, const ClientCapabilities& client);

}  // namespace ordval::lsp
