// What an editor offers while a word is being written: the preferred term in the form at hand, never a deprecated one.
//
//     "kunde"      invånaren, invånare, invånarna ...      for kunden, kunder, kunderna
//     "Invån"      Invånare, Invånaren ...
//
// The case of letters is that of what is written. Nothing is offered outside prose.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/protocol.hpp"

namespace ordval::lsp {

/// Keeps the forms of the rules in alphabetical order, so that a keystroke costs a search and not a look at every rule.
class Completion {
public:
    /// The result of textDocument/completion: a CompletionList.
    Json complete(const Checked& checked, text::Position position, const ClientCapabilities& client);

private:
    struct Entry {
        std::string folded;
        terms::RuleReference term;
        std::uint32_t form_index = 0;
    };
    using Forms = std::vector<Entry>;

    std::shared_ptr<const Forms> forms_of(const std::shared_ptr<const terms::RuleSet>& rules);
    static Forms sorted_forms(const terms::RuleSet& rules);

    std::vector<std::pair<std::weak_ptr<const terms::RuleSet>, std::shared_ptr<const Forms>>> known_;
};

}  // namespace ordval::lsp
