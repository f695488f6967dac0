// How rare a string is in Swedish prose, so that what is looked for is what seldom stands there.
//
//     share_of_prose("mm")      // seven places in 10,000: letters that are common, whatever words they make
//     share_of_prose("och")     // half a place in 100,000
//     share_of_prose("§ 4")     // far fewer
//
// Only bytes are counted, as if each stood where it does by chance: enough to choose between two strings, no more.
#pragma once

#include <string_view>

namespace ordval::terms {

/// About which share of the places in folded prose these bytes begin at; 1 for no bytes.
double share_of_prose(std::string_view folded);

}  // namespace ordval::terms
