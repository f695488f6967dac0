// The base protocol's frames: a header block, an empty line, and a body of as many bytes as the header says.
//
//     FrameParser parser;
//     parser.feed("Content-Length: 2\r\n\r\n{}Content-");
//     parser.next()                                        // "{}"
//     parser.next()                                        // nothing yet
//     frame("{}")                                          // "Content-Length: 2\r\n\r\n{}"
//
// Header lines may end with CRLF or LF, names are compared without regard to case, unknown ones are skipped.
// What the body says is not looked at.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ordval::lsp {

constexpr std::size_t largest_header = 8 * 1024;        ///< bytes
constexpr std::size_t largest_body = 64 * 1024 * 1024;  ///< bytes

/// Takes bytes in pieces of any size. Where a frame begins can only be told from the one before it, so broken
/// framing is final.
class FrameParser {
public:
    void feed(std::string_view bytes);

    /// The next body, or nothing when more bytes are needed or the framing is broken.
    std::optional<std::string> next();

    /// One clause that says what is wrong with the framing; empty while nothing is.
    const std::string& error() const { return error_; }

private:
    bool read_header();
    void read_header_line(std::string_view line);
    void break_off(std::string reason);

    std::string buffer_;
    std::size_t consumed_ = 0;  ///< bytes at the start of the buffer that belong to earlier frames
    std::size_t scanned_ = 0;   ///< header bytes from there that have been searched for the empty line
    std::optional<std::size_t> body_size_;
    bool is_in_body_ = false;
    std::string error_;
};

/// The body with its header.
std::string frame(std::string_view body);

}  // namespace ordval::lsp
