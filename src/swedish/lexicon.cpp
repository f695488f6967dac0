#include "swedish/lexicon.hpp"

#include <algorithm>

#include "swedish/letters.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

using namespace lexicon_format;

/// Takes the tables off the file one after the other.
class Tables {
public:
    explicit Tables(std::string_view bytes) : rest_(bytes) {}

    /// The next `count` values; null when the file ends before.
    template <typename Value>
    const Value* take(std::uint32_t count) {
        const std::size_t size = std::size_t{count} * sizeof(Value);
        if (size > rest_.size()) {
            complete_ = false;
            return nullptr;
        }
        const auto* values = reinterpret_cast<const Value*>(rest_.data());
        rest_.remove_prefix(size);
        return values;
    }

    bool are_complete() const { return complete_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool complete_ = true;
};

/// True when the numbers ascend and none is above `limit`, so that a run between two of them lies inside
/// its table.
bool ascends(const std::uint32_t* ends, std::uint32_t count, std::uint32_t limit) {
    return std::is_sorted(ends, ends + count) && (count == 0 || ends[count - 1] <= limit);
}

template <typename Value>
Value enumerator(std::uint8_t byte, Value last) {
    return static_cast<Value>(std::min(byte, static_cast<std::uint8_t>(last)));
}

Features unpacked(const PackedFeatures& packed) {
    Features features;
    features.number = enumerator(packed[0], Number::plural);
    features.definiteness = enumerator(packed[1], Definiteness::definite);
    features.grammatical_case = enumerator(packed[2], Case::genitive);
    features.gender = enumerator(packed[3], Gender::neuter);
    features.degree = enumerator(packed[4], Degree::superlative);
    features.verb_form = enumerator(packed[5], VerbForm::participle);
    features.mood = enumerator(packed[6], Mood::imperative);
    features.tense = enumerator(packed[7], Tense::past);
    features.voice = enumerator(packed[8], Voice::passive);
    return features;
}

std::string spelled(std::string lower, Spelling spelling) {
    if (spelling == Spelling::upper) return text::to_upper(lower);
    if (spelling == Spelling::title && !lower.empty()) {
        const std::size_t first = text::decode(lower, 0).size;
        return text::to_upper(lower.substr(0, first)) + lower.substr(first);
    }
    return lower;
}

PartRoles::Opening opening_of(const ClassRecord& record, const Script& script) {
    if (script.use != ScriptUse::opens_by_rule) return PartRoles::Opening::listed;
    if (record.word_class == static_cast<std::uint8_t>(WordClass::noun)) return PartRoles::Opening::by_rule;
    if (record.word_class == static_cast<std::uint8_t>(WordClass::verb))
        return PartRoles::Opening::by_rule_of_verb;
    return PartRoles::Opening::by_rule_of_adjective;
}

/// Participles close compounds as adjectives do: "landstingsägd".
PartRoles::Closing closing_of(const ClassRecord& record, const PackedFeatures& features) {
    const bool participle = features[5] == static_cast<std::uint8_t>(VerbForm::participle);
    if ((record.flags & ClassFlag::is_name) != 0 || (record.flags & stands_alone) == 0)
        return PartRoles::Closing::none;
    if ((record.flags & closes_compounds) != 0) return PartRoles::Closing::listed;
    if (record.word_class == static_cast<std::uint8_t>(WordClass::uninflected))
        return PartRoles::Closing::as_uninflected;
    const bool verb = record.word_class == static_cast<std::uint8_t>(WordClass::verb);
    return verb && !participle ? PartRoles::Closing::as_verb : PartRoles::Closing::as_word;
}

}  // namespace

Lexicon::Opened Lexicon::over(std::shared_ptr<const void> owner, std::string_view bytes) {
    Header header{};
    if (bytes.size() >= sizeof(header.magic)) std::memcpy(&header.magic, bytes.data(), sizeof(header.magic));
    if (header.magic != magic) return {nullptr, Problem::foreign};
    if (bytes.size() < sizeof header) return {nullptr, Problem::truncated};
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.version != version) return {nullptr, Problem::other_version};
    if (header.file_size != bytes.size()) return {nullptr, Problem::truncated};
    if (checksum_of(bytes.substr(sizeof header)) != header.checksum) return {nullptr, Problem::damaged};

    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(std::uint64_t) != 0) {
        return over_aligned_copy(bytes);
    }
    const std::shared_ptr<Lexicon> lexicon(new Lexicon());
    lexicon->owner_ = std::move(owner);
    lexicon->header_ = header;
    Tables tables(bytes.substr(sizeof header));
    lexicon->transitions_ = tables.take<Transition>(header.transitions);
    lexicon->set_ends_ = tables.take<std::uint32_t>(header.sets);
    lexicon->items_ = tables.take<Item>(header.items);
    lexicon->classes_ = tables.take<ClassRecord>(header.classes);
    lexicon->scripts_ = tables.take<Script>(header.scripts);
    lexicon->features_ = tables.take<PackedFeatures>(header.features);
    lexicon->string_ends_ = tables.take<std::uint32_t>(header.strings);
    lexicon->string_bytes_ = tables.take<char>(header.string_bytes);
    if (!tables.are_complete() || !lexicon->is_sound()) return {nullptr, Problem::damaged};
    return {lexicon, std::nullopt};
}

Lexicon::Opened Lexicon::over_aligned_copy(std::string_view bytes) {
    auto copy = std::make_shared<std::vector<std::uint64_t>>(bytes.size() / sizeof(std::uint64_t) + 1);
    std::memcpy(copy->data(), bytes.data(), bytes.size());
    const std::string_view aligned(reinterpret_cast<const char*>(copy->data()), bytes.size());
    return over(std::move(copy), aligned);
}

bool Lexicon::is_sound() const {
    const Header& h = header_;
    if (h.transitions == 0 || h.root >= h.transitions || !transitions_[h.transitions - 1].is_last())
        return false;
    if (!ascends(set_ends_, h.sets, h.items) || !ascends(string_ends_, h.strings, h.string_bytes))
        return false;
    // A beginning or an ending of valid text that is taken away leaves valid text.
    for (std::uint32_t i = 0; i < h.strings; ++i)
        if (text::find_invalid(string(static_cast<std::uint16_t>(i))) != std::string_view::npos) return false;
    // The large tables are read to their end whatever is found: every program's start waits for this, and a loop without
    // a way out is quicker.
    bool is_bad = h.items > 0 && h.classes == 0;
    std::uint32_t state = 0;  // states are written after those that they lead to, so that no way is a circle
    for (std::uint32_t i = 0; i < h.transitions; ++i) {
        const Transition transition = transitions_[i];
        is_bad |= transition.target() >= (transition.label() == 0 ? h.sets : state);
        state = transition.is_last() ? i + 1 : state;
    }
    for (std::uint32_t i = 0; i < h.items && h.classes > 0; ++i) {
        const std::uint32_t class_ = items_[i].inflection_class;
        is_bad |= class_ >= h.classes;
        is_bad |= items_[i].script >= classes_[std::min(class_, h.classes - 1)].scripts;
    }
    if (is_bad) return false;
    for (std::uint32_t i = 0; i < h.classes; ++i) {
        if (classes_[i].first_script > h.scripts ||
            classes_[i].scripts > h.scripts - classes_[i].first_script)
            return false;
        if (classes_[i].saldo_name >= h.strings) return false;
    }
    return std::all_of(scripts_, scripts_ + h.scripts, [&](const Script& script) {
        return script.remove < h.strings && script.add < h.strings && script.features < h.features;
    });
}

std::string_view Lexicon::string(std::uint16_t number) const {
    const std::uint32_t begin = number == 0 ? 0 : string_ends_[number - 1];
    return {string_bytes_ + begin, string_ends_[number] - begin};
}

const Transition* Lexicon::step(std::uint32_t state, std::uint8_t label) const {
    for (const Transition* transition = transitions_ + state;; ++transition) {
        if (transition->label() == label) return transition;
        if (transition->is_last() || transition->label() > label) return nullptr;
    }
}

std::optional<std::uint32_t> Lexicon::find(std::string_view lower) const {
    std::uint32_t state = header_.root;
    for (const char c : lower) {
        const Transition* next = c == 0 ? nullptr : step(state, static_cast<std::uint8_t>(c));
        if (next == nullptr) return std::nullopt;
        state = next->target();
    }
    const Transition* end = step(state, 0);
    if (end == nullptr) return std::nullopt;
    return end->target();
}

std::span<const Item> Lexicon::items_of(std::uint32_t set) const {
    const std::uint32_t begin = set == 0 ? 0 : set_ends_[set - 1];
    return {items_ + begin, items_ + set_ends_[set]};
}

void Lexicon::prefixes(std::string_view lower, std::vector<Prefix>& found) const {
    found.clear();
    std::uint32_t state = header_.root;
    for (std::uint32_t i = 0; i < lower.size(); ++i) {
        const Transition* next = lower[i] == 0 ? nullptr : step(state, static_cast<std::uint8_t>(lower[i]));
        if (next == nullptr) return;
        state = next->target();
        // A forged file may hold half a letter.
        if (const Transition* end = step(state, 0); end != nullptr && text::is_boundary(lower, i + 1))
            found.push_back({i + 1, end->target()});
    }
}

bool Lexicon::visit_below(std::uint32_t state, std::string& key,
                          const std::function<bool(std::string_view)>& visit) const {
    constexpr std::size_t longest_key = 1000;  // bytes; a forged file must not exhaust the stack
    if (key.size() > longest_key) return true;
    for (const Transition* transition = transitions_ + state;; ++transition) {
        if (transition->label() == 0) {
            if (!visit(key)) return false;
        } else {
            key += static_cast<char>(transition->label());
            const bool goes_on = visit_below(transition->target(), key, visit);
            key.pop_back();
            if (!goes_on) return false;
        }
        if (transition->is_last()) return true;
    }
}

void Lexicon::for_each_key(std::string_view lower, const std::function<bool(std::string_view)>& visit) const {
    std::uint32_t state = header_.root;
    for (const char c : lower) {
        const Transition* next = c == 0 ? nullptr : step(state, static_cast<std::uint8_t>(c));
        if (next == nullptr) return;
        state = next->target();
    }
    std::string key(lower);
    visit_below(state, key, visit);
}

std::string Lexicon::lemma_of(std::string_view lower, const ClassRecord& record, const Script& script) const {
    const std::string_view added = string(script.add);
    if (!lower.ends_with(added)) return {};
    std::string lemma(lower.substr(0, lower.size() - added.size()));
    lemma += string(script.remove);
    return spelled(std::move(lemma), record.spelling);
}

std::vector<Analysis> Lexicon::analyses_of_set(std::string_view lower, std::uint32_t set) const {
    std::vector<Analysis> readings;
    readings.reserve(items_of(set).size());
    for (const Item& item : items_of(set)) {
        const ClassRecord& record = classes_[item.inflection_class];
        const Script& script = scripts_[record.first_script + item.script];
        if (script.use != ScriptUse::form || (record.flags & stands_alone) == 0) continue;
        Analysis reading;
        reading.lemma = lemma_of(lower, record, script);
        reading.word_class = enumerator(record.word_class, WordClass::uninflected);
        reading.gender = enumerator(record.gender, Gender::neuter);
        reading.class_id = string(record.saldo_name);
        reading.features = unpacked(features_[script.features]);
        reading.is_name = (record.flags & ClassFlag::is_name) != 0;
        readings.push_back(std::move(reading));
    }
    return readings;
}

std::vector<Analysis> Lexicon::analyses(std::string_view form) const {
    const std::string lower = to_lower(form);
    const auto set = find(lower);
    return set ? analyses_of_set(lower, *set) : std::vector<Analysis>{};
}

bool Lexicon::contains(std::string_view form) const {
    const auto set = find(to_lower(form));
    return set && roles(*set).is_word;
}

PartRoles Lexicon::roles(std::uint32_t set) const {
    PartRoles roles;
    roles.is_name = true;
    for (const Item& item : items_of(set)) {
        const ClassRecord& record = classes_[item.inflection_class];
        const Script& script = scripts_[record.first_script + item.script];
        if ((record.flags & ClassFlag::is_name) == 0) roles.is_name = false;
        if (script.use == ScriptUse::form) {
            if ((record.flags & stands_alone) != 0) roles.is_word = true;
            roles.closing = std::max(roles.closing, closing_of(record, features_[script.features]));
        } else {
            roles.opening = std::max(roles.opening, opening_of(record, script));
            roles.continues = roles.continues || script.use == ScriptUse::opens_and_continues;
            roles.opening_productivity = std::max(roles.opening_productivity, item.productivity);
        }
    }
    return roles;
}

std::uint8_t Lexicon::closing_productivity(std::string_view lower, std::uint32_t set) const {
    std::uint8_t most = 0;
    for (const Item& item : items_of(set)) {
        const ClassRecord& record = classes_[item.inflection_class];
        const Script& script = scripts_[record.first_script + item.script];
        if (script.use != ScriptUse::form ||
            closing_of(record, features_[script.features]) == PartRoles::Closing::none)
            continue;
        const auto lemma_set = find(to_lower(lemma_of(lower, record, script)));
        if (!lemma_set) continue;
        for (const Item& reading : items_of(*lemma_set)) {
            const ClassRecord& lemma_record = classes_[reading.inflection_class];
            const bool is_form = scripts_[lemma_record.first_script + reading.script].use == ScriptUse::form;
            if (is_form && reading.inflection_class == item.inflection_class)
                most = std::max(most, reading.productivity);
        }
    }
    return most;
}

std::vector<std::string> Lexicon::lemmas(std::string_view lower, std::uint32_t set, PartUse use) const {
    std::vector<std::pair<int, std::string>> found;
    for (const Item& item : items_of(set)) {
        const ClassRecord& record = classes_[item.inflection_class];
        const Script& script = scripts_[record.first_script + item.script];
        if ((script.use == ScriptUse::form) != (use == PartUse::closes)) continue;
        const int strength = use == PartUse::closes
                                 ? static_cast<int>(closing_of(record, features_[script.features]))
                                 : static_cast<int>(opening_of(record, script));
        if (strength > 0) found.emplace_back(strength, to_lower(lemma_of(lower, record, script)));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> lemmas;
    for (auto& [strength, lemma] : found) {
        if (std::find(lemmas.begin(), lemmas.end(), lemma) == lemmas.end())
            lemmas.push_back(std::move(lemma));
    }
    return lemmas;
}

Paradigm Lexicon::paradigm_of(std::string_view lower, const ClassRecord& record) const {
    Paradigm word;
    word.lemma = spelled(std::string(lower), record.spelling);
    word.word_class = enumerator(record.word_class, WordClass::uninflected);
    word.gender = enumerator(record.gender, Gender::neuter);
    word.class_id = std::string(string(record.saldo_name));
    word.source = FormSource::lexicon;
    for (std::uint32_t i = 0; i < record.scripts; ++i) {
        const Script& script = scripts_[record.first_script + i];
        const std::string_view removed = string(script.remove);
        if (!lower.ends_with(removed)) continue;
        std::string text(lower.substr(0, lower.size() - removed.size()));
        text += string(script.add);
        text = spelled(std::move(text), record.spelling);
        if (script.use == ScriptUse::form) {
            word.forms.push_back({std::move(text), unpacked(features_[script.features])});
        } else if (word.word_class != WordClass::verb) {
            word.compound_stems.push_back(std::move(text));
        }
    }
    return word;
}

std::vector<Paradigm> Lexicon::paradigms(std::string_view lemma) const {
    const std::string lower = to_lower(lemma);
    std::vector<Paradigm> words;
    const auto set = find(lower);
    if (!set) return words;
    std::vector<std::uint16_t> seen;
    for (const Item& item : items_of(*set)) {
        const ClassRecord& record = classes_[item.inflection_class];
        const Script& script = scripts_[record.first_script + item.script];
        const bool is_lemma = script.use == ScriptUse::form && script.remove == script.add;
        if (!is_lemma || (record.flags & stands_alone) == 0) continue;
        if (std::find(seen.begin(), seen.end(), item.inflection_class) != seen.end()) continue;
        seen.push_back(item.inflection_class);
        words.push_back(paradigm_of(lower, record));
    }
    // "om" is not asked for "OM", where the dictionary has both.
    const bool exact =
        std::any_of(words.begin(), words.end(), [&](const Paradigm& word) { return word.lemma == lemma; });
    if (exact) std::erase_if(words, [&](const Paradigm& word) { return word.lemma != lemma; });
    return words;
}

std::string describe(Lexicon::Problem problem, std::string_view path) {
    const std::string file(path);
    switch (problem) {
        case Lexicon::Problem::unreadable:
            return file + " cannot be read; install Ordval's lexicon or correct the path.";
        case Lexicon::Problem::foreign: return file + " is not a lexicon of Ordval; correct the path.";
        case Lexicon::Problem::other_version:
            return file + " was made for another version of Ordval; install the lexicon of this one.";
        case Lexicon::Problem::truncated: return file + " is not complete; install Ordval's lexicon again.";
        case Lexicon::Problem::damaged: return file + " is damaged; install Ordval's lexicon again.";
    }
    return file;
}

}  // namespace ordval::swedish
