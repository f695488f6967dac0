// A look at every draft of the workspace: those that are open as the editor has them, the others as they are
// on disk.
//
//     search.run(reply, token, "Söker", [found](const SearchedText& text) { ... },     // in the background
//                [reply, found](const SearchOutcome& outcome) { reply.result(*found); });   // on the main
//                thread
//
// It works in short portions and never on the main thread. Between two portions it looks whether the client
// has called it off, and tells how far it is when that takes over half a second and the client gave a token
// for it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "lsp/clock.hpp"
#include "lsp/configuration.hpp"
#include "lsp/document_store.hpp"
#include "lsp/executor.hpp"
#include "lsp/json_rpc.hpp"
#include "lsp/workspace_rules.hpp"
#include "service/analysis.hpp"

namespace ordval::lsp {

/// How much is looked at. What lies beyond is left out, and the outcome says so.
struct SearchLimits {
    std::size_t entries = 100'000;  ///< files and folders that are listed
    std::size_t files = 5'000;      ///< drafts on disk that are read
    std::size_t bytes_of_file = 4u << 20;
    std::size_t bytes = 128u << 20;           ///< of all drafts on disk
    std::size_t texts_of_portion = 16;        ///< drafts between two looks at the client ...
    std::size_t bytes_of_portion = 1u << 20;  ///< ... or this much of them
};

struct SearchedText {
    std::string uri;                      ///< the client's own for an open document
    std::optional<std::int64_t> version;  ///< of an open document
    std::string path;                     ///< "" for a document that is no file
    formats::Format format{};
    std::shared_ptr<const FolderRules> rules;           ///< never null
    std::shared_ptr<const service::Analysis> analysis;  ///< never null
};

/// Checks a text with other rules than its own.
std::shared_ptr<const service::Analysis> analyse_again(const SearchedText& text,
                                                       const std::shared_ptr<const terms::RuleSet>& rules);

struct SearchOutcome {
    bool was_cut = false;             ///< a limit was met
    bool texts_have_changed = false;  ///< an open document was edited, opened or closed meanwhile
};

class WorkspaceSearch {
public:
    WorkspaceSearch(JsonRpc& rpc, Executor& executor, Clock& clock, const DocumentStore& documents,
                    const WorkspaceRules& rules, const Configuration& configuration)
        : rpc_(rpc),
          executor_(executor),
          clock_(clock),
          documents_(documents),
          rules_(rules),
          configuration_(configuration) {}

    /// Runs in the background, for one text at a time. What it throws becomes the answer to the request.
    using Visit = std::function<void(const SearchedText&)>;
    /// Called at the end, unless the request has been answered by then: it was called off.
    using Done = std::function<void(const SearchOutcome&)>;

    /// True for a file on disk that need not be looked at. Runs in the background.
    using Skip = std::function<bool(const std::string& path)>;

    /// `token` is the client's workDoneToken or null, `title` what a progress bar says.
    void run(const Reply& reply, Json token, std::string title, Visit visit, Done done, Skip skip = {});

private:
    struct Search;

    void go_on(const std::shared_ptr<Search>& search);
    void end(Search& search);
    void tell_progress(Search& search, Json value);
    bool have_texts_changed(const Search& search) const;

    JsonRpc& rpc_;
    Executor& executor_;
    Clock& clock_;
    const DocumentStore& documents_;
    const WorkspaceRules& rules_;
    const Configuration& configuration_;
};

}  // namespace ordval::lsp
