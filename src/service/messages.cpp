#include "service/messages.hpp"

#include <algorithm>

#include "service/bilingual.hpp"
#include "terms/termbase.hpp"

namespace ordval::service {

using terms::Caution;
using terms::Severity;

std::optional<Language> language_from(std::string_view code) {
    if (code == "sv") return Language::swedish;
    if (code == "en") return Language::english;
    return std::nullopt;
}

namespace {

Bilingual caution_clause(Caution caution) {
    switch (caution) {
        case Caution::none: return {"", ""};
        case Caution::ambiguous_form:
            return {"välj form efter sammanhanget", "choose the form that the context needs"};
        case Caution::assumed_form:
            return {"Ordval är inte säkert på hur ordet böjs, så kontrollera formen", "the inflection is assumed, so check the form"};
        case Caution::article:
            return {"kontrollera artikeln och adjektivets form",
                    "see whether an article is needed, and which form of the adjective"};
        case Caution::word_order: return {"se efter att orden står i rätt ordning", "check the order of the words"};
        case Caution::missing_form:
            return {"formulera om meningen", "rephrase the sentence"};
        case Caution::gender_changes:
            return {"se över ord som rättar sig efter ordet, till exempel ”en” och ”ett”",
                    "look at the words that agree with it, such as ”en” and ”ett”"};
        case Caution::preferred_nearby:
            return {"meningen använder redan ett sådant ord, så läs den en gång till",
                    "the sentence already uses such a word, so read it once more"};
        case Caution::broken_word:
            return {"ordet står ihop med andra tecken, så läs hela uttrycket",
                    "other signs are attached to the word, so read the whole expression"};
        case Caution::predication:
            return {"meningen säger vad någon är eller inte är, så ordet kan inte bara bytas",
                    "the sentence says what someone is or is not, so the word cannot simply be changed"};
        case Caution::quoted:
            return {"ordet står i ett citat, som inte ska ändras", "the word is quoted, and a quotation is not to be changed"};
        case Caution::person_chooses:
            return {"välj det ord som passar i sammanhanget", "choose the word that fits the context"};
        case Caution::ambiguous_word:
            return {"det kan också vara ett helt annat ord", "it may also be another word altogether"};
        case Caution::trade:
            return {"meningen handlar om handel eller styrning, där ordet kan vara rätt",
                    "the sentence is about trade or management, where the word may be right"};
        case Caution::counterpart:
            return {"ordet står mot sin egen motpart, så de hör ihop", "the word stands beside its own counterpart, and they belong together"};
        case Caution::domain:
            return {"texten handlar om en verksamhet som har ett eget ord", "the text is about an activity that has a word of its own"};
        case Caution::document:
            return {"texten handlar om själva ordet, så läs meningen först", "the text is about the word itself, so read the sentence first"};
        case Caution::possessor:
            return {"orden intill säger vems eller var, så skriv hellre vilka det gäller, till exempel låntagare eller elever",
                    "the words beside it say whose or where, so rather say who is meant, such as borrowers or pupils"};
        case Caution::attribute:
            return {"läs meningen, för tillsammans med ordet framför kan det betyda något annat", "read the sentence, since with the word before it may mean something else"};
        case Caution::no_article:
            return {"ordet står utan artikel, så läs meningen och lägg till ”en” om det behövs", "there is no article, so read the sentence and add one if it is needed"};
        case Caution::repeated:
            return {"samma ord skulle stå två gånger", "the same word would stand twice"};
        case Caution::identified:
            return {"ett namn eller ett nummer intill säger vem det är", "a name or a number beside it says who it is"};
        case Caution::counted:
            return {"det räknas, så läs meningen: med det nya ordet kan antalet bli en annan uppgift",
                    "it is counted, so read the sentence: with the new word the figure may be another one"};
        case Caution::before_decision:
            return {"meningen handlar om en tid då ordet kan ha varit rätt", "the sentence is about a time when the word may have been right"};
        case Caution::capital:
            return {"stor bokstav inne i meningen tyder på ett namn eller en avtalspart",
                    "a capital inside the sentence suggests a name or a party to a contract"};
    }
    return {"", ""};
}

/// The word without what stands between its letters: markup, or the hyphen at a line break.
std::string written_word(const terms::Finding& finding, std::string_view text) {
    std::string word;
    for (const text::Span piece : finding.pieces) word += piece.in(text);
    return word;
}

/// Why the preferred term {0} cannot take the place of {1}.
Bilingual pattern_for_missing(swedish::Missing missing) {
    switch (missing) {
        case swedish::Missing::plural:
            return {"Undvik {1} och formulera om, för {0} saknar plural.", "Avoid {1} and rephrase, since {0} has no plural."};
        case swedish::Missing::singular:
            return {"Undvik {1} och formulera om, för {0} saknar singular.", "Avoid {1} and rephrase, since {0} has no singular."};
        case swedish::Missing::definite:
            return {"Undvik {1} och formulera om, för {0} saknar bestämd form.", "Avoid {1} and rephrase, since {0} has no definite form."};
        case swedish::Missing::genitive:
            return {"Undvik {1} och formulera om, för {0} kan inte stå i genitiv.", "Avoid {1} and rephrase, since {0} cannot stand in the genitive."};
        case swedish::Missing::passive:
            return {"Undvik {1} och formulera om, för {0} saknar passiv.", "Avoid {1} and rephrase, since {0} has no passive."};
        case swedish::Missing::participle:
            return {"Undvik {1} och formulera om, för {0} saknar particip.", "Avoid {1} and rephrase, since {0} has no participle."};
        case swedish::Missing::comparison:
            return {"Undvik {1} och formulera om, för {0} kan inte kompareras.", "Avoid {1} and rephrase, since {0} has no comparative or superlative."};
        case swedish::Missing::neuter:
            return {"Undvik {1} och formulera om, för {0} saknar t-form.", "Avoid {1} and rephrase, since {0} has no neuter form."};
        case swedish::Missing::word_class:
            return {"Undvik {1} och formulera om, för {0} tillhör en annan ordklass.", "Avoid {1} and rephrase, since {0} is another kind of word."};
        case swedish::Missing::nothing:
        case swedish::Missing::form: break;
    }
    return {"Undvik {1} och formulera om, för {0} saknar den form som behövs.", "Avoid {1} and rephrase, since {0} lacks the form that is needed."};
}

/// The words that a person should look at, by name: ”det” och ”litet”.
std::string named_words(const terms::Finding& finding, std::string_view text, Language language) {
    constexpr Bilingual both{" och ", " and "};
    constexpr std::size_t most = 3;
    std::string names;
    for (std::size_t i = 0; i < finding.look_at.size() && i < most; ++i) {
        const bool is_last = i + 1 == std::min(finding.look_at.size(), most);
        if (i > 0) names += is_last ? both.in(language) : ", ";
        names += in_quotes(finding.look_at[i].in(text));
    }
    return names;
}

/// The caution of a replacement, with the words that it is about where they are known.
std::string caution_of(const terms::Finding& finding, Caution caution, std::string_view text, Language language) {
    constexpr Bilingual agreement{"se över {0}, som kan rätta sig efter ordet", "look at {0}, which may agree with it"};
    if (caution == Caution::gender_changes && !finding.look_at.empty())
        return filled(agreement.in(language), {named_words(finding, text, language)});
    return caution_clause(caution).in(language);
}

/// What is said where nothing is offered: {0} is the preferred term, {1} the word, {2} the term in it.
Bilingual pattern_without_fix(const terms::Finding& finding) {
    switch (finding.caution) {
        case Caution::predication:
            return {"Byt inte {1} rakt av mot {0}: meningen säger vad någon är eller ställer ord mot varandra.",
                    "Do not simply change {1} to {0}: the sentence says what someone is or sets words against each other."};
        case Caution::trade:
            return {"{1} kan vara rätt här, där meningen handlar om handel eller styrning; annars skriver vi {0}.",
                    "{1} may be right here, where the sentence is about trade or management; otherwise we write {0}."};
        case Caution::counterpart:
            return {"{1} står ihop med sin motpart, så ändra båda eller ingen; annars skriver vi {0}.",
                    "{1} stands beside its counterpart, so change both or none; elsewhere the word is {0}."};
        case Caution::quoted:
            return {"{1} står i ett citat eller ett namn, som inte ska ändras; i egen text skriver vi {0}.",
                    "{1} stands in a quotation or a name, which is not to be changed; in your own text the word is {0}."};
        case Caution::domain:
            return {"{1} kan vara rätt i den här verksamheten; annars skriver vi {0}.",
                    "{1} may be right in this activity; elsewhere the word is {0}."};
        case Caution::ambiguous_word:
            return {"{1} kan vara ett ord med {2} i, och då skriver vi {0}.", "{1} may be a word with {2} in it, and then the word is {0}."};
        case Caution::missing_form: return pattern_for_missing(finding.missing);
        default: break;
    }
    if (finding.role != terms::TermRole::word)
        return {"{1} innehåller {2}, som vi ersätter med {0}; välj ett annat ord om det går.",
                "{1} contains {2}, for which we write {0}; choose another word if you can."};
    return {"Undvik {1} och skriv {0} om det passar.", "Avoid {1} and write {0} where it fits."};
}

/// What is said about the document or about an exception.
std::string note_for(const terms::Finding& finding, const terms::RuleSet& rules, std::string_view original, Language language) {
    constexpr Bilingual several{"Texten skriver både {0} och {1} för samma sak; välj ett av orden.",
                                "The text has both {0} and {1} for the same thing; choose one of the words."};
    constexpr Bilingual about{"Texten handlar om själva ordet {0}, så det som hittas i den är upplysningar.",
                              "The text is about the word {0} itself, so what is found in it is for information."};
    constexpr Bilingual unused{"Undantaget {0} behövs inte och kan tas bort.", "The exception {0} is not needed any more and can be removed."};
    constexpr Bilingual unclear{"Undantaget {0} går inte att förstå; skriv till exempel ”ordval: av kund”.",
                                "The exception {0} cannot be understood; write for example ”ordval: off kund”."};
    switch (finding.kind) {
        case terms::FindingKind::consistency: {
            const std::string other = finding.related.empty() ? "" : rules.term_of(finding.related.front().term).text;
            return filled(several.in(language), {in_quotes(rules.term_of(finding.rule).text), in_quotes(other)});
        }
        case terms::FindingKind::document_note: return filled(about.in(language), {in_quotes(original)});
        case terms::FindingKind::unused_exception: return filled(unused.in(language), {in_quotes(finding.exception)});
        default: return filled(unclear.in(language), {in_quotes(finding.exception)});
    }
}

Bilingual name_of_part(terms::DocumentPart part) {
    switch (part) {
        case terms::DocumentPart::title: return {"en rubrik", "a title"};
        case terms::DocumentPart::request: return {"ett yrkande", "a request (”yrkar”)"};
        case terms::DocumentPart::clauses: return {"att-satser", "clauses that begin with ”att”"};
        case terms::DocumentPart::signature: return {"en underskrift", "a signature"};
    }
    return {"", ""};
}

/// What a rule of style says when its author has not worded it: {0} and {1} as the kind of rule needs.
std::string style_sentence(const terms::Finding& finding, terms::StyleKind kind, const std::string& word, Language language) {
    constexpr Bilingual repeated{"{0} står två gånger i rad.", "{0} stands twice in a row."};
    constexpr Bilingual long_text{"Här står {0} ord i ett sträck; högst {1} är lättare att läsa.", "There are {0} words here; at most {1} are easier to read."};
    constexpr Bilingual abbreviation{"Förklara {0} första gången, till exempel med de fullständiga orden och förkortningen inom parentes.",
                                     "Explain {0} where it is first used, for example by the full words with the abbreviation in brackets."};
    constexpr Bilingual hard{"Texten har läsbarhetsindex (LIX) {0}; under {1} läser fler den.", "The readability index (LIX) of the text is {0}; below {1} more people read it."};
    constexpr Bilingual part{"Det saknas {0}.", "It lacks {0}."};
    constexpr Bilingual avoid{"Undvik {0}.", "Avoid {0}."};
    const std::string counted = std::to_string(finding.figures.counted);
    const std::string most = std::to_string(finding.figures.most);
    switch (kind) {
        case terms::StyleKind::repetition: return filled(repeated.in(language), {word});
        case terms::StyleKind::occurrence: return filled(long_text.in(language), {counted, most});
        case terms::StyleKind::conditional: return filled(abbreviation.in(language), {word});
        case terms::StyleKind::readability: return filled(hard.in(language), {counted, most});
        case terms::StyleKind::structure: return filled(part.in(language), {name_of_part(finding.figures.missing_part).in(language)});
        case terms::StyleKind::pattern:
        case terms::StyleKind::capitalization: break;
    }
    return filled(avoid.in(language), {word});
}

std::string sentence_with_fix(const terms::Finding& finding, const std::string& word, const std::string& caution, Language language) {
    constexpr Bilingual instead{"Skriv {0} i stället för {1}", "Write {0} instead of {1}"};
    constexpr Bilingual away{"Ta bort {1}", "Remove {1}"};
    const std::string& text = finding.replacements.front().text;
    return filled((text.empty() ? away : instead).in(language), {in_quotes(text), word}) + (caution.empty() ? "." : " – " + caution + ".");
}

std::string message_of_style(const terms::Finding& finding, const terms::RuleSet& rules, const std::string& word, Language language) {
    const terms::StyleRule& rule = rules.style_rule_of(finding);
    if (!rule.message.empty()) return rule.message;
    if (finding.replacements.empty() || rule.kind() == terms::StyleKind::repetition) return style_sentence(finding, rule.kind(), word, language);
    const bool is_cautious = finding.caution != Caution::none && finding.caution != Caution::person_chooses;
    return sentence_with_fix(finding, word, is_cautious ? caution_clause(finding.caution).in(language) : "", language);
}

}  // namespace

std::string message_for(const terms::Finding& finding, const terms::RuleSet& rules, std::string_view text,
                        Language language) {
    const std::string original = written_word(finding, text);
    const std::string word = in_quotes(original);
    if (finding.kind == terms::FindingKind::style) return message_of_style(finding, rules, word, language);
    if (finding.kind != terms::FindingKind::term) return note_for(finding, rules, original, language);
    const std::string caution = caution_of(finding, finding.caution, text, language);
    if (!finding.replacements.empty()) return sentence_with_fix(finding, word, caution, language);
    const terms::Term* preferred = terms::preferred_term(rules.concept_of(finding.rule));
    if (!preferred) {
        constexpr Bilingual avoid{"Undvik {0}", "Avoid {0}"};
        return filled(avoid.in(language), {word}) + (caution.empty() ? "." : " – " + caution + ".");
    }
    const std::string& term = rules.term_of(finding.rule).text;
    return filled(pattern_without_fix(finding).in(language), {in_quotes(preferred->text), word, in_quotes(term)});
}

std::string reason_for(const terms::Finding& finding, std::string_view text, bool is_silent, Language language) {
    constexpr Bilingual exception{"undantag", "exception"};
    if (!finding.reason) return is_silent ? exception.in(language) : "";
    constexpr Bilingual other_language{"stycket är inte på svenska", "the paragraph is not in Swedish"};
    if (finding.reason->is_not_swedish) return other_language.in(language);
    if (const terms::Reason& dates = *finding.reason; !dates.holds_from.empty()) {
        constexpr Bilingual dated{"regeln gäller från {0}, och texten är daterad {1}",
                                  "the rule holds from {0}, and the text is dated {1}"};
        constexpr Bilingual undated{"regeln gäller från {0}, och texten har inget datum",
                                    "the rule holds from {0}, and the text has no date"};
        return filled((dates.words.empty() ? undated : dated).in(language), {dates.holds_from, dates.dated});
    }
    const auto name = [&]() -> Bilingual {
        switch (finding.reason->context) {
            case terms::Context::mention: return {"meningen talar om ordet", "the sentence speaks about the word"};
            case terms::Context::quotation: return {"citat eller namn", "quotation or name"};
            case terms::Context::predication:
                return finding.caution == Caution::trade ? Bilingual{"meningen handlar om handel eller styrning", "the sentence is about trade or management"}
                                                         : Bilingual{"meningen säger vad någon är eller ställer ord mot varandra", "the sentence says what someone is or sets words against each other"};
            case terms::Context::counterpart: return {"ordets motpart står intill", "its counterpart stands beside it"};
            case terms::Context::document: return {"texten handlar om ordet", "the text is about the word"};
            case terms::Context::domain: return {"verksamhet med eget ord", "an activity with a word of its own"};
        }
        return {"", ""};
    };
    const terms::Reason& reason = *finding.reason;
    const std::string words = reason.domain.empty() ? std::string(reason.words.in(text)) : reason.domain;
    return name().in(language) + (words.empty() ? "" : " (" + in_quotes(words) + ")");
}

std::string fix_title(const terms::Replacement& replacement, Language language) {
    constexpr Bilingual title{"Byt till {0}", "Change to {0}"};
    constexpr Bilingual away{"Ta bort", "Remove"};
    const std::string caution = caution_clause(replacement.caution).in(language);
    return filled((replacement.text.empty() ? away : title).in(language), {in_quotes(replacement.text)}) + (caution.empty() ? "" : " (" + caution + ")");
}

const char* severity_word(Severity severity, Language language) {
    switch (severity) {
        case Severity::hint: return Bilingual{"tips", "hint"}.in(language);
        case Severity::information: return Bilingual{"upplysning", "information"}.in(language);
        case Severity::warning: return Bilingual{"varning", "warning"}.in(language);
        case Severity::error: return Bilingual{"fel", "error"}.in(language);
    }
    return "";
}

}  // namespace ordval::service
