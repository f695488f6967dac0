// Typed values out of a rule file's tree, with a problem wherever something else stands there.
//
//     NodeReader reader(problems);
//     auto entries = reader.entries<TermKey>(node, term_keys);          // each key known and in its place
//     auto gender = reader.choice(entries[TermKey::gender], gender_names);
//     if (reader.failures() > before) …                                 // something was wrong with this term
//
// A reading function returns nothing for an absent key as well as for a bad value; the count of failures
// tells them apart. It knows nothing of what the values mean.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "terms/loading/problem_text.hpp"
#include "terms/loading/yaml_tree.hpp"

namespace ordval::terms {

/// A key and its value, or nothing when the file does not state the key.
struct Entry {
    const YamlNode* key = nullptr;
    const YamlNode* value = nullptr;

    explicit operator bool() const { return value != nullptr; }
};

/// The entries of one mapping by key.
template <typename Key, std::size_t size>
struct Entries {
    std::array<Entry, size> all{};

    const Entry& operator[](Key key) const { return all[static_cast<std::size_t>(key)]; }
};

/// How closely a file is looked at: one that was found to be without fault needs no costly proof again.
enum class Care : std::uint8_t { full, proven };

class NodeReader {
public:
    explicit NodeReader(ProblemList& problems, Care care = Care::full) : problems_(&problems), care_(care) {}

    bool is_proven() const { return care_ == Care::proven; }

    /// The number of errors so far, also of those that were listed when the tree was made.
    std::size_t failures() const { return failures_; }

    Place place_of(const YamlNode& node) const {
        return {problems_->path(), node.line, node.column, node.size};
    }

    /// Lists an error at `node` and counts it.
    void fail(Message what, const YamlNode& node, std::initializer_list<Argument> arguments = {});
    /// Lists something that the author should look at, without counting it.
    void note(Message what, const YamlNode& node, std::initializer_list<Argument> arguments = {});

    /// Fails because `key` is none of `names`.
    void fail_unknown_key(const YamlNode& key, std::span<const std::string_view> names);
    /// Fails because the text at `node`, which belongs to the key `what`, is none of `names`.
    void fail_unknown_value(const YamlNode& node, std::string_view what,
                            std::span<const std::string_view> names);

    /// Notes that `name`, which stands at `node`, is none of the domains that are described.
    void note_unknown_domain(std::string_view name, const YamlNode& node, std::span<const std::string_view> domains);

    /// The entries of a mapping in the order of `names`, which lists its possible keys. `what` is the key
    /// that the mapping belongs to.
    template <typename Key, std::size_t size>
    Entries<Key, size> entries(const YamlNode& node, std::string_view what,
                               const std::array<std::string_view, size>& names) {
        Entries<Key, size> found;
        read_entries(node, what, names, found.all);
        return found;
    }

    /// The text of the value, without space around it; it must not be empty.
    std::optional<std::string_view> text(const Entry& entry);
    /// The index of the value in `names`.
    std::optional<std::size_t> choice(const Entry& entry, std::span<const std::string_view> names);
    /// The texts of a list, or of a single text, each with its node. An empty list fails.
    std::vector<std::pair<std::string_view, const YamlNode*>> texts(const Entry& entry);
    /// The items of a list, of whatever type; a list may be empty.
    std::span<const YamlNode> items(const Entry& entry);
    /// The entries of a mapping whose keys the author makes up.
    std::vector<Entry> named(const Entry& entry);

    /// The text of an item or value that belongs to the key `what`.
    std::optional<std::string_view> text_of(const YamlNode& node, std::string_view what);

private:
    void read_entries(const YamlNode& node, std::string_view what, std::span<const std::string_view> names,
                      std::span<Entry> found);
    bool is_mapping(const YamlNode& node, std::string_view what, std::span<const std::string_view> names);
    std::optional<std::string_view> nearest_of(std::string_view word,
                                               std::span<const std::string_view> names) const;
    bool is_stated(const YamlNode& node, std::string_view what);

    ProblemList* problems_;
    Care care_ = Care::full;
    std::size_t failures_ = 0;
};

}  // namespace ordval::terms
