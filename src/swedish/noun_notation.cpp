// Nouns from what a rule author writes: SAOL's notation, or the forms themselves.
//
// Svenska Akademiens ordlista gives a noun's endings and leaves out what follows from them: "kund -en -er"
// has the definite plural "kunderna", since every plural in -er takes -na. Three things need more than
// pasting:
//
// - A final a or e gives way to an ending that begins with a vowel: flicka -n -or (flickor), pojke -n -ar
//   (pojkar); the e of -are also does before -na: invånare -n = -na (invånarna).
// - An ending that is too long to be one repeats the last part of a compound: tjänsteman -mannen -män,
//   handbok -böcker.
// - A plural without ending leaves the definite plural to the gender: systemet, systemen; rummet, rummen;
//   invånaren, invånarna; akademikern, akademikerna.
#include "swedish/compound_stem.hpp"
#include "swedish/letters.hpp"
#include "swedish/paradigm.hpp"
#include "swedish/principal_forms.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

using Words = std::vector<std::string>;

bool is_absent(std::string_view token) {
    return token == "–" || token == "—" || token == "-" || token == "0";
}

/// The letters of an ending written with a hyphen, a dash or a tilde; empty for a full form.
std::string_view ending_of(std::string_view token) {
    for (std::string_view sign : {"-", "–", "~"}) {
        if (token.starts_with(sign)) return token.substr(sign.size());
    }
    return {};
}

/// An inflectional ending, with or without a doubled m or n before it ("-men").
bool is_plain_ending(std::string_view ending) {
    constexpr std::string_view endings = "en n et t an at ar or er r s sen a na arna orna erna rna ena";
    const bool may_double = ending.starts_with('m') || ending.starts_with('n');
    return is_one_of(ending, endings) || (may_double && is_one_of(ending.substr(1), endings));
}

/// "tjänsteman" and "män" give "tjänstemän": the last place where the ending's first two letters stand in
/// the lemma, umlaut aside.
std::optional<std::string> with_last_part(std::string_view lemma, std::string_view ending) {
    const std::string head = without_umlaut(ending).substr(0, 2);
    if (head.size() < 2) return std::nullopt;
    for (std::size_t count = 2; count < text::code_point_count(lemma); ++count) {
        const std::string_view front = without_last(lemma, count);
        if (without_umlaut(lemma.substr(front.size())).starts_with(head)) {
            return std::string(front) + std::string(ending);
        }
    }
    return std::nullopt;
}

std::optional<std::string> attached(std::string_view lemma, std::string_view ending) {
    if (ending.starts_with(':')) return std::string(lemma) + std::string(ending);
    if (is_acronym(lemma)) return std::string(lemma) + ":" + std::string(ending);
    if (!is_plain_ending(ending)) return with_last_part(lemma, ending);
    if (ending == "na" && ends_with_any(lemma, "are")) return std::string(without_last(lemma, 1)) + "na";
    const bool gives_way = ends_with_any(lemma, "a e") &&
                           (ending.front() == 'a' || ending.front() == 'o' || ending.front() == 'e');
    return std::string(gives_way ? without_last(lemma, 1) : lemma) + std::string(ending);
}

/// A full form belongs to the lemma when it starts alike and is not much shorter: "nyckeln", "ögon",
/// "fakta".
bool is_form_of(std::string_view lemma, std::string_view form) {
    return text::code_point_count(form) + 2 > text::code_point_count(lemma) &&
           without_umlaut(form).front() == without_umlaut(lemma).front();
}

/// The variants of one slot: "fönstren/fönsterna".
std::optional<Words> read_slot(std::string_view lemma, std::string_view token) {
    Words forms;
    for (const std::string& variant : split(token, "/")) {
        if (is_absent(variant)) continue;
        if (variant == "=") {
            forms.emplace_back(lemma);
        } else if (const std::string_view ending = ending_of(variant); !ending.empty()) {
            const auto form = attached(lemma, ending);
            if (!form) return std::nullopt;
            forms.push_back(*form);
        } else if (is_form_of(lemma, variant)) {
            forms.push_back(variant);
        } else {
            return std::nullopt;
        }
    }
    return forms;
}

/// The definite plural of a noun whose plural has no ending of its own, or one by umlaut ("män").
std::string definite_of_bare_plural(std::string_view lemma, std::string_view plural,
                                    std::string_view definite) {
    const std::string base(plural);
    if (definite.ends_with('t') && plural == lemma) return std::string(without_last(definite, 1)) + "n";
    if (definite.ends_with('t')) return base + "en";  // ögon, ögonen
    if (ends_with_any(plural, "are")) return std::string(without_last(plural, 1)) + "na";
    if (plural == lemma && ends_with_any(plural, "er e a i o")) return base + "na";  // akademiker, boende
    if (definite == std::string(lemma) + lemma.back() + "en" && plural.ends_with('n')) return base + "nen";
    return base + "en";  // gäss, gässen
}

/// The definite plural that follows from the other forms; empty where it does not (centra, examina).
std::string implied_plural_definite(std::string_view lemma, std::string_view plural,
                                    std::string_view definite) {
    const std::string base(plural);
    if (plural.empty()) return {};
    if (is_acronym(lemma)) return plural == lemma ? std::string() : base + "na";
    if (plural == lemma) return definite_of_bare_plural(lemma, plural, definite);
    if (ends_with_any(plural, "or ar er")) return base + "na";
    if (plural == std::string(lemma) + "r") return base + "na";
    if (plural == std::string(lemma) + "s") return base + "en";
    if (plural.starts_with(lemma) && plural.ends_with('n')) return base + "a";  // diken, dikena
    if (plural.ends_with('a')) return {};
    return definite_of_bare_plural(lemma, plural, definite);
}

Words implied_plural_definites(std::string_view lemma, const PrincipalForms& noun) {
    Words forms;
    const std::string definite = noun.singular_definite.empty() ? "" : noun.singular_definite.front();
    for (const std::string& plural : noun.plural) {
        const std::string form = implied_plural_definite(lemma, plural, definite);
        if (!form.empty()) forms.push_back(form);
    }
    return forms;
}

std::optional<PrincipalForms> read_notation(std::string_view lemma, const Words& tokens) {
    // stadium -et -er: Latin -um gives way as a whole.
    const bool latin = lemma.ends_with("um") && tokens.size() > 1 && tokens[1] == "-er";
    const std::string_view stem = latin ? without_last(lemma, 2) : lemma;

    Words slots[3];
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        auto forms = read_slot(stem, tokens[i]);
        if (!forms) return std::nullopt;
        slots[i] = std::move(*forms);
    }
    PrincipalForms noun{slots[0], slots[1], slots[2]};
    if (tokens.size() < 3) noun.plural_definite = implied_plural_definites(lemma, noun);
    return noun;
}

Gender gender_of_definite(std::string_view definite) {
    if (definite.ends_with('n')) return Gender::utrum;
    if (definite.ends_with('t')) return Gender::neuter;
    return Gender::none;
}

/// "pengar pl. -na": the lemma is the indefinite plural, and there is no singular.
std::optional<Paradigm> plurale_tantum(std::string_view lemma, const Words& tokens, Gender gender) {
    Words definite{std::string(lemma) + (lemma.ends_with('r') ? "na" : "en")};
    if (tokens.size() > 2) return std::nullopt;
    if (tokens.size() == 2) {
        const auto written = read_slot(lemma, tokens[1]);
        if (!written) return std::nullopt;
        definite = *written;
    }
    Paradigm noun;
    noun.lemma = std::string(lemma);
    noun.gender = gender;
    add_with_genitive(noun, 4, noun.lemma);
    for (const std::string& form : definite) add_with_genitive(noun, 6, form);
    noun.compound_stems = {
        std::string(lemma.ends_with("er") || lemma.ends_with("ar") ? without_last(lemma, 2) : lemma)};
    return noun;
}

}  // namespace

std::optional<Paradigm> noun_from_notation(std::string_view lemma, std::string_view notation, Gender gender) {
    const Words tokens = split(notation, " ,;\t");
    if (lemma.empty() || tokens.empty()) return std::nullopt;
    if (tokens.front() == "pl.") return plurale_tantum(lemma, tokens, gender);
    if (tokens.size() > 3) return std::nullopt;
    const auto principal = read_notation(lemma, tokens);
    if (!principal) return std::nullopt;
    const auto& definite = principal->singular_definite;
    if (gender == Gender::none && !definite.empty()) gender = gender_of_definite(definite.front());
    Paradigm noun = noun_with(lemma, *principal, gender);
    noun.compound_stems =
        likely_compound_stems(lemma, principal->plural.empty() ? "" : principal->plural.front());
    return noun;
}

Paradigm noun_from_forms(std::span<const std::string, 8> forms, Gender gender) {
    Paradigm noun;
    noun.forms.reserve(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        for (std::string& variant : split(forms[i], "/"))
            noun.forms.push_back({std::move(variant), noun_features()[i]});
    }
    const auto first_of = [&](std::size_t index) {
        const Form* form = form_with(noun, noun_features()[index]);
        return form == nullptr ? std::string() : form->text;
    };
    noun.lemma = noun.forms.empty() ? "" : noun.forms.front().text;
    noun.gender = gender == Gender::none ? gender_of_definite(first_of(2)) : gender;
    noun.compound_stems = likely_compound_stems(noun.lemma, first_of(4));
    return noun;
}

}  // namespace ordval::swedish
