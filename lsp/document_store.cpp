#include "lsp/document_store.hpp"

#include <utility>

#include "lsp/uri.hpp"
#include "text/edit.hpp"

namespace ordval::lsp {

namespace {

std::uint32_t size_of(const std::string& text) {
    return static_cast<std::uint32_t>(text.size());
}

void apply_change(Document& document, const TextChange& change, text::Encoding encoding) {
    AppliedChange applied{0, size_of(document.text()), size_of(change.text), !change.range};
    if (!change.range) {
        document.snapshot = std::make_shared<const text::Snapshot>(change.text);
    } else {
        const text::Span span = document.snapshot->lines.span_of(document.text(), *change.range, encoding);
        applied.begin = span.begin;
        applied.removed = span.size();
        std::string edited = text::apply(document.text(), {{span, change.text}});
        document.snapshot =
            std::make_shared<const text::Snapshot>(*document.snapshot, text::Change{span, applied.inserted}, std::move(edited));
    }
    document.last_changes.push_back(applied);
}

/// A file becomes a pack when its author writes that it is one.
void tell_rule_file(Document& document) {
    if (document.format) return;
    document.rule_file = service::rule_file_kind(path_of(document.uri).value_or(document.uri), document.language_id, document.text());
}

}  // namespace

Document& DocumentStore::open(DidOpenParams params, std::string folder) {
    Document& document = documents_[params.uri];
    document.folder = std::move(folder);
    document.language_id = params.language_id;
    document.format = service::is_yaml_file(params.uri) ? std::nullopt : formats::format_of(params.uri, params.language_id);
    document.version = params.version;
    document.opened = document.revision = next_revision_++;
    document.uri = std::move(params.uri);
    document.snapshot = std::make_shared<const text::Snapshot>(std::move(params.text));
    document.last_changes = {{0, 0, size_of(document.text()), true}};
    tell_rule_file(document);
    return document;
}

const Document* DocumentStore::change(const DidChangeParams& params, text::Encoding encoding) {
    const auto found = documents_.find(params.uri);
    if (found == documents_.end()) return nullptr;
    Document& document = found->second;
    document.last_changes.clear();
    for (const TextChange& change : params.changes) apply_change(document, change, encoding);
    document.version = params.version;
    document.revision = next_revision_++;
    tell_rule_file(document);
    return &document;
}

const Document* DocumentStore::find(const std::string& uri) const {
    const auto found = documents_.find(uri);
    return found == documents_.end() ? nullptr : &found->second;
}

}  // namespace ordval::lsp
