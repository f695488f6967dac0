#include "lsp/convert.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <utility>

#include "lsp/uri.hpp"
#include "service/messages.hpp"
#include "terms/loading/rule_head_reader.hpp"

namespace ordval::lsp {

namespace {

std::uint32_t count_from(const Json& json) {
    if (!json.is_number()) throw std::invalid_argument("lines and characters are numbers");
    const double value = json.get<double>();
    if (!(value >= 0)) throw std::invalid_argument("lines and characters count from 0");
    return static_cast<std::uint32_t>(std::min(value, double{std::numeric_limits<std::uint32_t>::max()}));
}

/// Where the rule is written. Rule files are read in code points, so only the line is sure in every encoding.
Json related_information(const terms::RuleOrigin& origin, const std::string& rule) {
    const std::uint32_t line = origin.place->line > 0 ? origin.place->line - 1 : 0;
    const Json range = range_to_json({{line, 0}, {line, 0}});
    const std::string message = origin.reason->empty() ? rule : rule + ": " + *origin.reason;
    Json written{{"location", {{"uri", uri_of(origin.place->path)}, {"range", range}}}, {"message", message}};
    return Json::array({std::move(written)});
}

/// The other places that a finding is about: the other words for the same thing.
Json related_places(const Checked& checked, const terms::Finding& finding, const ClientCapabilities& client) {
    const service::Analysis& analysis = *checked.analysis;
    Json places = Json::array();
    for (const terms::Related& related : finding.related) {
        const text::Range range = analysis.lines.range_of(analysis.text, related.span, client.encoding);
        places.push_back({{"location", {{"uri", checked.uri}, {"range", range_to_json(range)}}},
                          {"message", analysis.rules->term_of(related.term).text}});
    }
    return places;
}

}  // namespace

text::Position position_from(const Json& json) {
    return {count_from(json.at("line")), count_from(json.at("character"))};
}

text::Range range_from(const Json& json) {
    return {position_from(json.at("start")), position_from(json.at("end"))};
}

Json position_to_json(text::Position position) {
    return {{"line", position.line}, {"character", position.column}};
}

Json range_to_json(text::Range range) {
    return {{"start", position_to_json(range.begin)}, {"end", position_to_json(range.end)}};
}

Json edit_to_json(const service::Analysis& analysis, const text::Edit& edit, text::Encoding encoding) {
    return {{"range", range_to_json(analysis.lines.range_of(analysis.text, edit.span, encoding))},
            {"newText", edit.text}};
}

Json workspace_edit(const Document& document, Json text_edits, const ClientCapabilities& client) {
    return workspace_edit({{document.uri, document.version, std::move(text_edits)}}, client);
}

Json workspace_edit(const std::vector<TextEdits>& texts, const ClientCapabilities& client) {
    if (!client.takes_document_changes) {
        Json changes = Json::object();
        for (const TextEdits& text : texts) changes[text.uri] = text.edits;
        return {{"changes", std::move(changes)}};
    }
    Json changes = Json::array();
    for (const TextEdits& text : texts) {
        const Json version = text.version ? Json(*text.version) : Json();
        changes.push_back({{"textDocument", {{"uri", text.uri}, {"version", version}}}, {"edits", text.edits}});
    }
    return {{"documentChanges", std::move(changes)}};
}

int severity_number(terms::Severity severity) {
    switch (severity) {
        case terms::Severity::error: return 1;
        case terms::Severity::warning: return 2;
        case terms::Severity::information: return 3;
        case terms::Severity::hint: break;
    }
    return 4;
}

Json diagnostic_to_json(const Checked& checked, const terms::Finding& finding,
                        const ClientCapabilities& client) {
    const service::Analysis& analysis = *checked.analysis;
    Json diagnostic = diagnostic_without_range(checked, finding, client);
    diagnostic["range"] = range_to_json(analysis.lines.range_of(analysis.text, finding.span, client.encoding));
    return diagnostic;
}

Json diagnostic_without_range(const Checked& checked, const terms::Finding& finding,
                              const ClientCapabilities& client) {
    const service::Analysis& analysis = *checked.analysis;
    const terms::RuleSet& rules = *analysis.rules;
    const std::string rule = terms::rule_code(finding, rules);
    Json diagnostic{
        {"severity", severity_number(finding.severity)},
        {"source", "ordval"},
        {"code", rule},
        {"message",
         service::message_for(finding, rules, analysis.text, checked.rules->language)},
    };
    if (const auto origin = terms::origin_of(finding, rules)) {
        if (client.follows_code_links && terms::is_url(origin->source->url))
            diagnostic["codeDescription"] = {{"href", origin->source->url}};
        if (client.shows_related_information && !finding.related.empty())
            diagnostic["relatedInformation"] = related_places(checked, finding, client);
        else if (client.shows_related_information && origin->place->path.starts_with('/'))
            diagnostic["relatedInformation"] = related_information(*origin, rule);
    }
    if (client.returns_diagnostic_data) {
        Json replacements = Json::array();
        for (const terms::Replacement& replacement : finding.replacements)
            replacements.push_back(replacement.text);
        diagnostic["data"] = {{"replacements", std::move(replacements)}};
    }
    return diagnostic;
}

Json markup_content(bool is_markdown, std::string value) {
    return {{"kind", is_markdown ? "markdown" : "plaintext"}, {"value", std::move(value)}};
}

}  // namespace ordval::lsp
