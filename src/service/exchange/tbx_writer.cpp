#include <pugixml.hpp>
#include <sstream>

#include "service/exchange/tbx.hpp"
#include "service/exchange/tbx_categories.hpp"

namespace ordval::service {

namespace {

/// XML has no way to write most control characters, not even as a reference.
std::string writable(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') c = ' ';
    return result;
}

void set_text(pugi::xml_node node, std::string_view text) {
    node.append_child(pugi::node_pcdata).set_value(writable(text).c_str());
}

/// <name type="category">text</name>; nothing for an empty text.
void add(pugi::xml_node parent, const char* name, std::string_view category, std::string_view text) {
    if (text.empty()) return;
    pugi::xml_node node = parent.append_child(name);
    if (!category.empty()) node.append_attribute("type").set_value(std::string(category).c_str());
    set_text(node, text);
}

const char* tbx_part_of_speech(const std::string& name) { return name == "uninflected" ? "other" : name.c_str(); }

class Writer {
public:
    explicit Writer(TbxVersion version) : is_2008_(version == TbxVersion::martif_2008) {}

    std::string run(const ExchangeTermbase& termbase) {
        pugi::xml_node declaration = document_.append_child(pugi::node_declaration);
        declaration.append_attribute("version").set_value("1.0");
        declaration.append_attribute("encoding").set_value("UTF-8");
        pugi::xml_node root = document_.append_child(is_2008_ ? "martif" : "tbx");
        root.append_attribute("type").set_value(is_2008_ ? "TBX" : "TBX-Basic");
        if (!is_2008_) {
            root.append_attribute("style").set_value("dca");
            root.append_attribute("xmlns").set_value("urn:iso:std:iso:30042:ed-2");
        }
        root.append_attribute("xml:lang").set_value("sv");
        write_header(root.append_child(is_2008_ ? "martifHeader" : "tbxHeader"), termbase);
        pugi::xml_node body = root.append_child("text").append_child("body");
        for (const ExchangeConcept& concept_ : termbase.concepts) write(concept_, body);
        std::ostringstream out;
        document_.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
        return out.str();
    }

private:
    void write_header(pugi::xml_node header, const ExchangeTermbase& termbase) {
        pugi::xml_node file = header.append_child("fileDesc");
        add(file.append_child("titleStmt"), "title", "", termbase.title.empty() ? termbase.name : termbase.title);
        pugi::xml_node source = file.append_child("sourceDesc");
        if (!termbase.description.empty()) set_text(source.append_child("p"), termbase.description);
        const auto line = [&](std::string_view label, const std::string& text) {
            if (!text.empty()) set_text(source.append_child("p"), std::string(label) + text);
        };
        line(tbx_name, termbase.name);
        line(tbx_owner, termbase.owner);
        line(tbx_version_line, termbase.version);
        line(tbx_licence, termbase.licence);
        if (!source.first_child()) set_text(source.append_child("p"), "Ordval");
    }

    void write(const ExchangeConcept& concept_, pugi::xml_node body) {
        pugi::xml_node entry = body.append_child(is_2008_ ? "termEntry" : "conceptEntry");
        entry.append_attribute("id").set_value(concept_.id.c_str());
        add(entry, "descrip", "definition", concept_.definition);
        const terms::Source& source = concept_.source;
        add(entry, "admin", "source", source.reference);
        add(entry, "admin", tbx_decision, source.decision);
        add(entry, "admin", tbx_body, source.body);
        add(entry, "admin", tbx_valid_from, source.valid_from);
        for (const auto& [domain, word] : concept_.in_domain) add(entry, "admin", tbx_in_domain, domain + ": " + word);
        for (const std::string& word : concept_.counterparts) add(entry, "admin", tbx_counterpart, word);
        add(entry, "admin", tbx_consistent, concept_.consistent);
        add(entry, "admin", tbx_document_note, concept_.document_note);
        for (const std::string& test : concept_.tests) add(entry, "admin", tbx_test, test);
        if (!source.url.empty()) {
            pugi::xml_node reference = entry.append_child("xref");
            reference.append_attribute("type").set_value("externalCrossReference");
            reference.append_attribute("target").set_value(source.url.c_str());
            set_text(reference, source.url);
        }
        add(entry, "note", "", concept_.reason);
        pugi::xml_node language = entry.append_child(is_2008_ ? "langSet" : "langSec");
        language.append_attribute("xml:lang").set_value("sv");
        for (const ExchangeTerm& term : concept_.terms) write(term, language);
    }

    void write(const ExchangeTerm& term, pugi::xml_node language) {
        pugi::xml_node section = language.append_child(is_2008_ ? "tig" : "termSec");
        add(section, "term", "", term.text);
        add(section, "termNote", "administrativeStatus", tbx_statuses[static_cast<std::size_t>(term.status)]);
        add(section, "termNote", "partOfSpeech", tbx_part_of_speech(term.part_of_speech));
        // The lists of both versions know masculine, feminine and neuter; Swedish has utrum for the first two.
        const char* gender = term.gender != "utrum" ? term.gender.c_str() : is_2008_ ? "otherGender" : "other";
        add(section, "termNote", "grammaticalGender", gender);
        add(section, "admin", tbx_inflection, term.inflection);
        for (const std::string& form : term.forms) add(section, "admin", tbx_form, form.empty() ? tbx_no_form : form);
        add(section, "admin", tbx_severity, term.severity);
        add(section, "admin", tbx_fix, term.fix);
        add(section, "admin", tbx_relational, term.relational);
    }

    bool is_2008_;
    pugi::xml_document document_;
};

}  // namespace

std::string write_tbx(const ExchangeTermbase& termbase, TbxVersion version) { return Writer(version).run(termbase); }

}  // namespace ordval::service
