#include "swedish/adjective.hpp"

#include "swedish/ending_rule.hpp"
#include "swedish/letters.hpp"
#include "swedish/paradigm_tables.hpp"

namespace ordval::swedish {
namespace {

/// The forms that the others follow from; empty where the adjective lacks it.
struct Parts {
    std::string neuter;
    std::string definite;
    std::string plural;
    std::string comparative;
    std::string superlative;
    std::string definite_superlative;
};

/// What an ending of the lemma says about its class; the first that fits decides.
struct EndingHint {
    std::string_view ending;
    std::string_view class_id;
};

// clang-format off
constexpr EndingHint ending_hints[] = {
    {"ande",  "av_i_diverse"},  // present participles do not inflect
    {"ende",  "av_i_diverse"},
    {"ad",    "av_0_korkad"},
    {"lagd",  "av_0_korkad"},
    {"ställd", "av_0_korkad"},
    {"född",  "av_1_brydd"},
    {"dd",    "av_1_brydd"},
    {"ig",    "av_1_gul"},
    {"isk",   "av_1_gul"},
    {"bar",   "av_1_gul"},
    {"sam",   "av_1_stum"},
    {"full",  "av_1_gul"},
    {"lös",   "av_1_gul"},
    {"ell",   "av_1_gul"},
    {"al",    "av_1_gul"},
    {"iv",    "av_1_gul"},
    {"ös",    "av_1_gul"},
    {"är",    "av_1_gul"},
    {"ant",   "av_1_akut"},
    {"ent",   "av_1_akut"},
};
// clang-format on

Features degree(Degree value, Definiteness definiteness = Definiteness::none) {
    Features features;
    features.degree = value;
    features.definiteness = definiteness;
    return features;
}

Features with_genitive(Features features) {
    features.grammatical_case = Case::genitive;
    return features;
}

void add(Paradigm& word, const std::string& form, const Features& features) {
    if (!form.empty()) word.forms.push_back({form, features});
}

/// The form in -a and, for male persons, the one in -e. Participles in -ade have e in any case.
void add_definite(Paradigm& word, const std::string& form, const Features& features) {
    add(word, form, features);
    if (form.ends_with('a') && form != word.lemma)  // "bra" has no "bre"
        add(word, std::string(without_last(form, 1)) + "e", features);
}

/// "de handikappades rätt": the forms that stand alone have a genitive.
void add_genitives(Paradigm& word, const Parts& parts) {
    if (parts.plural.empty()) return;
    if (parts.definite.ends_with('a')) {
        add(word, std::string(without_last(parts.definite, 1)) + "es", with_genitive(definite_adjective()));
    }
    add(word, genitive(parts.definite), with_genitive(definite_adjective()));
    add(word, genitive(parts.plural), with_genitive(plural_adjective()));
}

Paradigm adjective_with(std::string_view lemma, const Parts& parts) {
    Paradigm word;
    word.lemma = std::string(lemma);
    word.word_class = WordClass::adjective;
    add(word, word.lemma, indefinite_adjective(Gender::utrum));
    add(word, parts.neuter, indefinite_adjective(Gender::neuter));
    add_definite(word, parts.definite, definite_adjective());
    add(word, parts.plural, plural_adjective());
    add(word, parts.comparative, degree(Degree::comparative));
    add(word, parts.superlative, degree(Degree::superlative, Definiteness::indefinite));
    add_definite(word, parts.definite_superlative, degree(Degree::superlative, Definiteness::definite));
    if (parts.definite != lemma) add_genitives(word, parts);
    word.compound_stems = {word.lemma};
    return word;
}

/// The listed adjective of a row, with something before every form.
Paradigm from_row(const std::vector<std::string>& row, std::string_view first) {
    const auto part = [&](std::size_t index) {
        return row[index] == "-" ? std::string() : std::string(first) + row[index];
    };
    return adjective_with(part(0), {part(1), part(2), part(3), part(4), part(5), part(6)});
}

/// A form in SAOL's notation: an ending after a hyphen, "=", a dash, or the form itself.
std::optional<std::string> read_form(std::string_view lemma, std::string_view token) {
    if (token == "=") return std::string(lemma);
    if (is_one_of(token, "– — - 0")) return std::string();
    if (!token.starts_with('-')) {
        if (without_umlaut(token).front() != without_umlaut(lemma).front()) return std::nullopt;
        return std::string(token);
    }
    std::string_view stem = lemma;
    const std::string_view ending = token.substr(1);
    if (ending == "t" && ends_with_any(lemma, "d")) stem = without_last(lemma, 1);   // rund, runt
    if (ending == "t" && ends_with_any(lemma, "en")) stem = without_last(lemma, 1);  // egen, eget
    return std::string(stem) + std::string(ending);
}

}  // namespace

Features indefinite_adjective(Gender gender) {
    Features features = degree(Degree::positive, Definiteness::indefinite);
    features.number = Number::singular;
    features.gender = gender;
    return features;
}

Features definite_adjective() {
    Features features = degree(Degree::positive, Definiteness::definite);
    features.number = Number::singular;
    return features;
}

Features plural_adjective() {
    Features features = degree(Degree::positive);
    features.number = Number::plural;
    return features;
}

std::optional<Paradigm> adjective_of_class(std::string_view lemma, std::string_view class_id) {
    if (lemma.empty()) return std::nullopt;
    for (const AdjectiveClass& row : adjective_classes()) {
        if (row.id != class_id || !ends_with_any(lemma, row.lemma_endings)) continue;
        const auto form = [&](std::string_view rule) { return apply_ending(lemma, rule).value_or(""); };
        Parts parts{form(row.neuter),      form(row.plural),      form(row.plural),
                    form(row.comparative), form(row.superlative), form(row.superlative)};
        if (!parts.definite_superlative.empty()) parts.definite_superlative += 'e';
        Paradigm word = adjective_with(lemma, parts);
        word.class_id = std::string(class_id);
        return word;
    }
    return std::nullopt;
}

std::optional<Paradigm> known_adjective(std::string_view lemma) {
    for (std::string_view line : irregular_adjectives()) {
        if (line.substr(0, line.find(' ')) == lemma) return from_row(split(line, " "), "");
    }
    return std::nullopt;
}

std::optional<Paradigm> adjective_like_listed(std::string_view lemma) {
    for (std::string_view line : irregular_adjectives()) {
        const std::string_view listed = line.substr(0, line.find(' '));
        if (lemma.ends_with(listed))
            return from_row(split(line, " "), lemma.substr(0, lemma.size() - listed.size()));
    }
    return std::nullopt;
}

std::optional<Paradigm> guess_adjective(std::string_view lemma) {
    for (const EndingHint& hint : ending_hints) {
        if (!lemma.ends_with(hint.ending) || !has_vowel(lemma.substr(0, lemma.size() - hint.ending.size())))
            continue;
        auto word = adjective_of_class(lemma, hint.class_id);
        if (word) word->source = FormSource::guessed;
        return word;
    }
    return std::nullopt;
}

std::optional<Paradigm> adjective_from_notation(std::string_view lemma, std::string_view notation) {
    const std::vector<std::string> tokens = split(notation, " ,;\t");
    if (lemma.empty() || tokens.size() < 2 || tokens.size() > 4) return std::nullopt;
    std::string forms[4];
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto form = read_form(lemma, tokens[i]);
        if (!form) return std::nullopt;
        forms[i] = *form;
    }
    const std::string& superlative = forms[3];
    std::string definite_superlative = superlative;
    if (!superlative.empty()) definite_superlative += superlative.ends_with("ast") ? 'e' : 'a';
    return adjective_with(lemma, {forms[0], forms[1], forms[1], forms[2], superlative, definite_superlative});
}

}  // namespace ordval::swedish
