#include "swedish/verb.hpp"

#include "swedish/ending_rule.hpp"
#include "swedish/letters.hpp"
#include "swedish/paradigm_tables.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

using Words = std::vector<std::string>;

enum class PassiveUse { none, regular };

/// The parts that the other forms follow from, each with its variants, the recommended one first.
struct PrincipalParts {
    Words present;
    Words past;
    Words supine;
    Words participle;  ///< singular utrum
    PassiveUse passive = PassiveUse::regular;
};

void add(Paradigm& verb, const std::string& form, const Features& features) {
    if (!form.empty()) verb.forms.push_back({form, features});
}

/// "krävs", "organiseras", "läses", "sys": without the -er or -r of the active form; es only after s.
std::string passive_present(std::string_view lemma, std::string_view present) {
    std::string_view stem = present;
    if (present.ends_with('r') && present != without_last(lemma, 1)) {
        const bool vowel_stem = without_last(present, 1) == lemma;  // organisera-r, sy-r
        stem = without_last(present, vowel_stem ? 1 : 2);
        if (stem.ends_with('s') && !vowel_stem) return std::string(stem) + "es";
        if (stem.ends_with("mm")) stem.remove_suffix(1);
    }
    return std::string(stem) + "s";
}

/// The stem: "kräv", "kom", "sy"; verbs that form the present with the whole infinitive keep it ("laga").
std::string imperative_of(std::string_view lemma, std::string_view present) {
    if (without_last(present, 1) == lemma || !lemma.ends_with('a')) return std::string(lemma);
    std::string_view stem = without_last(lemma, 1);
    if (stem.ends_with("mm")) stem.remove_suffix(1);
    if (present.ends_with("er") && !present.ends_with("jer") && stem.ends_with('j')) stem.remove_suffix(1);
    return std::string(stem);
}

/// The neuter of a past participle: "given" -> "givet", "gjord" -> "gjort", "sedd" -> "sett", "rund" ->
/// "runt".
std::string participle_neuter(std::string_view utrum) {
    if (utrum.ends_with("en")) return std::string(without_last(utrum, 1)) + "t";
    if (utrum.ends_with("dd")) return std::string(without_last(utrum, 2)) + "tt";
    if (utrum.ends_with('d')) return std::string(without_last(utrum, 1)) + "t";
    return std::string(utrum);
}

std::string participle_plural(std::string_view utrum) {
    if (utrum.ends_with("nnen")) return std::string(without_last(utrum, 3)) + "na";
    if (utrum.ends_with("mmen")) return std::string(without_last(utrum, 3)) + "na";
    if (utrum.ends_with("en")) return std::string(without_last(utrum, 2)) + "na";
    return std::string(utrum) + (utrum.ends_with("ad") ? "e" : "a");
}

void add_participles(Paradigm& verb, const Words& participles) {
    for (const std::string& form : participles) {
        add(verb, form, past_participle(Gender::utrum));
        add(verb, participle_neuter(form), past_participle(Gender::neuter));
        add(verb, participle_plural(form), past_participle(Gender::none));
    }
    if (verb.lemma == "få") return;  // "Fående" is no Swedish, though "gående" is.
    const bool vowel_stem = !verb.lemma.ends_with('a');
    add(verb, verb.lemma + (vowel_stem ? "ende" : "nde"), present_participle());
}

void add_passives(Paradigm& verb, const PrincipalParts& parts) {
    add(verb, verb.lemma + "s", infinitive(Voice::passive));
    for (const std::string& form : parts.present) {
        add(verb, passive_present(verb.lemma, form), finite(Tense::present, Voice::passive));
    }
    for (const std::string& form : parts.past) add(verb, form + "s", finite(Tense::past, Voice::passive));
    for (const std::string& form : parts.supine) add(verb, form + "s", supine(Voice::passive));
}

Paradigm verb_with(std::string_view lemma, const PrincipalParts& parts) {
    Paradigm verb;
    verb.lemma = std::string(lemma);
    verb.word_class = WordClass::verb;
    const bool deponent = lemma.ends_with('s');
    add(verb, verb.lemma, infinitive(Voice::active));
    for (const std::string& form : parts.present) add(verb, form, finite(Tense::present, Voice::active));
    for (const std::string& form : parts.past) add(verb, form, finite(Tense::past, Voice::active));
    for (const std::string& form : parts.supine) add(verb, form, supine(Voice::active));
    if (deponent) {
        for (const std::string& form : parts.present) add(verb, form, imperative());
        return verb;
    }
    const bool modal = is_one_of(lemma, "böra kunna vilja");
    if (!parts.present.empty() && !modal)
        add(verb, imperative_of(lemma, parts.present.front()), imperative());
    if (parts.passive == PassiveUse::regular) add_passives(verb, parts);
    add_participles(verb, parts.participle);
    return verb;
}

Words variants(std::string_view part, std::string_view prefix) {
    if (part == "-") return {};
    Words forms = split(part, "/");
    for (std::string& form : forms) form.insert(0, prefix);
    return forms;
}

/// The row's verb, with a prefix before every form.
Paradigm from_row(const Words& row, std::string_view prefix, PassiveUse passive) {
    const PrincipalParts parts{variants(row[1], prefix), variants(row[2], prefix), variants(row[3], prefix),
                               variants(row[4], prefix), passive};
    return verb_with(std::string(prefix) + row[0], parts);
}

/// Verbs without participle are intransitive and have no passive; of the others some are marked.
PassiveUse passive_of(const Words& row, std::string_view prefix) {
    const bool marked = row.size() > 5 && prefix.empty();
    return marked || row[4] == "-" ? PassiveUse::none : PassiveUse::regular;
}

/// The verb by the longest listed verb that the lemma ends in after a prefix that `allows`: "missförstå"
/// goes by "missförstå", else by "förstå", else by "stå".
template <typename Condition>
Words longest_row(std::string_view lemma, Condition allows) {
    Words row;
    for (std::string_view line : strong_verbs()) {
        const std::string_view base = line.substr(0, line.find(' '));
        if (!lemma.ends_with(base) || !allows(lemma.substr(0, lemma.size() - base.size()))) continue;
        if (row.empty() || row[0].size() < base.size()) row = split(line, " ");
    }
    return row;
}

/// A part in SAOL's notation: an ending of the whole infinitive ("-de"), the form itself ("krävde"), or a
/// dash for a part that the verb lacks.
std::string read_part(std::string_view lemma, std::string_view token) {
    if (is_one_of(token, "– — - 0")) return {};
    if (!token.starts_with('-')) return std::string(token);
    return std::string(lemma) + std::string(token.substr(1));
}

/// "lagar", "syr", "skriver".
std::string implied_present(std::string_view lemma, std::string_view past) {
    if (past == std::string(lemma) + "de" || !lemma.ends_with('a')) return std::string(lemma) + "r";
    return std::string(without_last(lemma, 1)) + "er";
}

Features verbal(VerbForm form) {
    Features features;
    features.verb_form = form;
    return features;
}

}  // namespace

Features infinitive(Voice voice) {
    Features features = verbal(VerbForm::infinitive);
    features.voice = voice;
    return features;
}

Features finite(Tense tense, Voice voice) {
    Features features = verbal(VerbForm::finite);
    features.mood = Mood::indicative;
    features.tense = tense;
    features.voice = voice;
    return features;
}

Features supine(Voice voice) {
    Features features = verbal(VerbForm::supine);
    features.voice = voice;
    return features;
}

Features imperative() {
    Features features = verbal(VerbForm::finite);
    features.mood = Mood::imperative;
    features.voice = Voice::active;
    return features;
}

Features present_participle() {
    Features features = verbal(VerbForm::participle);
    features.tense = Tense::present;
    return features;
}

Features past_participle(Gender gender) {
    Features features = verbal(VerbForm::participle);
    features.tense = Tense::past;
    features.gender = gender;
    if (gender != Gender::none) {
        features.number = Number::singular;
        features.definiteness = Definiteness::indefinite;
    }
    return features;
}

std::optional<Paradigm> verb_of_class(std::string_view lemma, std::string_view class_id) {
    for (const VerbClass& row : verb_classes()) {
        if (row.id != class_id || lemma.empty() || !ends_with_any(lemma, row.lemma_endings)) continue;
        const auto form = [&](std::string_view rule) {
            auto text = apply_ending(lemma, rule);
            return text ? Words{std::move(*text)} : Words{};
        };
        PrincipalParts parts{form(row.present), form(row.past), form(row.supine), form(row.participle),
                             PassiveUse::regular};
        if (parts.participle.empty()) parts.passive = PassiveUse::none;
        Paradigm verb = verb_with(lemma, parts);
        verb.class_id = std::string(class_id);
        return verb;
    }
    return std::nullopt;
}

std::optional<Paradigm> known_verb(std::string_view lemma) {
    // Weak verbs that look like a prefix and a strong one.
    if (is_one_of(lemma, "beta bevara besvära förvara")) return std::nullopt;
    const Words row = longest_row(
        lemma, [](std::string_view prefix) { return prefix.empty() || is_one_of(prefix, verb_prefixes()); });
    if (row.empty()) return std::nullopt;
    const std::string_view prefix = lemma.substr(0, lemma.size() - row[0].size());
    return from_row(row, prefix, passive_of(row, prefix));
}

std::optional<Paradigm> verb_like_listed(std::string_view lemma) {
    const Words row = longest_row(lemma, [](std::string_view) { return true; });
    if (row.empty()) return std::nullopt;
    const std::string_view prefix = lemma.substr(0, lemma.size() - row[0].size());
    return from_row(row, prefix, prefix.empty() ? passive_of(row, prefix) : PassiveUse::regular);
}

std::optional<Paradigm> guess_verb(std::string_view lemma) {
    if (!lemma.ends_with('a') || text::code_point_count(lemma) < 4) return std::nullopt;
    auto verb = verb_of_class(lemma, "vb_1a_laga");
    if (verb) verb->source = FormSource::guessed;
    return verb;
}

std::optional<Paradigm> verb_from_notation(std::string_view lemma, std::string_view notation) {
    Words tokens = split(notation, " ,;\t");
    if (lemma.empty() || tokens.size() < 2 || tokens.size() > 4) return std::nullopt;
    for (std::string& token : tokens) {
        token = read_part(lemma, token);
        if (!token.empty() && without_umlaut(token).front() != without_umlaut(lemma).front())
            return std::nullopt;
    }
    const std::string& supine = tokens[tokens.size() == 4 ? 2 : 1];
    if (!supine.empty() && !ends_with_any(supine, "t ts")) return std::nullopt;
    const bool first_conjugation = tokens[0] == std::string(lemma) + "de";
    if (tokens.size() == 2 && first_conjugation) tokens.push_back(std::string(lemma) + "d");
    if (tokens.size() < 4) tokens.insert(tokens.begin(), implied_present(lemma, tokens[0]));
    PrincipalParts parts{{tokens[0]}, {tokens[1]}, {tokens[2]}, {}, PassiveUse::regular};
    if (tokens.size() == 4 && !tokens[3].empty()) parts.participle = {tokens[3]};
    Paradigm verb = verb_with(lemma, parts);
    // The notation does not say that "få" has no passive and no "fående"; the closed list does.
    if (const auto listed = known_verb(lemma)) {
        std::erase_if(verb.forms, [&](const Form& form) {
            const bool is_listed_kind = form.features.voice == Voice::passive || form.features == present_participle();
            return is_listed_kind && !form_with(*listed, form.features);
        });
    }
    return verb;
}

}  // namespace ordval::swedish
