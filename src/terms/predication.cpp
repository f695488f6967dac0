#include "terms/predication.hpp"

#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

bool is_copula(std::string_view word) {
    return is_one_of(word, {"är", "var", "vara", "varit", "vore", "bli", "blir", "blev", "blivit", "förbli", "förblir",
                            "förblev", "utgör", "utgöra", "utgjorde"});
}

bool is_negation(std::string_view word) { return is_one_of(word, {"inte", "ej", "icke", "aldrig", "inga", "ingen"}); }

/// Words that may stand between a copula and its noun without being the subject.
bool is_transparent(std::string_view word) {
    return is_negation(word) ||
           is_one_of(word, {"en", "ett", "alltid", "också", "även", "bara", "endast", "enbart", "egentligen", "ju",
                            "faktiskt", "verkligen", "snarare", "längre", "primärt", "främst", "först", "då", "nu",
                            "dock", "således", "alltså", "inget", "något", "någon", "några", "ofta", "sällan", "både",
                            "vår", "våra", "sin", "sina", "deras", "dess", "kommunens", "regionens", "stadens", "enbart",
                            "rena", "bara", "passiva", "aktiva", "vanliga", "vanlig", "nöjda", "nöjd", "ny", "nya",
                            "stor", "stora", "viktig", "viktiga", "trogen", "trogna", "betalande", "så", "kallade",
                            "kallad", "som", "mer", "än"});
}

/// After a predicative noun its phrase or the clause ends; another word there would be what is said of it ("är kunder
/// nöjda").
bool may_follow_predicative(std::string_view next) {
    return next.empty() || is_one_of(next, {".", ",", ";", ":", "?", "!", ")", "”", "’", "\"", "–", "—", "/", "och", "eller", "men",
                                            "utan", "som", "i", "på", "hos", "till", "av", "för", "med", "vid", "inom",
                                            "att", "när", "om", "så", "där", "eftersom", "därför", "enligt", "under",
                                            "är", "samt", "än", "snarare", "inte", "idag", "här", "åt", "från", "krävs"});
}

bool is_article(std::string_view word) { return is_one_of(word, {"en", "ett", "den", "det", "de"}); }

/// The first token of the noun phrase: its article if it has one.
std::size_t phrase_begin(const Occurrence& term) {
    const auto before = term.before(term.word.first);
    return before && is_article(term.text(*before)) ? *before : term.word.first;
}

/// "är inte kunder", "att vara kund", "få bli en kund hos oss".
std::optional<Cue> after_copula(const Occurrence& term) {
    constexpr int most_words_between = 4;
    if (!term.is_indefinite || !may_follow_predicative(term.next_text())) return std::nullopt;
    auto at = term.before(term.word.first);
    for (int between = 0; at && between <= most_words_between; ++between, at = term.before(*at)) {
        if (!term.is_word(*at)) return std::nullopt;
        if (is_copula(term.text(*at))) {
            // "Det är kunder som klagar" puts the subject forward; it says nothing about what anyone is.
            const auto subject = term.before(*at);
            const bool is_cleft = term.next_text() == "som" && subject && term.text(*subject) == "det";
            if (is_cleft) return std::nullopt;
            return term.cue(Context::predication, *at, *at);
        }
        if (!is_transparent(term.text(*at))) return std::nullopt;
    }
    return std::nullopt;
}

/// Words with which a noun phrase begins, so that the noun after them is the subject: "Är alla kunder nöjda?"
bool is_quantifier(std::string_view word) {
    return is_one_of(word, {"alla", "flera", "fler", "många", "några", "vissa", "båda", "samtliga", "dessa", "de", "era",
                            "våra", "olika", "varje", "någon", "vilka", "två", "tre", "fyra", "fem", "sex", "sju", "åtta",
                            "nio", "tio", "elva", "tolv", "hundra", "tusen"}) ||
           text::is_digit(text::decode(word, 0).code_point);
}

/// "Är en medborgare en kund?", "Blir invånaren kund eller medborgare?"
std::optional<Cue> in_question(const Occurrence& term) {
    if (!term.is_indefinite || !is_one_of(term.next_text(), {"?", "eller"})) return std::nullopt;
    const auto before = term.before(phrase_begin(term));
    if (!before || !term.is_word(*before) || is_quantifier(term.text(*before))) return std::nullopt;
    std::size_t first = term.word.first;
    constexpr std::size_t longest_question = 60;
    for (auto earlier = term.before(first); earlier && first + longest_question > term.word.first; earlier = term.before(first))
        first = *earlier;
    std::size_t end = term.word.end;
    while (term.is_near(end) && end < term.word.end + longest_question) ++end;
    const bool asks = is_one_of(term.text(end - 1), {"?"});
    if (!asks || !is_copula(term.text(first)) || term.word.first < first + 2) return std::nullopt;
    return term.cue(Context::predication, first, first);
}

bool is_verb_of_viewing(std::string_view word) {
    return begins_with_one_of(word, {"betrakta", "behandla", "adressera", "uppfatta", "definiera", "beskriv", "framställ", "tilltala", "bemöt", "kategorisera", "klassa", "klassificera", "identifiera", "porträttera", "benämn", "reducera"}) ||
           is_one_of(word, {"se", "ser", "såg", "sett", "ses", "sågs", "setts", "sedd", "sedda", "tala", "talar",
                            "talas", "synen", "syn", "bilden", "bild", "rollen", "roll", "ställning", "ställningen",
                            "känna", "känner", "tänka", "tänker", "agera", "agerar", "räknas", "räknar"});
}

bool is_verb_of_turning(std::string_view word) {
    return begins_with_one_of(word, {"reducera", "förvandla", "omvandla", "degradera", "förminska"}) ||
           is_one_of(word, {"göra", "gör", "gjorde", "gjort", "görs", "gjorts", "gjordes"});
}

/// "ses som kunder", "adresserar medborgaren som kund", "gör invånare till kunder", "i egenskap av kund".
std::optional<Cue> in_view_of(const Occurrence& term) {
    constexpr int farthest_verb = 8;
    const auto bridge = term.before(phrase_begin(term));
    if (!bridge || !term.is_indefinite) return std::nullopt;
    const std::string_view word = term.text(*bridge);
    const bool is_viewed = word == "som" || word == "såsom";
    const bool is_turned = word == "till";
    auto at = term.before(*bridge);
    if (word == "av" && at && term.text(*at) == "egenskap") return term.cue(Context::predication, *at, *bridge);
    if (!is_viewed && !is_turned) return std::nullopt;
    for (int distance = 0; at && distance < farthest_verb; ++distance, at = term.before(*at)) {
        if (is_one_of(term.text(*at), {",", ";", ":"})) return std::nullopt;
        if (is_viewed && is_verb_of_viewing(term.text(*at))) return term.cue(Context::predication, *at, *bridge);
        if (is_turned && is_verb_of_turning(term.text(*at))) return term.cue(Context::predication, *at, *bridge);
    }
    return std::nullopt;
}

bool is_comparative(std::string_view word) {
    const bool has_ending = word.size() > 5 && (word.ends_with("are") || word.ends_with("re"));
    return has_ending || is_one_of(word, {"mer", "mera", "mindre", "snarare", "hellre", "annan", "annat", "andra",
                                          "annorlunda", "större", "bättre", "sämre", "högre", "lägre"});
}

/// "starkare ställning än kunden", "snarare medborgare än kund".
std::optional<Cue> in_comparison(const Occurrence& term) {
    constexpr int farthest_comparative = 8;
    const auto than = term.before(phrase_begin(term));
    if (!than || term.text(*than) != "än") return std::nullopt;
    auto at = term.before(*than);
    for (int distance = 0; at && distance < farthest_comparative; ++distance, at = term.before(*at))
        if (is_comparative(term.text(*at))) return term.cue(Context::predication, *at, *than);
    return std::nullopt;
}

/// "medborgare, inte kunder", "inte kunder utan medborgare", "i stället för kunder".
std::optional<Cue> in_contrast(const Occurrence& term) {
    const auto before = term.before(phrase_begin(term));
    if (before && is_one_of(term.text(*before), {"inte", "ej", "icke"})) {
        const auto earlier = term.before(*before);
        const bool is_set_off = !earlier || !term.is_word(*earlier) || is_one_of(term.text(*earlier), {"och", "men"});
        if (is_set_off || term.next_text() == "utan") return term.cue(Context::predication, *before, *before);
    }
    if (before && term.text(*before) == "för") {
        const auto place = term.before(*before);
        if (place && is_one_of(term.text(*place), {"stället", "istället"}) && term.is_indefinite)
            return term.cue(Context::predication, *place, *before);
    }
    // "Kunder, inte medborgare"; but "varje kund, inte minst de äldre" is no contrast.
    const std::size_t comma = term.word.end;
    if (!term.is_near(comma + 2) || term.text(comma) != "," || term.text(comma + 1) != "inte") return std::nullopt;
    if (is_one_of(term.text(comma + 2), {"minst", "bara", "heller", "ens", "för", "i", "på", "att", "alltid"})) return std::nullopt;
    return term.cue(Context::predication, comma + 1, comma + 1);
}

/// "En kund är en person som ...", "En kund är den som ..."
std::optional<Cue> in_definition(const Occurrence& term) {
    const std::size_t article = phrase_begin(term);
    const bool opens_sentence = article != term.word.first && !term.before(article);
    if (!term.is_indefinite || !opens_sentence || !is_one_of(term.next_text(), {"är"})) return std::nullopt;
    const std::size_t after = term.word.end + 1;
    if (!term.is_near(after) || !is_one_of(term.text(after), {"en", "ett", "den", "det", "någon", "inte"})) return std::nullopt;
    return term.cue(Context::predication, term.word.end, after);
}

bool is_clause_mark(std::string_view mark) { return is_one_of(mark, {",", ";", ":", "–", "—", "(", ")"}); }

bool is_trade_word(std::string_view word) {
    return begins_with_one_of(word, {"betala", "reklamera", "butik", "värdekedj", "köpa", "köpe"}) ||
           is_one_of(word, {"köp", "köper", "köpt", "köpte", "köps", "företag", "företaget", "företagets", "företagen",
                            "företagens", "företags", "lean", "process", "processen", "processer", "processerna",
                            "processens", "processernas"});
}

}  // namespace

std::optional<Cue> find_predication(const Occurrence& occurrence) {
    for (const auto detect : {after_copula, in_question, in_view_of, in_comparison, in_contrast, in_definition})
        if (const std::optional<Cue> cue = detect(occurrence)) return cue;
    return std::nullopt;
}

std::optional<Cue> find_trade(const Occurrence& occurrence) {
    if (const auto before = occurrence.before(occurrence.word.first);
        before && is_one_of(occurrence.text(*before), {"intern", "interna", "internt", "extern", "externa", "externt"}))
        return occurrence.cue(Context::predication, *before, *before);
    const auto seek = [&](std::optional<std::size_t> at, auto step) -> std::optional<Cue> {
        // No clause is longer than that; a text without full stops must not be walked through for every word.
        int left_to_read = 60;
        for (; at && occurrence.is_near(*at) && !is_clause_mark(occurrence.text(*at)) && left_to_read-- > 0; at = step(*at))
            if (is_trade_word(occurrence.text(*at))) return occurrence.cue(Context::predication, *at, *at);
        return std::nullopt;
    };
    const auto left = [&](std::size_t at) { return occurrence.before(at); };
    const auto right = [](std::size_t at) { return std::optional(at + 1); };
    if (const auto cue = seek(occurrence.before(occurrence.word.first), left)) return cue;
    return seek(occurrence.word.end, right);
}

}  // namespace ordval::terms
