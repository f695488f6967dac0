#include "lsp/inlay_hints.hpp"

#include "lsp/convert.hpp"

namespace ordval::lsp {

Json inlay_hints(const Checked& checked, text::Range range, const ClientCapabilities& client) {
    Json hints = Json::array();
    if (!checked.rules->settings.inlay_hints.value_or(false)) return hints;
    const service::Analysis& analysis = *checked.analysis;
    const text::Span wanted = analysis.lines.span_of(analysis.text, range, client.encoding);
    for (const terms::Finding& finding : analysis.findings_touching(wanted)) {
        const bool is_meant = finding.kind == terms::FindingKind::term && !finding.replacements.empty();
        if (!is_meant) continue;
        const text::Position end =
            analysis.lines.position_of(analysis.text, finding.span.end, client.encoding);
        hints.push_back({{"position", position_to_json(end)},
                         {"label", "→ " + finding.replacements.front().text},
                         {"paddingLeft", true}});
    }
    return hints;
}

}  // namespace ordval::lsp
