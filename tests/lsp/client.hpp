// A client in memory, with an editor's documents behind it. Every test that uses it is a conformance test:
// each message of the server is checked (`conformance.hpp`), and at the end every one must have been taken by
// the test.
//
//     Client client(profiles::vscode());
//     client.start();
//     client.open("file:///motion.md", "Varje kund får svar.\n");
//     client.diagnostics("file:///motion.md")              // pushed or pulled, as the client does it
//     client.apply(client.code_actions(...)[0]["edit"]);
//     client.text("file:///motion.md")                     // "Varje invånare får svar.\n"
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lsp/conformance.hpp"
#include "lsp/editor_text.hpp"
#include "lsp/json.hpp"
#include "lsp/server.hpp"
#include "lsp/standins.hpp"

namespace ordval::testing {

/// How the session begins.
struct Setup {
    lsp::Json initialization_options = nullptr;
    std::vector<std::string> folders = {};  ///< URIs
    lsp::Json settings = nullptr;           ///< what the client answers to workspace/configuration
    std::string pack_folder = ORDVAL_SOURCE_DIR "/tests/lsp/packs";
    lsp::Json process_id = nullptr;  ///< null: unsaid
    std::shared_ptr<const swedish::Lexicon> lexicon = nullptr;  ///< null: none
};

class Client {
public:
    explicit Client(lsp::Json capabilities, Setup setup = {});
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    // The session

    /// The initialize request alone; returns its result.
    lsp::Json initialize();
    /// initialize, initialized, and the answers to what the server asks at that.
    void start();
    /// shutdown and exit.
    void finish();
    /// The exit status, or nothing while the session runs.
    std::optional<int> exit_status() const { return exit_status_; }

    // Messages

    void send(const lsp::Json& message);
    void send_bytes(std::string_view bytes);
    void notify(const std::string& method, lsp::Json params);
    /// Sends a request; its reply is taken later.
    lsp::Json ask(const std::string& method, lsp::Json params);
    /// The reply to this id, which must be there. `take_reply` is the whole message.
    lsp::Json take_reply(const lsp::Json& id);
    bool has_reply(const lsp::Json& id) const;
    /// Sends a request and returns its result, or its error's code.
    lsp::Json request(const std::string& method, lsp::Json params);
    int error_code(const std::string& method, lsp::Json params);

    /// The oldest request or notification of the server with this method, whole; it must be there.
    lsp::Json take(const std::string& method);
    bool has(const std::string& method) const;
    void answer(const lsp::Json& request, lsp::Json result);
    void answer_error(const lsp::Json& request, int code);
    /// Lets time pass.
    void pass(std::chrono::milliseconds time);
    std::size_t waiting_messages() const { return inbox_.size(); }

    // Documents

    void open(const std::string& uri, const std::string& text, const std::string& language_id = "markdown");
    /// Replaces the place where `from` stands and tells the server.
    void edit(const std::string& uri, std::string_view from, std::string_view to);
    /// Replaces everything.
    void rewrite(const std::string& uri, const std::string& text);
    void close(const std::string& uri);
    std::string text(const std::string& uri) const;
    std::int64_t version(const std::string& uri) const;
    lsp::Json range_of(const std::string& uri, std::string_view word, int count = 0) const;
    /// The text that a Range of the document covers.
    std::string at(const std::string& uri, const lsp::Json& range) const;
    /// Applies a WorkspaceEdit as an editor does, and tells the server.
    void apply(const lsp::Json& workspace_edit);

    // What a test asks for most

    /// The diagnostics of a document: pulled, or the ones published last, which must be there. Accepts
    /// registrations.
    lsp::Json diagnostics(const std::string& uri);
    /// "kund warning invanare.kund", one for each diagnostic: the text it covers, its severity, its code.
    std::vector<std::string> findings(const std::string& uri);
    /// `parameters` is merged into the context.
    lsp::Json code_actions(const std::string& uri, const lsp::Json& range, const lsp::Json& context = {});
    /// The value of the hover at the begin of a range, or "".
    std::string hover(const std::string& uri, const lsp::Json& range);
    /// Answers every client/registerCapability and unregisterCapability that waits.
    void accept_registrations();

    const std::string& encoding() const { return encoding_; }
    StandIns& world() { return world_; }
    void set_process_alive(bool is_alive) { is_process_alive_ = is_alive; }

private:
    struct OpenText {
        EditorText text;
        std::int64_t version = 0;
    };

    void run();
    void apply_to(const std::string& uri, const lsp::Json& text_edits);

    lsp::Json capabilities_;
    Setup setup_;
    Conformance conformance_;
    StandIns world_;
    bool is_process_alive_ = true;
    std::optional<int> exit_status_;
    std::unique_ptr<lsp::Server> server_;
    std::string encoding_ = "utf-16";
    bool pulls_ = false;
    std::map<std::string, OpenText> texts_;
    std::deque<lsp::Json> inbox_;
    int next_id_ = 1;
};

}  // namespace ordval::testing
