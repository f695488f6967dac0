#include "formats/inline_html.hpp"

#include <algorithm>
#include <iterator>

namespace ordval::formats {

namespace {

// Elements that change how letters look and may therefore stand inside a word.
constexpr std::string_view formatting_elements[] = {
    "a", "abbr", "b",    "big", "bdi", "bdo",   "cite", "del",    "dfn",    "em", "font",
    "i", "ins",  "mark", "q",   "s",   "small", "span", "strike", "strong", "u",  "wbr"};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// The element's name as it is written: "B" for "<B>", "b" for "</b>"; empty for a declaration.
std::string_view name_of(std::string_view tag) {
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    const auto* const end = std::find_if_not(tag.begin(), tag.end(), is_letter_or_digit);
    return tag.substr(0, static_cast<std::size_t>(end - tag.begin()));
}

bool is_named(std::string_view name, std::string_view lower_case_name) {
    const auto same_letter = [](char a, char b) { return a == b || (a | 0x20) == b; };
    return std::equal(name.begin(), name.end(), lower_case_name.begin(), lower_case_name.end(), same_letter);
}

}  // namespace

HtmlEffect html_effect(std::string_view tag) {
    if (tag.starts_with("<!--")) return HtmlEffect::comment;
    const std::string_view name = name_of(tag);
    if (is_named(name, "br")) return HtmlEffect::line_break;
    const bool is_formatting = std::any_of(std::begin(formatting_elements), std::end(formatting_elements),
                                           [&](std::string_view element) { return is_named(name, element); });
    return is_formatting ? HtmlEffect::nothing : HtmlEffect::object;
}

std::vector<text::Span> comments_in(std::string_view html) {
    std::vector<text::Span> comments;
    for (std::size_t begin = html.find("<!--"); begin != std::string_view::npos;
         begin = html.find("<!--", begin)) {
        std::size_t end = html.find("-->", begin + 4);
        end = end == std::string_view::npos ? html.size() : end + 3;
        comments.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        begin = end;
    }
    return comments;
}

}  // namespace ordval::formats
