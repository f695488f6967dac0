#include "lsp/definition.hpp"

#include "lsp/convert.hpp"
#include "lsp/term_at.hpp"
#include "lsp/uri.hpp"

namespace ordval::lsp {

namespace {

struct Target {
    text::Span origin;
    const terms::Place* place;
};

std::optional<Target> target_at(const service::Analysis& analysis, std::uint32_t offset) {
    if (const auto subject = subject_at(analysis, offset))
        return Target{subject->span, &analysis.rules->term_of(subject->rule).place};
    const auto finding = style_finding_at(analysis, offset);
    if (!finding) return std::nullopt;
    return Target{finding->span, &analysis.rules->style_rule_of(*finding).place};
}

/// Rule files are read in code points. Those are UTF-16 units too, but for characters that no rule begins
/// with; in bytes only the begin of the line is sure.
text::Range range_of(const terms::Place& place, text::Encoding encoding) {
    const std::uint32_t line = place.line > 0 ? place.line - 1 : 0;
    const std::uint32_t column = place.line == 0 || place.column == 0 ? 0 : place.column - 1;
    if (encoding == text::Encoding::utf8) return {{line, 0}, {line, 0}};
    return {{line, column}, {line, column + place.size}};
}

bool is_in_a_file(const terms::Place& place) {
    return place.path.starts_with('/');
}

}  // namespace

std::optional<Json> location_of(const terms::Place& place, text::Encoding encoding) {
    if (!is_in_a_file(place)) return std::nullopt;
    return Json{{"uri", uri_of(place.path)}, {"range", range_to_json(range_of(place, encoding))}};
}

Json definition(const Checked& checked, text::Position position, const ClientCapabilities& client) {
    const service::Analysis& analysis = *checked.analysis;
    const auto target =
        target_at(analysis, analysis.lines.offset_of(analysis.text, position, client.encoding));
    if (!target || !is_in_a_file(*target->place)) return nullptr;
    if (!client.takes_definition_links) return *location_of(*target->place, client.encoding);
    const Json range = range_to_json(range_of(*target->place, client.encoding));
    Json link{{"originSelectionRange",
               range_to_json(analysis.lines.range_of(analysis.text, target->origin, client.encoding))},
              {"targetUri", uri_of(target->place->path)},
              {"targetRange", range},
              {"targetSelectionRange", range}};
    return Json::array({std::move(link)});
}

}  // namespace ordval::lsp
