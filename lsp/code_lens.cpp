#include "lsp/code_lens.hpp"

#include <algorithm>
#include <string>

#include "lsp/convert.hpp"
#include "messages/message.hpp"

namespace ordval::lsp {

namespace {

std::string title_for(std::size_t count, Language language) {
    if (count == 0) return say(Message::no_findings, language);
    return say(Message::count_findings, language, {count});
}

}  // namespace

Json code_lenses(const Checked& checked, const ClientCapabilities& client) {
    if (!checked.rules->settings.code_lens.value_or(false)) return Json::array();
    const service::Analysis& analysis = *checked.analysis;
    const auto title = std::find_if(
        analysis.reading.blocks.begin(), analysis.reading.blocks.end(),
        [](const text::PlacedBlock& placed) { return placed.block->kind == text::BlockKind::heading; });
    const std::uint32_t begin = title == analysis.reading.blocks.end() ? 0 : title->begin;
    const text::Range range = analysis.lines.range_of(analysis.text, {begin, begin}, client.encoding);
    // Editors show a lens whose command has no name and do nothing when it is chosen.
    Json command{{"title", title_for(analysis.statements.size(), checked.rules->language)}, {"command", ""}};
    return Json::array({{{"range", range_to_json(range)}, {"command", std::move(command)}}});
}

}  // namespace ordval::lsp
