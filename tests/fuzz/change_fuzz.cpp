// Any sequence of didChange: the document is what a plain string becomes by the same changes, its line table is one that was
// built from scratch, and its findings are those of a document that was opened with the same text.
//
// The first byte divides the rest into a text and changes of five bytes each.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "lsp/document_store.hpp"
#include "service/analysis.hpp"
#include "service/rule_library.hpp"
#include "text/utf8.hpp"

using namespace ordval;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// Where a position is in a plain string, by walking there: lines end with LF, CRLF or CR; a column behind the line is the
/// line's end, a line behind the text the text's end, and a column inside a character its start.
std::size_t place_of(const std::string& text, text::Position position, text::Encoding encoding) {
    std::size_t at = 0;
    for (std::uint32_t line = 0; line < position.line; ++line) {
        while (at < text.size() && text[at] != '\r' && text[at] != '\n') ++at;
        if (at == text.size()) return at;
        at += text.compare(at, 2, "\r\n") == 0 ? 2 : 1;
    }
    for (std::uint32_t column = 0; at < text.size() && text[at] != '\r' && text[at] != '\n';) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::uint32_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        column += encoding == text::Encoding::utf8 ? bytes : encoding == text::Encoding::utf16 && bytes == 4 ? 2 : 1;
        if (column > position.column) break;
        at += bytes;
    }
    return at;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const service::LoadedRules loaded = service::RuleLibrary(ORDVAL_SOURCE_DIR "/rules").load({"helsingborg", "skrivregler"});
    static const std::string words[] = {"",  "kund", "\n", "\r",  "\r\n\r\n", "kunderna ", "å", "🙂", "```\n", "- ", "# ",
                                        "”", "> ",   "a\u0301", "<!-- ordval: av kund -->", "---\n", "|a|b|\n|-|-|\n", "    ", "begreppet ", "`"};
    constexpr text::Encoding encodings[] = {text::Encoding::utf8, text::Encoding::utf16, text::Encoding::utf32};
    constexpr std::size_t bytes_of_change = 5;
    if (size < 2) return 0;
    const std::size_t text_size = data[0] % size;
    std::string model = text::replace_invalid({reinterpret_cast<const char*>(data) + 1, text_size});
    lsp::DocumentStore store;
    store.open({"file:///motion.md", "markdown", 1, model}, "");
    std::shared_ptr<const service::Analysis> before;
    int version = 1;
    for (std::size_t at = 1 + text_size; at + bytes_of_change <= size && version < 12;) {
        const auto encoding = encodings[data[at + 4] % 3];
        lsp::DidChangeParams params{"file:///motion.md", ++version, {}};
        // A few changes are told in one message, each of the text that the one before made.
        const int together = 1 + data[at + 2] / 4 % 3;
        for (int i = 0; i < together && at + bytes_of_change <= size; ++i, at += bytes_of_change) {
            const std::string& word = words[data[at + 4] / 3 % std::size(words)];
            if (data[at + 2] == 0xFF) {
                params.changes.push_back({std::nullopt, word});
                model = word;
                continue;
            }
            const text::Range range{{data[at], data[at + 1]}, {data[at] + data[at + 2] % 4u, data[at + 3]}};
            params.changes.push_back({range, word});
            const auto [begin, end] = std::minmax({place_of(model, range.begin, encoding), place_of(model, range.end, encoding)});
            model.replace(begin, end - begin, word);
        }
        const lsp::Document* document = store.change(params, encoding);
        require(document && document->text() == model);
        require(document->snapshot->lines == text::LineIndex(model));
        const auto fresh = service::analyse(model, formats::Format::markdown, loaded.rules);
        before = service::analyse_again(before.get(), document->snapshot, formats::Format::markdown, loaded.rules, {}, {});
        require(before->statements == fresh->statements && before->findings() == fresh->findings());
    }
    return 0;
}
