#include "terms/loading/yaml_position.hpp"

#include <algorithm>

namespace ordval::terms {

namespace {

std::size_t size_of_character(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0x80) return 1;
    if (byte < 0xE0) return 2;
    return byte < 0xF0 ? 3 : 4;
}

bool is_printable_ascii(char c) { return c >= ' ' && c <= '~'; }

}  // namespace

void YamlPosition::restart() {
    byte_ = 0;
    index_ = 0;
    line_ = 1;
    column_ = 1;
}

void YamlPosition::step() {
    const char lead = text_[byte_];
    const bool is_first_of_pair = lead == '\r' && byte_ + 1 < text_.size() && text_[byte_ + 1] == '\n';
    if (lead == '\n' || (lead == '\r' && !is_first_of_pair)) {
        ++line_;
        column_ = 1;
    } else if (lead != '\r') {
        ++column_;
    }
    byte_ += size_of_character(lead);
    ++index_;
}

/// Rule files are mostly ASCII, and most of it stands on the same line as what came before.
void YamlPosition::step_to(std::size_t index) {
    while (index_ < index && byte_ < text_.size()) {
        std::size_t run = 0;
        const std::size_t most = std::min(index - index_, text_.size() - byte_);
        while (run < most && is_printable_ascii(text_[byte_ + run])) ++run;
        byte_ += run;
        index_ += run;
        column_ += static_cast<std::uint32_t>(run);
        if (run < most) step();
    }
}

std::uint32_t YamlPosition::size_of_line_from(std::size_t byte) const {
    std::uint32_t size = 0;
    for (; byte < text_.size() && text_[byte] != '\n' && text_[byte] != '\r'; byte += size_of_character(text_[byte])) ++size;
    return size;
}

Stretch YamlPosition::stretch(std::size_t begin, std::size_t end) {
    if (begin < index_) restart();
    step_to(begin);
    Stretch found{line_, column_, 0, byte_, byte_};
    step_to(end);
    found.end_byte = byte_;
    found.size = line_ == found.line ? column_ - found.column : size_of_line_from(found.byte);
    return found;
}

}  // namespace ordval::terms
