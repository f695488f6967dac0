#include "service/messages.hpp"

#include <initializer_list>

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

/// A sentence in both languages, side by side so that neither is forgotten.
struct Sentence {
    const char* swedish;
    const char* english;

    const char* in(Language language) const { return language == Language::swedish ? swedish : english; }
};

std::string quoted(std::string_view word) { return "”" + std::string(word) + "”"; }

/// `pattern` with "{0}", "{1}" ... replaced by the arguments.
std::string filled(const char* pattern, std::initializer_list<std::string> arguments) {
    std::string text;
    for (std::string_view rest = pattern; !rest.empty();) {
        if (rest.size() >= 3 && rest[0] == '{' && rest[2] == '}') {
            text += arguments.begin()[rest[1] - '0'];
            rest.remove_prefix(3);
        } else {
            text += rest.front();
            rest.remove_prefix(1);
        }
    }
    return text;
}

Sentence caution_clause(Caution caution) {
    switch (caution) {
        case Caution::none: return {"", ""};
        case Caution::ambiguous_form:
            return {"välj form efter sammanhanget", "choose the form that the context needs"};
        case Caution::missing_form:
            return {"ordet saknar den böjningsform som behövs, så meningen behöver formuleras om",
                    "the word lacks the form that is needed, so the sentence has to be rephrased"};
        case Caution::gender_changes:
            return {"se över ord som rättar sig efter ordet, till exempel ”en” och ”ett”",
                    "look at the words that agree with it, such as ”en” and ”ett”"};
        case Caution::preferred_nearby:
            return {"meningen använder redan ett sådant ord, så läs den en gång till",
                    "the sentence already uses such a word, so read it once more"};
        case Caution::broken_word:
            return {"ordet är delat av tecken, så se efter hur resultatet blir",
                    "signs divide the word, so look at the result"};
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
            return {"orden intill säger vems eller var, så nämn hellre rollen", "the words beside it say whose or where, so rather name the role"};
        case Caution::attribute:
            return {"beskrivningen framför ordet kan få en annan innebörd", "the description before it may come to mean something else"};
        case Caution::repeated:
            return {"samma ord skulle stå två gånger", "the same word would stand twice"};
        case Caution::identified:
            return {"ett namn eller ett nummer säger vem det är", "a name or a number says who it is"};
        case Caution::capital:
            return {"stor bokstav inne i meningen tyder på ett namn eller en avtalspart",
                    "a capital inside the sentence suggests a name or a party to a contract"};
    }
    return {"", ""};
}

}  // namespace

std::string message_for(const terms::Finding& finding, const terms::RuleSet& rules, std::string_view original,
                        Language language) {
    const terms::Term* preferred = terms::preferred_term(rules.concept_of(finding.rule));
    const std::string caution = caution_clause(finding.caution).in(language);
    const std::string end = caution.empty() ? "." : "; " + caution + ".";
    if (!finding.replacements.empty()) {
        constexpr Sentence instead{"Skriv {0} i stället för {1}", "Write {0} instead of {1}"};
        return filled(instead.in(language), {quoted(finding.replacements.front().text), quoted(original)}) + end;
    }
    if (preferred && finding.role != terms::TermRole::word) {
        constexpr Sentence part{"{1} innehåller ”{2}”; ordet som ska användas är {0}",
                                "{1} contains ”{2}”; the word to use is {0}"};
        return filled(part.in(language), {quoted(preferred->text), quoted(original), rules.term_of(finding.rule).text}) + end;
    }
    if (preferred) {
        constexpr Sentence rather{"Undvik {1}; det ord som ska användas är {0}", "Avoid {1}; the word to use is {0}"};
        return filled(rather.in(language), {quoted(preferred->text), quoted(original)}) + end;
    }
    constexpr Sentence avoid{"Undvik {1}", "Avoid {1}"};
    return filled(avoid.in(language), {"", quoted(original)}) + end;
}

std::string fix_title(const terms::Replacement& replacement, Language language) {
    constexpr Sentence title{"Byt till {0}", "Change to {0}"};
    const std::string caution = caution_clause(replacement.caution).in(language);
    return filled(title.in(language), {quoted(replacement.text)}) + (caution.empty() ? "" : " (" + caution + ")");
}

const char* severity_word(Severity severity, Language language) {
    switch (severity) {
        case Severity::hint: return Sentence{"tips", "hint"}.in(language);
        case Severity::information: return Sentence{"upplysning", "information"}.in(language);
        case Severity::warning: return Sentence{"varning", "warning"}.in(language);
        case Severity::error: return Sentence{"fel", "error"}.in(language);
    }
    return "";
}

}  // namespace ordval::service
