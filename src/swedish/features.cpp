#include "swedish/features.hpp"

#include <string_view>

namespace ordval::swedish {
namespace {

// Universal Dependencies' names of the values, in the order of the enumerations.
constexpr std::string_view numbers[] = {"", "Sing", "Plur"};
constexpr std::string_view definitenesses[] = {"", "Ind", "Def"};
constexpr std::string_view cases[] = {"", "Nom", "Gen"};
constexpr std::string_view genders[] = {"", "Com", "Neut"};
constexpr std::string_view degrees[] = {"", "Pos", "Cmp", "Sup"};
constexpr std::string_view verb_forms[] = {"", "Inf", "Fin", "Sup", "Part"};
constexpr std::string_view moods[] = {"", "Ind", "Imp"};
constexpr std::string_view tenses[] = {"", "Pres", "Past"};
constexpr std::string_view voices[] = {"", "Act", "Pass"};

void add(std::string& to, std::string_view category, std::string_view value) {
    if (value.empty()) return;
    if (!to.empty()) to += '|';
    to.append(category).append("=").append(value);
}

template <typename Value, std::size_t size>
std::string_view name(const std::string_view (&names)[size], Value value) {
    return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string to_universal_dependencies(const Features& features) {
    std::string text;
    add(text, "Number", name(numbers, features.number));
    add(text, "Definite", name(definitenesses, features.definiteness));
    add(text, "Case", name(cases, features.grammatical_case));
    add(text, "Gender", name(genders, features.gender));
    add(text, "Degree", name(degrees, features.degree));
    add(text, "Mood", name(moods, features.mood));
    add(text, "Tense", name(tenses, features.tense));
    add(text, "VerbForm", name(verb_forms, features.verb_form));
    add(text, "Voice", name(voices, features.voice));
    return text;
}

const char* name_of(WordClass word_class) {
    switch (word_class) {
        case WordClass::noun: return "noun";
        case WordClass::adjective: return "adjective";
        case WordClass::verb: return "verb";
        case WordClass::uninflected: return "uninflected";
    }
    return "";
}

const char* name_of(Gender gender) {
    switch (gender) {
        case Gender::none: return "";
        case Gender::utrum: return "utrum";
        case Gender::neuter: return "neuter";
    }
    return "";
}

}  // namespace ordval::swedish
