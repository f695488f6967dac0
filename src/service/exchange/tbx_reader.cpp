#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "service/exchange/plain_bytes.hpp"
#include "service/exchange/settling.hpp"
#include "service/exchange/superseded_line.hpp"
#include "service/exchange/tbx.hpp"
#include "service/exchange/tbx_categories.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

using Node = pugi::xml_node;

/// Without the prefix of a namespace: "min:administrativeStatus" is "administrativeStatus".
std::string_view local_name(const Node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The data category, which is the element's type (DCA) or the element itself (DCT).
std::string category_of(const Node& node) {
    const pugi::xml_attribute type = node.attribute("type");
    return std::string(type ? std::string_view(type.value()) : local_name(node));
}

/// All text below the node, also in <hi> and <foreign>. Not recursive: a file may nest as deep as it likes.
std::string raw_text(const Node& top) {
    std::string text;
    Node node = top;
    for (;;) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node != top && !node.next_sibling()) node = node.parent();
        if (node == top) return text;
        node = node.next_sibling();
    }
}

std::string line_of_text(const Node& node) { return squeezed(raw_text(node)); }

/// Line breaks stay, the indentation of the file does not.
std::string paragraphs(const Node& node) {
    const std::string text = raw_text(node);
    std::string result;
    std::string_view rest = stripped(text);
    for (;;) {
        const std::size_t end = rest.find('\n');
        result += squeezed(rest.substr(0, end));
        if (end == std::string_view::npos) return result;
        result += '\n';
        rest.remove_prefix(end + 1);
    }
}

bool begins_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

bool is_swedish(std::string_view code) {
    const std::string lower = text::to_lower(code);
    return lower == "sv" || lower == "swe" || begins_with(lower, "sv-") || begins_with(lower, "sv_");
}

bool is_group(std::string_view name) {
    return name == "descripGrp" || name == "adminGrp" || name == "termNoteGrp" || name == "termGrp" ||
           name == "termCompList" || name == "auxInfo";
}

void append(std::string& to, const std::string& text, const char* separator) {
    if (!to.empty() && !text.empty()) to += separator;
    to += text;
}

std::string part_of_speech_from(const std::string& word) {
    if (word == "properNoun") return "noun";
    if (word == "adverb" || word == "other" || word == "otherPartOfSpeech") return "uninflected";
    return word;
}

std::string gender_from(const std::string& word) {
    const bool is_utrum = word == "masculine" || word == "feminine" || word == "common" || word == "other" || word == "otherGender";
    return is_utrum ? "utrum" : word;
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : text_(utf8_text(bytes)), places_(text_) {}

    ReadExchange run() {
        if (text_.find('\0') != std::string::npos) return fail(Message::note_not_text, text_.find('\0'), {});
        const pugi::xml_parse_result parsed =
            document_.load_buffer(text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
        if (!parsed) return fail(Message::note_not_xml, static_cast<std::size_t>(parsed.offset), {parsed.description()});
        const Node root = document_.document_element();
        const std::string_view name = local_name(root);
        if (name != "tbx" && name != "martif")
            return fail(Message::note_not_tbx, offset_of(root), {std::string(name)});
        if (const std::size_t entity = text_.find("<!ENTITY"); entity != std::string::npos) note(Message::note_entities_declared, entity, {});
        read_.termbase.title = line_of_text(child(child(child(child(root, is_header), "fileDesc"), "titleStmt"), "title"));
        read_header(child(child(child(root, is_header), "fileDesc"), "sourceDesc"));
        root_language_ = root.attribute("xml:lang").value();
        for (const Node& entry : child(child(root, "text"), "body").children()) {
            const std::string_view kind = local_name(entry);
            if (kind == "termEntry" || kind == "conceptEntry") read_entry(entry);
        }
        if (read_.termbase.name.empty()) read_.termbase.name = name_from(read_.termbase.title);
        if (read_.termbase.title == read_.termbase.name) read_.termbase.title.clear();
        settle(read_);
        return std::move(read_);
    }

private:
    static constexpr std::string_view is_header = "";

    /// The first child with this local name; with no name, the header, whose name depends on the version.
    static Node child(const Node& parent, std::string_view name) {
        for (const Node& node : parent.children()) {
            const std::string_view local = local_name(node);
            if (name.empty() ? local == "tbxHeader" || local == "martifHeader" : local == name) return node;
        }
        return {};
    }

    /// Of the tag's "<": the parser points to the name after it.
    static std::size_t offset_of(const Node& node) { return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug() - 1, 0)); }

    void note(Message text, std::size_t offset, std::vector<std::string> arguments) {
        const auto place = places_.at(offset);
        read_.notes.push_back({text, place.line, place.column, std::move(arguments)});
    }

    ReadExchange fail(Message text, std::size_t offset, std::vector<std::string> arguments) {
        note(text, offset, std::move(arguments));
        return std::move(read_);
    }

    void read_header(const Node& source) {
        ExchangeTermbase& base = read_.termbase;
        for (const Node& node : source.children()) {
            const std::string line = paragraphs(node);
            const auto take = [&](std::string_view label, std::string& to) {
                if (!begins_with(line, label)) return false;
                to = line.substr(label.size());
                return true;
            };
            if (take(tbx_name, base.name) || take(tbx_owner, base.owner) || take(tbx_version_line, base.version) ||
                take(tbx_licence, base.licence))
                continue;
            if (line != "Ordval") append(base.description, line, "\n");
        }
    }

    void read_entry(const Node& entry) {
        ExchangeConcept concept_;
        concept_.line = places_.at(offset_of(entry)).line;
        concept_.id = squeezed(entry.attribute("id") ? entry.attribute("id").value() : entry.attribute("xml:id").value());
        for (const Node& node : entry.children()) {
            const std::string_view name = local_name(node);
            if (name == "langSet" || name == "langSec") read_language(node, concept_);
            else read_categories(node, concept_, nullptr);
        }
        give_statuses(concept_);
        sort_by_status(concept_.terms);
        concept_.reason = take_superseded_line(concept_.reason, concept_.terms);
        read_.termbase.concepts.push_back(std::move(concept_));
    }

    void read_language(const Node& section, ExchangeConcept& concept_) {
        const pugi::xml_attribute stated = section.attribute("xml:lang") ? section.attribute("xml:lang") : section.attribute("lang");
        const std::string language = stated ? stated.value() : root_language_;
        if (!is_swedish(language)) {
            note(Message::note_other_language, offset_of(section), {concept_.id, language});
            return;
        }
        for (const Node& node : section.children()) {
            const std::string_view name = local_name(node);
            if (name == "tig" || name == "ntig" || name == "termSec") read_term(node, concept_);
            else read_categories(node, concept_, nullptr);
        }
    }

    void read_term(const Node& section, ExchangeConcept& concept_) {
        ExchangeTerm term;
        has_status_ = false;
        read_groups(section, concept_, &term, 0);
        has_status_of_.push_back(has_status_);
        concept_.terms.push_back(std::move(term));
    }

    /// In a group the first category is what it is about; the others say more of it and are read alike.
    void read_groups(const Node& group, ExchangeConcept& concept_, ExchangeTerm* term, int depth) {
        constexpr int deepest = 8;
        for (const Node& node : group.children()) {
            if (is_group(local_name(node)) && depth < deepest) read_groups(node, concept_, term, depth + 1);
            else if (node.type() == pugi::node_element) read_category(node, concept_, term);
        }
    }

    void read_categories(const Node& node, ExchangeConcept& concept_, ExchangeTerm* term) {
        if (is_group(local_name(node))) read_groups(node, concept_, term, 1);
        else if (node.type() == pugi::node_element) read_category(node, concept_, term);
    }

    void read_category(const Node& node, ExchangeConcept& concept_, ExchangeTerm* term) {
        const std::string category = category_of(node);
        if (term && read_of_term(node, category, concept_, *term)) return;
        if (read_of_concept(node, category, concept_)) return;
        note(Message::note_unknown_category, offset_of(node), {concept_.id, category});
    }

    bool read_of_term(const Node& node, const std::string& category, const ExchangeConcept& concept_, ExchangeTerm& term) {
        const auto take = [&](std::string& to) {
            to = line_of_text(node);
            return true;
        };
        if (category == "term") return take(term.text);
        if (category == "administrativeStatus" || category == "normativeAuthorization") {
            read_status(node, concept_, term);
            return true;
        }
        if (category == "partOfSpeech") return take(term.part_of_speech), term.part_of_speech = part_of_speech_from(term.part_of_speech), true;
        if (category == "grammaticalGender") return take(term.gender), term.gender = gender_from(term.gender), true;
        if (category == tbx_inflection) return take(term.inflection);
        if (category == tbx_severity) return take(term.severity);
        if (category == tbx_fix) return take(term.fix);
        if (category == tbx_relational) return take(term.relational);
        if (category != tbx_form) return false;
        const std::string form = line_of_text(node);
        term.forms.push_back(form == tbx_no_form ? "" : form);
        return true;
    }

    void read_status(const Node& node, const ExchangeConcept& concept_, ExchangeTerm& term) {
        const std::string word = line_of_text(node);
        has_status_ = true;
        for (std::size_t i = 0; i < status_names.size(); ++i) {
            if (!begins_with(word, status_names[i])) continue;
            term.status = static_cast<TermStatus>(i);
            return;
        }
        term.status = TermStatus::admitted;
        note(Message::note_unknown_status, offset_of(node), {term.text.empty() ? concept_.id : term.text, word});
    }

    bool read_of_concept(const Node& node, const std::string& category, ExchangeConcept& concept_) {
        const auto take = [&](std::string& to, const char* separator = "; ") {
            append(to, line_of_text(node), separator);
            return true;
        };
        if (category == "definition") return append(concept_.definition, paragraphs(node), "\n"), true;
        if (category == "note") return append(concept_.reason, paragraphs(node), "\n"), true;
        if (category == "source") return take(concept_.source.reference);
        if (category == tbx_decision) return take(concept_.source.decision);
        if (category == tbx_body) return take(concept_.source.body);
        if (category == tbx_valid_from) return take(concept_.source.valid_from);
        if (category == tbx_consistent) return take(concept_.consistent);
        if (category == tbx_document_note) return take(concept_.document_note);
        if (category == tbx_counterpart) return concept_.counterparts.push_back(line_of_text(node)), true;
        if (category == tbx_test) return concept_.tests.push_back(line_of_text(node)), true;
        if (category == tbx_in_domain) {
            const std::string line = line_of_text(node);
            const std::size_t colon = line.find(": ");
            if (colon != std::string::npos) concept_.in_domain[line.substr(0, colon)] = line.substr(colon + 2);
            return colon != std::string::npos;
        }
        if (category != "externalCrossReference" && category != "xref") return false;
        const std::string target = squeezed(node.attribute("target").value());
        // A rule has one address; a second one is told as left out.
        if (!concept_.source.url.empty()) return false;
        concept_.source.url = target.empty() ? line_of_text(node) : target;
        return true;
    }

    /// Many termbases state no status: then the first term of a concept without a preferred one is the one to use.
    void give_statuses(ExchangeConcept& concept_) {
        bool has_preferred = false;
        for (std::size_t i = 0; i < concept_.terms.size(); ++i)
            has_preferred = has_preferred || (has_status_of_[i] && concept_.terms[i].status == TermStatus::preferred);
        for (std::size_t i = 0; i < concept_.terms.size(); ++i) {
            if (has_status_of_[i]) continue;
            concept_.terms[i].status = std::exchange(has_preferred, true) ? TermStatus::admitted : TermStatus::preferred;
        }
        has_status_of_.clear();
    }

    std::string text_;
    PlaceCounter places_;
    pugi::xml_document document_;
    ReadExchange read_;
    std::string root_language_;
    bool has_status_ = false;           ///< of the term that is being read
    std::vector<bool> has_status_of_;   ///< of the terms of the concept that is being read
};

}  // namespace

ReadExchange read_tbx(std::string_view bytes) { return Reader(bytes).run(); }

bool looks_like_tbx(std::string_view bytes) {
    const std::string start = utf8_text(bytes.substr(0, 4096));
    return start.find("<tbx") != std::string::npos || start.find("<martif") != std::string::npos;
}

}  // namespace ordval::service
