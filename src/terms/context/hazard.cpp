#include "terms/context/hazard.hpp"

#include <algorithm>

#include "terms/context/possession.hpp"
#include "terms/context/word_set.hpp"
#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

std::optional<Cue> hazard(const Occurrence& term, Caution caution, std::size_t first, std::size_t last) {
    return term.cue(Context::predication, caution, first, last);
}

/// "bibliotekets kunder", "förvaltningens kunder": the possessor is no place where people live.
std::optional<Cue> possessed(const Occurrence& term) {
    const auto possessor = term.possessor();
    if (!possessor || has_inhabitants(term, *possessor)) return std::nullopt;
    // "Kommunen möter sina kunder", but nobody has one inhabitant: "Chauffören väntar på sin kund".
    const bool is_of_one = term.text(*possessor) == "sin" && term.form().is_singular;
    const bool is_somebodys = is_of_one || is_one_of(term.text(*possessor), {"deras", "dess", "hans", "hennes", "vars"});
    if (is_possessive(term.text(*possessor)) && !is_somebodys) return std::nullopt;
    return hazard(term, Caution::possessor, *possessor, *possessor);
}

/// Nouns that have users or members but no inhabitants.
bool is_activity(const Occurrence& term, std::size_t at) {
    static constexpr std::string_view heads[] = {
        "tjänst", "tjänsten", "tjänster", "tjänsterna", "vård", "vården", "omsorg", "omsorgen", "bibliotek", "biblioteket",
        "biblioteken", "skola", "skolan", "skolor", "skolorna", "bolag", "bolaget", "verksamhet",
        "verksamheten", "verksamheter", "verksamheterna", "bad", "badet", "hall", "hallen", "gym", "gymmet", "mottagning",
        "mottagningen", "kö", "kön", "register", "registret", "program", "programmet", "system", "systemet", "central",
        "centralen", "verket", "myndighet", "myndigheten", "förening", "föreningen", "projekt", "projektet", "kassan",
        "kontoret", "enheten", "enhet", "avdelningen", "förvaltningen", "nämnden", "center", "centret", "trafiken",
        "trafik", "service", "servicen", "handläggning", "butik", "butiken", "avtal", "avtalet"};
    const std::string_view word = term.text(at);
    for (const std::string_view head : heads)
        if (word == head || (word.size() > head.size() + 2 && word.ends_with(head))) return true;
    return false;
}

/// "kunder hos Skatteverket", "kunderna i hemtjänsten": what the people are to somebody. A time is no such thing:
/// "kunderna inom två dagar".
std::optional<Cue> complemented(const Occurrence& term) {
    const std::size_t preposition = term.end();
    const std::string_view word = term.text_at(preposition);
    if (word == "hos") return hazard(term, Caution::possessor, preposition, preposition);
    // "kunder till den privata utföraren", "kunder från andra kommuner"; but "kalla kunden till ett möte".
    const bool is_attached = word == "från" || is_one_of(word, {"bosatt", "bosatta"}) || (word == "till" && term.form().is_indefinite);
    if (is_attached) return hazard(term, Caution::possessor, preposition, preposition);
    if (!is_one_of(word, {"i", "inom", "på", "vid", "till", "av"})) return std::nullopt;
    // "kunderna på Hemköp": a name after "på" is no place where people live, or not for certain.
    if (word == "på" && term.is_near(preposition + 1) && term.prose().has_capital(preposition + 1) &&
        !term.prose().is_all_capitals(term.first()))
        return hazard(term, Caution::possessor, preposition, preposition + 1);
    for (std::size_t at = preposition + 1; term.is_near(at) && at < preposition + 5; ++at) {
        if (!term.is_word(at)) return std::nullopt;
        if (is_activity(term, at)) return hazard(term, Caution::possessor, preposition, at);
        const WordKinds& kinds = term.kinds(at);
        const bool goes_on = is_determiner(term.text(at)) || is_possessive(term.text(at)) || kinds.adjective || kinds.noun_genitive;
        if (!goes_on) return std::nullopt;
    }
    return std::nullopt;
}

/// Adjectives that say what the people are as customers, and something else of people who live somewhere.
std::optional<Cue> qualified(const Occurrence& term) {
    static constexpr WordSet words{"ny", "nya", "nye", "nyblivna", "nybliven", "potentiella", "potentiell", "blivande",
                                   "befintliga", "befintlig", "trogna", "trogen", "lojala", "lojal", "viktiga",
                                   "viktig", "viktigaste", "stor", "stora", "största", "tidigare", "nuvarande",
                                   "framtida", "återkommande", "utländsk", "utländska", "tilltänkt", "tilltänkta",
                                   "tillfälliga", "registrerad", "registrerade", "inskriven", "inskrivna", "aktiva",
                                   "aktiv", "vanlig", "vanliga", "köande", "bokade", "prioriterade", "anonyma",
                                   "anonym"};
    for (std::size_t at = term.phrase_begin(); at < term.first(); ++at)
        if (words.has(term.text(at))) return hazard(term, Caution::attribute, at, at);
    return std::nullopt;
}

/// "kunden/beställaren".
std::optional<Cue> beside_slash(const Occurrence& term) {
    const std::size_t end = term.end();
    if (term.text_at(end) == "/" && term.is_near(end + 1) && term.is_word(end + 1)) return hazard(term, Caution::broken_word, end, end);
    const auto before = term.before(term.first());
    if (before && term.text(*before) == "/") return hazard(term, Caution::broken_word, *before, *before);
    return std::nullopt;
}

/// "klagomål per 1 000 kunder", "antalet kunder", "andelen nöjda kunder": "antalet invånare" is the population.
std::optional<Cue> counted_by(const Occurrence& term) {
    if (is_one_of(term.next_text(), {"antal"})) return hazard(term, Caution::counted, term.end(), term.end());
    auto before = term.before(term.phrase_begin());
    while (before && is_numeral(term.text(*before))) before = term.before(*before);
    if (!before) return std::nullopt;
    // "Förvaltningen har 3 000 kunder", "Simhallen fick fler kunder": whose they are, again.
    const bool are_had = term.form().is_indefinite && is_one_of(term.text(*before), {"har", "hade", "ha", "fick", "få"});
    const bool are_counted = term.text(*before) == "per" || term.prose().ends_as_form_of(*before, {"antal", "andel"});
    if (!are_had && !are_counted) return std::nullopt;
    return hazard(term, Caution::counted, *before, *before);
}

/// "Kund önskar svar", "möte med kund": without an article the number shows in the form alone, and most words for people
/// have one form for both.
std::optional<Cue> bare_singular(const Occurrence& term) {
    if (!term.is_bare() || !term.form().is_singular || !term.form().is_indefinite || term.form().is_genitive) return std::nullopt;
    return hazard(term, Caution::no_article, term.first(), term.first());
}

/// "finns inga kunder", "saknar kunder", "nej till kunder", "slutade se kunder": of inhabitants it would not be true.
std::optional<Cue> denied(const Occurrence& term) {
    constexpr int farthest = 5;
    static constexpr WordSet lacks{"sakna", "saknar", "saknade", "saknat"};
    static constexpr WordSet ends{"sluta", "slutar", "slutade", "slutat", "upphöra", "upphör", "upphörde", "upphört"};
    static constexpr WordSet exists{"finns", "fanns", "finnas", "funnits", "ha", "har", "hade", "haft", "existerar", "existera"};
    const auto found = [&](std::size_t at) { return hazard(term, Caution::predication, at, at); };
    const std::string_view determiner = term.has_determiner() ? term.text(term.phrase_begin()) : std::string_view();
    const bool is_none = is_one_of(determiner, {"inga", "ingen", "några", "någon"});
    bool is_negated = is_one_of(determiner, {"inga", "ingen"});
    auto at = term.before(term.phrase_begin());
    if (at && term.text(*at) == "till" && term.text_before(*at) == "nej") return found(*at - 1);
    std::optional<std::size_t> existence;
    for (int distance = 0; at && distance < farthest && term.is_word(*at); ++distance, at = term.before(*at)) {
        const std::string_view word = term.text(*at);
        if (is_subordinator(word) && word != "att") break;
        is_negated |= is_negation(word);
        if (ends.has(word) || (distance <= 1 && lacks.has(word))) return found(*at);
        if (is_none && !existence && exists.has(word)) existence = *at;
    }
    return existence && is_negated ? found(*existence) : std::nullopt;
}

/// "kund nr 5", "kunden, Region Skåne,", "kunden Anna", "kunden, det vill säga kommunen,".
std::optional<Cue> identified(const Occurrence& term) {
    const Prose& prose = term.prose();
    const std::size_t end = term.end();
    if (!term.is_near(end) || prose.is_all_capitals(term.first())) return std::nullopt;
    const std::string_view next = term.text(end);
    if (is_one_of(next, {"nr", "nummer", "no"}) || (term.is_word(end) && text::is_digit(text::decode(next, 0).code_point)))
        return hazard(term, Caution::identified, end, end);
    // "Kunden (nedan kallad Kommunen)"
    if (next == "(" && is_one_of(term.text_at(end + 1), {"nedan", "kallad", "härefter"}))
        return hazard(term, Caution::identified, end, end + 1);
    const std::size_t name = next == "," ? end + 1 : end;
    if (next == "," && (is_one_of(term.text_at(name), {"dvs", "alltså"}) || (term.text_at(name) == "det" && term.text_at(name + 1) == "vill")))
        return hazard(term, Caution::identified, name, name);
    if (!term.is_near(name) || !term.is_word(name) || !prose.has_capital(name)) return std::nullopt;
    if (prose.begins_sentence(name)) return std::nullopt;
    return hazard(term, Caution::identified, name, name);
}

/// A capital inside a sentence, unless everything there is in capitals.
bool has_capital_inside_sentence(const Occurrence& term) {
    const Prose& prose = term.prose();
    return prose.has_capital(term.first()) && !prose.is_all_capitals(term.first()) && !prose.begins_sentence(term.first());
}

std::optional<Cue> capitalised(const Occurrence& term) {
    if (!has_capital_inside_sentence(term)) return std::nullopt;
    return hazard(term, Caution::capital, term.first(), term.first());
}

/// "Projektet Nöjda kunder", "boken Att erhålla kunskap": a definite noun, and an ordinary word with a capital, open a title.
std::optional<Cue> in_title(const Occurrence& term) {
    constexpr int farthest = 6;
    const Prose& prose = term.prose();
    auto at = term.before(term.first());
    for (int distance = 0; at && distance < farthest && term.is_word(*at); ++distance, at = term.before(*at)) {
        if (!prose.has_capital(*at) || prose.is_all_capitals(*at) || prose.begins_sentence(*at)) continue;
        if (prose.is_all_capitals(term.first())) return std::nullopt;
        const std::string_view word = term.text(*at);
        const WordKinds& kinds = term.kinds(*at);
        const bool is_ordinary = kinds.is_known && (kinds.adjective || kinds.finite_verb || kinds.infinitive);
        const bool opens_title = is_ordinary || is_preposition(word) || is_subordinator(word) || is_subject_pronoun(word);
        const auto noun = term.before(*at);
        if (!opens_title || !noun || !term.is_word(*noun) || !term.kinds(*noun).noun_definite) continue;
        if (!prose.has_capital(*noun) || prose.begins_sentence(*noun))
            return hazard(term, Caution::capital, *at, *at);
    }
    return std::nullopt;
}

/// "Rådet för kunder": a name, of which one word cannot be changed.
std::optional<Cue> in_name_of_body(const Occurrence& term) {
    static constexpr WordSet bodies{"rådet", "institutet", "nämnden", "föreningen", "förbundet", "myndigheten", "kommittén",
                                    "delegationen", "stiftelsen", "byrån", "ombudsmannen"};
    const auto preposition = term.before(term.phrase_begin());
    if (!preposition || term.text(*preposition) != "för" || !bodies.has(term.text_before(*preposition))) return std::nullopt;
    return hazard(term, Caution::identified, *preposition - 1, *preposition);
}

/// "bibehålla sig" is another verb than "bibehålla".
std::optional<Cue> before_reflexive(const Occurrence& term) {
    if (term.next_text() != "sig") return std::nullopt;
    return hazard(term, Caution::ambiguous_word, term.end(), term.end());
}

/// "Kund: Region Skåne", a field of a form.
std::optional<Cue> in_form(const Occurrence& term) {
    if (term.next_text() != ":" || !term.is_bare() || term.before(term.first())) return std::nullopt;
    return hazard(term, Caution::identified, term.end(), term.end());
}

}  // namespace

std::optional<Cue> find_hazard(const Occurrence& term, Relation relation) {
    for (const auto detect : {beside_slash, capitalised, in_title, in_name_of_body, before_reflexive})
        if (const std::optional<Cue> cue = detect(term)) return cue;
    if (relation == Relation::none) return std::nullopt;
    for (const auto detect : {identified, in_form, possessed, complemented, qualified, counted_by, bare_singular, denied})
        if (const std::optional<Cue> cue = detect(term)) return cue;
    return std::nullopt;
}

bool speaks_of_time_before(const Occurrence& term, std::string_view date) {
    constexpr std::size_t digits = 4;
    constexpr std::size_t farthest = 40;
    if (date.size() < digits) return false;
    // "2004" and "2010-talet"
    const auto is_year_before = [&](std::size_t at) {
        const std::string_view word = term.text(at);
        if (word.size() < digits || (word.size() > digits && word[digits] != '-')) return false;
        const std::string_view year = word.substr(0, digits);
        const bool is_year = (year.starts_with("18") || year.starts_with("19") || year.starts_with("20")) &&
                             year.find_first_not_of("0123456789") == std::string_view::npos;
        return is_year && year < date.substr(0, digits);
    };
    for (std::size_t at = term.first() - std::min(term.first(), farthest); at < term.end() + farthest; ++at)
        if (term.is_near(at) && is_year_before(at)) return true;
    return false;
}

bool is_slip(const Occurrence& term) {
    if (!term.is_bare() || !term.form().is_singular || !term.form().is_indefinite) return false;
    const auto subject = term.before(term.first());
    if (!subject || !is_one_of(term.text(*subject), {"jag", "du", "han", "hon", "hen", "man", "vi", "ni"})) return false;
    std::size_t at = term.end();
    while (is_sentence_adverb(term.text_at(at))) ++at;
    return term.is_near(at) && term.is_word(at) && term.kinds(at).infinitive;
}

bool is_name_of_place_or_family(const Occurrence& term, std::string_view rest) {
    if (!has_capital_inside_sentence(term)) return false;
    for (const std::string_view end : {"gatan", "gata", "vägen", "väg", "torget", "torg", "gränd", "gränden", "stigen", "allén", "backen",
                                       "parken", "by", "berg", "ström", "holm", "vik", "gren", "kvist", "lund", "man", "gård"})
        if (rest.ends_with(end)) return true;
    return false;
}

bool is_in_title_of_law(const Occurrence& term) {
    constexpr int farthest = 14;
    constexpr int longest_number = 4;  // "1993:387", between its brackets
    auto about = term.before(term.first());
    for (int distance = 0; about && term.text(*about) != "om"; ++distance, about = term.before(*about))
        if (distance == farthest || is_clause_mark(term.text(*about))) return false;
    if (!about) return false;
    auto law = term.before(*about);
    // "lagen (1993:387) om stöd"
    if (law && term.text(*law) == ")")
        for (int distance = 0; law && distance < longest_number && term.text(*law) != "("; ++distance) law = term.before(*law);
    if (law && term.text(*law) == "(") law = term.before(*law);
    if (!law || !is_one_of(term.text(*law), {"lag", "lagen", "förordning", "förordningen", "föreskrifter", "föreskrifterna"})) return false;
    // In quotation signs it is a quotation like others.
    if (const auto sign = term.before(*law); sign && is_quotation_mark(term.text(*sign))) return false;
    // "En lag om bättre villkor" is none that has a title.
    if (is_one_of(term.text_before(*law), {"en", "ny", "nya", "ett", "någon", "ingen", "vilken"})) return false;
    // The title ends before the verb of the sentence: "Lagen om stöd gäller".
    for (std::size_t at = *about + 1; at < term.first(); ++at) {
        const WordKinds& kinds = term.kinds(at);
        const std::string_view word = term.text(at);
        // Nouns are spelt like many an auxiliary: "får", "skall", "måste".
        if (takes_infinitive(word) || is_subordinator(word) || is_copula(word) || is_one_of(word, {"men", "har", "hade"})) return false;
        if (kinds.finite_verb && !kinds.noun && !kinds.adjective && !is_determiner(word) && !is_preposition(word)) return false;
    }
    return true;
}

bool is_part_of_name(const Occurrence& term) {
    const Prose& prose = term.prose();
    const std::size_t at = term.first();
    if (!prose.has_capital(at) || prose.is_all_capitals(at)) return false;
    const auto is_capitalised_inside = [&](std::size_t index) {
        return term.is_near(index) && term.is_word(index) && prose.has_capital(index) && !prose.begins_sentence(index);
    };
    if (is_capitalised_inside(term.end())) return true;
    const auto before = term.before(at);
    return before && !prose.begins_sentence(at) && is_capitalised_inside(*before) && !is_quotation_mark(term.text(*before));
}

}  // namespace ordval::terms
