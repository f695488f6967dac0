// Reads any bytes as Markdown: nothing crashes, every block is well formed, and what is read chunk by chunk
// is what md4c reads from the whole text.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "formats/invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string source =
        ordval::text::replace_invalid({reinterpret_cast<const char*>(data), size}) + "\n";
    const std::string problem = ordval::formats::problem_of_markdown(source);
    if (problem.empty()) return 0;
    std::fprintf(stderr, "%s\n", problem.c_str());
    std::abort();
}
