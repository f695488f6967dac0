// Any bytes as a rule file that is being written: a place in it is told in bounded time, and the word there lies in the text.
// The first two bytes are the place.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "terms/loading/yaml_cursor.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::string_view yaml(reinterpret_cast<const char*>(data) + 2, size - 2);
    const auto at = static_cast<std::uint32_t>((data[0] * 256u + data[1]) % (yaml.size() + 2));  // also behind the end
    const auto cursor = ordval::terms::yaml_cursor(yaml, at);
    if (cursor && (cursor->token.end > yaml.size() || cursor->token.begin > cursor->token.end)) std::abort();
    return 0;
}
