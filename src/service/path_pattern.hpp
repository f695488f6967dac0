// Patterns for paths, as in `ordval.yml` and in the domains of a pack.
//
//     fits("motioner/**", "/home/anna/motioner/2024/svar.md", "/home/anna")    // true
//     fits("**/va/**", "/home/anna/va/taxa.md", "/home/anna")                  // true
//     fits("*.txt", "/home/anna/brev/svar.md", "/home/anna")                   // false
//
// "*" stands for any letters, "?" for one, "[ab]" for one of several; "*" passes over "/" too, so that "*.md" is every
// Markdown file below the folder.
#pragma once

#include <string>

namespace ordval::service {

/// `path` is absolute; `pattern` is relative to `folder` unless it begins with "/".
bool fits(const std::string& pattern, const std::string& path, const std::string& folder);

}  // namespace ordval::service
