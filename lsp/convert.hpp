// Between the engine's values and the protocol's: the only place that knows how positions, edits and
// diagnostics are written in JSON.
//
//     Json range = range_to_json(analysis.lines.range_of(analysis.text, finding.span, client.encoding));
//     Json shown = diagnostic_to_json(checked, finding, client);
//
// No decisions are made here, except which of a diagnostic's optional parts the client can use.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/document_store.hpp"
#include "lsp/json.hpp"
#include "terms/finding.hpp"
#include "text/edit.hpp"
#include "text/line_index.hpp"

namespace ordval::lsp {

/// Throws what nlohmann/json throws, or std::invalid_argument, when `json` is no position. Numbers past what
/// the engine can count are as large as it can count: editors send such numbers for "the end of the line".
text::Position position_from(const Json& json);
text::Range range_from(const Json& json);

Json position_to_json(text::Position position);
Json range_to_json(text::Range range);

/// One TextEdit; its span counts in the text of the analysis.
Json edit_to_json(const service::Analysis& analysis, const text::Edit& edit, text::Encoding encoding);

/// The edits of one text.
struct TextEdits {
    std::string uri;
    std::optional<std::int64_t> version;  ///< nothing for a file that is not open
    Json edits;                           ///< an array of TextEdit
};

/// A WorkspaceEdit of several texts, in the form that the client announced.
Json workspace_edit(const std::vector<TextEdits>& texts, const ClientCapabilities& client);
/// A WorkspaceEdit of one document, in the form that the client announced.
Json workspace_edit(const Document& document, Json text_edits, const ClientCapabilities& client);

/// One Diagnostic, in the client's encoding and the language of the document's settings; and all of it but its range.
Json diagnostic_without_range(const Checked& checked, const terms::Finding& finding,
                              const ClientCapabilities& client);
Json diagnostic_to_json(const Checked& checked, const terms::Finding& finding,
                        const ClientCapabilities& client);

/// DiagnosticSeverity.
int severity_number(terms::Severity severity);

/// MarkupContent.
Json markup_content(bool is_markdown, std::string value);

}  // namespace ordval::lsp
