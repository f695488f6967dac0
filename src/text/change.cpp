#include "text/change.hpp"

#include <algorithm>
#include <cstring>

namespace ordval::text {

namespace {

constexpr std::size_t stride = 4096;  ///< bytes that are compared at once, before looking at single ones

std::size_t common_prefix(std::string_view a, std::string_view b) {
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (most - same >= stride && std::memcmp(a.data() + same, b.data() + same, stride) == 0)
        same += stride;
    while (same < most && a[same] == b[same]) ++same;
    return same;
}

std::size_t common_suffix(std::string_view a, std::string_view b) {
    const std::size_t most = std::min(a.size(), b.size());
    const char* const a_end = a.data() + a.size();
    const char* const b_end = b.data() + b.size();
    std::size_t same = 0;
    while (most - same >= stride && std::memcmp(a_end - same - stride, b_end - same - stride, stride) == 0)
        same += stride;
    while (same < most && *(a_end - same - 1) == *(b_end - same - 1)) ++same;
    return same;
}

}  // namespace

Change difference(std::string_view before, std::string_view after) {
    const std::size_t prefix = common_prefix(before, after);
    const std::size_t suffix = common_suffix(before.substr(prefix), after.substr(prefix));
    return {{static_cast<std::uint32_t>(prefix), static_cast<std::uint32_t>(before.size() - suffix)},
            static_cast<std::uint32_t>(after.size() - suffix - prefix)};
}

}  // namespace ordval::text
