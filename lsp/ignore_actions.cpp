#include "lsp/ignore_actions.hpp"

#include "lsp/convert.hpp"
#include "lsp/term_at.hpp"
#include "lsp/uri.hpp"
#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "service/settings_edit.hpp"
#include "terms/block_facts.hpp"

namespace ordval::lsp {

namespace {

/// Where it stands is part of the finding; a finding about the document as a whole has none.
bool has_place(const terms::Finding& finding, const terms::RuleSet& rules) {
    if (finding.kind == terms::FindingKind::term) return true;
    if (finding.kind != terms::FindingKind::style) return false;
    const terms::StyleKind kind = rules.style_rule_of(finding).kind();
    return kind != terms::StyleKind::readability && kind != terms::StyleKind::structure;
}

/// The word and its neighbours, by which an exception knows the place again; "" when they cannot be told.
std::string surroundings_of(const service::Analysis& analysis, const terms::Finding& finding) {
    const text::PlacedBlock placed = analysis.block_at(finding.span.begin);
    if (!placed.block) return "";
    terms::Scratch scratch;
    for (const terms::Candidate& candidate :
         terms::facts_of(*analysis.rules, *placed.block, scratch).candidates) {
        const terms::Finding& found = candidate.finding;
        const bool is_same = found.span.shifted(placed.begin) == finding.span &&
                             found.kind == finding.kind && found.rule == finding.rule &&
                             found.style_rule == finding.style_rule;
        if (is_same) return candidate.surroundings;
    }
    return "";
}

/// One list of actions.
class Ignoring {
public:
    Ignoring(const Document& document, const Checked& checked, const terms::Finding& finding,
             const std::optional<SettingsFile>& settings, const ClientCapabilities& client)
        : document_(document),
          analysis_(*checked.analysis),
          finding_(finding),
          settings_(settings),
          client_(client),
          language_(checked.rules->language),
          rule_(terms::rule_code(finding, *checked.analysis->rules)) {}

    std::vector<IgnoreAction> actions() {
        if (has_place(finding_, *analysis_.rules)) {
            add_here();
            add_in_file();
        }
        const bool can_edit_settings = settings_ && (!settings_->is_missing || client_.creates_files);
        if (can_edit_settings) add_in_settings();
        return std::move(actions_);
    }

private:
    std::string title(Message pattern, const std::string& first,
                      const std::string& second = "") const {
        return say(pattern, language_, {first, second});
    }

    std::string comment(Message scope) const {
        return std::string("<!-- ordval: ") + say(scope, language_) + " " + rule_ + " – " +
               say(Message::write_reason_here, language_) + " -->";
    }

    std::string line_end() const { return analysis_.text.find("\r\n") == std::string::npos ? "\n" : "\r\n"; }

    void add_in_draft(std::string title, std::uint32_t offset, std::string inserted) {
        const Json edit = edit_to_json(analysis_, {{offset, offset}, std::move(inserted)}, client_.encoding);
        actions_.push_back({std::move(title), workspace_edit(document_, Json::array({edit}), client_)});
    }

    /// Behind the word in Markdown; plain text has comments on lines of their own only.
    void add_here() {
        const std::string what = title(Message::ignore_here, in_quotes(finding_.span.in(analysis_.text)));
        if (document_.format == formats::Format::markdown)
            return add_in_draft(what, finding_.span.end, comment(Message::scope_here));
        const std::uint32_t line =
            analysis_.lines.position_of(analysis_.text, finding_.span.begin, text::Encoding::utf8).line;
        add_in_draft(what, analysis_.lines.line(analysis_.text, line).begin,
                     comment(Message::scope_next_line) + line_end());
    }

    void add_in_file() {
        const std::uint32_t begin = formats::surroundings_of(*document_.format, analysis_.text).begin;
        add_in_draft(title(Message::ignore_in_file, rule_), begin, comment(Message::scope_off) + line_end() + line_end());
    }

    void add_in_settings() {
        if (const std::string words = surroundings_of(analysis_, finding_); !words.empty())
            add_to_settings(title(Message::allow_in_workspace, in_quotes(words)),
                            service::edit_to_add_exception(settings_->text,
                                                           {rule_, words, "", say(Message::write_reason_here, language_), {}}));
        const std::string_view word = finding_.span.in(analysis_.text);
        if (finding_.kind == terms::FindingKind::term && finding_.pieces.size() == 1)
            add_to_settings(title(Message::admit_in_workspace, in_quotes(word)),
                            service::edit_to_add_exception(settings_->text, {rule_, service::folded_words(word), "", say(Message::write_reason_here, language_), {}}));
        const std::string path = path_of(document_.uri).value_or("");
        const std::string folder = settings_->folder + (settings_->folder.ends_with('/') ? "" : "/");
        const bool is_plain = path.find_first_of("*?[]\\") == std::string::npos;
        if (path.starts_with(folder) && is_plain) {
            const std::string pattern = path.substr(folder.size());
            add_to_settings(title(Message::off_for_files, rule_, pattern),
                            service::edit_to_turn_off(settings_->text, pattern, rule_));
        }
        add_to_settings(title(Message::off_in_workspace, rule_),
                        service::edit_to_turn_off(settings_->text, "**", rule_));
    }

    void add_to_settings(std::string title, const std::optional<text::Edit>& edit) {
        if (edit) actions_.push_back({std::move(title), settings_->edit(*edit, client_)});
    }

    const Document& document_;
    const service::Analysis& analysis_;
    const terms::Finding& finding_;
    const std::optional<SettingsFile>& settings_;
    const ClientCapabilities& client_;
    Language language_;
    std::string rule_;
    std::vector<IgnoreAction> actions_;
};

}  // namespace

std::vector<IgnoreAction> ignore_actions(const Document& document, const Checked& checked,
                                         const terms::Finding& finding,
                                         const std::optional<SettingsFile>& settings,
                                         const ClientCapabilities& client) {
    const bool is_about_an_exception = finding.kind == terms::FindingKind::unused_exception ||
                                       finding.kind == terms::FindingKind::unclear_exception;
    if (is_about_an_exception) return {};
    return Ignoring(document, checked, finding, settings, client).actions();
}

}  // namespace ordval::lsp
