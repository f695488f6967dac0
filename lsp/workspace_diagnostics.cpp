#include "lsp/workspace_diagnostics.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "lsp/diagnostic_writer.hpp"

namespace ordval::lsp {

namespace {

/// Files that others write are not watched: they are looked at again after this time.
constexpr std::chrono::milliseconds between_looks{10'000};

}  // namespace

struct WorkspaceDiagnostics::Poll {
    Reply reply;
    WorkspaceDiagnosticParams params;
    std::map<std::string, std::string> known;  ///< result ids by URI: what the client has
    std::set<std::string> seen;                ///< in the present look; the background writes it while the main thread waits
    Json items = Json::array();                ///< what is to be told, unless it is told in parts
    bool has_news = false;
    bool is_looking = false;
    bool must_look_again = false;
};

void WorkspaceDiagnostics::answer(const WorkspaceDiagnosticParams& params, const Reply& reply) {
    // A client asks one such question at a time; an older one is over.
    if (poll_ && !poll_->reply.is_answered()) poll_->reply.result(Json{{"items", Json::array()}});
    poll_ = std::make_shared<Poll>(Poll{reply, params, {}, {}, Json::array(), false, false, false});
    for (const auto& [uri, result_id] : params.previous_result_ids) poll_->known[uri] = result_id;
    look(poll_);
}

void WorkspaceDiagnostics::something_changed() {
    if (!poll_ || poll_->reply.is_answered()) return;
    if (poll_->is_looking) poll_->must_look_again = true;
    else look(poll_);
}

void WorkspaceDiagnostics::look(const std::shared_ptr<Poll>& poll) {
    poll->is_looking = true;
    poll->must_look_again = false;
    poll->seen.clear();
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
        if (is_nothing_new || (known != poll->known.end() && known->second == result_id)) return;
        poll->known[text.uri] = result_id;
        Json item{{"kind", "full"}, {"uri", text.uri}, {"version", nullptr}, {"resultId", result_id}, {"items", parse_json(items).value_or(Json::array())}};
        executor.post([this, poll, item = std::move(item)] { report(poll, item); });
    };
    // A bar that comes and goes by itself would only disturb.
    search_.run(poll->reply, nullptr, "", visit, [this, poll](const SearchOutcome&) { finish(poll); });
}

void WorkspaceDiagnostics::report(const std::shared_ptr<Poll>& poll, Json item) {
    poll->has_news = true;
    if (poll->params.partial_result_token.is_null()) return poll->items.push_back(std::move(item));
    if (poll->reply.is_answered()) return;
    rpc_.notify("$/progress", {{"token", poll->params.partial_result_token}, {"value", {{"items", Json::array({std::move(item)})}}}});
}

void WorkspaceDiagnostics::finish(const std::shared_ptr<Poll>& poll) {
    poll->is_looking = false;
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
