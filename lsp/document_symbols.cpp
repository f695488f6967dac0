#include "lsp/document_symbols.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "lsp/convert.hpp"
#include "terms/block_facts.hpp"
#include "terms/context/structure.hpp"
#include "text/folding.hpp"

namespace ordval::lsp {

namespace {

/// SymbolKind: those that every client knows.
constexpr int heading_kind = 15;  // String
constexpr int clause_kind = 8;    // Field

constexpr std::uint8_t level_of_clause = 255;  // below every heading
constexpr std::size_t longest_name = 160;      // bytes

struct Symbol {
    std::string name;
    int kind = 0;
    std::uint8_t level = 0;
    text::Span line;   ///< what names it
    text::Span whole;  ///< with all that belongs to it
};

/// In one line, cut between words where it is long.
std::string name_of(const text::Block& block) {
    std::string name;
    for (const char c : block.text) {
        const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!is_space)
            name += c;
        else if (!name.empty() && name.back() != ' ')
            name += ' ';
    }
    name.erase(name.find_last_not_of(' ') + 1);
    if (name.size() <= longest_name) return name;
    return name.substr(0, name.rfind(' ', longest_name)).substr(0, longest_name) + " …";
}

bool is_clause(const terms::BlockFacts& facts) {
    const bool is_running = facts.kind == text::BlockKind::list_item || facts.kind == text::BlockKind::paragraph;
    return is_running && facts.goes_on_with_request;
}

std::vector<Symbol> symbols_in(const service::Analysis& analysis) {
    std::vector<Symbol> symbols;
    for (std::size_t i = 0; i < analysis.reading.blocks.size(); ++i) {
        const text::PlacedBlock& placed = analysis.reading.blocks[i];
        const bool is_heading = placed.block->kind == text::BlockKind::heading;
        if (!is_heading && !is_clause(*analysis.facts[i])) continue;
        std::string name = name_of(*placed.block);
        if (name.empty()) continue;
        const text::Span line{placed.begin, placed.begin + placed.block->source_size};
        symbols.push_back({std::move(name), is_heading ? heading_kind : clause_kind,
                           is_heading ? placed.block->level : level_of_clause, line, line});
    }
    // A heading reaches to the next one that is not below it.
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (symbols[i].kind != heading_kind) continue;
        const auto next = std::find_if(symbols.begin() + static_cast<std::ptrdiff_t>(i) + 1, symbols.end(),
                                       [&](const Symbol& other) { return other.level <= symbols[i].level; });
        symbols[i].whole.end =
            next == symbols.end() ? static_cast<std::uint32_t>(analysis.text.size()) : next->line.begin;
    }
    return symbols;
}

class Outline {
public:
    Outline(const Checked& checked, const ClientCapabilities& client)
        : checked_(checked), client_(client), symbols_(symbols_in(*checked.analysis)) {}

    /// The symbols from the next one on that are below `level`.
    Json tree(int level) {
        Json children = Json::array();
        while (next_ < symbols_.size() && symbols_[next_].level > level) {
            const Symbol& symbol = symbols_[next_++];
            Json written{{"name", symbol.name},
                         {"kind", symbol.kind},
                         {"range", range_of(symbol.whole)},
                         {"selectionRange", range_of(symbol.line)}};
            if (symbol.kind == heading_kind)
                if (Json below = tree(symbol.level); !below.empty()) written["children"] = std::move(below);
            children.push_back(std::move(written));
        }
        return children;
    }

    Json list() const {
        Json list = Json::array();
        std::vector<const Symbol*> above;
        for (const Symbol& symbol : symbols_) {
            while (!above.empty() && above.back()->level >= symbol.level) above.pop_back();
            Json written{{"name", symbol.name},
                         {"kind", symbol.kind},
                         {"location", {{"uri", checked_.uri}, {"range", range_of(symbol.whole)}}}};
            if (!above.empty()) written["containerName"] = above.back()->name;
            if (symbol.kind == heading_kind) above.push_back(&symbol);
            list.push_back(std::move(written));
        }
        return list;
    }

private:
    Json range_of(text::Span span) const {
        const service::Analysis& analysis = *checked_.analysis;
        return range_to_json(analysis.lines.range_of(analysis.text, span, client_.encoding));
    }

    const Checked& checked_;
    const ClientCapabilities& client_;
    std::vector<Symbol> symbols_;
    std::size_t next_ = 0;
};

}  // namespace

Json document_symbols(const Checked& checked, const ClientCapabilities& client) {
    Outline outline(checked, client);
    return client.nests_symbols ? outline.tree(-1) : outline.list();
}

}  // namespace ordval::lsp
