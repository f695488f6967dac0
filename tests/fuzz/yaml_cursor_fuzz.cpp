// Any bytes as a rule file that is being written: every place in it is told in bounded time, and lies in the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "terms/loading/yaml_cursor.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t longest = 300;  // every place is tried
    const std::string_view yaml(reinterpret_cast<const char*>(data), size < longest ? size : longest);
    for (std::uint32_t at = 0; at <= yaml.size() + 1; ++at) {
        const auto cursor = ordval::terms::yaml_cursor(yaml, at);
        if (cursor && (cursor->token.end > yaml.size() || cursor->token.begin > cursor->token.end)) std::abort();
    }
    return 0;
}
