#include "lsp/code_actions.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lsp/convert.hpp"
#include "lsp/ignore_actions.hpp"
#include "lsp/rename.hpp"
#include "messages/message.hpp"
#include "service/messages.hpp"

namespace ordval::lsp {

namespace {

constexpr std::string_view quick_fix = "quickfix";
constexpr std::string_view ignoring = "quickfix.ignore.ordval";
constexpr std::string_view in_workspace = "refactor.rewrite.ordval";
constexpr std::string_view fix_all = "source.fixAll";
constexpr std::string_view fix_all_here = "source.fixAll.ordval";

/// "" asks for all.
bool asks_for(std::string_view asked, std::string_view kind) {
    return asked.empty() || kind == asked || (kind.starts_with(asked) && kind[asked.size()] == '.');
}

/// Whoever selects more than this is not about to choose for each of them.
constexpr std::size_t most_findings_with_choices = 3;

using Findings = std::vector<terms::Finding>;

/// One answer to one request.
class Offer {
public:
    Offer(const Document& document, const Checked& checked, const CodeActionParams& params,
          const std::optional<SettingsFile>& settings, const ClientCapabilities& client)
        : document_(document),
          checked_(checked),
          analysis_(*checked.analysis),
          params_(params),
          settings_(settings),
          client_(client) {}

    Json actions() {
        const Findings findings = chosen_findings();
        if (is_wanted(params_.only, quick_fix))
            for (const terms::Finding& finding : findings) add_quick_fixes(finding);
        if (!will_apply_everything() && findings.size() <= most_findings_with_choices) {
            for (const terms::Finding& finding : findings) add_replacement_in_workspace(finding);
            for (const terms::Finding& finding : findings) add_ignoring(finding);
        }
        if (is_fix_all_wanted()) add_fix_all();
        return std::move(actions_);
    }

private:
    text::Span requested_span() const {
        return analysis_.lines.span_of(analysis_.text, params_.range, client_.encoding);
    }

    /// Nobody has chosen from a list when the range is the whole document and nothing else is said.
    bool will_apply_everything() const {
        return !params_.diagnostics.empty() && params_.only.empty() && !client_.knows_preferred_actions &&
               params_.trigger == CodeActionParams::Trigger::unsaid &&
               requested_span().size() == analysis_.text.size();
    }

    Findings chosen_findings() const {
        const text::Span requested = requested_span();
        Findings touched = analysis_.findings_touching(requested);
        if (params_.diagnostics.empty()) return touched;
        const Findings exact =
            filtered(touched, [&](const text::Range& range, const ContextDiagnostic& diagnostic,
                                  const std::string&) { return range == diagnostic.range; });
        if (!exact.empty()) return exact;
        return filtered(touched, [](const text::Range& range, const ContextDiagnostic& diagnostic,
                                    const std::string& rule) {
            return range.begin.line == diagnostic.range.begin.line && diagnostic.source == "ordval" &&
                   diagnostic.code == rule;
        });
    }

    /// The findings for which one of the context's diagnostics stands.
    template <class StandsFor>
    Findings filtered(const Findings& findings, StandsFor stands_for) const {
        Findings chosen;
        for (const terms::Finding& finding : findings) {
            const text::Range range =
                analysis_.lines.range_of(analysis_.text, finding.span, client_.encoding);
            const std::string rule = terms::rule_code(finding, *analysis_.rules);
            const bool is_meant = std::any_of(
                params_.diagnostics.begin(), params_.diagnostics.end(),
                [&](const ContextDiagnostic& diagnostic) { return stands_for(range, diagnostic, rule); });
            if (is_meant) chosen.push_back(finding);
        }
        return chosen;
    }

    void add_quick_fixes(const terms::Finding& finding) {
        for (const terms::Replacement& replacement : finding.replacements) {
            Json action =
                action_for(service::fix_title(replacement, checked_.rules->language), replacement.edits);
            action["kind"] = quick_fix;
            action["diagnostics"] = Json::array({diagnostic_to_json(checked_, finding, client_)});
            const bool is_safe = replacement.applicability == terms::Applicability::safe;
            if (is_safe && !has_preferred_ && client_.knows_preferred_actions) {
                action["isPreferred"] = true;
                has_preferred_ = true;
            }
            add(std::move(action));
            if (will_apply_everything()) break;
        }
    }

    void add_replacement_in_workspace(const terms::Finding& finding) {
        const bool can_be_replaced = finding.kind == terms::FindingKind::term && finding.role == terms::TermRole::word &&
                                     !finding.replacements.empty();
        if (!client_.applies_edits || !can_be_replaced || !is_wanted(params_.only, in_workspace)) return;
        const terms::RuleSet& rules = *analysis_.rules;
        const terms::Term* preferred = terms::preferred_term(rules.concept_of(finding.rule));
        if (!preferred) return;
        const std::string& old = rules.term_of(finding.rule).text;
        const Json argument{{"uri", document_.uri},
                            {"concept", rules.concept_of(finding.rule).id},
                            {"term", old},
                            {"with", preferred->text}};
        const std::string title = replace_title(old, preferred->text, checked_.rules->language);
        Json command{{"title", title}, {"command", replace_command}, {"arguments", Json::array({argument})}};
        if (client_.takes_code_action_literals)
            actions_.push_back({{"title", title}, {"kind", in_workspace}, {"command", std::move(command)}});
        else
            actions_.push_back(std::move(command));
    }

    void add_ignoring(const terms::Finding& finding) {
        if (!is_wanted(params_.only, ignoring)) return;
        for (IgnoreAction& action : ignore_actions(document_, checked_, finding, settings_, client_))
            add({{"title", std::move(action.title)}, {"kind", ignoring}, {"edit", std::move(action.edit)}});
    }

    bool is_fix_all_wanted() const {
        if (!is_wanted(params_.only, fix_all_here)) return false;
        const bool is_named = !params_.only.empty() && !params_.only.front().empty();
        return is_named || params_.trigger == CodeActionParams::Trigger::invoked ||
               params_.diagnostics.empty();
    }

    void add_fix_all() {
        const std::vector<text::Edit> edits = service::safe_edits(analysis_.findings());
        if (edits.empty()) return;
        Json action = action_for(say(Message::fix_everything_safe, checked_.rules->language), edits);
        const auto mirrored =
            std::find_if(params_.only.begin(), params_.only.end(),
                         [](const std::string& asked) { return asked == fix_all || asked == fix_all_here; });
        action["kind"] = mirrored == params_.only.end() ? std::string(fix_all_here) : *mirrored;
        add(std::move(action));
    }

    Json action_for(std::string title, const std::vector<text::Edit>& edits) const {
        Json text_edits = Json::array();
        for (const text::Edit& edit : edits)
            text_edits.push_back(edit_to_json(analysis_, edit, client_.encoding));
        return {{"title", std::move(title)},
                {"edit", workspace_edit(document_, std::move(text_edits), client_)}};
    }

    void add(Json action) { add_action(actions_, std::move(action), client_); }

    const Document& document_;
    const Checked& checked_;
    const service::Analysis& analysis_;
    const CodeActionParams& params_;
    const std::optional<SettingsFile>& settings_;
    const ClientCapabilities& client_;
    Json actions_ = Json::array();
    bool has_preferred_ = false;
};

}  // namespace

bool is_wanted(const std::vector<std::string>& only, std::string_view kind) {
    return only.empty() || std::any_of(only.begin(), only.end(),
                                       [&](const std::string& asked) { return asks_for(asked, kind); });
}

void add_action(Json& actions, Json action, const ClientCapabilities& client) {
    if (client.takes_code_action_literals) return actions.push_back(std::move(action));
    const Json argument{{"label", action["title"]}, {"edit", action["edit"]}};
    actions.push_back({{"title", action["title"]}, {"command", apply_edit_command}, {"arguments", Json::array({argument})}});
}

Json code_actions(const Document& document, const Checked& checked, const CodeActionParams& params,
                  const std::optional<SettingsFile>& settings, const ClientCapabilities& client) {
    if (!client.takes_code_action_literals && !client.applies_edits) return Json::array();
    return Offer(document, checked, params, settings, client).actions();
}

}  // namespace ordval::lsp
