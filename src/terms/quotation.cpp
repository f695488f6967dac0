#include "terms/quotation.hpp"

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace ordval::terms {

namespace {

bool is_quotation_sign(char32_t c) {
    return c == U'”' || c == U'“' || c == U'„' || c == U'"' || c == U'»' || c == U'«';
}

bool may_stand_before_opening(char32_t c) {
    return text::is_space(c) || c == '(' || c == '[' || c == '-' || c == U'–' || c == U'—' || c == U'’' || c == '*';
}

}  // namespace

std::vector<text::Span> find_quotations(std::string_view valid) {
    std::vector<text::Span> quotations;
    std::vector<std::uint32_t> open;
    for (std::uint32_t at = 0; at < valid.size();) {
        const text::Decoded sign = text::decode(valid, at);
        const std::uint32_t next = at + sign.size;
        if (is_quotation_sign(sign.code_point)) {
            const bool letter_follows = next < valid.size() && text::is_word_character(valid, next);
            const bool opens = letter_follows && (at == 0 || may_stand_before_opening(text::decode_before(valid, at).code_point));
            if (opens) {
                open.push_back(at);
            } else if (!open.empty()) {
                quotations.push_back({open.back(), next});
                open.pop_back();
            }
        }
        at = next;
    }
    return quotations;
}

}  // namespace ordval::terms
