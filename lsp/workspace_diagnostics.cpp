#include "lsp/workspace_diagnostics.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "lsp/diagnostic_writer.hpp"
#include "lsp/uri.hpp"

namespace ordval::lsp {

namespace {

/// Files that others write are not watched: they are looked at again after this time.
constexpr std::chrono::milliseconds between_looks{10'000};

}  // namespace

struct WorkspaceDiagnostics::Poll {
    Reply reply;
    WorkspaceDiagnosticParams params;
    std::map<std::string, std::string> known;  ///< result ids by URI: what the client has
    std::map<std::string, Looked> looked;      ///< by path, before the present look and then with it
    std::set<std::string> seen;                ///< URIs in the present look; the background writes it while the main thread waits
    Json items = Json::array();                ///< what is to be told, unless it is told in parts
    bool has_news = false;
    bool is_looking = false;
    bool must_look_again = false;
    bool are_rules_new = false;  ///< what the present look finds is of the rules before
};

void WorkspaceDiagnostics::answer(const WorkspaceDiagnosticParams& params, const Reply& reply) {
    // A client asks one such question at a time; an older one is over.
    if (poll_ && !poll_->reply.is_answered()) poll_->reply.result(Json{{"items", Json::array()}});
    poll_ = std::make_shared<Poll>(Poll{reply, params, {}, {}, {}, Json::array(), false, false, false});
    for (const auto& [uri, result_id] : params.previous_result_ids) poll_->known[uri] = result_id;
    look(poll_);
}

void WorkspaceDiagnostics::something_changed(What what) {
    if (what == What::rules) {
        looked_.clear();
        if (poll_) poll_->are_rules_new = true;
    }
    if (!poll_ || poll_->reply.is_answered()) return;
    if (poll_->is_looking) poll_->must_look_again = true;
    else look(poll_);
}

void WorkspaceDiagnostics::look(const std::shared_ptr<Poll>& poll) {
    poll->is_looking = true;
    poll->must_look_again = false;
    poll->are_rules_new = false;
    poll->seen.clear();
    poll->looked = std::exchange(looked_, {});
    // A file that is as it was gets the same diagnostics, which the client knows.
    const auto skip = [poll](const std::string& path) {
        const auto looked = poll->looked.find(path);
        const std::string uri = uri_of(path);
        const std::optional<service::FileStamp> file = service::stamp_of(path);
        const auto known = poll->known.find(uri);
        const std::string client_has = known == poll->known.end() ? "" : known->second;
        if (looked != poll->looked.end() && looked->second.file == file && looked->second.result_id == client_has) {
            poll->seen.insert(uri);
            return true;
        }
        poll->looked[path] = {file, ""};
        return false;
    };
    const auto visit = [this, poll, &executor = executor_, client = client_](const SearchedText& text) {
        if (text.version) return;
        poll->seen.insert(text.uri);
        DiagnosticWriter writer;
        const auto checked = std::make_shared<const Checked>(Checked{text.uri, 0, text.rules, text.analysis});
        const std::string items = writer.write(checked, nullptr, client);
        const auto known = poll->known.find(text.uri);
        const bool is_nothing_new = known == poll->known.end() && items == "[]";
        const std::string result_id = std::to_string(static_cast<int>(client.encoding)) + "." +
                                      std::to_string(std::hash<std::string>{}(items)) + "." +
                                      std::to_string(std::hash<std::string>{}(text.analysis->text));
        if (!is_nothing_new) poll->looked[text.path].result_id = result_id;
        if (is_nothing_new || (known != poll->known.end() && known->second == result_id)) return;
        poll->known[text.uri] = result_id;
        Json item{{"kind", "full"}, {"uri", text.uri}, {"version", nullptr}, {"resultId", result_id}, {"items", parse_json(items).value_or(Json::array())}};
        executor.post([this, poll, item = std::move(item)] { report(poll, item); });
    };
    // A bar that comes and goes by itself would only disturb.
    search_.run(poll->reply, nullptr, "", visit, [this, poll](const SearchOutcome&) { finish(poll); }, skip);
}

void WorkspaceDiagnostics::report(const std::shared_ptr<Poll>& poll, Json item) {
    poll->has_news = true;
    if (poll->params.partial_result_token.is_null()) return poll->items.push_back(std::move(item));
    if (poll->reply.is_answered()) return;
    rpc_.notify("$/progress", {{"token", poll->params.partial_result_token}, {"value", {{"items", Json::array({std::move(item)})}}}});
}

void WorkspaceDiagnostics::finish(const std::shared_ptr<Poll>& poll) {
    poll->is_looking = false;
    if (!poll->are_rules_new) looked_ = std::move(poll->looked);
    // Drafts that the client knows of and that are gone, or open now.
    for (auto known = poll->known.begin(); known != poll->known.end();) {
        if (poll->seen.count(known->first) > 0) {
            ++known;
            continue;
        }
        report(poll, {{"kind", "full"}, {"uri", known->first}, {"version", nullptr}, {"items", Json::array()}});
        known = poll->known.erase(known);
    }
    if (poll->has_news) return poll->reply.result(Json{{"items", std::move(poll->items)}});
    if (poll->must_look_again) return look(poll);
    clock_.call_after(between_looks, [this, poll] {
        if (poll == poll_ && !poll->is_looking && !poll->reply.is_answered()) look(poll);
    });
}

}  // namespace ordval::lsp
