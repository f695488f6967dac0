#include "service/path_pattern.hpp"

#include <fnmatch.h>

namespace ordval::service {

bool fits(const std::string& pattern, const std::string& path, const std::string& folder) {
    const auto matches = [&](const std::string& one) {
        const std::string whole = one.starts_with('/') ? one : folder + (folder.ends_with('/') ? "" : "/") + one;
        return ::fnmatch(whole.c_str(), path.c_str(), 0) == 0;
    };
    // "**/va" is also "va" itself.
    return matches(pattern) || (pattern.starts_with("**/") && matches(pattern.substr(3)));
}

}  // namespace ordval::service
