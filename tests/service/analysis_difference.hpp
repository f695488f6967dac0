// Whether two analyses of one text are the same, and if not, where.
//
//     first_difference(*incremental, *service::analyse(text, format, rules, facts))     // "" or "block 3"
#pragma once

#include <string>

#include "service/analysis.hpp"

namespace ordval::testing {

inline std::string first_difference(const service::Analysis& a, const service::Analysis& b) {
    if (a.reading.surroundings != b.reading.surroundings) return "surroundings";
    if (a.reading.chunks != b.reading.chunks) return "chunks";
    if (a.reading.blocks.size() != b.reading.blocks.size()) return "number of blocks";
    for (std::size_t i = 0; i < a.reading.blocks.size(); ++i) {
        if (a.reading.blocks[i].begin != b.reading.blocks[i].begin) return "begin of block " + std::to_string(i);
        if (*a.reading.blocks[i].block != *b.reading.blocks[i].block) return "block " + std::to_string(i);
    }
    if (a.statements != b.statements) return "statements";
    if (a.findings() != b.findings()) return "findings";
    if (a.silent() != b.silent()) return "silent";
    if (a.judgement.used_allowances != b.judgement.used_allowances) return "used allowances";
    return "";
}

}  // namespace ordval::testing
