// Reads any bytes as plain text: nothing crashes, and every block is well formed.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "formats/invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ordval::formats;
    const std::string source = ordval::text::replace_invalid({reinterpret_cast<const char*>(data), size});
    std::string problem = problem_of_chunks(Format::plain_text, source);
    if (problem.empty()) problem = problem_of_blocks(read_blocks(Format::plain_text, source), source);
    if (problem.empty()) return 0;
    std::fprintf(stderr, "%s\n", problem.c_str());
    std::abort();
}
