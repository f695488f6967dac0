#include "lsp/workspace_search.hpp"

#include <exception>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "lsp/file_walk.hpp"
#include "lsp/uri.hpp"
#include "service/file.hpp"

namespace ordval::lsp {

namespace {

constexpr std::chrono::milliseconds before_progress_is_told{500};
constexpr SearchLimits limits;

/// A document of the editor, copied on the main thread.
struct OpenText {
    std::string uri;
    std::string path;  ///< "" for one that is no file
    std::int64_t version = 0;
    formats::Format format{};
    std::string text;
    std::shared_ptr<const FolderRules> rules;
};

/// Editors take the byte order mark off and count without it.
std::string without_mark(std::string text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    return text;
}

}  // namespace

std::shared_ptr<const service::Analysis> analyse_again(const SearchedText& text,
                                                       const std::shared_ptr<const terms::RuleSet>& rules) {
    return service::analyse(text.analysis->text, text.format, rules, facts_for(*text.rules, *rules, text.path));
}

struct WorkspaceSearch::Search {
    Search(const Reply& to, std::vector<std::string> folders)
        : reply(to), walk(std::move(folders), limits.entries) {}

    // Only the main thread reads these.
    Reply reply;
    Json token;
    std::string title;
    Done done;
    std::map<std::string, std::uint64_t> revisions;  ///< of all open documents
    bool is_over = false;
    bool is_told = false;

    // These go from thread to thread, one portion after the other.
    Visit visit;
    Skip skip;  ///< may be empty
    std::vector<OpenText> open;
    std::vector<std::string> open_paths;
    std::set<std::string> seen;              ///< canonical paths, so that no file is looked at twice
    std::vector<FolderRulesReader> readers;  ///< by folder of the walk
    FileWalk walk;
    std::size_t files = 0;
    std::size_t bytes = 0;
    bool is_exhausted = false;
    bool was_cut = false;
    std::string failure;

    /// Looks at a few texts.
    void take_portion() {
        std::size_t texts = 0;
        std::size_t bytes_taken = 0;
        while (!is_exhausted && texts < limits.texts_of_portion && bytes_taken < limits.bytes_of_portion) {
            bytes_taken += open.empty() ? take_file() : take_open();
            ++texts;
        }
    }

    std::size_t take_open() {
        const OpenText taken = std::move(open.back());
        open.pop_back();
        const auto of_file = taken.rules->rules_for(taken.path);
        const auto analysis =
            service::analyse(taken.text, taken.format, of_file, facts_for(*taken.rules, *of_file, taken.path));
        visit({taken.uri, taken.version, taken.path, taken.format, taken.rules, analysis});
        return taken.text.size();
    }

    std::size_t take_file() {
        const std::optional<std::string> path = walk.next();
        is_exhausted = !path || files >= limits.files || bytes >= limits.bytes;
        was_cut = walk.was_cut() || (path && is_exhausted);
        if (is_exhausted) return 0;
        for (const std::string& open_path : std::exchange(open_paths, {}))
            seen.insert(service::canonical_path(open_path));
        if (!seen.insert(service::canonical_path(*path)).second) return 0;
        if (skip && skip(*path)) return 0;
        service::ReadFile read = service::read_file(*path, limits.bytes_of_file);
        if (!read.failure.empty() || !service::error_in_text(read.bytes).empty()) return 0;
        ++files;
        bytes += read.bytes.size();
        const std::size_t size = read.bytes.size();
        const auto rules = readers[walk.folder()].rules_of(service::parent_folder(*path));
        const formats::Format format = *formats::format_of(*path, "");
        const auto of_file = rules->rules_for(*path);
        const auto analysis =
            service::analyse(without_mark(std::move(read.bytes)), format, of_file, facts_for(*rules, *of_file, *path));
        visit({uri_of(*path), std::nullopt, *path, format, rules, analysis});
        return size;
    }
};

void WorkspaceSearch::run(const Reply& reply, Json token, std::string title, Visit visit, Done done, Skip skip) {
    const auto search = std::make_shared<Search>(reply, configuration_.folder_paths());
    search->token = std::move(token);
    search->title = std::move(title);
    search->visit = std::move(visit);
    search->skip = std::move(skip);
    search->done = std::move(done);
    for (const std::string& folder : configuration_.folder_paths())
        search->readers.push_back(rules_.reader_for(folder));
    for (const auto& [uri, document] : documents_.all()) {
        search->revisions[uri] = document.revision;
        const auto rules = rules_.find(document.folder);
        const std::string path = path_of(uri).value_or("");
        if (!path.empty()) search->open_paths.push_back(path);
        if (document.format && rules)
            search->open.push_back({uri, path, document.version, *document.format, document.text(), rules});
    }
    clock_.call_after(before_progress_is_told, [this, search] {
        if (search->is_over || search->reply.is_answered() || search->token.is_null()) return;
        search->is_told = true;
        tell_progress(*search, {{"kind", "begin"}, {"title", search->title}, {"cancellable", true}});
    });
    go_on(search);
}

void WorkspaceSearch::go_on(const std::shared_ptr<Search>& search) {
    if (search->is_exhausted || !search->failure.empty() || search->reply.is_answered()) return end(*search);
    if (search->is_told)
        tell_progress(*search, {{"kind", "report"}, {"message", std::to_string(search->files)}});
    executor_.run_in_background([this, search, &executor = executor_] {
        try {
            search->take_portion();
        } catch (const std::exception& failure) {
            search->failure = failure.what();
        }
        executor.post([this, search] { go_on(search); });
    });
}

void WorkspaceSearch::end(Search& search) {
    search.is_over = true;
    if (search.is_told) tell_progress(search, {{"kind", "end"}});
    if (search.reply.is_answered()) return;
    if (!search.failure.empty()) return search.reply.error(ErrorCode::internal_error, search.failure);
    search.done({search.was_cut, have_texts_changed(search)});
}

void WorkspaceSearch::tell_progress(Search& search, Json value) {
    rpc_.notify("$/progress", {{"token", search.token}, {"value", std::move(value)}});
}

bool WorkspaceSearch::have_texts_changed(const Search& search) const {
    std::map<std::string, std::uint64_t> revisions;
    for (const auto& [uri, document] : documents_.all()) revisions[uri] = document.revision;
    return revisions != search.revisions;
}

}  // namespace ordval::lsp
