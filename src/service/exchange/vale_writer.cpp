#include <map>
#include <set>

#include "service/exchange/rule_file_writer.hpp"
#include "service/exchange/vale.hpp"
#include "swedish/inflection.hpp"

namespace ordval::service {

namespace {

const char* level_of(terms::Severity severity) {
    switch (severity) {
        case terms::Severity::error: return "error";
        case terms::Severity::warning: return "warning";
        case terms::Severity::information:
        case terms::Severity::hint: break;
    }
    return "suggestion";
}

/// The word as a regular expression that finds only it.
std::string escaped(std::string_view word) {
    std::string result;
    for (const char c : word) {
        if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

/// What to write for one form, all allowed words with a bar between: "invånarna|medborgarna". A word without that form
/// stands in its ground form, as Vale has nothing to say that there is none.
std::string replacements(const terms::Concept& concept_, const terms::Term& avoided, const swedish::Features& features) {
    std::string all;
    std::set<std::string> seen;
    for (const terms::Term& term : concept_.terms) {
        if (term.status == terms::Status::deprecated) continue;
        const swedish::Counterpart counterpart = swedish::counterpart(term.paradigm, avoided.paradigm.word_class, features);
        const std::string& text = counterpart.form ? counterpart.form->text : term.text;
        if (seen.insert(text).second) (all += all.empty() ? "" : "|") += text;
    }
    return all;
}

struct Lists {
    std::string pairs;   ///< lines of `swap`
    std::string tokens;  ///< lines of `tokens`
    std::set<std::string> seen;
};

void add_form(const terms::Concept& concept_, const terms::Term& term, const std::string& form,
              const swedish::Features& features, Lists& lists) {
    if (!lists.seen.insert(form).second) return;
    const std::string replacement = replacements(concept_, term, features);
    if (replacement.empty()) lists.tokens += "  - " + yaml_scalar(escaped(form)) + "\n";
    else lists.pairs += "  " + yaml_scalar(escaped(form)) + ": " + yaml_scalar(replacement) + "\n";
}

std::string text_of(const terms::Concept& concept_, const char* level, const Lists& lists) {
    const bool is_swap = !lists.pairs.empty();
    std::string text = "# ";
    text += concept_.id + "\n";
    text += is_swap ? "extends: substitution\nmessage: \"Skriv ”%s” i stället för ”%s”.\"\n"
                    : "extends: existence\nmessage: \"Undvik ”%s”.\"\n";
    text += std::string("level: ") + level + "\n";
    if (!concept_.reason.empty()) text += "description: " + yaml_scalar(concept_.reason) + "\n";
    if (!concept_.source.url.empty()) text += "link: " + yaml_scalar(concept_.source.url) + "\n";
    text += "ignorecase: true\n";
    return text + (is_swap ? "swap:\n" + lists.pairs : "tokens:\n" + lists.tokens);
}

void note_left_out(const terms::Concept& concept_, std::vector<ExchangeNote>& notes) {
    const auto leave = [&](const char* key, bool is_stated) {
        if (is_stated) notes.push_back({Message::note_left_out_of_concept, 0, 0, {concept_.id, key}});
    };
    const terms::Source& source = concept_.source;
    leave("definition", !concept_.definition.empty());
    leave("source", !source.decision.empty() || !source.body.empty() || !source.reference.empty() || !source.valid_from.empty());
    leave("in_domain", !concept_.in_domain.empty());
    leave("counterparts", !concept_.counterparts.empty());
    leave("consistent", concept_.wants_consistency);
    leave("document_note", concept_.wants_document_note);
    leave("tests", !concept_.tests.empty());
    for (const terms::Term& term : concept_.terms) {
        const auto leave_of_term = [&](const char* key) {
            notes.push_back({Message::note_left_out_of_term, 0, 0, {concept_.id, term.text, key}});
        };
        if (term.status != terms::Status::deprecated) continue;
        if (term.severity == terms::Severity::information) leave_of_term("severity: information");
        if (term.fix != terms::FixTreatment::safe) leave_of_term("fix");
    }
}

}  // namespace

std::vector<ValeFile> write_vale(const terms::Termbase& termbase, std::vector<ExchangeNote>& notes) {
    std::vector<ValeFile> files;
    for (const terms::Concept& concept_ : termbase.concepts) {
        note_left_out(concept_, notes);
        std::vector<std::pair<std::string, Lists>> by_level;  // in the order of the terms
        for (const terms::Term& term : concept_.terms) {
            if (term.status != terms::Status::deprecated) continue;
            const char* level = level_of(term.severity);
            auto place = by_level.begin();
            while (place != by_level.end() && place->first != level) ++place;
            if (place == by_level.end()) place = by_level.insert(place, {level, {}});
            // The ground form first: it says what the pairs after it are forms of.
            const swedish::Form* ground = nullptr;
            for (const swedish::Form& form : term.paradigm.forms)
                if (!ground && form.text == term.text) ground = &form;
            add_form(concept_, term, term.text, ground ? ground->features : swedish::Features{}, place->second);
            for (const swedish::Form& form : term.paradigm.forms)
                add_form(concept_, term, form.text, form.features, place->second);
        }
        if (by_level.empty()) notes.push_back({Message::note_left_out_of_concept, 0, 0, {concept_.id, "preferred"}});
        bool is_first = true;
        for (const auto& [level, lists] : by_level) {
            const std::string name = is_first ? concept_.id : concept_.id + "-" + level;
            files.push_back({name + ".yml", text_of(concept_, level.c_str(), lists)});
            is_first = false;
        }
    }
    return files;
}

}  // namespace ordval::service
