// The checking of open documents, away from the main thread.
//
//     Checks checks(executor, documents, rules, [](const Document&, const auto& checked) { ... });
//     checks.check(document);                         // after an edit, or when its rules are new
//     checks.when_current(document, [](const auto& checked) { ... });
//
// One check of a document runs at a time, and goes on from the one before it. What changes while it runs
// makes it outdated: it is stopped, and the next one begins with what the document is by then. Only the first
// check of a text, from which the others go on, is not stopped by an edit: to begin it anew at every
// keystroke would cost more. No outdated result is ever seen, and the newest text is always checked in the
// end, however fast somebody types. Main thread only.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "lsp/checked.hpp"
#include "lsp/document_store.hpp"
#include "lsp/executor.hpp"
#include "lsp/workspace_rules.hpp"

namespace ordval::lsp {

class Checks {
public:
    /// Called whenever the check of a document's present text with its present rules is done.
    using Listener = std::function<void(const Document&, const std::shared_ptr<const Checked>&)>;
    /// Null when the document was closed.
    using Waiter = std::function<void(const std::shared_ptr<const Checked>&)>;

    Checks(Executor& executor, const DocumentStore& documents, const WorkspaceRules& rules,
           Listener on_checked);

    /// Sees to it that the document is checked as it is now. One that Ordval does not read, or whose rules
    /// are not loaded yet, is left alone.
    void check(const Document& document);

    /// Calls `waiter`, at once or later, when the newest text has been checked with the newest rules. The
    /// document must be one that Ordval reads.
    void when_current(const Document& document, Waiter waiter);

    /// The document is closed, or about to be opened anew.
    void forget(const std::string& uri);

private:
    struct State {
        std::uint64_t opened = 0;  ///< Document::opened
        std::shared_ptr<const Checked> latest;
        std::shared_ptr<const Checked>
            base;  ///< the newest that was finished, also of an outdated text: the next goes on from it
        bool is_running = false;
        std::shared_ptr<const FolderRules> running_rules;
        std::stop_source stop;
        std::vector<Waiter> waiters;
    };

    State& state_of(const Document& document);
    bool is_worth_finishing(const Document& document, const State& state) const;
    bool is_current(const Document& document, const Checked& checked) const;
    void start(const Document& document, State& state);
    void finish(const std::string& uri, std::uint64_t opened, std::shared_ptr<const Checked> checked);

    Executor& executor_;
    const DocumentStore& documents_;
    const WorkspaceRules& rules_;
    Listener on_checked_;
    std::map<std::string, State> states_;
};

}  // namespace ordval::lsp
