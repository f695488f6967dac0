#include "service/typed_word.hpp"

#include "text/folding.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

/// The folded letter with the case that it was typed in, where one letter says that.
std::string with_case_of(std::string_view folded_letter, char32_t typed) {
    if (!text::is_upper(typed)) return std::string(folded_letter);
    std::string upper = text::to_upper(folded_letter);
    return text::to_lower(upper) == folded_letter ? upper : std::string(folded_letter);
}

}  // namespace

TypedWord::TypedWord(std::string_view valid) {
    const text::Folded folded = text::fold(valid);
    folded_ = folded.text;
    offsets_.reserve(folded_.size() + 1);
    for (std::uint32_t at = 0; at < folded_.size();) {
        const text::Decoded letter = text::decode(folded_, at);
        const std::vector<text::Span> source = folded.source_of({at, at + letter.size});
        const std::string_view as_folded = std::string_view(folded_).substr(at, letter.size);
        const auto begin = static_cast<std::uint32_t>(text_.size());
        if (source.empty())
            text_ += as_folded;
        else
            text_ += with_case_of(as_folded, text::decode(valid, source.front().begin).code_point);
        offsets_.insert(offsets_.end(), letter.size, begin);
        at += letter.size;
    }
    offsets_.push_back(static_cast<std::uint32_t>(text_.size()));
}

std::string_view TypedWord::text_of(text::Span in_folded) const {
    const std::uint32_t begin = offsets_[in_folded.begin];
    return std::string_view(text_).substr(begin, offsets_[in_folded.end] - begin);
}

}  // namespace ordval::service
