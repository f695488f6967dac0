// A text as an editor holds it, in UTF-16, with the protocol's positions: a model of its own, so that the
// server's is not tested against itself.
//
//     EditorText text("Å\nkund");
//     text.replace({{"start", {{"line", 1}, {"character", 0}}}, {"end", ...}}, "invånare", "utf-16");
//     text.utf8()                                   // "Å\ninvånare"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lsp/json.hpp"

namespace ordval::testing {

class EditorText {
public:
    explicit EditorText(std::string_view utf8);

    std::string utf8() const;

    /// The index into the UTF-16 text of a Position; it must lie inside the text.
    std::size_t index_of(const lsp::Json& position, const std::string& encoding) const;

    /// Replaces what lies between two indices.
    void replace(std::size_t begin, std::size_t end, std::string_view utf8);
    /// Replaces a Range.
    void replace(const lsp::Json& range, std::string_view utf8, const std::string& encoding);

    /// The text of a Range.
    std::string at(const lsp::Json& range, const std::string& encoding) const;

    /// The Range of the `count`th place (from 0) where `word` stands.
    lsp::Json range_of(std::string_view word, const std::string& encoding, int count = 0) const;

private:
    lsp::Json position_at(std::size_t index, const std::string& encoding) const;

    std::u16string text_;
};

}  // namespace ordval::testing
