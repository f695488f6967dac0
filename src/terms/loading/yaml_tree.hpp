// YAML as Ordval reads it: a tree of texts, lists and mappings that knows where each of them stands.
//
//     YamlTree tree = parse_yaml("rules/lund.yml", "termbase: lund\nextends: [kommun]\n");
//     tree.root->entry_count()                      // 2
//     tree.root->key(1).value                       // "extends"
//     tree.root->entry_value(1).item(0).column      // 11
//
// It is the part of YAML that people write by hand. There are no types beside text ("2023-04-13" and "true"
// are texts whose meaning the reader knows), no anchors, aliases, tags or second documents: each of these is
// a problem with its place. Whatever the input, the work is linear and the memory bounded, and nothing
// recurses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "terms/loading/problem.hpp"

namespace ordval::terms {

/// `refused` stands where the file has something that cannot be used, such as an alias. The problem is
/// already listed.
enum class YamlKind : std::uint8_t { scalar, sequence, mapping, refused };

/// How a scalar is written. `block` is "|" or ">".
enum class YamlStyle : std::uint8_t { plain, quoted, block };

/// One value. It lives as long as the tree that it belongs to.
struct YamlNode {
    YamlKind kind = YamlKind::refused;
    YamlStyle style = YamlStyle::plain;  ///< of a scalar
    bool has_duplicate_keys = false;     ///< of a mapping; the problem is already listed
    std::uint32_t line = 1;              ///< 1-based
    std::uint32_t column = 1;            ///< 1-based, in code points
    std::uint32_t size = 0;              ///< code points from there to its end, or to the end of that line

    /// A scalar's text. Of a sequence or mapping, what shows of it on its first line: "[a, b]", "{a: b}", "-"
    /// or the first key.
    std::string_view value;

    const YamlNode* children = nullptr;
    std::uint32_t child_count = 0;

    std::size_t item_count() const { return child_count; }
    const YamlNode& item(std::size_t i) const { return children[i]; }

    std::size_t entry_count() const { return child_count / 2; }
    const YamlNode& key(std::size_t i) const { return children[2 * i]; }
    const YamlNode& entry_value(std::size_t i) const { return children[2 * i + 1]; }
};

struct YamlTree {
    std::shared_ptr<const YamlNode>
        root;  ///< null when the file cannot be read; owns all that hangs below it
    std::vector<Problem> problems;
};

struct YamlLimits {
    std::size_t bytes = 16u << 20;
    std::size_t depth = 64;
    std::size_t nodes = 1'000'000;
};

/// Never throws but for want of memory. `yaml` may be any bytes; it need not outlive the call.
YamlTree parse_yaml(const std::string& path, std::string_view yaml, const YamlLimits& limits = {});

}  // namespace ordval::terms
