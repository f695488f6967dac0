#include "terms/context/mention.hpp"

#include "terms/context/word_set.hpp"
#include "text/words.hpp"

namespace ordval::terms {

namespace {

/// Nouns that name words, in forms that take the word directly: "begreppet kund".
bool is_definite_cue_noun(std::string_view word) {
    static constexpr WordSet words{"begreppet", "begreppets", "begreppen", "begreppsparet", "ordet", "ordets", "orden",
                                   "ordens", "termen", "termens", "termerna", "benämningen", "benämningens",
                                   "benämningarna", "beteckningen", "beteckningarna", "uttrycket", "uttryckets",
                                   "uttrycken", "ordvalet", "ordparet", "glosan", "etiketten", "etiketterna",
                                   "epitetet", "titeln", "rubriceringen", "formuleringen", "formuleringarna",
                                   "nyckelordet", "nyckelorden", "modeordet", "värdeordet", "värdeorden",
                                   "honnörsordet", "låneordet", "samlingsordet", "samlingsnamnet", "sökordet",
                                   "sökorden", "substantivet", "formen", "ordformen", "ledordet", "ledorden", "tilltalet",
                                   "stavningen", "skrivsättet", "böjningen"};
    const auto has_head = [&](std::string_view head) { return word.size() > head.size() + 2 && word.ends_with(head); };
    return words.has(word) ||
           has_head("begreppet") || has_head("begreppen") || has_head("termen") || has_head("benämningen") ||
           has_head("uttrycket");
}

/// The same nouns where they need a bridge ("ord som kund"), since "ett ord kund" is not Swedish but "i korta ord
/// kunder emellan" may be.
bool is_cue_noun(std::string_view word) {
    static constexpr WordSet words{"begrepp", "ord", "term", "termer", "benämning", "benämningar", "beteckning",
                                   "beteckningar", "uttryck", "ordval", "glosa", "glosor", "etikett", "etiketter",
                                   "fackterm", "facktermer", "värdeord", "modeord", "nyckelord", "honnörsord", "namn",
                                   "formuleringar", "formulering", "epitet", "samlingsnamn", "marknadsord",
                                   "marknadstermer", "marknadsbegrepp", "ledord", "stavning", "stavningar", "skrivsätt",
                                   "talspråk", "skriftspråk", "slang", "kanslisvenska", "ordformer"};
    return is_definite_cue_noun(word) || words.has(word);
}

bool is_bridge(std::string_view word) {
    static constexpr WordSet words{"som", "såsom", "likt", "exempelvis", "nämligen", "typen"};
    return words.has(word);
}

bool joins_names(std::string_view word) {
    static constexpr WordSet words{",", "/", "och", "eller", "samt", "respektive", "kontra", "versus"};
    return words.has(word);
}

/// "kalla dem kunder", "benämna någon klient": the forms that have an object before the name.
bool is_active_naming_verb(std::string_view word) {
    static constexpr WordSet words{"kalla", "kallar", "kallade", "kallat", "benämna", "benämner", "benämnde", "benämnt",
                                   "döpa", "döper", "döpte", "döpt", "titulera", "titulerar", "titulerade", "titulerat",
                                   "omnämna", "omnämner", "rubricera", "rubricerar", "kategorisera", "etikettera",
                                   "etiketterar"};
    return words.has(word);
}

/// "invånaren kallas kund", "så kallade kunder": the name follows at once.
bool is_passive_naming_verb(std::string_view word) {
    static constexpr WordSet words{"kallas", "kallades", "kallats", "kallad", "kallade", "benämns", "benämnas",
                                   "benämndes", "benämnts", "benämnd", "benämnda", "tituleras", "titulerades",
                                   "omnämns", "heter", "hette", "heta", "hetat", "betecknas", "betecknades",
                                   "rubriceras"};
    return words.has(word);
}

/// Words that a naming verb does not reach over: another clause, or a place where one is summoned to.
bool ends_naming(std::string_view word) {
    static constexpr WordSet words{"att", "som", "och", "men", "när", "om", "eftersom", "till", "in", "på", "är", "får",
                                   "ska", "kan", "har"};
    return words.has(word);
}

/// The nearest token before `at` that is no quotation sign.
std::optional<std::size_t> before_signs(const Occurrence& term, std::size_t at) {
    auto earlier = term.before(at);
    while (earlier && is_quotation_mark(term.text(*earlier))) earlier = term.before(*earlier);
    return earlier;
}

/// A quoted word, or up to three that make no sentence: ”kund”, ”våra kunder”. A capital begins a title: ”Kunden i
/// centrum” is somebody's text.
std::optional<Cue> in_scare_quotes(const Occurrence& term) {
    constexpr std::size_t most_words = 3;
    std::size_t begin = term.first();
    while (begin > 0 && term.first() - begin < most_words && term.is_near(begin - 1) && term.is_word(begin - 1)) --begin;
    std::size_t end = term.end();
    while (end < term.prose().size() && term.is_word(end) && end < begin + most_words + 1) ++end;
    if (end - begin > most_words || begin == 0 || end >= term.prose().size()) return std::nullopt;
    if (!is_quotation_mark(term.text(begin - 1)) || !is_quotation_mark(term.text(end))) return std::nullopt;
    if (end - begin > 1) {
        if (term.prose().has_capital(begin)) return std::nullopt;
        for (std::size_t at = begin; at < end; ++at)
            if (at != term.first() && term.kinds(at).finite_verb && !term.kinds(at).noun && !term.kinds(at).adjective)
                return std::nullopt;
    }
    return term.cue(Context::mention, Caution::none, begin - 1, end);
}

/// The noun that names words before ":" in the same sentence: "Följande ord undviks: kund".
std::optional<std::size_t> cue_noun_before_colon(const Occurrence& term, std::size_t colon) {
    constexpr int farthest = 12;
    auto at = term.before(colon);
    for (int distance = 0; at && distance < farthest; ++distance, at = term.before(*at))
        if (is_cue_noun(term.text(*at))) return at;
    return std::nullopt;
}

/// Walks over "A, B och" from right to left until a noun that names words is met: "begreppet kund", "begrepp som A, B
/// och kund", "orden ”A” och ”kund”", "begreppen: A och kund".
std::optional<Cue> after_cue_noun(const Occurrence& term) {
    constexpr int longest_list = 8;
    const auto found = [&](std::size_t at) { return term.cue(Context::mention, Caution::none, at, at); };
    std::size_t name = term.first();
    for (int names = 0; names < longest_list; ++names) {
        const auto left = before_signs(term, name);
        if (!left) return std::nullopt;
        const std::string_view word = term.text(*left);
        if (is_definite_cue_noun(word)) return found(*left);
        // "uttrycket att befrämja"
        if (word == "att" && names == 0 && term.kinds(term.first()).infinitive) {
            const auto noun = before_signs(term, *left);
            return noun && is_definite_cue_noun(term.text(*noun)) ? std::optional(found(*noun)) : std::nullopt;
        }
        if (is_bridge(word)) {
            auto noun = before_signs(term, *left);
            if (noun && is_one_of(term.text(*noun), {",", "till"})) noun = before_signs(term, *noun);
            return noun && is_cue_noun(term.text(*noun)) ? std::optional(found(*noun)) : std::nullopt;
        }
        if (word == ":") {
            const auto noun = cue_noun_before_colon(term, *left);
            return noun ? std::optional(found(*noun)) : std::nullopt;
        }
        if (!joins_names(word)) return std::nullopt;
        const auto earlier = before_signs(term, *left);
        if (!earlier || !term.is_word(*earlier)) return std::nullopt;
        name = *earlier;
    }
    return std::nullopt;
}

/// "Kund är ett dåligt ord", "kunder är fel ord", "Kund som begrepp".
std::optional<Cue> before_cue_noun(const Occurrence& term) {
    constexpr std::size_t farthest = 6;
    std::size_t at = term.end();
    while (term.is_near(at) && is_quotation_mark(term.text(at))) ++at;
    // "Dej och mej är talspråk": of two names the second one stands before the copula.
    if (is_one_of(term.text_at(at), {"och", "eller"}) && term.is_near(at + 1) && term.is_word(at + 1)) at += 2;
    if (!term.is_near(at) || !is_one_of(term.text(at), {"är", "var", "som", "blev", "blir"})) return std::nullopt;
    const bool is_comparison = term.text(at) == "som";
    for (std::size_t i = at + 1; i <= at + (is_comparison ? 1 : farthest) && term.is_near(i); ++i) {
        if (is_cue_noun(term.text(i))) return term.cue(Context::mention, Caution::none, i, i);
        if (is_clause_mark(term.text(i))) break;
    }
    return std::nullopt;
}

/// "kalla dem kunder", "kallar vi inte invånarna för kunder", "kallas kunder".
std::optional<Cue> after_naming_verb(const Occurrence& term) {
    constexpr int longest_object = 4;
    if (is_one_of(term.next_text(), {"till", "in"})) return std::nullopt;  // summoned: "kallas kunder till möte"
    auto at = before_signs(term, term.first());
    for (int between = 0; at && between <= longest_object; ++between, at = term.before(*at)) {
        if (!term.is_word(*at)) return std::nullopt;
        const std::string_view word = term.text(*at);
        if (between == 0 && word == "för") continue;
        if (is_passive_naming_verb(word) && between <= 2) return term.cue(Context::mention, Caution::none, *at, *at);
        if (is_active_naming_verb(word)) {
            if (between == 0) return std::nullopt;
            return term.cue(Context::mention, Caution::none, *at, *at);
        }
        if (ends_naming(word)) return std::nullopt;
    }
    return std::nullopt;
}

/// "Med kund avses den som …": the bare noun is the word that is explained.
std::optional<Cue> is_explained(const Occurrence& term) {
    constexpr std::size_t farthest = 4;
    if (!term.is_bare() || term.text_before(term.first()) != "med") return std::nullopt;
    if (const auto verb = term.before(term.first() - 1); verb && is_one_of(term.text(*verb), {"avses", "avsågs", "menas", "menades", "menar", "åsyftas"}))
        return term.cue(Context::mention, Caution::none, *verb, *verb);
    for (std::size_t at = term.end(); term.is_near(at) && at < term.end() + farthest; ++at)
        if (is_one_of(term.text(at), {"avses", "avsågs", "avser", "avsåg", "menas", "menades", "menar", "förstås", "åsyftas"}))
            return term.cue(Context::mention, Caution::none, at, at);
    return std::nullopt;
}

/// "Beställaren (nedan kunden)": a name that is agreed on.
std::optional<Cue> is_agreed_name(const Occurrence& term) {
    const auto before = term.before(term.first());
    if (!before || !is_one_of(term.text(*before), {"nedan", "härefter"})) return std::nullopt;
    return term.cue(Context::mention, Caution::none, *before, *before);
}

/// "patienterna döptes om till kunder", "bytte namn till kund".
std::optional<Cue> is_renamed(const Occurrence& term) {
    const auto bridge = term.before(term.phrase_begin());
    if (!bridge || term.text(*bridge) != "till" || !term.form().is_indefinite) return std::nullopt;
    auto at = term.before(*bridge);
    for (int distance = 0; at && distance < 4; ++distance, at = term.before(*at)) {
        if (term.prose().is_form_of(*at, {"döpa", "döpas"}) || is_one_of(term.text(*at), {"döptes", "döps", "namn"}))
            return term.cue(Context::mention, Caution::none, *at, *bridge);
        if (!is_one_of(term.text(*at), {"om", "plötsligt", "sedan", "då", "nu"})) return std::nullopt;
    }
    return std::nullopt;
}

bool is_word_handling_verb(const Occurrence& term, std::size_t at) {
    return term.prose().is_form_of(at, {"säga", "skriva", "undvika", "byta", "ersätta", "stryka", "slopa", "avskaffa",
                                        "nämna", "använda", "välja", "utmönstra", "uttala", "rensa", "stå", "betyda", "heta"});
}

bool is_saying_verb(const Occurrence& term, std::size_t at) { return term.prose().is_form_of(at, {"säga", "skriva"}); }

/// "Vi säger kund", "att skriva kund", "byta ut kund mot invånare", "ersätta invånare med kund": a bare singular.
/// "Vi säger kunder": a bare plural only after säga and skriva with a subject of their own, since "säger kunder" may be
/// what customers say.
std::optional<Cue> after_word_handling_verb(const Occurrence& term) {
    constexpr int farthest = 4;
    if (!term.is_bare() || !term.form().is_indefinite || term.form().is_genitive) return std::nullopt;
    const bool is_singular = term.form().is_singular;
    bool has_subject = false;
    auto at = before_signs(term, term.first());
    // "byta invånare mot kund", "ersätts med kund": the verb stands further off.
    const bool takes_place = at && is_one_of(term.text(*at), {"mot", "med"});
    for (int distance = 0; at && distance < farthest + (takes_place ? 3 : 0); ++distance, at = term.before(*at)) {
        if (!term.is_word(*at)) return std::nullopt;
        const std::string_view word = term.text(*at);
        has_subject |= is_subject_pronoun(word) || takes_infinitive(word);
        const bool names = takes_place ? is_singular && term.prose().is_form_of(*at, {"ersätta", "byta", "ersättas", "bytas"})
                                       : is_singular && is_word_handling_verb(term, *at);
        if (names) return term.cue(Context::mention, Caution::none, *at, *at);
        if (!takes_place && is_saying_verb(term, *at)) {
            const std::string_view earlier = term.text_before(*at);
            // "Det säger kunder": what stands before the verb is what they say.
            const bool has_own_subject =
                has_subject || (is_subject_pronoun(earlier) && earlier != "det") || is_sentence_adverb(earlier) || takes_infinitive(earlier);
            if (has_own_subject) return term.cue(Context::mention, Caution::none, *at, *at);
            return std::nullopt;
        }
        const bool may_stand_between = takes_place || is_sentence_adverb(word) || is_subject_pronoun(word) ||
                                       is_one_of(word, {"ut", "bort", "om", "just", "ordet"});
        if (!may_stand_between) return std::nullopt;
    }
    return std::nullopt;
}

/// True when the clause before `at` says that something should come to an end: "sluta", "upphöra", "inte".
bool is_rejected(const Occurrence& term, std::size_t at) {
    constexpr int farthest = 5;
    auto earlier = term.before(at);
    for (int distance = 0; earlier && distance < farthest && term.is_word(*earlier); ++distance, earlier = term.before(*earlier))
        if (is_negation(term.text(*earlier)) || term.prose().is_form_of(*earlier, {"sluta", "upphöra"})) return true;
    return false;
}

/// "sluta tala om kunder", "Talet om kunder måste upphöra": people are spoken of by that name, and should not be.
std::optional<Cue> in_talk(const Occurrence& term) {
    const auto about = term.before(term.phrase_begin());
    if (!about || term.text(*about) != "om") return std::nullopt;
    auto talk = term.before(*about);
    bool is_negated = false;
    while (talk && is_sentence_adverb(term.text(*talk))) {
        is_negated |= is_negation(term.text(*talk));
        talk = term.before(*talk);
    }
    if (!talk) return std::nullopt;
    const bool is_noun = is_one_of(term.text(*talk), {"talet", "pratet", "snacket", "tjatet", "retoriken", "jargongen"});
    const bool is_verb = term.prose().is_form_of(*talk, {"tala", "prata", "snacka"});
    if (!is_noun && !(is_verb && (is_negated || is_rejected(term, *talk)))) return std::nullopt;
    return term.cue(Context::mention, Caution::none, *talk, *about);
}

/// "Kund används inte längre", "Kund bör bytas ut": what happens to words happens to a bare singular.
std::optional<Cue> before_word_handling_verb(const Occurrence& term) {
    constexpr std::size_t farthest = 4;
    static constexpr WordSet handling_verbs{"används", "användas", "användes", "undvikas", "undviks", "ersätts", "ersättas", "bytas",
                                            "byts", "utgår", "förekommer", "strykas", "stryks", "slopas", "avskaffas", "klingar",
                                            "signalerar", "antyder", "härstammar"};
    if (!term.is_bare() || !term.form().is_indefinite || !term.form().is_singular) return std::nullopt;
    const std::string_view earlier = term.text_before(term.first());
    if (is_preposition(earlier)) return std::nullopt;
    for (std::size_t at = term.end(); term.is_near(at) && at < term.end() + farthest; ++at) {
        if (!term.is_word(at)) return std::nullopt;
        const std::string_view word = term.text(at);
        if (handling_verbs.has(word) || (word == "kommer" && term.text_at(at + 1) == "av"))
            return term.cue(Context::mention, Caution::none, at, at);
        const bool may_stand_between = is_sentence_adverb(word) || is_one_of(word, {"bör", "ska", "kan", "får", "skall", "måste", "har"});
        if (!may_stand_between) return std::nullopt;
    }
    return std::nullopt;
}

/// "Ordet för detta är kund", "Rätt term är kund".
std::optional<Cue> after_cue_noun_and_copula(const Occurrence& term) {
    constexpr int farthest = 8;
    const auto copula = before_signs(term, term.first());
    if (!copula || !is_one_of(term.text(*copula), {"är", "var", "blir", "lyder"}) || !term.form().is_indefinite) return std::nullopt;
    auto at = term.before(*copula);
    for (int distance = 0; at && distance < farthest && term.is_word(*at); ++distance, at = term.before(*at))
        if (is_cue_noun(term.text(*at))) return term.cue(Context::mention, Caution::none, *at, *at);
    return std::nullopt;
}

/// "Kund, substantiv", as in a list of words.
std::optional<Cue> before_word_class(const Occurrence& term) {
    if (!is_one_of(term.next_text(), {",", "("})) return std::nullopt;
    const std::size_t at = term.end() + 1;
    if (!is_one_of(term.text_at(at), {"subst", "substantiv", "verb", "adj", "adjektiv"})) return std::nullopt;
    return term.cue(Context::mention, Caution::none, at, at);
}

}  // namespace

std::optional<Cue> find_mention(const Occurrence& term) {
    for (const auto detect :
         {in_scare_quotes, after_cue_noun, before_cue_noun, after_naming_verb, after_word_handling_verb, in_talk,
          before_word_handling_verb, is_explained, is_agreed_name, is_renamed, after_cue_noun_and_copula, before_word_class})
        if (const std::optional<Cue> cue = detect(term)) return cue;
    return std::nullopt;
}

bool names_words(std::string_view rest) {
    return is_cue_noun(rest) || is_one_of(rest, {"terminologi", "terminologin", "retorik", "retoriken", "begrepps"});
}

bool has_noun_for_words(std::string_view folded) {
    for (text::Span word = text::next_word(folded, 0); !word.empty(); word = text::next_word(folded, word.end))
        if (is_cue_noun(word.in(folded))) return true;
    return false;
}

bool opens_list_of_words(const Prose& prose) {
    constexpr std::size_t longest = 30;
    if (prose.size() < 2 || prose.size() > longest) return false;
    const std::string_view last = prose.text(prose.size() - 1);
    const bool is_open = last == ":" || prose.block().kind == text::BlockKind::heading;
    for (std::size_t at = 0; is_open && at < prose.size(); ++at)
        if (is_cue_noun(prose.text(at)) && prose.text(at) != "namn") return true;
    return false;
}

}  // namespace ordval::terms
