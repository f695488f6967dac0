#include "lsp/client.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <exception>

#include "lsp/uri.hpp"
#include "support.hpp"

namespace ordval::testing {

using lsp::at_path;
using lsp::Json;
using lsp::member;

namespace {

std::size_t begin_of(const EditorText& text, const Json& edit, const std::string& encoding) {
    return text.index_of(edit.at("range").at("start"), encoding);
}

const char* severity_name(const Json& severity) {
    constexpr const char* names[] = {"", "error", "warning", "information", "hint"};
    return names[severity.get<int>()];
}

}  // namespace

Client::Client(Json capabilities, Setup setup)
    : capabilities_(capabilities), setup_(std::move(setup)), conformance_(std::move(capabilities)) {
    server_ = std::make_unique<lsp::Server>(
        service::RuleLibrary(setup_.pack_folder, setup_.lexicon),
        lsp::Environment{world_.transport, world_.executor, world_.clock,
                         [this](std::int64_t) { return is_process_alive_; },
                         [this](int status) {
                             CHECK_MESSAGE(!exit_status_, "the session ends once");
                             exit_status_ = status;
                         }});
    server_->start();
}

Client::~Client() {
    if (std::uncaught_exceptions() > 0) return;
    run();
    for (const Json& message : inbox_) FAIL_CHECK("the test did not take ", message.dump().substr(0, 500));
    conformance_.end();
}

Json Client::initialize() {
    Json params{{"processId", setup_.process_id}, {"capabilities", capabilities_}, {"rootUri", nullptr}};
    if (!setup_.initialization_options.is_null())
        params["initializationOptions"] = setup_.initialization_options;
    if (!setup_.folders.empty()) {
        params["workspaceFolders"] = Json::array();
        for (const std::string& uri : setup_.folders)
            params["workspaceFolders"].push_back({{"uri", uri}, {"name", uri}});
    }
    const Json result = request("initialize", params);
    encoding_ = at_path(result, {"capabilities", "positionEncoding"}).get<std::string>();
    pulls_ = member(result.at("capabilities"), "diagnosticProvider").is_object();
    return result;
}

void Client::start() {
    initialize();
    notify("initialized", Json::object());
    accept_registrations();
    if (!has("workspace/configuration")) return;
    const Json question = take("workspace/configuration");
    Json answers = Json::array();
    for (std::size_t i = 0; i < question.at("params").at("items").size(); ++i)
        answers.push_back(setup_.settings);
    answer(question, answers);
}

void Client::finish() {
    accept_registrations();
    CHECK(request("shutdown", nullptr).is_null());
    notify("exit", nullptr);
    CHECK(exit_status_ == 0);
}

void Client::send(const Json& message) {
    conformance_.client_sends(message);
    world_.transport.write(lsp::frame(lsp::write_json(message)));
    run();
}

void Client::send_bytes(std::string_view bytes) {
    world_.transport.write(bytes);
    run();
}

void Client::notify(const std::string& method, Json params) {
    Json message{{"jsonrpc", "2.0"}, {"method", method}};
    if (!params.is_null()) message["params"] = std::move(params);
    send(message);
}

Json Client::ask(const std::string& method, Json params) {
    const int id = next_id_++;
    Json message{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}};
    if (!params.is_null()) message["params"] = std::move(params);
    send(message);
    return id;
}

bool Client::has_reply(const Json& id) const {
    return std::any_of(inbox_.begin(), inbox_.end(), [&](const Json& message) {
        return !message.contains("method") && message.at("id") == id;
    });
}

Json Client::take_reply(const Json& id) {
    const auto found = std::find_if(inbox_.begin(), inbox_.end(), [&](const Json& message) {
        return !message.contains("method") && message.at("id") == id;
    });
    REQUIRE_MESSAGE(found != inbox_.end(), "no reply to ", id.dump());
    const Json reply = *found;
    inbox_.erase(found);
    return reply;
}

Json Client::request(const std::string& method, Json params) {
    const Json reply = take_reply(ask(method, std::move(params)));
    REQUIRE_MESSAGE(reply.contains("result"), method, " failed: ", reply.dump());
    return reply.at("result");
}

int Client::error_code(const std::string& method, Json params) {
    const Json reply = take_reply(ask(method, std::move(params)));
    REQUIRE_MESSAGE(reply.contains("error"), method, " did not fail: ", reply.dump());
    return reply.at("error").at("code").get<int>();
}

bool Client::has(const std::string& method) const {
    return std::any_of(inbox_.begin(), inbox_.end(),
                       [&](const Json& message) { return member(message, "method") == method; });
}

Json Client::take(const std::string& method) {
    const auto found = std::find_if(inbox_.begin(), inbox_.end(),
                                    [&](const Json& message) { return member(message, "method") == method; });
    REQUIRE_MESSAGE(found != inbox_.end(), "the server sent no ", method);
    const Json message = *found;
    inbox_.erase(found);
    return message;
}

void Client::answer(const Json& request, Json result) {
    send({{"jsonrpc", "2.0"}, {"id", request.at("id")}, {"result", std::move(result)}});
}

void Client::answer_error(const Json& request, int code) {
    send({{"jsonrpc", "2.0"}, {"id", request.at("id")}, {"error", {{"code", code}, {"message", "no"}}}});
}

void Client::pass(std::chrono::milliseconds time) {
    world_.clock.advance(time);
    run();
}

void Client::open(const std::string& uri, const std::string& text, const std::string& language_id) {
    texts_.insert_or_assign(uri, OpenText{EditorText(text), 1});
    notify("textDocument/didOpen",
           {{"textDocument", {{"uri", uri}, {"languageId", language_id}, {"version", 1}, {"text", text}}}});
}

void Client::edit(const std::string& uri, std::string_view from, std::string_view to) {
    OpenText& open = texts_.at(uri);
    const Json range = open.text.range_of(from, encoding_);
    open.text.replace(range, to, encoding_);
    notify("textDocument/didChange", {{"textDocument", {{"uri", uri}, {"version", ++open.version}}},
                                      {"contentChanges", Json::array({{{"range", range}, {"text", to}}})}});
}

void Client::rewrite(const std::string& uri, const std::string& text) {
    OpenText& open = texts_.at(uri);
    open.text = EditorText(text);
    notify("textDocument/didChange", {{"textDocument", {{"uri", uri}, {"version", ++open.version}}},
                                      {"contentChanges", Json::array({{{"text", text}}})}});
}

void Client::close(const std::string& uri) {
    texts_.erase(uri);
    notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
}

std::string Client::text(const std::string& uri) const {
    return texts_.at(uri).text.utf8();
}

std::int64_t Client::version(const std::string& uri) const {
    return texts_.at(uri).version;
}

Json Client::range_of(const std::string& uri, std::string_view word, int count) const {
    return texts_.at(uri).text.range_of(word, encoding_, count);
}

std::string Client::at(const std::string& uri, const Json& range) const {
    return texts_.at(uri).text.at(range, encoding_);
}

void Client::apply(const Json& workspace_edit) {
    for (const Json& change : member(workspace_edit, "documentChanges")) {
        if (member(change, "kind") == "create") {
            const std::string path = *lsp::path_of(change.at("uri").get<std::string>());
            CHECK(!fs::exists(path));
            write(path, "");
            continue;
        }
        const Json& document = change.at("textDocument");
        const std::string uri = document.at("uri");
        CHECK(document.at("version") == (texts_.contains(uri) ? Json(version(uri)) : Json()));
        apply_to(uri, change.at("edits"));
    }
    for (const auto& [uri, text_edits] : member(workspace_edit, "changes").items()) apply_to(uri, text_edits);
}

/// All edits refer to the text as it is; an editor applies them from the last to the first.
void Client::apply_to(const std::string& uri, const Json& text_edits) {
    const bool is_open = texts_.contains(uri);
    const std::string path = is_open ? "" : *lsp::path_of(uri);
    OpenText on_disk{EditorText(is_open ? "" : read(path)), 0};
    OpenText& open = is_open ? texts_.at(uri) : on_disk;
    std::vector<Json> edits(text_edits.begin(), text_edits.end());
    std::sort(edits.begin(), edits.end(), [&](const Json& a, const Json& b) {
        return begin_of(open.text, a, encoding_) > begin_of(open.text, b, encoding_);
    });
    for (std::size_t i = 1; i < edits.size(); ++i) {
        const std::size_t end = open.text.index_of(edits[i].at("range").at("end"), encoding_);
        CHECK_MESSAGE(end <= begin_of(open.text, edits[i - 1], encoding_), "edits do not overlap");
    }
    Json changes = Json::array();
    for (const Json& edit : edits) {
        open.text.replace(edit.at("range"), edit.at("newText").get<std::string>(), encoding_);
        changes.push_back({{"range", edit.at("range")}, {"text", edit.at("newText")}});
    }
    if (!is_open) return write(path, open.text.utf8());
    notify("textDocument/didChange",
           {{"textDocument", {{"uri", uri}, {"version", ++open.version}}}, {"contentChanges", changes}});
}

Json Client::diagnostics(const std::string& uri) {
    accept_registrations();
    if (pulls_) return request("textDocument/diagnostic", {{"textDocument", {{"uri", uri}}}}).at("items");
    std::optional<Json> last;
    for (auto it = inbox_.begin(); it != inbox_.end();) {
        const bool is_meant = member(*it, "method") == "textDocument/publishDiagnostics" &&
                              at_path(*it, {"params", "uri"}) == uri;
        if (is_meant) last = it->at("params").at("diagnostics");
        it = is_meant ? inbox_.erase(it) : it + 1;
    }
    REQUIRE_MESSAGE(last, "no diagnostics were published for ", uri);
    return *last;
}

std::vector<std::string> Client::findings(const std::string& uri) {
    std::vector<std::string> findings;
    for (const Json& diagnostic : diagnostics(uri))
        findings.push_back(at(uri, diagnostic.at("range")) + " " + severity_name(diagnostic.at("severity")) +
                           " " + diagnostic.at("code").get<std::string>());
    return findings;
}

Json Client::code_actions(const std::string& uri, const Json& range, const Json& context) {
    Json whole{{"diagnostics", Json::array()}};
    if (context.is_object()) whole.update(context);
    return request("textDocument/codeAction",
                   {{"textDocument", {{"uri", uri}}}, {"range", range}, {"context", whole}});
}

std::string Client::hover(const std::string& uri, const Json& range) {
    const Json result =
        request("textDocument/hover", {{"textDocument", {{"uri", uri}}}, {"position", range.at("start")}});
    return result.is_null() ? "" : at_path(result, {"contents", "value"}).get<std::string>();
}

void Client::accept_registrations() {
    for (const char* method : {"client/registerCapability", "client/unregisterCapability"})
        while (has(method)) answer(take(method), nullptr);
}

void Client::run() {
    world_.executor.run();
    auto& sent = world_.transport.sent();
    while (!sent.empty()) {
        Json message = Json::parse(sent.front());
        sent.pop_front();
        conformance_.server_sends(message);
        inbox_.push_back(std::move(message));
    }
}

}  // namespace ordval::testing
