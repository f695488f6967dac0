#include "service/exchange/rule_file_writer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "service/exchange/superseded_line.hpp"
#include "terms/loading/rule_keys.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

using terms::ConceptKey;
using terms::FileKey;
using terms::SourceKey;
using terms::TermKey;

std::string_view key(FileKey which) { return terms::file_keys[static_cast<std::size_t>(which)]; }
std::string_view key(ConceptKey which) { return terms::concept_keys[static_cast<std::size_t>(which)]; }
std::string_view key(TermKey which) { return terms::term_keys[static_cast<std::size_t>(which)]; }
std::string_view key(SourceKey which) { return terms::source_keys[static_cast<std::size_t>(which)]; }

/// Words that YAML 1.1 readers take for truth values or nothing.
bool is_reserved(std::string_view text) {
    constexpr std::array<std::string_view, 9> words{"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
    const std::string lower = text::to_lower(text);
    return std::find(words.begin(), words.end(), lower) != words.end();
}

bool is_plain(std::string_view text) {
    bool is_first = true;
    char32_t last = 0;
    for (std::size_t offset = 0; offset < text.size(); is_first = false) {
        const text::Decoded next = text::decode(text, offset);
        last = next.code_point;
        const bool is_letter = text::is_letter(last);
        if (is_first && !is_letter) return false;
        if (!is_letter && !text::is_digit(last) && last != U' ' && last != U'-' && last != U'_') return false;
        offset += next.size;
    }
    return !text.empty() && last != U' ' && !is_reserved(text);
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (std::size_t offset = 0; offset < text.size();) {
        const text::Decoded next = text::decode(text, offset);
        const char32_t c = next.code_point;
        // The line and paragraph separators and C1 controls break lines or are not allowed; the byte order mark vanishes.
        const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
                                c == 0xFFFE || c == 0xFFFF;
        if (c == U'"' || c == U'\\') result += '\\';
        if (c == U'\n') {
            result += "\\n";
        } else if (c == U'\t') {
            result += "\\t";
        } else if (is_control) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(c));
            result += escape;
        } else {
            result += text.substr(offset, next.size);
        }
        offset += next.size;
    }
    return result + '"';
}

class Writer {
public:
    std::string run(const ExchangeTermbase& termbase) {
        out_ = "# yaml-language-server: $schema=schema.json\n";
        line(0, key(FileKey::termbase), termbase.name.empty() ? "import" : termbase.name);
        line(0, key(FileKey::title), termbase.title);
        line(0, key(FileKey::description), termbase.description);
        line(0, key(FileKey::owner), termbase.owner);
        line(0, key(FileKey::version), termbase.version);
        line(0, key(FileKey::licence), termbase.licence);
        line(0, key(FileKey::language), terms::language_names[0]);
        if (termbase.concepts.empty()) {
            (out_ += key(FileKey::concepts)) += ": []\n";
            return std::move(out_);
        }
        (out_ += key(FileKey::concepts)) += ":\n";
        for (const ExchangeConcept& concept_ : termbase.concepts) write(concept_);
        return std::move(out_);
    }

private:
    /// "key: text" with that many blanks before it; nothing for an empty text.
    void line(std::size_t indent, std::string_view name, std::string_view text) {
        if (!text.empty()) ((((out_.append(indent, ' ')) += name) += ": ") += yaml_scalar(text)) += '\n';
    }

    void write(const ExchangeConcept& concept_) {
        if (out_.back() == '\n' && !is_first_) out_ += '\n';
        is_first_ = false;
        (((out_ += "  - ") += key(ConceptKey::id)) += ": ") += yaml_scalar(concept_.id) + '\n';
        line(4, key(ConceptKey::definition), concept_.definition);
        for (const ExchangeTerm& term : concept_.terms) {
            if (term.status != TermStatus::preferred) continue;
            (((out_ += "    ") += key(ConceptKey::preferred)) += ": ") += term_of(term) + '\n';
        }
        list(concept_, key(ConceptKey::admitted), [](TermStatus status) { return status == TermStatus::admitted; });
        list(concept_, key(ConceptKey::deprecated), is_avoided);
        if (!concept_.in_domain.empty()) {
            ((out_ += "    ") += key(ConceptKey::in_domain)) += ":\n";
            for (const auto& [domain, word] : concept_.in_domain) line(6, yaml_scalar(domain), word);
        }
        texts(key(ConceptKey::counterparts), concept_.counterparts);
        line_unquoted(key(ConceptKey::consistent), concept_.consistent);
        line_unquoted(key(ConceptKey::document_note), concept_.document_note);
        line(4, key(ConceptKey::reason), with_superseded_line(concept_.reason, concept_.terms));
        const terms::Source& source = concept_.source;
        if (source != terms::Source{}) {
            ((out_ += "    ") += key(ConceptKey::source)) += ":\n";
            line(6, key(SourceKey::decision), source.decision);
            line(6, key(SourceKey::body), source.body);
            line(6, key(SourceKey::reference), source.reference);
            line_unquoted(key(SourceKey::valid_from), source.valid_from, 6);
            line(6, key(SourceKey::url), source.url);
        }
        texts(key(ConceptKey::tests), concept_.tests);
    }

    void line_unquoted(std::string_view name, std::string_view text, std::size_t indent = 4) {
        if (!text.empty()) (((out_.append(indent, ' ') += name) += ": ") += text) += '\n';
    }

    void list(const ExchangeConcept& concept_, std::string_view name, bool (*is_of)(TermStatus)) {
        bool is_open = false;
        for (const ExchangeTerm& term : concept_.terms) {
            if (!is_of(term.status)) continue;
            if (!std::exchange(is_open, true)) ((out_ += "    ") += name) += ":\n";
            (out_ += "      - ") += term_of(term) + '\n';
        }
    }

    void texts(std::string_view name, const std::vector<std::string>& all) {
        if (all.empty()) return;
        ((out_ += "    ") += name) += ":\n";
        for (const std::string& text : all) ((out_ += "      - ") += yaml_scalar(text)) += '\n';
    }

    static std::string term_of(const ExchangeTerm& term) {
        std::string rest;
        const auto add = [&](TermKey name, std::string_view value) {
            if (!value.empty()) (((rest += ", ") += key(name)) += ": ") += value;
        };
        add(TermKey::part_of_speech, term.part_of_speech);
        if (!term.inflection.empty()) add(TermKey::inflection_class, yaml_scalar(term.inflection));
        add(TermKey::gender, term.gender);
        if (!term.forms.empty()) {
            std::string forms;
            for (const std::string& form : term.forms)
                (forms += forms.empty() ? "" : ", ") += form.empty() ? "\"\"" : yaml_scalar(form);
            add(TermKey::forms, "[" + forms + "]");
        }
        add(TermKey::severity, term.severity);
        add(TermKey::fix, term.fix);
        add(TermKey::relational, term.relational);
        if (rest.empty()) return yaml_scalar(term.text);
        return "{" + std::string(key(TermKey::term)) + ": " + yaml_scalar(term.text) + rest + "}";
    }

    std::string out_;
    bool is_first_ = true;
};

}  // namespace

std::string yaml_scalar(std::string_view valid) {
    return is_plain(valid) ? std::string(valid) : quoted(valid);
}

std::string rule_file_yaml(const ExchangeTermbase& termbase) { return Writer().run(termbase); }

}  // namespace ordval::service
