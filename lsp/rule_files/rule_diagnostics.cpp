#include "lsp/rule_files/rule_diagnostics.hpp"

#include <algorithm>

#include "lsp/code_actions.hpp"
#include "lsp/convert.hpp"
#include "messages/in_quotes.hpp"
#include "messages/message.hpp"

namespace ordval::lsp {

namespace {

using terms::ProblemKind;

const char* code_of(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::not_readable: return "not-readable";
        case ProblemKind::not_utf8: return "not-utf8";
        case ProblemKind::too_large: return "too-large";
        case ProblemKind::not_yaml: return "not-yaml";
        case ProblemKind::alias: return "alias";
        case ProblemKind::duplicate_key: return "duplicate-key";
        case ProblemKind::unknown_key: return "unknown-key";
        case ProblemKind::wrong_type: return "wrong-type";
        case ProblemKind::missing_key: return "missing-key";
        case ProblemKind::bad_value: return "bad-value";
        case ProblemKind::unknown_pack: return "unknown-pack";
        case ProblemKind::circular_extends: return "circular-extends";
        case ProblemKind::outside: return "outside";
        case ProblemKind::duplicate_id: return "duplicate-id";
        case ProblemKind::unknown_domain: return "unknown-domain";
        case ProblemKind::unknown_rule: return "unknown-rule";
        case ProblemKind::inflection: return "inflection";
        case ProblemKind::failed_test: return "failed-test";
    }
    return "";
}

/// Places count in code points from 1. What is said of the whole file stands at its first line, what is said of a mere
/// point up to the end of its line.
text::Span span_of(const terms::Place& place, const text::Snapshot& snapshot) {
    const std::string& text = snapshot.text;
    if (place.line == 0) return snapshot.lines.line(text, 0);
    const text::Position begin{place.line - 1, place.column > 0 ? place.column - 1 : 0};
    const text::Position end{begin.line, begin.column + place.size};
    const text::Span stated = snapshot.lines.span_of(text, {begin, end}, text::Encoding::utf32);
    if (!stated.empty()) return stated;
    return {stated.begin, std::max(stated.begin, snapshot.lines.line(text, begin.line).end)};
}

Json diagnostic(const CheckedRuleDocument& checked, const terms::Problem& problem, const ClientCapabilities& client) {
    const text::Snapshot& snapshot = *checked.snapshot;
    const auto severity = problem.gravity == terms::ProblemGravity::error ? terms::Severity::error : terms::Severity::information;
    return {{"range", range_to_json(snapshot.lines.range_of(snapshot.text, span_of(problem.place, snapshot), client.encoding))},
            {"severity", severity_number(severity)},
            {"source", "ordval"},
            {"code", code_of(problem.kind)},
            {"message", problem.sentence.in(checked.language)}};
}

/// The word without the quotation marks around it.
text::Span word_in(text::Span span, std::string_view text) {
    const std::string_view word = span.in(text);
    const bool is_quoted = word.size() > 2 && (word.front() == '"' || word.front() == '\'') && word.back() == word.front();
    return is_quoted ? text::Span{span.begin + 1, span.end - 1} : span;
}

}  // namespace

Json rule_diagnostics(const CheckedRuleDocument& checked, const ClientCapabilities& client) {
    Json all = Json::array();
    for (const terms::Problem& problem : checked.findings.problems) all.push_back(diagnostic(checked, problem, client));
    return all;
}

Json rule_code_actions(const CheckedRuleDocument& checked, std::int64_t version, const CodeActionParams& params,
                       const ClientCapabilities& client) {
    Json actions = Json::array();
    if (!is_wanted(params.only, "quickfix")) return actions;
    const text::Snapshot& snapshot = *checked.snapshot;
    const text::Span requested = snapshot.lines.span_of(snapshot.text, params.range, client.encoding);
    for (const terms::Problem& problem : checked.findings.problems) {
        const text::Span span = span_of(problem.place, snapshot);
        if (problem.meant.empty() || !span.touches(requested)) continue;
        Json shown = diagnostic(checked, problem, client);
        const auto is_it = [&](const ContextDiagnostic& asked) { return range_to_json(asked.range) == shown["range"]; };
        if (!params.diagnostics.empty() && std::none_of(params.diagnostics.begin(), params.diagnostics.end(), is_it)) continue;
        const text::Span word = word_in(span, snapshot.text);
        Json edit{{"range", range_to_json(snapshot.lines.range_of(snapshot.text, word, client.encoding))},
                  {"newText", problem.meant}};
        Json action{{"title", say(Message::change_to, checked.language, {in_quotes(problem.meant)})},
                    {"kind", "quickfix"},
                    {"edit", workspace_edit({{checked.uri, version, Json::array({std::move(edit)})}}, client)},
                    {"diagnostics", Json::array({std::move(shown)})}};
        if (client.knows_preferred_actions) action["isPreferred"] = true;
        add_action(actions, std::move(action), client);
    }
    return actions;
}

}  // namespace ordval::lsp
