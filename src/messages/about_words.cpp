// Grammar, and what the commands that explain a word or a rule say.

#include "messages/topics.hpp"

namespace ordval {

namespace {

// clang-format off
constexpr MessageRow rows[] = {
    // Grammatical features.
    {Message::singular, "singular", "singular"},
    {Message::plural, "plural", "plural"},
    {Message::indefinite, "obestämd form", "indefinite"},
    {Message::definite, "bestämd form", "definite"},
    {Message::nominative, "nominativ", "nominative"},
    {Message::genitive, "genitiv", "genitive"},
    {Message::utrum, "utrum", "utrum"},
    {Message::neuter, "neutrum", "neuter"},
    {Message::comparative, "komparativ", "comparative"},
    {Message::superlative, "superlativ", "superlative"},
    {Message::passive, "passiv", "passive"},
    {Message::imperative, "imperativ", "imperative"},
    {Message::infinitive, "infinitiv", "infinitive"},
    {Message::past, "preteritum", "past"},
    {Message::present, "presens", "present"},
    {Message::supine, "supinum", "supine"},
    {Message::past_participle, "perfekt particip", "past participle"},
    {Message::present_participle, "presens particip", "present participle"},

    // Word classes.
    {Message::noun, "substantiv", "noun"},
    {Message::adjective, "adjektiv", "adjective"},
    {Message::verb, "verb", "verb"},
    {Message::uninflected, "oböjligt ord", "uninflected word"},

    // `ordval explain`: the word, its parts, and what the rules say.
    {Message::label_form, "form", "form"},
    {Message::label_parts, "delar", "parts"},
    {Message::label_rules, "regler", "rules"},
    {Message::not_in_lexicon, "ordet finns inte i lexikonet", "the word is not in the lexicon"},
    {Message::not_divided, "ordet kan inte delas i kända delar", "the word does not divide into known parts"},
    {Message::forms_without_lexicon,
     "inget lexikon, så ordets former är okända",
     "no lexicon, so the word's forms are unknown"},
    {Message::no_rules_read, "inga regler kunde läsas", "no rules could be read"},
    {Message::form_of, " av {0}", " of {0}"},
    {Message::inflection_class, ", klass ", ", class "},
    {Message::not_a_compound, "inte sammansatt", "no compound"},
    {Message::modifier, "förled", "modifier"},
    {Message::head, "efterled", "head"},
    {Message::linking_element, " med foge ", " with linking element "},
    {Message::silent, "tyst", "silent"},
    {Message::silent_because, "tyst: {0}", "silent: {0}"},
    {Message::safe_and_inserted, "{0}: säkert, --fix sätter in det", "{0}: safe, --fix inserts it"},
    {Message::safe_replacement, "{0}: säkert", "{0}: safe"},
    {Message::unsafe_replacement, "{0}: osäkert, en människa behöver titta", "{0}: unsafe, a person must look"},
    {Message::compound_left_alone,
     "{0} finns bland de sammansättningar som regeln lämnar i fred",
     "{0} is one of the compounds that the rule leaves alone"},
    {Message::is_preferred, "{0} är det ord som ska användas", "{0} is the preferred word"},
    {Message::is_admitted, "{0} är ett tillåtet ord", "{0} is an admitted word"},
    {Message::silent_when_alone,
     "regeln har {0}, men tiger om ordet när det står för sig",
     "the rule has {0}, but is silent about the word when it stands alone"},
    {Message::letters_only,
     "bokstäverna {0} står i ordet, men ingen del av det är det ordet",
     "the letters {0} stand in the word, but no part of it is that word"},
    {Message::silent_in_compound,
     "{0} är en del av ordet, men regeln tiger om sådana sammansättningar",
     "{0} is a part of the word, but the rule is silent about such compounds"},
    {Message::no_rule_has_word, "ingen regel i {0} har ordet", "no rule of {0} has the word"},

    // `ordval rules explain`: how compounds and contexts are judged.
    {Message::treated_flag, "anmärks", "found"},
    {Message::treated_replace, "ersätts", "replaced"},
    {Message::treated_keep, "lämnas i fred", "left alone"},
    {Message::treated_as_usual, "som vanligt", "as usual"},
    {Message::context_quotation, "citat", "quotation"},
    {Message::context_predication, "säger vad någon är", "says what someone is"},
    {Message::context_counterpart, "motparten står intill", "its counterpart stands beside it"},

    // `ordval rules explain`: labels.
    {Message::label_place, "plats", "place"},
    {Message::label_kind, "slag", "kind"},
    {Message::label_severity, "grad", "severity"},
    {Message::label_forms, "former", "forms"},
    {Message::label_as_head, "som efterled", "as head"},
    {Message::label_as_modifier, "som förled", "as modifier"},
    {Message::label_context, "sammanhang", "context"},
    {Message::label_domain, "verksamhet", "domain"},
    {Message::label_write_instead, "skriv i stället", "write instead"},
    {Message::label_also_admitted, "också tillåtet", "also admitted"},
    {Message::label_counterpart, "motpart", "counterpart"},
    {Message::label_concept, "begrepp", "concept"},
    {Message::label_reason, "skäl", "reason"},
    {Message::label_source, "källa", "source"},
    {Message::label_pattern, "mönster", "pattern"},
    {Message::label_write, "skriv", "write"},
    {Message::label_says, "säger", "says"},
    {Message::label_test, "test", "test"},
    {Message::rule_in_several_packs,
     "Flera paket har egna ord om regeln: {0}. I ett paket som bygger på ett annat gäller det egna.",
     "Several packs have their own say on the rule: {0}. In a pack that extends another its own holds."},
    {Message::no_such_rule, "det finns ingen regel {0}", "there is no rule {0}"},
};
// clang-format on

}  // namespace

std::span<const MessageRow> about_words() { return rows; }

}  // namespace ordval
