#include "lsp/log.hpp"

#include <cstdio>
#include <string>

namespace ordval::lsp {

void log(std::string_view line) {
    const std::string whole = "ordval: " + std::string(line) + "\n";
    std::fwrite(whole.data(), 1, whole.size(), stderr);
}

}  // namespace ordval::lsp
