// What clients send, as C++ values.
//
//     DidOpenParams opened = json.get<DidOpenParams>();
//     opened.uri                       // the client's own spelling, never changed
//
// Reading is strict about what a handler needs and blind to the rest. A value that cannot be read throws, and
// `json_rpc` turns that into the right answer. Positions and ranges are read by `convert`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lsp/json.hpp"
#include "text/line_index.hpp"

namespace ordval::lsp {

struct NoParams {};

struct WorkspaceFolder {
    std::string uri;
};

struct InitializeParams {
    std::optional<std::int64_t> process_id;
    Json capabilities;
    Json initialization_options;
    std::vector<WorkspaceFolder> folders;  ///< `workspaceFolders`, else `rootUri`, else `rootPath`
};

struct DidOpenParams {
    std::string uri;
    std::string language_id;
    std::int64_t version = 0;
    std::string text;
};

/// Without a range the text replaces the whole document. The range counts in the negotiated encoding.
struct TextChange {
    std::optional<text::Range> range;
    std::string text;
};

struct DidChangeParams {
    std::string uri;
    std::int64_t version = 0;
    std::vector<TextChange> changes;  ///< each refers to the result of the one before
};

/// didClose, didSave: nothing but the document.
struct DocumentParams {
    std::string uri;
};

struct DidChangeConfigurationParams {
    Json settings;
};

struct DidChangeWatchedFilesParams {
    std::vector<std::string> uris;
};

struct DidChangeFoldersParams {
    std::vector<WorkspaceFolder> added;
    std::vector<WorkspaceFolder> removed;
};

struct DocumentDiagnosticParams {
    std::string uri;
    std::string previous_result_id;
};

struct WorkspaceDiagnosticParams {
    std::vector<std::pair<std::string, std::string>> previous_result_ids;  ///< by URI
    Json partial_result_token;                                             ///< null when there are to be no parts
};

/// A place in a document: hover, definition, completion and others.
struct PositionParams {
    std::string uri;
    text::Position position;
};

struct ReferenceParams {
    std::string uri;
    text::Position position;
    bool includes_declaration = false;
    Json work_done_token;  ///< null when progress is not to be told
};

struct RenameParams {
    std::string uri;
    text::Position position;
    std::string new_name;
    Json work_done_token;
};

struct InlayHintParams {
    std::string uri;
    text::Range range;
};

/// A diagnostic as a client sends it back. Nothing but the range is sure to come.
struct ContextDiagnostic {
    text::Range range;
    std::string source;
    std::string code;
};

struct CodeActionParams {
    enum class Trigger : std::uint8_t { unsaid, invoked, automatic };

    std::string uri;
    text::Range range;
    std::vector<ContextDiagnostic> diagnostics;
    std::vector<std::string> only;  ///< empty: any kind
    Trigger trigger = Trigger::unsaid;
};

struct ExecuteCommandParams {
    std::string command;
    std::vector<Json> arguments;
    Json work_done_token;
};

void from_json(const Json& json, NoParams& params);
void from_json(const Json& json, WorkspaceFolder& folder);
void from_json(const Json& json, InitializeParams& params);
void from_json(const Json& json, DidOpenParams& params);
void from_json(const Json& json, DidChangeParams& params);
void from_json(const Json& json, DocumentParams& params);
void from_json(const Json& json, DidChangeConfigurationParams& params);
void from_json(const Json& json, DidChangeWatchedFilesParams& params);
void from_json(const Json& json, DidChangeFoldersParams& params);
void from_json(const Json& json, DocumentDiagnosticParams& params);
void from_json(const Json& json, WorkspaceDiagnosticParams& params);
void from_json(const Json& json, PositionParams& params);
void from_json(const Json& json, ReferenceParams& params);
void from_json(const Json& json, RenameParams& params);
void from_json(const Json& json, InlayHintParams& params);
void from_json(const Json& json, CodeActionParams& params);
void from_json(const Json& json, ExecuteCommandParams& params);

}  // namespace ordval::lsp
