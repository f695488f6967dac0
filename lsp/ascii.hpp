// Names in protocols, which are compared without regard to case: "content-length", "FILE:".
#pragma once

#include <algorithm>
#include <string_view>

namespace ordval::lsp {

/// Only the letters a to z have case here.
inline bool equal_without_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace ordval::lsp
