// What holds for every text, whatever its format: used by the property tests and by the fuzz target. Each
// function gives a sentence about the first thing that is wrong, or an empty string.
#pragma once

#include <algorithm>
#include <md4c.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/format.hpp"
#include "formats/lines.hpp"
#include "formats/markdown_reader.hpp"
#include "text/utf8.hpp"

namespace ordval::formats {

/// Pieces cover the block's text in order, their sources ascend inside the block, and a piece as long as its
/// source is its source.
inline std::string problem_of_block(const text::PlacedBlock& placed, std::string_view source) {
    const text::Block& block = *placed.block;
    const std::string_view own_source = source.substr(placed.begin, block.source_size);
    if (text::find_invalid(block.text) != std::string_view::npos) return "the text is not UTF-8";
    if (block.text.empty() != block.pieces.empty()) return "text without pieces";
    if (block.text.empty() && (block.comments.empty() || block.kind != text::BlockKind::comment))
        return "an empty block";
    std::uint32_t last_end = 0;
    for (std::size_t i = 0; i < block.pieces.size(); ++i) {
        const text::Piece& piece = block.pieces[i];
        const bool is_last = i + 1 == block.pieces.size();
        const std::size_t text_end = is_last ? block.text.size() : block.pieces[i + 1].text_begin;
        if (i == 0 && piece.text_begin != 0) return "the first piece does not begin the text";
        if (text_end <= piece.text_begin) return "an empty piece";
        if (piece.source.begin < last_end || piece.source.end < piece.source.begin)
            return "sources do not ascend";
        if (piece.source.end > block.source_size) return "a source outside the block";
        last_end = piece.source.end;
        const std::string_view stretch =
            std::string_view(block.text).substr(piece.text_begin, text_end - piece.text_begin);
        const bool is_object = stretch == "\uFFFC";
        if (stretch.size() == piece.source.size() && stretch != piece.source.in(own_source) && !is_object) {
            return "a piece as long as its source that differs from it";
        }
    }
    last_end = 0;
    for (const text::Comment& comment : block.comments) {
        if (comment.text_begin > block.text.size()) return "a comment outside the text";
        if (comment.source.begin < last_end || comment.source.end > block.source_size)
            return "a comment outside the block";
        if (!comment.source.in(own_source).starts_with("<!--")) return "a comment that is none";
        last_end = comment.source.end;
    }
    return {};
}

/// Blocks stand in the text one after the other.
inline std::string problem_of_blocks(const std::vector<text::PlacedBlock>& blocks, std::string_view source) {
    std::uint32_t last_end = 0;
    for (const text::PlacedBlock& placed : blocks) {
        if (placed.begin < last_end) return "blocks overlap";
        last_end = placed.begin + placed.block->source_size;
        if (last_end > source.size()) return "a block outside the text";
        if (std::string problem = problem_of_block(placed, source); !problem.empty()) return problem;
    }
    return {};
}

/// Chunks follow each other to the end of the text, and each has a line with prose or markup.
inline std::string problem_of_chunks(Format format, std::string_view source) {
    for (std::uint32_t begin = surroundings_of(format, source).begin, end = 0; begin < source.size();
         begin = end) {
        end = chunk_end(format, source, begin);
        if (end <= begin || end > source.size()) return "a chunk that does not go on";
        const char before = source[end - 1];
        if (end < source.size() && before != '\n' && before != '\r') return "a chunk that ends inside a line";
    }
    return {};
}

/// Nothing where the two readings have the same blocks.
inline std::string difference(const std::vector<text::PlacedBlock>& some,
                              const std::vector<text::PlacedBlock>& others) {
    if (some.size() != others.size()) return "another number of blocks";
    for (std::size_t i = 0; i < some.size(); ++i) {
        const text::Block& one = *some[i].block;
        const text::Block& other = *others[i].block;
        if (one.text != other.text) return "another text";
        if (one.kind != other.kind || one.level != other.level || one.quoted != other.quoted)
            return "another role";
        if (some[i].begin != others[i].begin || one.source_size != other.source_size) return "another place";
        if (one.pieces != other.pieces) return "other pieces";
        if (one.comments != other.comments) return "other comments";
    }
    return {};
}

/// The prose of the blocks, as it stands in the source and without white space.
inline std::string prose_of(const std::vector<text::PlacedBlock>& blocks, std::string_view source) {
    std::string prose;
    for (const text::PlacedBlock& placed : blocks) {
        const text::Block& block = *placed.block;
        for (std::size_t i = 0; i < block.pieces.size(); ++i) {
            const text::Piece& piece = block.pieces[i];
            const std::size_t end =
                i + 1 == block.pieces.size() ? block.text.size() : block.pieces[i + 1].text_begin;
            const std::string_view read =
                std::string_view(block.text).substr(piece.text_begin, end - piece.text_begin);
            const std::string_view stretch = piece.source.shifted(placed.begin).in(source);
            const bool is_prose = stretch == read || (stretch.starts_with('&') && stretch.ends_with(';'));
            if (!is_prose && (read == "\n" || read == "\uFFFC")) continue;
            for (const char c : stretch) {
                if (std::string_view(" \t\r\n\v\f").find(c) == std::string_view::npos) prose += c;
            }
        }
    }
    return prose;
}

/// What md4c reads from a text at once, by none of the code under test.
struct ReadingByMd4c {
    std::string prose;   ///< as `prose_of` gives it
    std::string blocks;  ///< one letter for each begin ("A" and on) and end ("a" and on) of a block

    friend bool operator==(const ReadingByMd4c&, const ReadingByMd4c&) = default;
};

/// `source` ends with a line break, without which md4c reads some signs in another way.
inline ReadingByMd4c read_by_md4c(std::string_view source) {
    struct State {
        std::string_view source;
        ReadingByMd4c reading;
        int images = 0;
        bool in_address = false;
        bool link_begins = false;
    } state{source, {}, 0, false, false};
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* user) {
        auto& self = *static_cast<State*>(user);
        self.reading.blocks += static_cast<char>('A' + type);
        self.images = 0;
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
        static_cast<State*>(user)->reading.blocks += static_cast<char>('a' + type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* user) {
        auto& self = *static_cast<State*>(user);
        if (type == MD_SPAN_IMG) ++self.images;
        self.link_begins = type == MD_SPAN_A;
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
        auto& self = *static_cast<State*>(user);
        if (type == MD_SPAN_IMG && self.images > 0) --self.images;
        self.link_begins = false;
        if (type == MD_SPAN_A) self.in_address = false;
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* user) {
        auto& self = *static_cast<State*>(user);
        if (self.link_begins && bytes > self.source.data() && bytes[-1] == '<') self.in_address = true;
        self.link_begins = false;
        if ((type != MD_TEXT_NORMAL && type != MD_TEXT_ENTITY) || self.images > 0 || self.in_address)
            return 0;
        for (const char c : std::string_view(bytes, size)) {
            if (std::string_view(" \t\r\n\v\f").find(c) == std::string_view::npos) self.reading.prose += c;
        }
        return 0;
    };
    md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &state);
    return state.reading;
}

// Where md4c 0.4.8 reads a text wrongly as a whole, its parts may be read better alone, and the comparison
// says nothing.

/// Below a list item that ends in a heading, a fence, raw HTML or a second blank line, what is read depends
/// on whether an offset has 4 as its last byte.
inline bool depends_on_offsets(std::string_view source) {
    std::string shifted(source);
    const ReadingByMd4c reading = read_by_md4c(shifted);
    for (int shift = 1; shift < 256; ++shift) {
        shifted.insert(shifted.begin(), '\n');
        if (read_by_md4c(shifted) != reading) return true;
    }
    return false;
}

/// Outside a quotation or item in which a fence or raw HTML is open, the next line loses its beginning (">
/// ~~~", then
/// "~<b>"; "- <!--", then any line), and an empty item before a blank line ends the list around it.
inline bool has_misread_line(std::string_view source) {
    LineReader lines(source, 0);
    while (const std::optional<Line> line = lines.next()) {
        std::string_view rest = line->in(source);
        for (std::size_t tag = rest.find('<', 1); tag != std::string_view::npos;
             tag = rest.find('<', tag + 1)) {
            if (rest.substr(tag).find_first_of("!?sSpP") == 1) return true;
        }
        rest.remove_suffix(rest.size() - (rest.find_last_not_of(" \t") + 1));
        const bool ends_with_marker =
            !rest.empty() && std::string_view("-+*.)").find(rest.back()) != std::string_view::npos;
        const std::size_t marker = rest.find_last_not_of("-+*.)0123456789") + 1;
        if (ends_with_marker &&
            (marker == 0 || std::string_view(" \t>").find(rest[marker - 1]) != std::string_view::npos))
            return true;
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t>"), rest.size()));
        const std::size_t signs = std::min(rest.find_first_not_of("`~"), rest.size());
        if (signs > 0 && (signs != 3 || rest.size() > 3)) return true;
    }
    return false;
}

/// True when a line begins with a comment and goes on with prose, which we read and md4c leaves out on purpose.
inline bool has_prose_behind_comment(std::string_view source) {
    for (std::size_t at = source.find("<!--"); at != std::string_view::npos; at = source.find("<!--", at + 1)) {
        const std::size_t close = source.find("-->", at);
        if (close == std::string_view::npos) return false;
        const std::string_view rest = source.substr(close + 3, source.find_first_of("\r\n", close) - close - 3);
        if (rest.find_first_not_of(" \t") != std::string_view::npos) return true;
    }
    return false;
}

/// What is wrong with how the chunks of a Markdown text are read, judged by md4c. `source` ends with a line
/// break.
inline std::string problem_of_markdown(std::string_view source) {
    if (std::string problem = problem_of_chunks(Format::markdown, source); !problem.empty()) return problem;
    const std::vector<text::PlacedBlock> blocks = read_blocks(Format::markdown, source);
    if (std::string problem = problem_of_blocks(blocks, source); !problem.empty()) return problem;

    // Definitions are looked for line by line and may be seen where md4c sees none; NUL has no place in
    // md4c's reports.
    if (source.find("]:") != std::string_view::npos || source.find('\0') != std::string_view::npos) return {};
    const std::uint32_t begin = surroundings_of(Format::markdown, source).begin;
    const std::string_view body = source.substr(begin);
    std::vector<text::PlacedBlock> at_once;
    read_with_md4c(source, {begin, static_cast<std::uint32_t>(source.size())}, {}, at_once);
    std::string problem = difference(blocks, at_once);
    if (prose_of(blocks, source) != read_by_md4c(body).prose) problem = "md4c reads another prose";
    if (problem.empty() || has_misread_line(body) || depends_on_offsets(body) || has_prose_behind_comment(body)) return {};
    return problem;
}

}  // namespace ordval::formats
