// What every rule states, out of a rule file's tree: where it comes from, and its tests.
//
//     source: {decision: "Råd, inte beslut", body: Språkrådet, valid_from: 2014-05-01}
//     tests: ["Vi har [[bl a]]{bl.a.} en skola."]
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "terms/loading/node_reader.hpp"
#include "terms/rule_head.hpp"

namespace ordval::terms {

/// A mapping with the keys `source_keys`.
Source read_source(const Entry& entry, NodeReader& reader);
Source read_source(const YamlNode& node, std::string_view what, NodeReader& reader);

/// A list of marked sentences; one that cannot be read fails.
std::vector<RuleTest> read_tests(const Entry& entry, NodeReader& reader);

/// An address that a reader can follow, as sources have them: no other scheme, and nothing that ends a link.
bool is_url(std::string_view text);

/// The text, or an empty one.
std::string copied(std::optional<std::string_view> text);

}  // namespace ordval::terms
