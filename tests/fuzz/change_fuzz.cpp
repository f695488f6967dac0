// Any sequence of didChange: the document's line table is one that was built from scratch, and its findings are those of a
// document that was opened with the same text.
//
// The first byte divides the rest into a text and changes of four numbers and a word each.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "lsp/document_store.hpp"
#include "service/analysis.hpp"
#include "service/rule_library.hpp"
#include "text/utf8.hpp"

using namespace ordval;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const service::LoadedRules loaded = service::RuleLibrary(ORDVAL_SOURCE_DIR "/rules").load({"kommun"});
    static const std::string words[] = {"", "kund", "\n", "\r", "\r\n\r\n", "kunderna ", "å", "🙂", "```\n", "- ", "# ", "”", "> ", "a\u0301"};
    if (size < 2) return 0;
    const std::size_t text_size = data[0] % size;
    const std::string raw(reinterpret_cast<const char*>(data) + 1, text_size);
    lsp::DocumentStore store;
    store.open({"file:///motion.md", "markdown", 1, text::replace_invalid(raw)}, "");
    std::shared_ptr<const service::Analysis> before;
    constexpr text::Encoding encodings[] = {text::Encoding::utf8, text::Encoding::utf16, text::Encoding::utf32};
    int version = 1;
    for (std::size_t at = 1 + text_size; at + 5 <= size && version < 12; at += 5) {
        const auto encoding = encodings[data[at + 4] % 3];
        const text::Range range{{data[at], data[at + 1]}, {data[at] + data[at + 2] % 4u, data[at + 3]}};
        const std::string& word = words[data[at + 4] / 3 % std::size(words)];
        const lsp::Document* document = store.change({"file:///motion.md", ++version, {{range, word}}}, encoding);
        if (!document || !(document->snapshot->lines == text::LineIndex(document->text()))) std::abort();
        const auto fresh = service::analyse(document->text(), formats::Format::markdown, loaded.rules);
        before = service::analyse_again(before.get(), document->snapshot, formats::Format::markdown, loaded.rules, {}, {});
        if (before->statements != fresh->statements) std::abort();
    }
    return 0;
}
