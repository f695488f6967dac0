#include "lsp/code_lens.hpp"

#include <algorithm>
#include <string>

#include "lsp/convert.hpp"
#include "service/bilingual.hpp"

namespace ordval::lsp {

namespace {

using service::Bilingual;

constexpr Bilingual none{"Inga avvikelser", "No findings"};
constexpr Bilingual one{"1 avvikelse", "1 finding"};
constexpr Bilingual several{"{0} avvikelser", "{0} findings"};

std::string title_for(std::size_t count, service::Language language) {
    if (count == 0) return none.in(language);
    if (count == 1) return one.in(language);
    return service::filled(several.in(language), {std::to_string(count)});
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
