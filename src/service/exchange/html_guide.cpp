#include "service/exchange/html_guide.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "service/exchange/guide_style.hpp"
#include "service/feature_words.hpp"
#include "service/messages.hpp"
#include "swedish/inflection.hpp"
#include "terms/loading/rule_head_reader.hpp"
#include "terms/loading/term_inflection.hpp"
#include "terms/marked_text.hpp"
#include "text/casing.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default: result += c;
        }
    }
    return result;
}

/// Å, Ä and Ö come last and in this order, as no comparison of code points has it.
std::string sorting_key(std::string_view word) {
    std::string key;
    const std::string lower = text::to_lower(word);
    for (std::size_t offset = 0; offset < lower.size();) {
        const text::Decoded next = text::decode(lower, offset);
        offset += next.size;
        switch (next.code_point) {
            case U'å': key += '{'; break;
            case U'ä': key += '|'; break;
            case U'ö': key += '}'; break;
            case U'é': key += 'e'; break;
            default: text::append(key, next.code_point);
        }
    }
    return key;
}

std::string first_letter(std::string_view word) {
    const text::Decoded first = text::decode(word, 0);
    return text::is_letter(first.code_point) ? text::to_upper(word.substr(0, first.size)) : "#";
}

/// One avoided word and where the page speaks of it.
struct IndexEntry {
    std::string key;
    const terms::Concept* concept_ = nullptr;
    const terms::Term* term = nullptr;
    std::string anchor;
};

class Guide {
public:
    Guide(const terms::Termbase& termbase, const GuideOptions& options) : termbase_(termbase), options_(options) {}

    std::string run() {
        collect();
        const std::string title = title_of_pack();
        out_ = "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n";
        element("title", title);
        out_ += "<style>\n";
        out_ += guide_style;
        out_ += "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#innehall\">Hoppa till innehållet</a>\n";
        write_header(title);
        out_ += "<main id=\"innehall\" tabindex=\"-1\">\n";
        write_index();
        out_ += "<section aria-labelledby=\"alla-begrepp\">\n<h2 id=\"alla-begrepp\">Skriv så här</h2>\n";
        for (const terms::Concept* concept_ : concepts_) write(*concept_);
        out_ += "</section>\n";
        write_style_rules();
        out_ += "</main>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void element(std::string_view name, std::string_view text, std::string_view attributes = "") {
        (((out_ += '<') += name) += attributes) += '>';
        ((((out_ += escaped(text)) += "</") += name) += ">\n");
    }

    std::string title_of_pack() const {
        if (termbase_.packs.empty()) return "Ordlista";
        const terms::Pack& pack = termbase_.packs.back();
        return pack.title.empty() ? pack.name : pack.title;
    }

    static std::string heading_of(const terms::Concept& concept_) {
        const terms::Term* preferred = terms::preferred_term(concept_);
        return preferred ? preferred->text : concept_.terms.front().text;
    }

    void collect() {
        std::vector<std::pair<std::string, const terms::Concept*>> sorted;
        for (const terms::Concept& concept_ : termbase_.concepts) {
            sorted.emplace_back(sorting_key(heading_of(concept_)), &concept_);
            for (const terms::Term& term : concept_.terms) {
                if (term.status != terms::Status::deprecated) continue;
                std::string anchor = "undvik-" + terms::rule_id(concept_, term);
                std::erase_if(anchor, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
                while (!anchors_.insert(anchor).second) anchor += "-2";
                anchor_of_[&term] = anchor;
                index_.push_back({sorting_key(term.text), &concept_, &term, anchor});
            }
        }
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [key, concept_] : sorted) concepts_.push_back(concept_);
        std::stable_sort(index_.begin(), index_.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    }

    void fact(std::string_view name, std::string_view text) {
        if (text.empty()) return;
        out_ += "<div>";
        element("dt", name);
        element("dd", text);
        out_ += "</div>\n";
    }

    void write_header(const std::string& title) {
        out_ += "<header>\n";
        element("h1", title);
        const terms::Pack pack = termbase_.packs.empty() ? terms::Pack{} : termbase_.packs.back();
        if (!pack.description.empty()) element("p", pack.description);
        out_ += "<dl class=\"facts\">\n";
        fact("Ansvarig", pack.owner);
        fact("Version", pack.version);
        fact("Sidan gjord", options_.date);
        fact("Licens", pack.licence);
        fact("Ord att undvika", std::to_string(index_.size()));
        out_ += "</dl>\n</header>\n";
    }

    void write_index() {
        out_ += "<nav aria-labelledby=\"register\">\n<h2 id=\"register\">Ord att undvika, A–Ö</h2>\n";
        std::string letter;
        for (const IndexEntry& entry : index_) {
            const std::string own = first_letter(entry.term->text);
            if (own != letter) {
                if (!letter.empty()) out_ += "</ul></div>\n";
                out_ += "<div class=\"letter\">";
                element("h3", own);
                out_ += "<ul>\n";
                letter = own;
            }
            out_ += "<li><a href=\"#" + escaped(entry.anchor) + "\">" + escaped(entry.term->text) + "</a>";
            if (const terms::Term* preferred = terms::preferred_term(*entry.concept_))
                out_ += " <span class=\"instead\"><span aria-hidden=\"true\">→</span> <span class=\"unseen\">skriv</span> " + escaped(preferred->text) + "</span>";
            out_ += "</li>\n";
        }
        if (!letter.empty()) out_ += "</ul></div>\n";
        out_ += "</nav>\n";
    }

    void write(const terms::Concept& concept_) {
        const terms::Term* preferred = terms::preferred_term(concept_);
        const std::string id = "begrepp-" + concept_.id;
        out_ += "<article aria-labelledby=\"" + escaped(id) + "\">\n";
        out_ += "<h3 id=\"" + escaped(id) + "\">";
        out_ += preferred ? escaped(preferred->text) : "<span class=\"avoid\">" + escaped(heading_of(concept_)) + "</span> <small>(undvik)</small>";
        out_ += "</h3>\n";
        if (!concept_.definition.empty()) element("p", concept_.definition, " class=\"definition\"");
        out_ += "<dl>\n";
        write_words("Undvik", concept_, terms::Status::deprecated);
        write_words("Går också bra", concept_, terms::Status::admitted);
        write_domains(concept_);
        write_silences(concept_);
        if (!concept_.reason.empty()) fact("Varför", concept_.reason);
        write_source(concept_.source);
        out_ += "</dl>\n";
        for (const terms::Term& term : concept_.terms)
            if (term.status == terms::Status::deprecated) write_avoided(concept_, term, preferred);
        out_ += "</article>\n";
    }

    void write_words(std::string_view name, const terms::Concept& concept_, terms::Status status) {
        std::string words;
        for (const terms::Term& term : concept_.terms) {
            if (term.status != status) continue;
            if (!words.empty()) words += ", ";
            words += status == terms::Status::deprecated ? "<span class=\"avoid\">" + escaped(term.text) + "</span>" : escaped(term.text);
        }
        if (words.empty()) return;
        out_ += "<div>";
        element("dt", name);
        out_ += "<dd>" + words + "</dd></div>\n";
    }

    void write_domains(const terms::Concept& concept_) {
        std::string text;
        for (const auto& [id, word] : concept_.in_domain) {
            const auto domain = std::find_if(termbase_.domains.begin(), termbase_.domains.end(),
                                             [&id = id](const terms::Domain& other) { return other.id == id; });
            text += (text.empty() ? "" : "; ") + terms::split_notation(word).lemma + " (" +
                    (domain == termbase_.domains.end() ? id : text::to_lower(domain->title)) + ")";
        }
        fact("I vissa verksamheter", text);
    }

    /// Where a word to avoid is right all the same.
    void write_silences(const terms::Concept& concept_) {
        std::set<std::string> titles;
        for (const terms::Term& term : concept_.terms)
            for (const terms::Domain& domain : termbase_.domains) {
                const auto stated = term.contexts.domains.find(domain.id);
                const bool is_right = stated != term.contexts.domains.end() && (stated->second == terms::ContextTreatment::silent || stated->second == terms::ContextTreatment::keep);
                if (is_right) titles.insert(text::to_lower(domain.title));
            }
        std::string text;
        for (const std::string& title : titles) text += (text.empty() ? "" : ", ") + title;
        fact("Går bra i texter om", text);
    }

    /// How binding a rule is, in the words of the reports.
    static std::string weight_of(terms::Severity severity, terms::FixTreatment fix) {
        std::string text = severity_word(severity, Language::swedish);
        if (fix == terms::FixTreatment::unsafe) text += ", läs meningen före bytet";
        return text;
    }

    void write_style_rules() {
        if (termbase_.style_rules.empty()) return;
        out_ += "<section aria-labelledby=\"skrivregler\">\n<h2 id=\"skrivregler\">Skrivregler</h2>\n";
        for (const terms::StyleRule& rule : termbase_.style_rules) write(rule);
        out_ += "</section>\n";
    }

    void write(const terms::StyleRule& rule) {
        const std::string id = escaped("regel-" + rule.id);
        out_ += "<article aria-labelledby=\"" + id + "\">\n<h3 id=\"" + id + "\">" + escaped(rule.id) + "</h3>\n";
        if (!rule.message.empty()) element("p", rule.message, " class=\"definition\"");
        out_ += "<dl>\n";
        write_example(rule);
        fact("Varför", rule.reason);
        fact("Grad", weight_of(rule.severity, rule.fix));
        write_source(rule.source);
        out_ += "</dl>\n</article>\n";
    }

    /// The first test that finds something: what not to write, and what to write.
    void write_example(const terms::StyleRule& rule) {
        for (const terms::RuleTest& test : rule.tests) {
            terms::BilingualText ignored;
            const auto marked = terms::parse_marked_text(test.marked, ignored);
            if (!marked || marked->expected.empty() || marked->text.find('\n') != std::string::npos) continue;
            const terms::ExpectedFinding& found = marked->expected.front();
            fact("Inte så här", marked->text);
            if (found.fixes && !found.fixes->empty())
                fact("Utan så här", marked->text.substr(0, found.span.begin) + found.fixes->front().text + marked->text.substr(found.span.end));
            return;
        }
    }

    void write_source(const terms::Source& source) {
        std::vector<std::string> parts;
        for (const std::string* part : {&source.decision, &source.body, &source.reference})
            if (!part->empty()) parts.push_back(escaped(*part));
        if (terms::is_url(source.url)) {
            const std::string url = escaped(source.url);
            parts.push_back("<a href=\"" + url + "\">" + url + "</a>");
        }
        std::string text;
        for (const std::string& part : parts) text += (text.empty() ? "" : text.back() == '.' ? " " : ". ") + part;
        if (!text.empty()) {
            out_ += "<div>";
            element("dt", "Beslut och källa");
            out_ += "<dd>" + text + "</dd></div>\n";
        }
        fact("Gäller från", source.valid_from);
    }

    void write_avoided(const terms::Concept& concept_, const terms::Term& term, const terms::Term* preferred) {
        const std::string anchor = escaped(anchor_of_.at(&term));
        out_ += "<section class=\"term\" id=\"" + anchor + "\" aria-labelledby=\"" + anchor + "-rubrik\">\n";
        out_ += "<h4 id=\"" + anchor + "-rubrik\">Undvik <span class=\"avoid\">" + escaped(term.text) + "</span>";
        if (preferred) out_ += ", skriv <strong>" + escaped(preferred->text) + "</strong>";
        out_ += "</h4>\n";
        element("p", "Grad: " + weight_of(term.severity, term.fix) + ".", " class=\"weight\"");
        write_forms(concept_, term, preferred);
        write_compounds(term.compounds);
        out_ += "</section>\n";
    }

    void write_forms(const terms::Concept&, const terms::Term& term, const terms::Term* preferred) {
        if (term.paradigm.forms.size() < 2) return;
        out_ += "<table>\n<caption>Alla former av " + escaped(term.text) + "</caption>\n<thead><tr>";
        out_ += "<th scope=\"col\">Form</th><th scope=\"col\">Undvik</th>";
        if (preferred) out_ += "<th scope=\"col\">Skriv</th>";
        out_ += "</tr></thead>\n<tbody>\n";
        for (const swedish::Form& form : term.paradigm.forms) {
            const std::string name = feature_words(form.features, Language::swedish);
            out_ += "<tr><th scope=\"row\">" + escaped(name.empty() ? "grundform" : name) + "</th>";
            out_ += "<td class=\"avoid\">" + escaped(form.text) + "</td>";
            if (preferred) {
                const auto counterpart = swedish::counterpart(preferred->paradigm, term.paradigm.word_class, form.features);
                out_ += counterpart.form ? "<td>" + escaped(counterpart.form->text) + "</td>" : "<td class=\"none\">skriv om</td>";
            }
            out_ += "</tr>\n";
        }
        out_ += "</tbody>\n</table>\n";
    }

    void write_compounds(const terms::CompoundRules& compounds) {
        if (compounds.keep.empty() && compounds.replacements.empty()) return;
        std::string kept, replaced;
        for (const std::string& word : compounds.keep) kept += (kept.empty() ? "" : ", ") + word;
        for (const auto& [from, to] : compounds.replacements) replaced += (replaced.empty() ? "" : ", ") + (from + " → " + to);
        out_ += "<dl>\n";
        fact("Sammansättningar", replaced);
        fact("Gäller inte", kept);
        out_ += "</dl>\n";
    }

    const terms::Termbase& termbase_;
    const GuideOptions& options_;
    std::string out_;
    std::vector<const terms::Concept*> concepts_;  ///< in alphabetical order
    std::vector<IndexEntry> index_;
    std::set<std::string> anchors_;
    std::map<const terms::Term*, std::string> anchor_of_;
};

}  // namespace

std::string html_guide(const terms::Termbase& termbase, const GuideOptions& options) { return Guide(termbase, options).run(); }

}  // namespace ordval::service
