// Reads any bytes as Markdown: nothing crashes, every block is well formed, and what is read chunk by chunk is what
// md4c reads from the whole text.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "formats/invariants.hpp"
#include "formats/lines.hpp"
#include "formats/markdown_reader.hpp"

using namespace ordval;
using namespace ordval::formats;

static void require(const std::string& problem) {
    if (problem.empty()) return;
    std::fprintf(stderr, "%s\n", problem.c_str());
    std::abort();
}

// md4c 0.4.8 swallows the beginning of a line outside a quotation or list in which a fence or raw HTML is still open:
// "> ~~~" and then "~<b>", "- <!--" and then any line. Such lines are read better alone than in their place.
static bool has_swallowed_line(std::string_view source) {
    LineReader lines(source, 0);
    while (const std::optional<Line> line = lines.next()) {
        std::string_view rest = line->in(source);
        for (std::size_t tag = rest.find('<', 1); tag != std::string_view::npos; tag = rest.find('<', tag + 1)) {
            if (rest.substr(tag).find_first_of("!?sSpP") == 1) return true;
        }
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t>"), rest.size()));
        const std::size_t signs = std::min(rest.find_first_not_of("`~"), rest.size());
        if (signs > 0 && (signs != 3 || rest.size() > 3)) return true;
    }
    return false;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string source = text::replace_invalid({reinterpret_cast<const char*>(data), size}) + "\n";
    require(problem_of_chunks(Format::markdown, source));
    const std::vector<text::PlacedBlock> blocks = read_blocks(Format::markdown, source);
    require(problem_of_blocks(blocks, source));

    // Definitions are looked for line by line and may be seen where md4c sees none; NUL has no place in md4c's reports.
    if (source.find("]:") != std::string::npos || source.find('\0') != std::string::npos) return 0;
    if (has_swallowed_line(source)) return 0;
    const std::uint32_t begin = surroundings_of(Format::markdown, source).begin;
    const std::string_view body = std::string_view(source).substr(begin);
    const bool is_same_prose = prose_of(blocks, source) == read_by_md4c(body).prose;
    std::vector<text::PlacedBlock> at_once;
    read_with_md4c(source, {begin, static_cast<std::uint32_t>(source.size())}, {}, at_once);
    const std::string problem = is_same_prose ? difference(blocks, at_once) : "md4c reads another prose";
    if (!problem.empty() && is_read_alike_everywhere(body)) require(problem);
    return 0;
}
