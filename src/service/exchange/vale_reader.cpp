#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "service/exchange/plain_bytes.hpp"
#include "service/exchange/settling.hpp"
#include "service/exchange/vale.hpp"
#include "swedish/inflection.hpp"
#include "swedish/notation.hpp"
#include "terms/loading/yaml_tree.hpp"

namespace ordval::service {

namespace {

using terms::YamlKind;
using terms::YamlNode;

/// A pair of `swap`, or a token, as a word. The replacements are empty for a token.
struct Entry {
    std::string word;
    std::vector<std::string> replacements;
    std::uint32_t line = 1;
    bool is_used = false;
};

/// The word that a regular expression stands for when it finds nothing else. A full stop that is not escaped counts as one:
/// who writes "bl.a." means it.
std::optional<std::string> literal(std::string_view expression) {
    std::string word;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (std::string_view("+*?()|[]{}^$").find(c) != std::string_view::npos) return std::nullopt;
        if (c != '\\') {
            word += c;
            continue;
        }
        // An escaped letter is a class of characters or a boundary: \w, \b.
        if (++i == expression.size() || std::isalnum(static_cast<unsigned char>(expression[i]))) return std::nullopt;
        word += expression[i];
    }
    word = squeezed(word);
    return word.empty() ? std::nullopt : std::optional(word);
}

/// The texts between bars, each a literal; nothing when one is not.
std::optional<std::vector<std::string>> alternatives(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = begin;
        while (end < text.size() && text[end] != '|') end += text[end] == '\\' ? 2 : 1;
        end = std::min(end, text.size());
        auto word = literal(text.substr(begin, end - begin));
        if (!word) return std::nullopt;
        all.push_back(*std::move(word));
        begin = end + 1;
    }
    return all;
}

struct Reading {
    swedish::Paradigm paradigm;
    std::string notation;  ///< empty when it is known without
};

/// How a word may inflect: as the lexicon and its ending say, else as nouns and adjectives commonly do.
std::vector<Reading> readings_of(const std::string& word, const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    constexpr std::array<const char*, 12> noun_notations{"-en -er", "-en -ar", "-n -or",  "-n = -na", "-et = -en", "-t -n",
                                                         "-n -r",   "-n -er",  "-et -er", "-t = -en", "-en",       "-et"};
    std::vector<Reading> readings;
    for (swedish::Paradigm& paradigm : swedish::inflections(word, lexicon)) readings.push_back({std::move(paradigm), ""});
    for (const char* notation : noun_notations)
        if (auto paradigm = swedish::noun_from_notation(word, notation)) readings.push_back({*std::move(paradigm), notation});
    for (const char* notation : {"-t -a", "-t -e"})
        if (auto paradigm = swedish::from_notation(word, notation, swedish::WordClass::adjective))
            readings.push_back({*std::move(paradigm), notation});
    return readings;
}

class Reader {
public:
    Reader(const std::string& name, const std::shared_ptr<const swedish::Lexicon>& lexicon) : name_(name), lexicon_(lexicon) {}

    ReadExchange run(std::string_view bytes) {
        terms::YamlTree tree = terms::parse_yaml("", utf8_text(bytes));
        read_.problems = std::move(tree.problems);
        if (!tree.root) return std::move(read_);
        const YamlNode& root = *tree.root;
        const YamlNode* kind = value_of(root, "extends");
        if (!kind || kind->kind != YamlKind::scalar) {
            note(Message::note_not_vale, root, {});
            return std::move(read_);
        }
        if (kind->value != "substitution" && kind->value != "existence") {
            note(Message::note_unknown_extends, *kind, {std::string(kind->value)});
            return std::move(read_);
        }
        read_keys(root);
        for (std::size_t i = 0; i < entries_.size(); ++i) by_word_.try_emplace(entries_[i].word, i);
        gather();
        settle(read_);
        return std::move(read_);
    }

private:
    static const YamlNode* value_of(const YamlNode& node, std::string_view key) {
        if (node.kind != YamlKind::mapping) return nullptr;
        for (std::size_t i = 0; i < node.entry_count(); ++i)
            if (node.key(i).value == key) return &node.entry_value(i);
        return nullptr;
    }

    void note(Message text, const YamlNode& node, std::vector<std::string> arguments) {
        read_.notes.push_back({text, node.line, node.column, std::move(arguments)});
    }

    void read_keys(const YamlNode& root) {
        for (std::size_t i = 0; i < root.entry_count(); ++i) {
            const std::string_view key = root.key(i).value;
            const YamlNode& value = root.entry_value(i);
            const bool is_text = value.kind == YamlKind::scalar;
            if (key == "swap") read_swap(value);
            else if (key == "tokens") read_tokens(value);
            else if (key == "level" && is_text) read_level(value);
            else if (key == "link" && is_text) common_.source.url = stripped(value.value);
            else if (key == "description" && is_text) common_.reason = stripped(value.value);
            else if (key == "message" && is_text) message_ = stripped(value.value);
            else if (key != "extends" && key != "ignorecase") note(Message::note_unknown_key, root.key(i), {std::string(key)});
        }
        // A message with places to fill in says no more than the finding does.
        if (common_.reason.empty() && message_.find('%') == std::string::npos) common_.reason = message_;
    }

    void read_level(const YamlNode& value) {
        if (value.value == "error") severity_ = "error";
        else if (value.value == "suggestion") severity_ = "hint";
        else if (value.value != "warning") note(Message::note_unknown_severity, value, {name_, std::string(value.value)});
    }

    /// A mapping, or a list of mappings where the order matters.
    void read_swap(const YamlNode& node) {
        if (node.kind == YamlKind::sequence) {
            for (std::size_t i = 0; i < node.item_count(); ++i)
                if (node.item(i).kind == YamlKind::mapping) read_swap(node.item(i));
            return;
        }
        if (node.kind != YamlKind::mapping) return note(Message::note_unknown_key, node, {"swap"});
        for (std::size_t i = 0; i < node.entry_count(); ++i) {
            const YamlNode& key = node.key(i);
            const YamlNode& value = node.entry_value(i);
            const auto word = literal(key.value);
            const auto replacements = value.kind == YamlKind::scalar ? alternatives(value.value) : std::nullopt;
            if (!word) note(Message::note_regular_expression, key, {std::string(key.value)});
            else if (!replacements) note(Message::note_regular_expression, value, {std::string(value.value)});
            else entries_.push_back({*word, *replacements, key.line});
        }
    }

    void read_tokens(const YamlNode& node) {
        if (node.kind != YamlKind::sequence) return note(Message::note_unknown_key, node, {"tokens"});
        for (std::size_t i = 0; i < node.item_count(); ++i) {
            const auto word = node.item(i).kind == YamlKind::scalar ? literal(node.item(i).value) : std::nullopt;
            if (word) entries_.push_back({*word, {}, node.item(i).line});
            else note(Message::note_regular_expression, node.item(i), {std::string(node.item(i).value)});
        }
    }

    /// True when the replacement of a form is the preferred word or one of its forms.
    bool is_form_of(const std::string& replacement, const std::string& preferred) {
        if (replacement == preferred) return true;
        const auto [place, is_new] = forms_.try_emplace(preferred);
        if (is_new)
            for (const Reading& reading : readings_of(preferred, lexicon_))
                for (const swedish::Form& form : reading.paradigm.forms) place->second.insert(form.text);
        return place->second.count(replacement) > 0;
    }

    /// The entries that are the forms of this reading. A reading that had to be tried, and is not known, must have all of
    /// its forms there; a known one says more forms than a list often has.
    std::vector<std::size_t> entries_of(const Reading& reading, const Entry& lemma) {
        std::set<std::size_t> found;
        for (const swedish::Form& form : reading.paradigm.forms) {
            const auto place = by_word_.find(form.text);
            const bool is_there = place != by_word_.end() && is_form_entry(entries_[place->second], lemma);
            if (is_there) found.insert(place->second);
            else if (!reading.notation.empty()) return {};
        }
        return {found.begin(), found.end()};
    }

    bool is_form_entry(const Entry& entry, const Entry& lemma) {
        if (entry.is_used || entry.replacements.empty() != lemma.replacements.empty()) return false;
        return lemma.replacements.empty() || is_form_of(entry.replacements[0], lemma.replacements[0]);
    }

    void gather() {
        std::map<std::vector<std::string>, std::size_t> concepts;
        for (Entry& entry : entries_) {
            if (entry.is_used) continue;
            ExchangeTerm term;
            term.text = entry.word;
            term.status = TermStatus::deprecated;
            term.severity = severity_;
            std::vector<std::size_t> best;
            for (const Reading& reading : readings_of(entry.word, lexicon_)) {
                std::vector<std::size_t> covered = entries_of(reading, entry);
                if (covered.size() <= std::max<std::size_t>(best.size(), 1)) continue;
                best = std::move(covered);
                term.part_of_speech = swedish::name_of(reading.paradigm.word_class);
                term.inflection = reading.notation;
            }
            for (const std::size_t i : best) entries_[i].is_used = true;
            entry.is_used = true;
            concept_for(entry, concepts).terms.push_back(std::move(term));
        }
        // A file about one concept gives it its name.
        if (read_.termbase.concepts.size() == 1) read_.termbase.concepts[0].id = name_;
    }

    ExchangeConcept& concept_for(const Entry& entry, std::map<std::vector<std::string>, std::size_t>& concepts) {
        constexpr std::size_t most_terms = 900;  // a rule file takes a thousand for one concept
        auto& all = read_.termbase.concepts;
        const auto [place, is_new] = concepts.try_emplace(entry.replacements, all.size());
        if (!is_new && all[place->second].terms.size() < most_terms) return all[place->second];
        place->second = all.size();
        ExchangeConcept& concept_ = all.emplace_back(common_);
        concept_.line = entry.line;
        for (const std::string& word : entry.replacements) {
            ExchangeTerm term;
            term.text = word;
            term.status = concept_.terms.empty() ? TermStatus::preferred : TermStatus::admitted;
            concept_.terms.push_back(std::move(term));
        }
        return concept_;
    }

    const std::string& name_;
    const std::shared_ptr<const swedish::Lexicon>& lexicon_;
    ReadExchange read_;
    ExchangeConcept common_;
    std::string message_;
    std::string severity_;
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::size_t> by_word_;
    std::unordered_map<std::string, std::set<std::string>> forms_;
};

}  // namespace

ReadExchange read_vale(const std::string& name, std::string_view bytes, const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    return Reader(name, lexicon).run(bytes);
}

bool looks_like_vale(std::string_view bytes) {
    const std::string text = utf8_text(bytes.substr(0, 4096));
    for (std::size_t at = text.find("extends:"); at != std::string::npos; at = text.find("extends:", at + 1)) {
        if (at > 0 && text[at - 1] != '\n') continue;
        const std::string value = squeezed(std::string_view(text).substr(at + 8, text.find('\n', at) - at - 8));
        if (!value.empty() && value[0] != '[' && value[0] != '-') return true;
    }
    return false;
}

}  // namespace ordval::service
