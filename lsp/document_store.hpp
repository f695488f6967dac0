// The documents that are open in the editor, as the editor has them.
//
//     store.open({"file:///motion.md", "markdown", 1, "Varje kund.\n"}, "/home/anna");
//     store.change({"file:///motion.md", 2, {{Range{{0, 6}, {0, 10}}, "invånare"}}}, Encoding::utf16);
//     store.find("file:///motion.md")->text()                // "Varje invånare.\n"
//
// The text is the client's, also where the file on disk says something else. A document is known by the
// string that the client opened it with and by nothing else. Main thread only.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "formats/format.hpp"
#include "lsp/protocol.hpp"
#include "service/rule_file_check.hpp"
#include "text/snapshot.hpp"

namespace ordval::lsp {

/// One change as it was applied: bytes in the text before it.
struct AppliedChange {
    std::uint32_t begin = 0;
    std::uint32_t removed = 0;
    std::uint32_t inserted = 0;
    bool is_whole_text = false;
};

struct Document {
    std::string uri;
    std::string folder;                     ///< decides which rules hold; "" when there is none
    std::optional<formats::Format> format;  ///< nothing for a document that Ordval does not read
    std::string language_id;                ///< as the client calls it; the URI's ending counts more
    std::optional<service::RuleFileKind> rule_file;  ///< nothing for a document that is none
    std::int64_t version = 0;               ///< the client's own count, which may start anywhere and jump
    std::uint64_t opened = 0;               ///< tells two openings of the same URI apart
    std::uint64_t revision = 0;             ///< changes with every change of the text and is never used twice
    std::shared_ptr<const text::Snapshot> snapshot;  ///< never null
    std::vector<AppliedChange> last_changes;  ///< those of the latest message, each after the one before

    const std::string& text() const { return snapshot->text; }
};

class DocumentStore {
public:
    /// Opening an open document again replaces it.
    Document& open(DidOpenParams params, std::string folder);

    /// Applies the changes one after the other; null when no such document is open.
    const Document* change(const DidChangeParams& params, text::Encoding encoding);

    void close(const std::string& uri) { documents_.erase(uri); }

    /// Null when it is not open.
    const Document* find(const std::string& uri) const;

    const std::map<std::string, Document>& all() const { return documents_; }

private:
    std::map<std::string, Document> documents_;
    std::uint64_t next_revision_ = 1;
};

}  // namespace ordval::lsp
