// The rule files that are open in the editor: they are documents too, and their authors see what is wrong where they
// write.
//
//     documents.check(document);                     // an `ordval.yml` or a pack was opened or edited
//     documents.report(document, "", reply);         // a pull
//     documents.other_files_changed();               // what they extend may be another now
//
// Checked is the editor's text, in the background, one check of a document at a time, and the newest text in the end.
// What holds for drafts is the file on disk, so that half a rule troubles nobody: see WorkspaceRules. Main thread only.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lsp/capabilities.hpp"
#include "lsp/document_store.hpp"
#include "lsp/executor.hpp"
#include "lsp/json_rpc.hpp"
#include "lsp/protocol.hpp"
#include "lsp/publisher.hpp"
#include "lsp/rule_files/checked_rule_document.hpp"
#include "lsp/workspace_rules.hpp"

namespace ordval::lsp {

class RuleDocuments {
public:
    RuleDocuments(JsonRpc& rpc, Executor& executor, const DocumentStore& documents, const WorkspaceRules& rules,
                  const ClientCapabilities& client)
        : executor_(executor), documents_(documents), rules_(rules), client_(client), publisher_(rpc, client) {}

    /// Sees to it that the document is checked as it is now. One that is no rule file is left alone.
    void check(const Document& document);
    void other_files_changed();
    /// The document was closed, or is no rule file any more: what is shown for it is taken back.
    void withdraw(const std::string& uri);

    /// True when the problem is shown where it is written.
    bool shows(const terms::Problem& problem) const;

    // Requests about a rule file; each is answered when its newest text has been checked.
    void report(const Document& document, const std::string& previous_result_id, const Reply& reply);
    void hover(const Document& document, text::Position position, const Reply& reply);
    void complete(const Document& document, text::Position position, const Reply& reply);
    void code_action(const Document& document, const CodeActionParams& params, const Reply& reply);

private:
    using Checked = std::shared_ptr<const CheckedRuleDocument>;
    /// Null when the document was closed.
    using Waiter = std::function<void(const Checked&)>;

    struct State {
        std::uint64_t opened = 0;  ///< Document::opened
        bool is_running = false;
        Checked latest;
        std::vector<Waiter> waiters;
    };

    bool is_current(const Document& document, const State& state) const;
    void start(const Document& document, State& state);
    void finish(const std::string& uri, std::uint64_t opened, const Checked& checked);
    void when_current(const Document& document, const Reply& reply, Json without, Waiter handle);

    Executor& executor_;
    const DocumentStore& documents_;
    const WorkspaceRules& rules_;
    const ClientCapabilities& client_;
    Publisher publisher_;
    std::map<std::string, State> states_;
    std::shared_ptr<const RuleSchema> schema_;  ///< null until the first check has read it
    std::uint64_t occasion_ = 0;
};

}  // namespace ordval::lsp
