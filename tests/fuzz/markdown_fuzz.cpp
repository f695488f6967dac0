// Reads any bytes as Markdown: nothing crashes, every block is well formed, and what is read chunk by chunk is what
// md4c reads from the whole text.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <regex>
#include <string>

#include "formats/invariants.hpp"

using namespace ordval;
using namespace ordval::formats;

static void require(const std::string& problem) {
    if (problem.empty()) return;
    std::fprintf(stderr, "%s\n", problem.c_str());
    std::abort();
}

// The prose is compared only where md4c can be trusted to say the same of a part as of the whole. Definitions are looked
// for line by line, and may be seen where md4c sees none; NUL has no place in md4c's reports; and md4c drops the signs of
// a fence at the beginning of a line that follows an open fence inside a quotation or list ("> ~~~", then "~<b>").
static bool has_stray_fence_signs(std::string_view source) {
    const std::regex stray("(^|[\\r\\n])[ \\t>]*(`{1,2}|~{1,2}|````+|~~~~+|(```|~~~)[^\\r\\n])(?![`~])");
    return std::regex_search(source.begin(), source.end(), stray);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string source = text::replace_invalid({reinterpret_cast<const char*>(data), size});
    require(problem_of_chunks(Format::markdown, source));
    const std::vector<text::PlacedBlock> blocks = read_blocks(Format::markdown, source);
    require(problem_of_blocks(blocks, source));

    const bool is_comparable = source.find("]:") == std::string::npos && source.find('\0') == std::string::npos &&
                               !has_stray_fence_signs(source);
    const std::string_view body = std::string_view(source).substr(surroundings_of(Format::markdown, source).begin);
    if (is_comparable && prose_of(blocks, source) != prose_by_md4c(body)) require("md4c reads another prose");
    return 0;
}
