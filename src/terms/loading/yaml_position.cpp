#include "terms/loading/yaml_position.hpp"

namespace ordval::terms {

namespace {

std::size_t size_of_character(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0x80) return 1;
    if (byte < 0xE0) return 2;
    return byte < 0xF0 ? 3 : 4;
}

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

Stretch YamlPosition::stretch(std::size_t begin, std::size_t end) {
    if (begin < index_) restart();
    while (index_ < begin && byte_ < text_.size()) step();
    Stretch found{line_, column_, 0, byte_, byte_};
    while (index_ < end && byte_ < text_.size()) {
        step();
        if (line_ == found.line) found.size = column_ - found.column;
    }
    found.end_byte = byte_;
    return found;
}

}  // namespace ordval::terms
