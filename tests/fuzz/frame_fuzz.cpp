// Any bytes as frames: the bodies and the complaint are the same however the bytes arrive, and a body that is framed comes
// back. What is read from a body as JSON is written as one line of UTF-8 that reads the same.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/framing.hpp"
#include "lsp/json.hpp"
#include "text/utf8.hpp"

using namespace ordval::lsp;

namespace {

struct Parsed {
    std::vector<std::string> bodies;
    std::string error;

    bool operator==(const Parsed&) const = default;
};

Parsed parse(std::string_view bytes, std::size_t piece) {
    FrameParser parser;
    Parsed parsed;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        parser.feed(bytes.substr(at, piece));
        while (auto body = parser.next()) parsed.bodies.push_back(std::move(*body));
    }
    parsed.error = parser.error();
    return parsed;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Parsed whole = parse(bytes, size + 1);
    for (const std::size_t piece : {1u, 3u, 17u})
        if (parse(bytes, piece) != whole) std::abort();
    if (size > 0 && parse(frame(bytes) + frame("{}"), 7) != Parsed{{std::string(bytes), "{}"}, ""}) std::abort();
    for (const std::string& body : whole.bodies) {
        const auto json = parse_json(body);
        if (!json) continue;
        const std::string line = write_json(*json);
        if (line.find('\n') != std::string::npos || ordval::text::find_invalid(line) != std::string::npos) std::abort();
        if (parse_json(line) != json) std::abort();
    }
    return 0;
}
