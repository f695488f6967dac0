// What every message of the server is held to, in every test.
//
//     Conformance conformance(capabilities);
//     conformance.client_sends(message);
//     conformance.server_sends(message);        // fails the test when the message is not allowed
//
// Four things: structure (where the meta model is there), direction, what the client announced, and order:
// nothing but replies before the initialize result and after shutdown, one reply for each request, and for a
// document that is not open no diagnostics but the empty list that takes the old ones back.
#pragma once

#include <map>
#include <set>
#include <string>

#include "lsp/json.hpp"

namespace ordval::testing {

class Conformance {
public:
    explicit Conformance(lsp::Json capabilities) : capabilities_(std::move(capabilities)) {}

    void client_sends(const lsp::Json& message);
    void server_sends(const lsp::Json& message);

    /// Fails the test when a request of the client was never answered.
    void end() const;

private:
    enum class Progress { not_begun, begun, ended };
    enum class Stage { before_initialize, running, shut_down };

    bool has(std::initializer_list<const char*> names) const;
    void check_reply(const lsp::Json& message);
    void check_initialize_result(const lsp::Json& result);
    void check_code_actions(const lsp::Json& actions);
    void check_completion(const lsp::Json& list);
    void check_hover(const lsp::Json& hover);
    void check_request(const std::string& method, const lsp::Json& params);
    void check_notification(const std::string& method, const lsp::Json& params);
    void check_progress(const lsp::Json& params);
    void check_published(const lsp::Json& params);
    void check_diagnostics(const lsp::Json& diagnostics);
    void check_workspace_edit(const lsp::Json& edit);

    lsp::Json capabilities_;
    lsp::Json server_capabilities_;
    Stage stage_ = Stage::before_initialize;
    std::multimap<std::string, std::string> asked_;  ///< id as JSON -> method, of the client's open requests
    std::set<std::string> open_;                     ///< URIs
    std::set<std::string> server_ids_;
    std::map<std::string, Progress> progress_;       ///< by token
    std::map<std::string, std::string> partial_;     ///< by token: the method whose result comes in parts
};

}  // namespace ordval::testing
