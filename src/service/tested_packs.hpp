// Packs whose own tests are known to pass.
//
//     # share/ordval/tested-packs, beside the lexicon
//     3f9a61b0c2d4e587 kommun
//     91c05d7be3a2f416 klarsprak
//
// The tests of the shipped packs are a fifth of what it costs to load them, and they cannot come out otherwise than when
// Ordval was built, with this engine and the lexicon that lies beside the list. So the build runs them and writes down
// checksums of the packs that pass. Their tests are not even read then, and what else costs time to find fault with, such
// as the regular expressions, is looked at when it is needed. A pack that somebody has changed, and every file of an
// organisation's own, is tested whenever it is loaded. The checksum guards against changes, not against intent: who can write the list can write packs.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "service/rule_library.hpp"

namespace ordval::service {

/// Of the bytes of a rule file.
std::uint64_t checksum_of_pack(std::string_view bytes);

/// A rule file with empty lines where its tests stand, so that every place in it stays the same. Knows tests as lists
/// below their key, which is how packs are written; tests in "[…]" stay.
std::string without_tests(std::string_view yaml);

/// The checksums on the list at `path`. Empty when there is no list; a line that is none is passed over.
std::set<std::uint64_t> read_tested_packs(const std::string& path);

/// The list of the packs in `pack_folder` that load without any problem. `library` must run all tests.
std::string list_tested_packs(const RuleLibrary& library, const std::string& pack_folder);

}  // namespace ordval::service
