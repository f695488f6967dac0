#include "lsp/framing.hpp"

#include <charconv>

#include "lsp/ascii.hpp"

namespace ordval::lsp {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

}  // namespace

void FrameParser::feed(std::string_view bytes) {
    if (!error_.empty()) return;
    if (is_in_body_ && buffer_.capacity() < *body_size_) buffer_.reserve(*body_size_);
    buffer_.append(bytes);
}

std::optional<std::string> FrameParser::next() {
    if (!error_.empty()) return std::nullopt;
    if ((!is_in_body_ && !read_header()) || buffer_.size() - consumed_ < *body_size_) {
        buffer_.erase(0, consumed_);
        consumed_ = 0;
        return std::nullopt;
    }
    std::string body = buffer_.substr(consumed_, *body_size_);
    consumed_ += *body_size_;
    is_in_body_ = false;
    body_size_.reset();
    if (consumed_ == buffer_.size()) {
        if (buffer_.capacity() > (1u << 20))
            buffer_ = {};  // one large document is no reason to keep its room
        buffer_.clear();
        consumed_ = 0;
    }
    return body;
}

/// True when a whole header block has been read.
bool FrameParser::read_header() {
    while (true) {
        const std::string_view header = std::string_view(buffer_).substr(consumed_);
        const std::size_t line_end = header.find('\n', scanned_);
        const std::size_t size_so_far = line_end == std::string_view::npos ? header.size() : line_end + 1;
        if (size_so_far > largest_header) {
            break_off("the header is larger than 8 KiB");
            return false;
        }
        if (line_end == std::string_view::npos) return false;
        std::string_view line = header.substr(scanned_, line_end - scanned_);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) {
            consumed_ += size_so_far;
            scanned_ = 0;
            is_in_body_ = body_size_.has_value();
            if (!is_in_body_) break_off("a header without Content-Length");
            return is_in_body_;
        }
        read_header_line(line);
        if (!error_.empty()) return false;
        scanned_ = size_so_far;
    }
}

void FrameParser::read_header_line(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
        break_off("a header line without a colon");
        return;
    }
    if (!equal_without_case(trimmed(line.substr(0, colon)), "Content-Length")) return;
    const std::string_view digits = trimmed(line.substr(colon + 1));
    std::size_t size = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    if (digits.empty() || failure != std::errc{} || end != digits.data() + digits.size()) {
        break_off("a Content-Length that is not a number");
    } else if (size > largest_body) {
        break_off("a body larger than 64 MiB");
    } else if (body_size_ && *body_size_ != size) {
        break_off("two different Content-Lengths");
    } else {
        body_size_ = size;
    }
}

void FrameParser::break_off(std::string reason) {
    error_ = std::move(reason);
    buffer_ = {};
    consumed_ = 0;
}

std::string frame(std::string_view body) {
    std::string framed = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    framed += body;
    return framed;
}

}  // namespace ordval::lsp
