#include "lsp/conformance.hpp"

#include <doctest/doctest.h>

#include "lsp/meta_model.hpp"

namespace ordval::testing {

using lsp::at_path;
using lsp::Json;
using lsp::member;

namespace {

/// Where the client announces that it takes a dynamic registration of a method.
std::initializer_list<const char*> dynamic_registration(const std::string& method) {
    if (method == "workspace/didChangeConfiguration") {
        static constexpr auto path = {"workspace", "didChangeConfiguration", "dynamicRegistration"};
        return path;
    }
    static constexpr auto path = {"workspace", "didChangeWatchedFiles", "dynamicRegistration"};
    return path;
}

}  // namespace

bool Conformance::has(std::initializer_list<const char*> names) const {
    return at_path(capabilities_, names) == true;
}

void Conformance::client_sends(const Json& message) {
    if (!message.is_object() || !message.contains("method")) return;
    const std::string method = message.at("method");
    if (message.contains("id")) asked_.emplace(message.at("id").dump(), method);
    if (const Json& token = at_path(message, {"params", "workDoneToken"}); !token.is_null())
        progress_.emplace(token.dump(), Progress::not_begun);
    if (const Json& token = at_path(message, {"params", "partialResultToken"}); !token.is_null())
        partial_.emplace(token.dump(), method);
    const Json& uri = at_path(message, {"params", "textDocument", "uri"});
    if (!uri.is_string()) return;
    if (method == "textDocument/didOpen") open_.insert(uri.get<std::string>());
    if (method == "textDocument/didClose") open_.erase(uri.get<std::string>());
}

void Conformance::server_sends(const Json& message) {
    INFO("server: ", message.dump());
    CHECK(member(message, "jsonrpc") == "2.0");
    if (!message.contains("method")) return check_reply(message);
    const std::string method = message.at("method");
    CHECK_MESSAGE(stage_ == Stage::running, "only replies come before initialize and after shutdown");
    const Json& params = member(message, "params");
    if (method == "ordval/status") {  // Ordval's own
        CHECK(has({"experimental", "ordvalStatus"}));
        return;
    }
    if (const MetaModel* model = MetaModel::shared()) {
        CHECK(model->may_come_from_server(method));
        CHECK(model->check_params(method, params) == "");
    }
    if (message.contains("id")) {
        CHECK_MESSAGE(server_ids_.insert(message.at("id").dump()).second,
                      "an id of the server was used twice");
        check_request(method, params);
    } else {
        check_notification(method, params);
    }
}

void Conformance::end() const {
    for (const auto& asked : asked_) FAIL_CHECK("no reply to ", asked.second, " ", asked.first);
    for (const auto& progress : progress_)
        CHECK_MESSAGE(progress.second != Progress::begun, "progress that never ends: ", progress.first);
}

void Conformance::check_reply(const Json& message) {
    const Json& id = member(message, "id");
    CHECK_MESSAGE(message.contains("result") != message.contains("error"), "either a result or an error");
    if (message.contains("error")) {
        CHECK(at_path(message, {"error", "code"}).is_number_integer());
        CHECK(at_path(message, {"error", "message"}).is_string());
    }
    if (id.is_null()) {  // the request could not be read
        CHECK(message.contains("error"));
        return;
    }
    const auto found = asked_.find(id.dump());
    REQUIRE_MESSAGE(found != asked_.end(), "a reply to nothing, or a second one");
    const std::string method = found->second;
    asked_.erase(found);
    if (!message.contains("result")) return;
    const Json& result = message.at("result");
    if (const MetaModel* model = MetaModel::shared()) CHECK(model->check_result(method, result) == "");
    if (method == "initialize") check_initialize_result(result);
    if (method == "shutdown") stage_ = Stage::shut_down;
    if (method == "textDocument/codeAction") check_code_actions(result);
    if (method == "textDocument/hover" && !result.is_null()) check_hover(result);
    if (method == "textDocument/diagnostic") check_diagnostics(member(result, "items"));
    if (method == "textDocument/rename" && !result.is_null()) check_workspace_edit(result);
    if (method == "textDocument/completion") check_completion(result);
    if (method == "textDocument/documentSymbol" && !result.empty())
        CHECK(result[0].contains("selectionRange") == has({"textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"}));
    if (method == "textDocument/definition" && result.is_array())
        CHECK(has({"textDocument", "definition", "linkSupport"}));
}

void Conformance::check_initialize_result(const Json& result) {
    stage_ = Stage::running;
    server_capabilities_ = member(result, "capabilities");
    const Json& encoding = member(server_capabilities_, "positionEncoding");
    const Json& offered = at_path(capabilities_, {"general", "positionEncodings"});
    const bool is_offered =
        offered.is_array() && std::find(offered.begin(), offered.end(), encoding) != offered.end();
    CHECK_MESSAGE((encoding == "utf-16" || is_offered), "the client offered this encoding");
    if (server_capabilities_.contains("diagnosticProvider")) {
        CHECK(at_path(capabilities_, {"textDocument", "diagnostic"}).is_object());
        CHECK(has({"workspace", "diagnostics", "refreshSupport"}));
    }
}

void Conformance::check_code_actions(const Json& actions) {
    const bool takes_literals =
        at_path(capabilities_, {"textDocument", "codeAction", "codeActionLiteralSupport"}).is_object();
    int preferred = 0;
    for (const Json& action : actions) {
        CHECK_MESSAGE((takes_literals || action.at("command").is_string()),
                      "a literal needs literal support");
        if (action.contains("edit")) check_workspace_edit(action.at("edit"));
        if (action.contains("diagnostics")) check_diagnostics(action.at("diagnostics"));
        if (action.contains("isPreferred")) {
            CHECK(has({"textDocument", "codeAction", "isPreferredSupport"}));
            ++preferred;
        }
    }
    CHECK(preferred <= 1);
}

void Conformance::check_completion(const Json& list) {
    for (const Json& item : list.at("items"))
        if (item.contains("labelDetails"))
            CHECK(has({"textDocument", "completion", "completionItem", "labelDetailsSupport"}));
}

void Conformance::check_hover(const Json& hover) {
    const Json& kind = at_path(hover, {"contents", "kind"});
    const Json& formats = at_path(capabilities_, {"textDocument", "hover", "contentFormat"});
    const bool is_announced = std::find(formats.begin(), formats.end(), kind) != formats.end();
    CHECK_MESSAGE((is_announced || (formats.is_null() && kind == "plaintext")),
                  "the hover's format was announced");
}

void Conformance::check_request(const std::string& method, const Json& params) {
    if (method == "workspace/configuration") CHECK(has({"workspace", "configuration"}));
    if (method == "workspace/applyEdit") {
        CHECK(has({"workspace", "applyEdit"}));
        check_workspace_edit(params.at("edit"));
    }
    if (method == "workspace/codeLens/refresh") CHECK(has({"workspace", "codeLens", "refreshSupport"}));
    if (method == "workspace/inlayHint/refresh") CHECK(has({"workspace", "inlayHint", "refreshSupport"}));
    if (method == "workspace/diagnostic/refresh") CHECK(has({"workspace", "diagnostics", "refreshSupport"}));
    if (method == "client/registerCapability") {
        for (const Json& registration : params.at("registrations")) {
            const std::string wanted = registration.at("method");
            CHECK(has(dynamic_registration(wanted)));
            const MetaModel* model = MetaModel::shared();
            if (model)
                CHECK(model->check_registration(wanted, member(registration, "registerOptions")) == "");
        }
    }
}

void Conformance::check_notification(const std::string& method, const Json& params) {
    if (method == "textDocument/publishDiagnostics") check_published(params);
    if (method == "$/progress") check_progress(params);
}

void Conformance::check_progress(const Json& params) {
    const MetaModel* model = MetaModel::shared();
    if (const auto partial = partial_.find(params.at("token").dump()); partial != partial_.end()) {
        const bool is_asked = std::any_of(asked_.begin(), asked_.end(), [&](const auto& open) { return open.second == partial->second; });
        CHECK_MESSAGE(is_asked, "a partial result after the reply");
        if (model) CHECK(model->check_partial_result(partial->second, params.at("value")) == "");
        return;
    }
    if (model) CHECK(model->check_progress(params.at("value")) == "");
    const auto found = progress_.find(params.at("token").dump());
    REQUIRE_MESSAGE(found != progress_.end(), "progress for a token that the client did not give");
    const bool is_begin = at_path(params, {"value", "kind"}) == "begin";
    CHECK(found->second == (is_begin ? Progress::not_begun : Progress::begun));
    found->second = at_path(params, {"value", "kind"}) == "end" ? Progress::ended : Progress::begun;
}

void Conformance::check_published(const Json& params) {
    CHECK_MESSAGE(!server_capabilities_.contains("diagnosticProvider"),
                  "diagnostics are pulled or pushed, not both");
    if (!open_.contains(params.at("uri").get<std::string>()))
        CHECK_MESSAGE(params.at("diagnostics").empty(), "diagnostics for a document that is not open");
    if (params.contains("version")) CHECK(has({"textDocument", "publishDiagnostics", "versionSupport"}));
    check_diagnostics(params.at("diagnostics"));
}

void Conformance::check_diagnostics(const Json& diagnostics) {
    const auto is_announced = [&](const char* name) {
        return has({"textDocument", "publishDiagnostics", name}) || has({"textDocument", "diagnostic", name});
    };
    for (const Json& diagnostic : diagnostics) {
        CHECK(diagnostic.contains("severity"));
        CHECK(diagnostic.at("source") == "ordval");
        if (diagnostic.contains("codeDescription")) CHECK(is_announced("codeDescriptionSupport"));
        if (diagnostic.contains("relatedInformation")) CHECK(is_announced("relatedInformation"));
        if (diagnostic.contains("data")) CHECK(is_announced("dataSupport"));
    }
}

void Conformance::check_workspace_edit(const Json& edit) {
    const bool takes_document_changes = has({"workspace", "workspaceEdit", "documentChanges"});
    const Json& operations = at_path(capabilities_, {"workspace", "workspaceEdit", "resourceOperations"});
    const bool creates_files = std::find(operations.begin(), operations.end(), "create") != operations.end();
    bool has_operations = false;
    for (const Json& change : member(edit, "documentChanges")) {
        has_operations |= change.contains("kind");
        if (change.contains("kind")) CHECK((change["kind"] == "create" && creates_files));
    }
    CHECK(edit.contains("documentChanges") == (takes_document_changes || has_operations));
    CHECK(edit.contains("changes") != edit.contains("documentChanges"));
    if (edit.contains("changeAnnotations"))
        CHECK(at_path(capabilities_, {"workspace", "workspaceEdit", "changeAnnotationSupport"}).is_object());
}

}  // namespace ordval::testing
