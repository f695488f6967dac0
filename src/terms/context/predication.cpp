#include "terms/context/predication.hpp"

namespace ordval::terms {

namespace {

std::optional<Cue> predication(const Occurrence& term, std::size_t first, std::size_t last) {
    return term.cue(Context::predication, Caution::predication, first, last);
}

/// "antalet kunder", "en grupp kunder": the noun before measures the term, and is no subject of its own.
bool measures(const Occurrence& term, std::size_t at) {
    return term.prose().is_form_of(at, {"antal", "mängd", "massa", "grupp", "typ", "slag", "sort", "kategori", "andel",
                                        "majoritet", "flertal", "procent", "par", "skara", "rad", "hälft", "del", "miljon",
                                        "miljard", "dussin"});
}

/// After the term something is said of it, so that it is the subject: "är kunder nöjda", "blir kunderna informerade".
bool is_followed_by_predicate(const Occurrence& term) {
    std::size_t at = term.end();
    while (term.is_near(at) && term.is_word(at) && is_sentence_adverb(term.text(at))) ++at;
    if (!term.is_near(at) || !term.is_word(at)) return false;
    const std::string_view next = term.text(at);
    if (is_preposition(next) || is_subordinator(next) || is_coordinator(next)) return false;
    if (is_one_of(next, {"förra", "nästa", "samma", "senaste", "hela", "varje", "idag"})) return false;
    const WordKinds& kinds = term.kinds(at);
    return (kinds.adjective_indefinite && !kinds.noun_definite) || kinds.supine || is_determiner(next);
}

bool is_cleft(const Occurrence& term, std::size_t copula) {
    if (term.next_text() != "som") return false;
    return term.text_before(copula) == "det" || term.text_at(copula + 1) == "det";
}

/// "Blev någon kund utan svar?", "Hur nöjda är våra kunder": with nothing or an adjective before the copula, what follows
/// it is the subject. "Bli kund!" has none.
bool stands_as_subject(const Occurrence& term, std::size_t copula) {
    const auto before = term.before(copula);
    if (!before) return is_one_of(term.text(copula), {"är", "blir", "blev", "utgör", "utgjorde", "förblir"});
    return term.is_word(*before) && term.kinds(*before).adjective_indefinite && !term.kinds(*before).noun &&
           !is_determiner(term.text(*before)) && !is_sentence_adverb(term.text(*before));
}

/// "är inte kunder", "att vara kund", "få bli en kund hos oss", "Därför är medborgaren en kund".
std::optional<Cue> after_copula(const Occurrence& term) {
    constexpr int longest_subject = 7;
    if (!term.form().is_indefinite || term.form().is_genitive) return std::nullopt;
    if (term.has_numeral() || is_followed_by_predicate(term)) return std::nullopt;
    auto at = term.before(term.phrase_begin());
    // Adverbs between copula and noun: "är inte längre kunder".
    while (at && term.is_word(*at) && is_sentence_adverb(term.text(*at))) at = term.before(*at);
    // "vara både invånare och kund": the whole coordination is predicative.
    if (at && is_one_of(term.text(*at), {"och", "eller"}))
        if (const auto other = term.before(*at); other && term.is_word(*other) && term.kinds(*other).noun && !term.kinds(*other).noun_definite) {
            at = term.before(*other);
            while (at && (is_article(term.text(*at)) || is_one_of(term.text(*at), {"både", "antingen", "varken"}))) at = term.before(*at);
            if (!at || !is_copula(term.text(*at))) return std::nullopt;
        }
    if (!at) return std::nullopt;
    if (is_copula(term.text(*at))) {
        if (is_cleft(term, *at) || stands_as_subject(term, *at)) return std::nullopt;
        // "Är alla kunder nöjda", "Idag är många kunder i kö": with a quantifier the term is the subject.
        const bool may_be_subject = term.has_determiner() && !is_article(term.text(term.phrase_begin())) &&
                                    !is_one_of(term.text(term.phrase_begin()), {"inga", "ingen", "någon", "några", "samma", "andra"});
        if (may_be_subject) return std::nullopt;
        return predication(term, *at, *at);
    }
    // A subject between the copula and the noun.
    bool has_noun = false;
    for (int length = 0; at && length < longest_subject; ++length, at = term.before(*at)) {
        const std::string_view word = term.text(*at);
        if (is_copula(word)) {
            // What stands before a possessor belongs to it: "blir andra klassens kunder".
            if ((!has_noun && !term.possessor()) || is_cleft(term, *at)) return std::nullopt;
            // With a clause before it, the copula has its subject there: "Det som är viktigt för kunder".
            return predication(term, *at, *at);
        }
        if (is_sentence_adverb(word)) continue;
        if (!term.is_word(*at) || is_subordinator(word) || is_coordinator(word)) {
            if (is_coordinator(word) && has_noun) continue;
            return std::nullopt;
        }
        if (is_preposition(word)) {
            if (!has_noun) return std::nullopt;
            continue;
        }
        const WordKinds& kinds = term.kinds(*at);
        if (is_subject_pronoun(word)) has_noun = true;
        else if (kinds.noun) {
            if (!has_noun && measures(term, *at)) return std::nullopt;
            has_noun = true;
        } else if (!is_determiner(word) && !is_possessive(word) && !is_sentence_adverb(word) && !kinds.adjective) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// "Är en medborgare en kund?", "Blir invånaren kund eller medborgare?", "Kund eller medborgare?"
std::optional<Cue> in_question(const Occurrence& term) {
    constexpr std::size_t longest_question = 8;
    if (!term.form().is_indefinite || term.has_numeral()) return std::nullopt;
    if (!is_one_of(term.next_text(), {"eller", "?"})) return std::nullopt;
    std::size_t end = term.end();
    while (term.is_near(end) && end < term.end() + longest_question && term.text(end) != "?") ++end;
    if (term.text_at(end) != "?") return std::nullopt;
    const auto before = term.before(term.phrase_begin());
    if (!before) return term.next_text() == "eller" ? predication(term, term.end(), end) : std::nullopt;
    // "Är den som flyttar till ett boende en kund?": the subject may be long, the article shows the predicative.
    constexpr int farthest = 20;
    const bool has_article = term.has_determiner() && is_article(term.text(term.phrase_begin()));
    if (!has_article || is_preposition(term.text(*before))) return std::nullopt;
    auto at = before;
    for (int distance = 0; at && distance < farthest; ++distance, at = term.before(*at))
        if (is_copula(term.text(*at))) return predication(term, *at, *at);
    return std::nullopt;
}

/// Words before "som" that only join: "såväl kommunen som kunden", "samma som".
bool is_correlative(const Occurrence& term, std::size_t bridge) {
    constexpr int farthest = 10;
    auto at = term.before(bridge);
    for (int distance = 0; at && distance < farthest; ++distance, at = term.before(*at)) {
        const std::string_view word = term.text(*at);
        if (is_one_of(word, {"såväl", "både", "dels"})) return true;
        if (word == "väl" && term.text_before(*at) == "så") return true;
    }
    return false;
}

/// "som" that opens a relative clause in which the term is the subject: "de behov som kunder har".
bool is_relative(const Occurrence& term, std::size_t bridge) {
    const auto antecedent = term.before(bridge);
    if (!antecedent || !term.is_word(*antecedent)) return false;
    std::size_t at = term.end();
    // "det som kunder och anhöriga sätter högst"
    if (is_one_of(term.text_at(at), {"och", "eller"})) at += 2;
    while (term.is_near(at) && term.is_word(at) && is_sentence_adverb(term.text(at))) ++at;
    if (!term.is_near(at) || !term.is_word(at)) return false;
    const WordKinds& kinds = term.kinds(at);
    return kinds.finite_verb && !is_preposition(term.text(at)) && !is_subordinator(term.text(at));
}

/// "Att betrakta en person som kund förutsätter": a verb of viewing takes "som", whatever verb comes after it.
bool is_viewed(const Occurrence& term, std::size_t bridge) {
    constexpr int farthest = 10;
    auto at = term.before(bridge);
    for (int distance = 0; at && distance < farthest; ++distance, at = term.before(*at)) {
        if (is_clause_mark(term.text(*at))) return false;
        if (term.prose().is_form_of(*at, {"betrakta", "behandla", "adressera", "uppfatta", "definiera", "beskriva", "framställa",
                                          "tilltala", "bemöta", "kategorisera", "klassificera", "identifiera", "porträttera",
                                          "betraktas", "behandlas", "uppfattas", "synen", "bilden"}))
            return true;
    }
    return false;
}

/// "Som kund har du rätt", "ses som kunder", "adresserar medborgaren som kund", "i egenskap av kund", "rollen som kund".
std::optional<Cue> in_capacity(const Occurrence& term) {
    const auto bridge = term.before(term.phrase_begin());
    if (!bridge || !term.form().is_indefinite || term.form().is_genitive) return std::nullopt;
    const std::string_view word = term.text(*bridge);
    if (word == "av" && is_one_of(term.text_before(*bridge), {"egenskap", "rollen", "roll", "ställning"}))
        return predication(term, *bridge - 1, *bridge);
    if (!is_one_of(word, {"som", "såsom"})) return std::nullopt;
    // Only an article may stand in a predicative: "som alla kunder" compares, and "som våra kunder ser" is relative.
    if (term.has_determiner() && !is_article(term.text(term.phrase_begin()))) return std::nullopt;
    const auto antecedent = term.before(*bridge);
    const bool names_a_role = antecedent && term.prose().is_form_of(*antecedent, {"roll", "egenskap", "ställning", "identitet", "status", "position"});
    // A relative clause has no bare singular for its subject, so "som kund" is one only with an article or in the plural.
    const bool may_be_relative = !term.is_bare() || !term.form().is_singular;
    if (!names_a_role && is_correlative(term, *bridge)) return std::nullopt;
    if (!names_a_role && may_be_relative && !is_viewed(term, *bridge) && is_relative(term, *bridge)) return std::nullopt;
    return predication(term, *bridge, *bridge);
}

bool turns_into(const Occurrence& term, std::size_t at) {
    return term.prose().is_form_of(at, {"göra", "förvandla", "omvandla", "reducera", "degradera", "förminska", "utse",
                                        "omdefiniera", "förvandlas", "bli", "omskapa", "konvertera", "utnämna", "gå"});
}

/// "gör invånare till kunder", "från medborgare till kund".
std::optional<Cue> turned_into(const Occurrence& term) {
    constexpr int farthest = 8;
    const auto bridge = term.before(term.phrase_begin());
    if (!bridge || !term.form().is_indefinite) return std::nullopt;
    if (term.text(*bridge) == "från" && term.next_text() == "till") return predication(term, *bridge, term.end());
    if (term.text(*bridge) != "till") return std::nullopt;
    auto at = term.before(*bridge);
    for (int distance = 0; at && distance < farthest; ++distance, at = term.before(*at)) {
        if (is_clause_mark(term.text(*at))) return std::nullopt;
        const bool is_going = term.prose().is_form_of(*at, {"gå"});
        if (term.text(*at) == "från" && distance <= 3) return predication(term, *at, *bridge);
        if (!is_going && turns_into(term, *at)) return predication(term, *at, *bridge);
    }
    return std::nullopt;
}

/// "skiljer en kund från en patient", "är att likna vid en kund", "jämföra elever med kunder".
std::optional<Cue> in_likeness(const Occurrence& term) {
    constexpr int farthest = 6;
    const auto compares = [&](std::size_t at) {
        return term.prose().is_form_of(at, {"likna", "jämföra", "likställa", "jämställa", "skilja", "förväxla", "liknas", "jämföras",
                                            "likställas", "jämställas"});
    };
    const bool is_compared = is_one_of(term.text_before_phrase(), {"vid", "med"});
    const bool is_set_apart = is_one_of(term.next_text(), {"från", "med"});
    if (!is_compared && !is_set_apart) return std::nullopt;
    auto at = term.before(term.phrase_begin());
    for (int distance = 0; at && distance < farthest; ++distance, at = term.before(*at)) {
        if (is_clause_mark(term.text(*at))) return std::nullopt;
        if (compares(*at)) return predication(term, *at, *at);
    }
    return std::nullopt;
}

/// "en starkare ställning än kunden", "snarare medborgare än kund"; not "fler än 500 kunder", nor "än andra kunder" and
/// "än de kunder som", which compare some with others.
std::optional<Cue> in_comparison(const Occurrence& term) {
    const auto than = term.before(term.phrase_begin());
    if (!than || term.text(*than) != "än" || term.has_numeral()) return std::nullopt;
    const std::string_view first = term.text(term.phrase_begin());
    const bool is_some = term.has_determiner() && (is_one_of(first, {"andra", "övriga", "flera"}) || (first == "de" && term.next_text() == "som"));
    if (is_some) return std::nullopt;
    return predication(term, *than, *than);
}

/// "medborgare, inte kunder", "inte kunder utan medborgare", "i stället för kunder", "varken kunder eller klienter".
std::optional<Cue> in_contrast(const Occurrence& term) {
    const auto before = term.before(term.phrase_begin());
    if (before) {
        const std::string_view word = term.text(*before);
        if (is_negation(word)) {
            const auto earlier = term.before(*before);
            // "Inte en enda kund har klagat": the negation belongs to the number.
            const bool is_none = !earlier && term.has_determiner() && term.next_text() != ",";
            if (is_none && term.next_text() != "utan") return std::nullopt;
            const bool is_set_off =
                !earlier || !term.is_word(*earlier) || is_one_of(term.text(*earlier), {"och", "men", "eller", "medborgare", "invånare"});
            if (is_set_off || term.next_text() == "utan") return predication(term, *before, *before);
            // "Det handlar inte om kunder utan om medborgare."
        }
        if (is_one_of(word, {"varken", "snarare", "hellre", "versus", "kontra"})) return predication(term, *before, *before);
        const std::string_view earlier = term.text_before(*before);
        if (word == "för" && is_one_of(earlier, {"stället", "istället"}) && term.form().is_indefinite)
            return predication(term, *before - 1, *before);
        // "i stället för om kunder"
        if (is_preposition(word) && earlier == "för" && *before > 1 && is_one_of(term.text(*before - 2), {"stället", "istället"}))
            return predication(term, *before - 2, *before);
        if (word == "sig" && earlier == "vare") return predication(term, *before - 1, *before);
        // "inte medborgare utan kunder", "inte som invånare utan kunder".
        if (word == "utan" && term.form().is_indefinite) {
            auto at = term.before(*before);
            for (int distance = 0; at && distance < 8; ++distance, at = term.before(*at))
                if (is_negation(term.text(*at))) return predication(term, *at, *before);
        }
        // "inte längre om kunder utan om medborgare"
        if (is_preposition(word) && term.next_text() == "utan") {
            auto at = term.before(*before);
            for (int distance = 0; at && distance < 5; ++distance, at = term.before(*at))
                if (is_negation(term.text(*at))) return predication(term, *at, *before);
        }
        // "skillnaden mellan kund och medborgare"
        if (word == "mellan" && term.form().is_indefinite && !is_coordinator(earlier)) {
            auto at = term.before(*before);
            for (int distance = 0; at && distance < 4; ++distance, at = term.before(*at))
                if (term.prose().is_form_of(*at, {"skillnad", "gräns", "motsättning", "valet"})) return predication(term, *at, *before);
        }
    }
    // "Kunder, inte medborgare"; but "varje kund, inte minst de äldre" is no contrast.
    const std::size_t comma = term.end();
    if (!term.is_near(comma + 2) || term.text(comma) != "," || !is_one_of(term.text(comma + 1), {"inte", "ej"})) return std::nullopt;
    if (is_one_of(term.text(comma + 2), {"minst", "bara", "heller", "ens", "för", "i", "på", "att", "alltid", "enbart"})) return std::nullopt;
    if (term.kinds(comma + 2).finite_verb && !term.kinds(comma + 2).noun) return std::nullopt;
    return predication(term, comma + 1, comma + 1);
}

/// "En kund är en person som ...", "Kund: den som ...", "Med kund avses ...", "Vad är en kund?"
std::optional<Cue> in_definition(const Occurrence& term) {
    if (!term.form().is_indefinite || term.form().is_genitive) return std::nullopt;
    const auto before = term.before(term.phrase_begin());
    const std::size_t after = term.end();
    const bool is_singular = term.form().is_singular;
    const auto is_meant = [&](std::size_t at) {
        return is_one_of(term.text_at(at), {"avser", "avses", "betyder", "innebär"});
    };
    if (before && is_one_of(term.text(*before), {"av", "på"}) && is_one_of(term.text_before(*before), {"definitionen", "definition"}))
        return predication(term, *before - 1, *before);
    const bool opens = !before || is_one_of(term.text(*before), {"att"}) || !term.is_word(*before);
    if (!opens || !is_singular) return std::nullopt;
    if (term.is_bare() && is_meant(after)) return predication(term, after, after);
    if (term.is_bare() && !before && is_one_of(term.text_at(after), {":", "–", "—", "="})) {
        if (is_one_of(term.text_at(after + 1), {"den", "en", "person", "personer", "fysisk", "någon", "de", "avser", "med"}))
            return predication(term, after, after + 1);
        return std::nullopt;
    }
    if (!is_one_of(term.text_at(after), {"är", "kan"})) return std::nullopt;
    std::size_t at = after + 1;
    while (is_sentence_adverb(term.text_at(at)) || is_one_of(term.text_at(at), {"både", "vara", "antingen"})) ++at;
    if (!is_one_of(term.text_at(at), {"en", "ett", "den", "någon", "person"})) return std::nullopt;
    return predication(term, after, at);
}

}  // namespace

std::optional<Cue> find_predication(const Occurrence& term) {
    for (const auto detect :
         {after_copula, in_question, in_capacity, turned_into, in_likeness, in_comparison, in_contrast, in_definition})
        if (const std::optional<Cue> cue = detect(term)) return cue;
    return std::nullopt;
}

}  // namespace ordval::terms
