#include "lsp/hover.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "lsp/convert.hpp"
#include "lsp/form_table.hpp"
#include "lsp/term_at.hpp"
#include "messages/message.hpp"
#include "service/messages.hpp"

namespace ordval::lsp {

namespace {

/// Writes the same content as Markdown or as plain text.
class Page {
public:
    Page(const ClientCapabilities& client, Language language) : is_markdown_(client.reads_markdown), language_(language) {}

    /// Line breaks become spaces, so that no text of a rule begins a line and turns into a heading or a list.
    std::string plain(std::string_view text) const {
        std::string result;
        for (const char c : text) {
            if (is_markdown_ && std::string_view("\\`*_[]<>&").find(c) != std::string_view::npos)
                result += '\\';
            result += c == '\n' || c == '\r' ? ' ' : c;
        }
        return result;
    }

    std::string bold(std::string_view text) const {
        return is_markdown_ ? "**" + plain(text) + "**" : plain(text);
    }

    std::string link(std::string_view url) const {
        const bool is_simple = (url.starts_with("https://") || url.starts_with("http://")) &&
                               url.find_first_of(" <>\t\r\n") == std::string_view::npos;
        return is_markdown_ && is_simple ? "<" + std::string(url) + ">" : plain(url);
    }

    void add(const std::string& paragraph) {
        value_ += (value_.empty() ? "" : is_markdown_ ? "\n\n" : "\n") + paragraph;
    }

    void add(Message label, const std::string& content) {
        if (!content.empty()) add(plain(say(label, language_)) + ": " + content);
    }

    /// In plain text a blank line sets it apart, as paragraphs are set apart in Markdown.
    void add_table(const std::string& table) {
        if (!table.empty()) value_ += "\n\n" + table;
    }

    Json content() const { return markup_content(is_markdown_, value_); }

private:
    bool is_markdown_;
    Language language_;
    std::string value_;
};

Message name_of(terms::Status status) {
    switch (status) {
        case terms::Status::preferred: return Message::status_preferred;
        case terms::Status::admitted: return Message::status_admitted;
        case terms::Status::deprecated: break;
    }
    return Message::status_deprecated;
}

/// "Kommunfullmäktige, Översiktsplan, § 12, gäller från 2023-04-13".
std::string decision_text(const terms::Source& source, Language language) {
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
    };
    add(source.body);
    add(source.decision);
    add(source.reference);
    if (!source.valid_from.empty()) add(say(Message::label_valid_from, language) + " " + source.valid_from);
    return text;
}

void add_heading(Page& page, const Subject& subject, std::string_view original, const terms::Term& term,
                 Language language) {
    if (subject.finding && !subject.finding->replacements.empty()) {
        page.add(page.bold(original) + " → " + page.bold(subject.finding->replacements.front().text));
    } else {
        page.add(page.bold(original) + " – " + page.plain(say(name_of(term.status), language)));
    }
}

void add_origin(Page& page, const std::string& reason, const terms::Source& source, Language language) {
    page.add(Message::hover_reason, page.plain(reason));
    page.add(Message::label_decision, page.plain(decision_text(source, language)));
    page.add(Message::read_more, page.link(source.url));
}

Json hover_of_style(const Checked& checked, const terms::Finding& finding, const ClientCapabilities& client) {
    const service::Analysis& analysis = *checked.analysis;
    const terms::StyleRule& rule = analysis.rules->style_rule_of(finding);
    Page page(client, checked.rules->language);
    page.add(page.plain(service::message_for(finding, *analysis.rules, analysis.text, checked.rules->language)));
    add_origin(page, rule.reason, rule.source, checked.rules->language);
    return {{"contents", page.content()},
            {"range", range_to_json(analysis.lines.range_of(analysis.text, finding.span, client.encoding))}};
}

}  // namespace

Json hover(const Checked& checked, text::Position position, const ClientCapabilities& client) {
    const service::Analysis& analysis = *checked.analysis;
    const std::uint32_t offset = analysis.lines.offset_of(analysis.text, position, client.encoding);
    const auto subject = subject_at(analysis, offset);
    if (!subject) {
        const auto finding = style_finding_at(analysis, offset);
        return finding ? hover_of_style(checked, *finding, client) : Json();
    }
    const terms::Concept& concept_ = analysis.rules->concept_of(subject->rule);
    const terms::Term& term = analysis.rules->term_of(subject->rule);
    const Language language = checked.rules->language;

    Page page(client, language);
    add_heading(page, *subject, subject->span.in(analysis.text), term, language);
    if (const terms::Term* preferred = terms::preferred_term(concept_)) {
        if (preferred != &term && term.status == terms::Status::deprecated) page.add(page.plain(say(Message::write_rather, language)) + " " + page.bold(preferred->text));
    }
    page.add(Message::label_definition, page.plain(concept_.definition));
    add_origin(page, concept_.reason, concept_.source, language);
    if (const terms::Term* preferred = terms::preferred_term(concept_))
        page.add_table(form_table(preferred->paradigm, client.reads_markdown ? Markup::markdown : Markup::plain, language));
    return {{"contents", page.content()},
            {"range", range_to_json(analysis.lines.range_of(analysis.text, subject->span, client.encoding))}};
}

}  // namespace ordval::lsp
