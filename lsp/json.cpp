#include "lsp/json.hpp"

#include "text/utf8.hpp"

namespace ordval::lsp {

namespace {

constexpr int deepest = 500;

/// The destructors and copies of nested values cost memory and stack by level, so depth is looked at first.
bool is_nested_too_deeply(const std::string& text) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (in_string) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > deepest) return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

/// The value of four hexadecimal digits at `at`, or -1.
int hex4(const std::string& text, std::size_t at) {
    if (at + 4 > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9')
            value = value * 16 + (c - '0');
        else if (c >= 'a' && c <= 'f')
            value = value * 16 + (c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            value = value * 16 + (c - 'A' + 10);
        else
            return -1;
    }
    return value;
}

bool is_high_surrogate(int unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low_surrogate(int unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

/// Backslashes stand only inside strings, so the text can be walked without knowing what is a string.
std::string without_lone_surrogates(std::string text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] != '\\') continue;
        const int unit = text[at + 1] == 'u' ? hex4(text, at + 2) : -1;
        if (unit < 0) {
            ++at;
            continue;
        }
        const bool starts_pair = is_high_surrogate(unit) && text.compare(at + 6, 2, "\\u") == 0 &&
                                 is_low_surrogate(hex4(text, at + 8));
        if (starts_pair) {
            at += 11;
            continue;
        }
        if (is_high_surrogate(unit) || is_low_surrogate(unit)) text.replace(at + 2, 4, "fffd");
        at += 5;
    }
    return text;
}

}  // namespace

std::optional<Json> parse_json(const std::string& text) {
    if (is_nested_too_deeply(text)) return std::nullopt;
    Json value = Json::parse(text, nullptr, false);
    if (!value.is_discarded()) return value;
    const bool is_utf8 = text::find_invalid(text) == std::string::npos;
    value =
        Json::parse(without_lone_surrogates(is_utf8 ? text : text::replace_invalid(text)), nullptr, false);
    if (value.is_discarded()) return std::nullopt;
    return value;
}

std::string write_json(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const Json& member(const Json& value, const char* name) {
    static const Json absent;
    if (!value.is_object()) return absent;
    const auto found = value.find(name);
    return found == value.end() ? absent : *found;
}

const Json& at_path(const Json& value, std::initializer_list<const char*> names) {
    const Json* at = &value;
    for (const char* name : names) at = &member(*at, name);
    return *at;
}

}  // namespace ordval::lsp
