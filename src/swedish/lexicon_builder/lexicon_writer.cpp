#include "swedish/lexicon_builder/lexicon_writer.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "swedish/lexicon_builder/automaton.hpp"
#include "swedish/lexicon_builder/productivity.hpp"
#include "swedish/lexicon_format.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish::builder {
namespace {

using namespace lexicon_format;

/// Gives every different value a number, in the order in which they come.
template <typename Value>
class Numbered {
public:
    std::uint32_t number_of(const Value& value) {
        const auto [entry, is_new] = numbers_.emplace(value, static_cast<std::uint32_t>(values_.size()));
        if (is_new) values_.push_back(value);
        return entry->second;
    }
    const std::vector<Value>& values() const { return values_; }

private:
    std::map<Value, std::uint32_t> numbers_;
    std::vector<Value> values_;
};

PackedFeatures packed(const Features& features) {
    const auto byte = [](auto value) { return static_cast<std::uint8_t>(value); };
    return {byte(features.number),
            byte(features.definiteness),
            byte(features.grammatical_case),
            byte(features.gender),
            byte(features.degree),
            byte(features.verb_form),
            byte(features.mood),
            byte(features.tense),
            byte(features.voice),
            0,
            0,
            0};
}

Spelling spelling_of(const std::string& lemma) {
    if (!text::is_upper(text::decode(lemma, 0).code_point)) return Spelling::lower;
    return lemma == text::to_upper(lemma) && lemma.size() > 1 ? Spelling::upper : Spelling::title;
}

/// The bytes that two words share at their beginning, whole letters only.
std::size_t shared_beginning(std::string_view one, std::string_view other) {
    std::size_t size = 0;
    while (size < one.size() && size < other.size() && one[size] == other[size]) ++size;
    while (size > 0 && !(text::is_boundary(one, size) && text::is_boundary(other, size))) --size;
    return size;
}

ScriptUse script_use(StemUse use) {
    switch (use) {
        case StemUse::opens: return ScriptUse::opens;
        case StemUse::opens_and_continues: return ScriptUse::opens_and_continues;
        case StemUse::by_rule: return ScriptUse::opens_by_rule;
    }
    return ScriptUse::opens_by_rule;
}

using ScriptKey =
    std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, ScriptUse>;  // remove, add, features, use
using ClassKey =
    std::tuple<std::uint8_t, std::uint8_t, std::uint8_t, Spelling, std::uint32_t, std::vector<ScriptKey>>;

class Writer {
public:
    void add(const Lexeme& lexeme) {
        const std::string lemma = text::to_lower(lexeme.paradigm.lemma);
        std::vector<ScriptKey> scripts;
        std::vector<std::string> keys;
        const auto add_script = [&](const std::string& form, const Features& features, ScriptUse use) {
            const std::string lower = text::to_lower(form);
            const std::size_t shared = shared_beginning(lemma, lower);
            const ScriptKey script{strings_.number_of(lemma.substr(shared)),
                                   strings_.number_of(lower.substr(shared)),
                                   features_.number_of(packed(features)), use};
            if (std::find(scripts.begin(), scripts.end(), script) != scripts.end()) return;
            scripts.push_back(script);
            keys.push_back(lower);
        };
        for (const Form& form : lexeme.paradigm.forms) add_script(form.text, form.features, ScriptUse::form);
        for (const Stem& stem : lexeme.stems) {
            add_script(stem.text, Features{}, script_use(stem.use));
        }
        most_scripts_ = std::max(most_scripts_, scripts.size());
        const std::uint32_t number = classes_.number_of(class_of(lexeme, scripts));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const ScriptUse use = std::get<3>(scripts[i]);
            const bool counts = use != ScriptUse::form || keys[i] == lemma;
            const std::uint8_t level = !counts                  ? std::uint8_t{0}
                                       : use == ScriptUse::form ? productivity_->closing(keys[i])
                                                                : productivity_->opening(keys[i]);
            readings_[keys[i]].push_back(
                {static_cast<std::uint16_t>(number), static_cast<std::uint8_t>(i), level});
        }
        ++words_;
    }

    explicit Writer(const Productivity& productivity) : productivity_(&productivity) {}

    std::string file(std::string& problem) {
        write_readings();
        write_classes();
        if (classes_.values().size() > 0xFFFF || strings_.values().size() > 0xFFFF)
            problem = "too many inflection classes";
        if (most_scripts_ > 0xFF) problem = "a word has too many forms";
        if (automaton_.transitions().size() > largest_target) problem = "the automaton is too large";
        return assembled();
    }

private:
    ClassKey class_of(const Lexeme& lexeme, const std::vector<ScriptKey>& scripts) {
        const Paradigm& word = lexeme.paradigm;
        const Spelling spelling = spelling_of(word.lemma);
        std::uint8_t flags = 0;
        if (lexeme.closes_compounds) flags |= closes_compounds;
        if (lexeme.stands_alone) flags |= stands_alone;
        if (spelling != Spelling::lower) flags |= is_name;
        return {static_cast<std::uint8_t>(word.word_class),
                static_cast<std::uint8_t>(word.gender),
                flags,
                spelling,
                strings_.number_of(word.class_id),
                scripts};
    }

    /// The automaton over all keys, and the sets of readings that it leads to.
    void write_readings() {
        Numbered<std::vector<std::uint32_t>> sets;
        for (auto& [key, items] : readings_) {
            std::vector<std::uint32_t> set;
            for (const Item& item : items) {
                std::uint32_t bits = 0;
                std::memcpy(&bits, &item, sizeof bits);
                if (std::find(set.begin(), set.end(), bits) == set.end()) set.push_back(bits);
            }
            std::sort(set.begin(), set.end());
            automaton_.add(key, sets.number_of(set));
        }
        automaton_.finish();
        for (const auto& set : sets.values()) {
            items_.insert(items_.end(), set.begin(), set.end());
            set_ends_.push_back(static_cast<std::uint32_t>(items_.size()));
        }
    }

    void write_classes() {
        for (const auto& [word_class, gender, flags, spelling, saldo_name, scripts] : classes_.values()) {
            class_records_.push_back(
                {static_cast<std::uint32_t>(scripts_.size()), static_cast<std::uint16_t>(scripts.size()),
                 static_cast<std::uint16_t>(saldo_name), word_class, gender, flags, spelling});
            for (const auto& [remove, add, features, use] : scripts) {
                scripts_.push_back({static_cast<std::uint16_t>(remove), static_cast<std::uint16_t>(add),
                                    static_cast<std::uint8_t>(features), use, 0});
            }
        }
        for (const std::string& text : strings_.values()) {
            string_bytes_ += text;
            string_ends_.push_back(static_cast<std::uint32_t>(string_bytes_.size()));
        }
    }

    template <typename Value>
    static void append(std::string& file, const std::vector<Value>& values) {
        file.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value));
    }

    std::string assembled() const {
        const auto count = [](const auto& values) { return static_cast<std::uint32_t>(values.size()); };
        std::string body;
        append(body, automaton_.transitions());
        append(body, set_ends_);
        append(body, items_);
        append(body, class_records_);
        append(body, scripts_);
        append(body, features_.values());
        append(body, string_ends_);
        body += string_bytes_;

        const Header header{magic,
                            version,
                            static_cast<std::uint32_t>(sizeof(Header) + body.size()),
                            checksum_of(body),
                            automaton_.root(),
                            count(automaton_.transitions()),
                            count(set_ends_),
                            count(items_),
                            count(class_records_),
                            count(scripts_),
                            count(features_.values()),
                            count(string_ends_),
                            count(string_bytes_),
                            words_};
        return std::string(reinterpret_cast<const char*>(&header), sizeof header) + body;
    }

    const Productivity* productivity_;
    std::map<std::string, std::vector<Item>> readings_;
    Numbered<ClassKey> classes_;
    Numbered<std::string> strings_;
    Numbered<PackedFeatures> features_;
    std::uint32_t words_ = 0;
    std::size_t most_scripts_ = 0;

    Automaton automaton_;
    std::vector<std::uint32_t> set_ends_;
    std::vector<std::uint32_t> items_;
    std::vector<ClassRecord> class_records_;
    std::vector<Script> scripts_;
    std::vector<std::uint32_t> string_ends_;
    std::string string_bytes_;
};

}  // namespace

std::string lexicon_file(const std::vector<Lexeme>& lexemes, std::string& problem) {
    const Productivity productivity(lexemes);
    Writer writer(productivity);
    for (const Lexeme& lexeme : lexemes) writer.add(lexeme);
    return writer.file(problem);
}

}  // namespace ordval::swedish::builder
