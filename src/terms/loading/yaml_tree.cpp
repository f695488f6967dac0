#include "terms/loading/yaml_tree.hpp"

#include <algorithm>
#include <cstring>
#include <memory_resource>
#include <unordered_map>
#include <yaml.h>

#include "terms/loading/problem_text.hpp"
#include "terms/loading/yaml_error.hpp"
#include "terms/loading/yaml_position.hpp"
#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

/// The memory of one tree: the file's text, which most values are pieces of, and beside it nodes and other
/// texts, which go away together, so that freeing a tree costs nothing and never recurses.
struct Store {
    explicit Store(std::string_view text) : source(text) {}

    std::string source;
    std::pmr::monotonic_buffer_resource memory;
    YamlNode root;

    std::string_view piece(const Stretch& stretch) const {
        return std::string_view(source).substr(stretch.byte, stretch.end_byte - stretch.byte);
    }

    std::string_view keep(std::string_view text) {
        if (text.empty()) return {};
        auto* copy = static_cast<char*>(memory.allocate(text.size(), 1));
        std::memcpy(copy, text.data(), text.size());
        return {copy, text.size()};
    }

    const YamlNode* keep(const YamlNode* nodes, std::size_t count) {
        if (count == 0) return nullptr;
        auto* copy = static_cast<YamlNode*>(memory.allocate(count * sizeof(YamlNode), alignof(YamlNode)));
        std::uninitialized_copy_n(nodes, count, copy);
        return copy;
    }
};

/// Something that rule files do not use: listed once, at its first place, with how often it occurs.
struct Refusal {
    Message what;
    std::size_t count = 0;
    YamlNode first = {};

    void note(const YamlNode& node) {
        if (count++ == 0) first = node;
    }

    void list_in(ProblemList& problems) const {
        if (count == 0) return;
        problems.add(what, first.line, first.column, first.size, first.value, {std::to_string(count)});
    }
};

std::string_view view(const yaml_char_t* text) {
    return text != nullptr ? reinterpret_cast<const char*>(text) : std::string_view{};
}

/// Makes the tree from events. Collections that are still open wait on a stack of frames, their children so
/// far on a stack of nodes; when one closes, its children move together into the store.
class TreeBuilder {
public:
    TreeBuilder(std::string_view valid, const YamlLimits& limits, ProblemList& problems)
        : position_(valid), limits_(limits), problems_(problems), store_(std::make_shared<Store>(valid)) {}

    enum class Answer { go_on, finished, stopped };

    Answer take(const yaml_event_t& event) {
        switch (event.type) {
            case YAML_DOCUMENT_START_EVENT: return begin_document(event);
            case YAML_ALIAS_EVENT: return add_alias(event);
            case YAML_SCALAR_EVENT: return add_scalar(event);
            case YAML_SEQUENCE_START_EVENT:
                return open(event, YamlKind::sequence, event.data.sequence_start.anchor,
                            event.data.sequence_start.tag,
                            event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? "[" : "-");
            case YAML_MAPPING_START_EVENT:
                return open(event, YamlKind::mapping, event.data.mapping_start.anchor,
                            event.data.mapping_start.tag,
                            event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? "{" : "");
            case YAML_SEQUENCE_END_EVENT:
            case YAML_MAPPING_END_EVENT: return close(event);
            case YAML_STREAM_END_EVENT: return Answer::finished;
            default: return Answer::go_on;
        }
    }

    /// The root, or null when the stream held no document. Call it once, after the last event.
    std::shared_ptr<const YamlNode> finish() {
        anchors_.list_in(problems_);
        tags_.list_in(problems_);
        if (pending_.empty()) return nullptr;
        store_->root = pending_.front();
        return {store_, &store_->root};
    }

private:
    struct Frame {
        YamlNode node;
        std::size_t first_byte = 0;
        std::size_t first_child = 0;
        bool is_refused = false;
    };

    Answer begin_document(const yaml_event_t& event) {
        if (!std::exchange(has_document_, true)) return Answer::go_on;
        const Stretch at = stretch_of(event);
        problems_.add(Message::several_documents, at.line, at.column, at.size, "---", {});
        return Answer::finished;
    }

    Stretch stretch_of(const yaml_event_t& event) {
        return position_.stretch(event.start_mark.index, event.end_mark.index);
    }

    static YamlNode node_at(const Stretch& at, YamlKind kind) {
        YamlNode node;
        node.kind = kind;
        node.line = at.line;
        node.column = at.column;
        node.size = at.size;
        return node;
    }

    Answer add(const YamlNode& node) {
        if (++node_count_ > limits_.nodes) {
            problems_.add(Message::too_many_nodes, node.line, node.column, node.size, node.value,
                          {limits_.nodes});
            return Answer::stopped;
        }
        pending_.push_back(node);
        return Answer::go_on;
    }

    Answer add_alias(const yaml_event_t& event) {
        const YamlNode node = node_at(stretch_of(event), YamlKind::refused);
        note(anchors_, node, '*', view(event.data.alias.anchor));
        return add(node);
    }

    Answer add_scalar(const yaml_event_t& event) {
        const auto& scalar = event.data.scalar;
        const Stretch at = stretch_of(event);
        YamlNode node = node_at(at, YamlKind::scalar);
        if (scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE ||
            scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE) {
            node.style = YamlStyle::quoted;
        } else if (scalar.style != YAML_PLAIN_SCALAR_STYLE) {
            node.style = YamlStyle::block;
        }
        node.value = value_of({reinterpret_cast<const char*>(scalar.value), scalar.length}, at, node.style);
        if (refuses(node, scalar.anchor, scalar.tag)) node.kind = YamlKind::refused;
        return add(node);
    }

    /// A text that stands in the file as it is needs no copy.
    std::string_view value_of(std::string_view value, const Stretch& at, YamlStyle style) {
        std::string_view written = store_->piece(at);
        if (style == YamlStyle::quoted && written.size() >= 2)
            written = written.substr(1, written.size() - 2);
        return written == value ? written : store_->keep(value);
    }

    Answer open(const yaml_event_t& event, YamlKind kind, const yaml_char_t* anchor, const yaml_char_t* tag,
                std::string_view sign) {
        const Stretch at = stretch_of(event);
        YamlNode node = node_at(at, kind);
        node.size = static_cast<std::uint32_t>(sign.size());
        node.value = sign;
        if (frames_.size() == limits_.depth) {
            problems_.add(Message::too_deep, node.line, node.column, node.size, node.value,
                          {limits_.depth});
            return Answer::stopped;
        }
        frames_.push_back({node, at.byte, pending_.size(), refuses(node, anchor, tag)});
        return Answer::go_on;
    }

    Answer close(const yaml_event_t& event) {
        Frame frame = frames_.back();
        frames_.pop_back();
        const std::size_t child_count = pending_.size() - frame.first_child;
        YamlNode* children = pending_.data() + frame.first_child;
        if (frame.node.kind == YamlKind::mapping) check_keys(frame.node, children, child_count);
        show_extent(frame, children, child_count, event);
        frame.node.children = store_->keep(children, child_count);
        frame.node.child_count = static_cast<std::uint32_t>(child_count);
        if (frame.is_refused) frame.node.kind = YamlKind::refused;
        pending_.resize(frame.first_child);
        return add(frame.node);
    }

    /// A collection in brackets reaches to the closing one if that stands on the same line; a mapping without
    /// brackets shows its first key.
    void show_extent(Frame& frame, const YamlNode* children, std::size_t child_count,
                     const yaml_event_t& end_event) {
        YamlNode& node = frame.node;
        if (node.value.empty() && child_count > 0) {
            node.value = children->value;
            node.size = children->size;
        } else if (node.value != "-") {
            const Stretch end = stretch_of(end_event);
            if (end.line != node.line) return;
            node.size = end.column + end.size - node.column;
            node.value =
                std::string_view(store_->source).substr(frame.first_byte, end.end_byte - frame.first_byte);
        }
    }

    bool refuses(const YamlNode& node, const yaml_char_t* anchor, const yaml_char_t* tag) {
        if (anchor != nullptr) note(anchors_, node, '&', view(anchor));
        if (tag != nullptr) note(tags_, node, '!', {});
        return anchor != nullptr || tag != nullptr;
    }

    /// An anchor or a tag stands where the node begins.
    void note(Refusal& refusal, YamlNode at, char sign, std::string_view name) {
        at.value = store_->keep(sign + std::string(name));
        at.size = static_cast<std::uint32_t>(at.value.size());
        refusal.note(at);
    }

    void check_keys(YamlNode& mapping, YamlNode* children, std::size_t child_count) {
        keys_.clear();
        for (std::size_t i = 0; i < child_count; i += 2) {
            YamlNode& key = children[i];
            if (key.kind == YamlKind::sequence || key.kind == YamlKind::mapping) {
                problems_.add(Message::key_is_not_text, key.line, key.column, key.size, key.value, {});
                key.kind = YamlKind::refused;
            }
            if (key.kind == YamlKind::scalar) check_key(mapping, key, children, i);
        }
    }

    void check_key(YamlNode& mapping, const YamlNode& key, const YamlNode* children, std::size_t at) {
        const YamlNode* earlier = earlier_key(key, children, at);
        if (earlier == nullptr) return;
        mapping.has_duplicate_keys = true;
        problems_.add(Message::duplicate_key, key.line, key.column, key.size, key.value,
                      {shortened(key.value), std::to_string(earlier->line)});
    }

    /// Mappings that people write have a handful of keys, where looking through them is quickest.
    const YamlNode* earlier_key(const YamlNode& key, const YamlNode* children, std::size_t at) {
        constexpr std::size_t many_children = 48;
        if (at < many_children) {
            for (std::size_t i = 0; i < at; i += 2) {
                if (children[i].kind == YamlKind::scalar && children[i].value == key.value)
                    return &children[i];
            }
            return nullptr;
        }
        if (keys_.empty()) {
            for (std::size_t i = 0; i < at; i += 2) keys_.try_emplace(children[i].value, &children[i]);
        }
        const auto [place, is_new] = keys_.try_emplace(key.value, &key);
        return is_new ? nullptr : place->second;
    }

    YamlPosition position_;
    YamlLimits limits_;
    ProblemList& problems_;
    std::shared_ptr<Store> store_;
    std::vector<Frame> frames_;
    std::vector<YamlNode> pending_;
    std::unordered_map<std::string_view, const YamlNode*> keys_;
    std::size_t node_count_ = 0;
    bool has_document_ = false;
    Refusal anchors_{Message::anchor_or_alias};
    Refusal tags_{Message::tag};
};

/// libyaml's parser and event, freed whatever happens.
struct Parser {
    yaml_parser_t parser;

    Parser() { yaml_parser_initialize(&parser); }
    ~Parser() { yaml_parser_delete(&parser); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
};

struct Event {
    yaml_event_t event{};

    ~Event() { yaml_event_delete(&event); }
    Event() = default;
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
};

std::shared_ptr<const YamlNode> build(std::string_view valid, const YamlLimits& limits,
                                      ProblemList& problems) {
    Parser source;
    yaml_parser_set_encoding(&source.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&source.parser, reinterpret_cast<const unsigned char*>(valid.data()),
                                 valid.size());
    TreeBuilder builder(valid, limits, problems);
    auto answer = TreeBuilder::Answer::go_on;
    while (answer == TreeBuilder::Answer::go_on) {
        Event next;
        if (yaml_parser_parse(&source.parser, &next.event) == 0) {
            add_yaml_error(source.parser, valid, problems);
            return nullptr;
        }
        answer = builder.take(next.event);
    }
    return answer == TreeBuilder::Answer::finished ? builder.finish() : nullptr;
}

/// Whether `yaml` is a text that libyaml may see at all; if not, the problem is listed.
bool is_readable(std::string_view yaml, const YamlLimits& limits, ProblemList& problems) {
    if (yaml.size() > limits.bytes) {
        problems.add(Message::too_many_bytes, 1, 1, 0, {}, {std::to_string(limits.bytes >> 20)});
        return false;
    }
    if (yaml.substr(0, 2) == "\xFF\xFE" || yaml.substr(0, 2) == "\xFE\xFF") {
        problems.add(Message::is_utf16, 1, 1, 0, {}, {});
        return false;
    }
    const std::size_t nul = yaml.find('\0');
    const std::size_t bad = std::min(text::find_invalid(yaml), nul);
    if (bad == std::string_view::npos) return true;
    const Stretch at = YamlPosition(yaml.substr(0, bad)).stretch(bad, bad);
    problems.add(bad == nul ? Message::nul_byte : Message::not_utf8, at.line, at.column, 0, {}, {});
    return false;
}

}  // namespace

YamlTree parse_yaml(const std::string& path, std::string_view yaml, const YamlLimits& limits) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    ProblemList problems(path);
    YamlTree tree;
    if (yaml.substr(0, byte_order_mark.size()) == byte_order_mark) yaml.remove_prefix(byte_order_mark.size());
    if (is_readable(yaml, limits, problems)) tree.root = build(yaml, limits, problems);
    tree.problems = problems.take_sorted();
    return tree;
}

}  // namespace ordval::terms
