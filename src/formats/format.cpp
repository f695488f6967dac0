#include "formats/format.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "formats/lines.hpp"
#include "formats/markdown.hpp"
#include "formats/markdown_chunks.hpp"
#include "formats/plain_text.hpp"
#include "formats/rereading.hpp"

namespace ordval::formats {

namespace {

/// What follows the last "." of the file's name, in lower case.
std::string ending_of(std::string_view path_or_uri) {
    const std::size_t dot = path_or_uri.find_last_of("./\\");
    if (dot == std::string_view::npos || path_or_uri[dot] != '.') return {};
    std::string ending(path_or_uri.substr(dot + 1));
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return ending;
}

}  // namespace

std::optional<Format> format_of(std::string_view path_or_uri, std::string_view language_id) {
    const std::string ending = ending_of(path_or_uri);
    if (ending == "md" || ending == "markdown" || ending == "mdown") return Format::markdown;
    if (ending == "txt" || ending == "text") return Format::plain_text;
    if (language_id == "markdown") return Format::markdown;
    if (language_id == "plaintext" || language_id == "text") return Format::plain_text;
    return std::nullopt;
}

Surroundings surroundings_of(Format format, std::string_view text) {
    switch (format) {
        case Format::plain_text: return {first_line_begin(text), plain_text_body(text), {}};
        case Format::markdown: return {markdown_begin(text), 0, link_labels_of(text)};
    }
    return {};
}

std::uint32_t chunk_end(Format format, std::string_view text, std::uint32_t begin) {
    switch (format) {
        case Format::plain_text: return plain_text_chunk_end(text, begin);
        case Format::markdown: return markdown_chunk_end(text, begin);
    }
    return static_cast<std::uint32_t>(text.size());
}

void read_chunk(Format format, std::string_view text, text::Span chunk, const Surroundings& surroundings,
                std::vector<text::PlacedBlock>& blocks) {
    switch (format) {
        case Format::plain_text: read_plain_text_chunk(text, chunk, surroundings.body, blocks); break;
        case Format::markdown: read_markdown_chunk(text, chunk, surroundings.link_labels, blocks); break;
    }
}

text::Span front_matter_of(Format format, std::string_view text) {
    if (format != Format::markdown) return {};
    return {first_line_begin(text), markdown_begin(text)};
}

std::vector<text::PlacedBlock> read_blocks(Format format, std::string_view text) {
    return read(format, text).blocks;
}

}  // namespace ordval::formats
