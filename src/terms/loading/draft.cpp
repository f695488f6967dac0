#include "terms/loading/draft.hpp"

#include "text/utf8.hpp"

namespace ordval::terms {

bool is_name(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const text::Decoded next = text::decode(text, offset);
        const bool is_sign = next.code_point == U'-' || next.code_point == U'_';
        if (!is_sign && !text::is_letter(next.code_point) && !text::is_digit(next.code_point)) return false;
        offset += next.size;
    }
    return !text.empty();
}

std::optional<std::string_view> read_id(const Entry& entry, const YamlNode& node, NodeReader& reader) {
    constexpr std::string_view key = "id";
    if (!entry && node.kind == YamlKind::mapping) reader.fail(Message::missing_key, node, {key});
    const auto id = reader.text(entry);
    if (!id || is_name(*id)) return id;
    reader.fail(Message::not_a_name, *entry.value, {shortened(*id), key});
    return std::nullopt;
}

std::vector<std::size_t> failures_of(const std::vector<NodeReader*>& readers) {
    std::vector<std::size_t> by_file;
    for (const NodeReader* reader : readers) by_file.push_back(reader->failures());
    return by_file;
}

}  // namespace ordval::terms
