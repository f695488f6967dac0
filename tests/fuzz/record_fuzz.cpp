// Any bytes as a recorded session: it is read to its end, and a bad line is told at its place.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "lsp/record_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream input(std::string(reinterpret_cast<const char*>(data), size));
    ordval::lsp::RecordReader reader(input);
    std::size_t last = 0;
    while (const auto line = reader.next()) {
        if (line->number <= last) std::abort();
        last = line->number;
    }
    if (const auto& bad = reader.bad_line(); bad && (bad->line == 0 || bad->column == 0)) std::abort();
    return 0;
}
