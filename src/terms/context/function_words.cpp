#include "terms/context/function_words.hpp"

#include "terms/context/word_set.hpp"
#include "text/utf8.hpp"

namespace ordval::terms {

bool is_copula(std::string_view word) {
    static constexpr WordSet words{"är", "var", "vara", "varit", "vore", "bli", "blir", "blev", "blivit", "bliva",
                                   "förbli", "förblir", "förblev", "utgör", "utgöra", "utgjorde", "utgjort"};
    return words.has(word);
}

bool takes_infinitive(std::string_view word) {
    static constexpr WordSet words{"att", "ska", "skall", "skulle", "bör", "borde", "kan", "kunde", "kunna", "vill",
                                   "ville", "får", "fick", "måste", "sluta", "slutar", "slutade", "slutat", "börja",
                                   "börjar", "började", "börjat", "fortsätta", "fortsätter", "fortsatte", "undvika",
                                   "undviker", "undvek", "försöka", "försöker", "försökte", "brukar", "behöver"};
    return words.has(word);
}

bool is_negation(std::string_view word) {
    static constexpr WordSet words{"inte", "ej", "icke", "aldrig", "knappast"};
    return words.has(word);
}

bool is_sentence_adverb(std::string_view word) {
    static constexpr WordSet words{"alltid", "också", "även", "bara", "endast", "enbart", "egentligen", "ju", "väl",
                                   "nog", "faktiskt", "verkligen", "snarare", "längre", "primärt", "främst", "först",
                                   "då", "nu", "här", "där", "dock", "således", "alltså", "därför", "därmed", "ofta",
                                   "sällan", "ibland", "numera", "redan", "fortfarande", "kanske", "troligen",
                                   "sannolikt", "möjligen", "istället", "så", "idag", "fortsatt", "helt", "enkelt",
                                   "mer", "mest", "just", "rent", "formellt", "helst", "hellre", "därigenom",
                                   "automatiskt", "plötsligt", "åter", "igen"};
    return is_negation(word) || words.has(word);
}

bool is_preposition(std::string_view word) {
    static constexpr WordSet words{"av", "bland", "efter", "enligt", "för", "före", "från", "genom", "hos", "i",
                                   "inför", "inom", "inklusive", "kring", "med", "mellan", "mot", "om", "omkring", "på",
                                   "per", "runt", "sedan", "till", "trots", "under", "ur", "utan", "utanför", "utav",
                                   "utifrån", "utöver", "via", "vid", "å", "åt", "över", "gentemot", "kontra",
                                   "angående", "rörande", "avseende", "beträffande", "gällande", "såsom", "som", "än",
                                   "liksom", "likt", "exklusive", "jämte", "visavi"};
    return words.has(word);
}

bool is_subordinator(std::string_view word) {
    static constexpr WordSet words{"att", "som", "om", "när", "eftersom", "därför", "medan", "innan", "ifall",
                                   "huruvida", "fast", "fastän", "trots", "där", "vars", "vilka", "vilken", "vilket",
                                   "tills", "sedan", "så", "hur", "varför", "då", "såvida", "oavsett", "ju", "vad",
                                   "vem"};
    return words.has(word);
}

bool is_coordinator(std::string_view word) {
    static constexpr WordSet words{"och", "eller", "samt", "respektive", "men", "utan", "kontra", "versus"};
    return words.has(word);
}

bool is_article(std::string_view word) {
    static constexpr WordSet words{"en", "ett", "den", "det", "de", "dem"};
    return words.has(word);
}

bool is_determiner(std::string_view word) {
    static constexpr WordSet words{"alla", "allt", "all", "flera", "fler", "flest", "flesta", "många", "några", "någon",
                                   "något", "nån", "vissa", "viss", "visst", "båda", "bägge", "samtliga", "dessa",
                                   "denna", "detta", "denne", "olika", "varje", "var", "vilken", "vilket", "vilka",
                                   "ingen", "inget", "inga", "få", "färre", "ytterligare", "varenda", "vardera",
                                   "endera", "halva", "hela", "övriga", "andra", "annan", "annat", "samma", "sådan",
                                   "sådant", "sådana", "dylika", "diverse", "enskild", "enskilda", "enstaka", "förra",
                                   "nästa", "vederbörande", "första", "tredje", "fjärde", "femte", "sjätte", "tionde",
                                   "sista", "enda", "sagda", "nämnda", "rätt", "fel"};
    return is_article(word) || words.has(word);
}

bool is_possessive(std::string_view word) {
    static constexpr WordSet words{"min", "mitt", "mina", "din", "ditt", "dina", "sin", "sitt", "sina", "vår", "vårt",
                                   "våra", "er", "ert", "era", "hans", "hennes", "dess", "deras", "ens", "vars",
                                   "ederts"};
    return words.has(word);
}

bool is_subject_pronoun(std::string_view word) {
    static constexpr WordSet words{"jag", "du", "han", "hon", "hen", "man", "vi", "ni", "de", "dom", "den", "det",
                                   "denne", "denna"};
    return words.has(word);
}

bool is_clause_mark(std::string_view mark) {
    static constexpr WordSet marks{",", ";", ":", "–", "—", "(", ")"};
    return marks.has(mark);
}

bool is_quotation_mark(std::string_view mark) {
    static constexpr WordSet marks{"”", "“", "„", "\"", "’", "‘", "'", "»", "«", "›", "‹"};
    return marks.has(mark);
}

bool is_numeral(std::string_view word) {
    static constexpr WordSet words{"två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
                                   "tjugo", "trettio", "fyrtio", "femtio", "hundra", "tusen", "hundratals", "tusentals",
                                   "tiotusentals"};
    return text::is_digit(text::decode(word, 0).code_point) || words.has(word);
}

}  // namespace ordval::terms
