#include "lsp/document_store.hpp"

#include <utility>

#include "text/edit.hpp"

namespace ordval::lsp {

namespace {

void apply_change(Document& document, const TextChange& change, text::Encoding encoding) {
    if (!change.range) {
        document.text = change.text;
    } else {
        const text::Span span = document.lines.span_of(document.text, *change.range, encoding);
        document.text = text::apply(document.text, {{span, change.text}});
    }
    document.lines = text::LineIndex(document.text);
}

}  // namespace

Document& DocumentStore::open(DidOpenParams params, std::string folder) {
    Document& document = documents_[params.uri];
    document.folder = std::move(folder);
    document.format = formats::format_of(params.uri, params.language_id);
    document.version = params.version;
    document.opened = document.revision = next_revision_++;
    document.uri = std::move(params.uri);
    document.text = std::move(params.text);
    document.lines = text::LineIndex(document.text);
    return document;
}

const Document* DocumentStore::change(const DidChangeParams& params, text::Encoding encoding) {
    const auto found = documents_.find(params.uri);
    if (found == documents_.end()) return nullptr;
    Document& document = found->second;
    for (const TextChange& change : params.changes) apply_change(document, change, encoding);
    document.version = params.version;
    document.revision = next_revision_++;
    return &document;
}

const Document* DocumentStore::find(const std::string& uri) const {
    const auto found = documents_.find(uri);
    return found == documents_.end() ? nullptr : &found->second;
}

}  // namespace ordval::lsp
