#include "terms/loading/problem_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

struct Row {
    ProblemText what;
    ProblemKind kind;
    ProblemGravity gravity;
    std::string_view swedish;
    std::string_view english;
};

constexpr auto error = ProblemGravity::error;
constexpr auto note = ProblemGravity::note;

// clang-format off
constexpr std::array<Row, static_cast<std::size_t>(ProblemText::count)> rows{{
    {ProblemText::file_cannot_be_read, ProblemKind::not_readable, error,
     "filen kan inte läsas: {0}",
     "the file cannot be read: {0}"},
    {ProblemText::file_is_directory, ProblemKind::not_readable, error,
     "det här är en mapp; ange en regelfil i den",
     "this is a directory; name a rule file in it"},
    {ProblemText::not_utf8, ProblemKind::not_utf8, error,
     "filen är inte UTF-8 från och med den här platsen; spara den som UTF-8",
     "the file is not UTF-8 from here on; save it as UTF-8"},
    {ProblemText::is_utf16, ProblemKind::not_utf8, error,
     "filen är UTF-16; spara den som UTF-8",
     "the file is UTF-16; save it as UTF-8"},
    {ProblemText::nul_byte, ProblemKind::not_utf8, error,
     "här står ett NUL-tecken, så det här är ingen textfil",
     "a NUL byte stands here, so this is not a text file"},
    {ProblemText::too_many_bytes, ProblemKind::too_large, error,
     "filen är större än {0} MiB; dela den och låt den ena filen utgå från den andra med ”extends”",
     "the file is larger than {0} MiB; split it and let one file extend the other"},
    {ProblemText::too_deep, ProblemKind::too_large, error,
     "fler än {0} nivåer av listor och nycklar; en regelfil behöver färre än tio",
     "more than {0} levels of lists and mappings; a rule file needs fewer than ten"},
    {ProblemText::too_many_nodes, ProblemKind::too_large, error,
     "fler än {0} nycklar och värden; dela filen och låt den ena utgå från den andra med ”extends”",
     "more than {0} keys and values; split the file and let one file extend the other"},
    {ProblemText::too_many_problems, ProblemKind::too_large, error,
     "{0} fel är uppräknade och det finns fler; rätta de här först",
     "{0} problems are listed, there are more; mend these first"},
    {ProblemText::too_many_terms, ProblemKind::too_large, error,
     "reglerna har tillsammans fler än {0} termer; begreppen från och med det här är utelämnade",
     "the rule set has more than {0} terms; the concepts from here on are left out"},
    {ProblemText::too_many_terms_of_concept, ProblemKind::too_large, error,
     "fler än {0} termer för ett och samma begrepp",
     "more than {0} terms for one concept"},
    {ProblemText::empty_file, ProblemKind::missing_key, error,
     "filen är tom; en regelfil säger ”termbase: NAMN” och räknar upp sina begrepp under ”concepts:”",
     "the file is empty; a rule file says \"termbase: NAME\" and lists its \"concepts:\""},

    {ProblemText::anchor_or_alias, ProblemKind::alias, error,
     "ankare och alias (”&” och ”*”, {0} i filen) används inte i regelfiler; skriv ut varje värde, och sätt en "
     "text som börjar med ett sådant tecken inom citattecken",
     "anchors and aliases (\"&\" and \"*\", {0} in this file) are not used in rule files; write each value out, "
     "and put a text that begins with such a sign in quotes"},
    {ProblemText::tag, ProblemKind::not_yaml, error,
     "taggar ({0} i filen) används inte i regelfiler; ta bort taggen, och sätt en text som börjar med ”!” inom "
     "citattecken",
     "tags ({0} in this file) are not used in rule files; leave the tag out, and put a text that begins with \"!\" "
     "in quotes"},
    {ProblemText::several_documents, ProblemKind::not_yaml, error,
     "”---” börjar ett andra dokument; det läses inte, för en regelfil har bara ett",
     "\"---\" begins a second document; it is not read, since a rule file has one"},
    {ProblemText::control_character, ProblemKind::not_yaml, error,
     "här står ett styrtecken; ta bort det",
     "a control character stands here; remove it"},
    {ProblemText::tab_indentation, ProblemKind::not_yaml, error,
     "här står en tabb; gör indrag med blanksteg",
     "a tab stands here; YAML is indented with spaces"},
    {ProblemText::reserved_character, ProblemKind::not_yaml, error,
     "en text kan inte börja med ”{0}”; sätt den inom citattecken",
     "a text cannot begin with \"{0}\"; put it in quotes"},
    {ProblemText::colon_missing, ProblemKind::not_yaml, error,
     "det saknas ett ”:” efter nyckeln, eller så är indraget fel",
     "a \":\" is missing after this key, or its indentation is wrong"},
    {ProblemText::colon_not_possible, ProblemKind::not_yaml, error,
     "ett ”:” kan inte stå här; sätt en text som innehåller ”: ” inom citattecken, eller rätta indraget",
     "a \":\" is not possible here; put a text that holds \": \" in quotes, or mend the indentation"},
    {ProblemText::dash_not_possible, ProblemKind::not_yaml, error,
     "en listpunkt (”- ”) kan inte stå här; rätta indraget",
     "a list item (\"- \") is not possible here; mend the indentation"},
    {ProblemText::key_expected, ProblemKind::not_yaml, error,
     "här väntades en nyckel; rätta indraget eller citattecknen",
     "a key was expected here; mend the indentation or the quotes"},
    {ProblemText::value_expected, ProblemKind::not_yaml, error,
     "här väntades ett värde, eller så är en parentes längre fram inte stängd",
     "a value was expected here, or a bracket before it is not closed"},
    {ProblemText::dash_expected, ProblemKind::not_yaml, error,
     "här väntades en listpunkt (”- ”); rätta indraget",
     "a list item (\"- \") was expected here; mend the indentation"},
    {ProblemText::flow_list_open, ProblemKind::not_yaml, error,
     "det saknas ett ”,” eller ”]” i listan som börjar på rad {0}",
     "a \",\" or \"]\" is missing in the list that begins on line {0}"},
    {ProblemText::flow_mapping_open, ProblemKind::not_yaml, error,
     "det saknas ett ”,” eller ”}” i gruppen av nycklar som börjar på rad {0}",
     "a \",\" or \"}\" is missing in the mapping that begins on line {0}"},
    {ProblemText::quotation_open, ProblemKind::not_yaml, error,
     "citattecknet här avslutas aldrig",
     "the quotation mark here is never closed"},
    {ProblemText::unknown_escape, ProblemKind::not_yaml, error,
     "mellan \"...\" har ett omvänt snedstreck en särskild betydelse, och den här finns inte; skriv \"\\\\\", "
     "eller använd '...'",
     "inside \"...\" a backslash begins an escape, and this one does not exist; write \"\\\\\", or use '...'"},
    {ProblemText::other_yaml_error, ProblemKind::not_yaml, error,
     "det här är inte giltig YAML: {0}",
     "this is not valid YAML: {0}"},

    {ProblemText::key_is_not_text, ProblemKind::wrong_type, error,
     "en nyckel måste vara en text, inte en lista eller en grupp av nycklar",
     "a key must be a text, not a list or a mapping"},
    {ProblemText::duplicate_key, ProblemKind::duplicate_key, error,
     "nyckeln ”{0}” står här en andra gång; den finns redan på rad {1}",
     "the key \"{0}\" stands here a second time; it is already on line {1}"},
    {ProblemText::unknown_key, ProblemKind::unknown_key, error,
     "okänd nyckel ”{0}”; här kan stå: {1}",
     "unknown key \"{0}\"; possible here: {1}"},
    {ProblemText::unknown_key_near, ProblemKind::unknown_key, error,
     "okänd nyckel ”{0}”; menar du ”{1}”?",
     "unknown key \"{0}\"; did you mean \"{1}\"?"},
    {ProblemText::missing_key, ProblemKind::missing_key, error,
     "nyckeln ”{0}” saknas",
     "the key \"{0}\" is missing"},
    {ProblemText::missing_name, ProblemKind::missing_key, note,
     "nyckeln ”termbase” saknas; termbasen kallas ”{0}” efter sin fil",
     "the key \"termbase\" is missing; the termbase is called \"{0}\", after its file"},
    {ProblemText::text_expected, ProblemKind::wrong_type, error,
     "”{0}” måste vara en text, inte en lista eller en grupp av nycklar",
     "\"{0}\" must be a text, not a list or a mapping"},
    {ProblemText::list_expected, ProblemKind::wrong_type, error,
     "”{0}” måste vara en lista",
     "\"{0}\" must be a list"},
    {ProblemText::mapping_expected, ProblemKind::wrong_type, error,
     "”{0}” måste vara en grupp av nycklar, nämligen {1}",
     "\"{0}\" must be a mapping with the keys {1}"},
    {ProblemText::named_entries_expected, ProblemKind::wrong_type, error,
     "”{0}” måste vara en grupp av nycklar, med en text för varje nyckel",
     "\"{0}\" must be a mapping, with a text for each key"},
    {ProblemText::term_expected, ProblemKind::wrong_type, error,
     "en term är en text (”kund” eller ”kund -en -er”) eller en grupp av nycklar som börjar med ”term”, ingen "
     "lista",
     "a term is a text (\"kund\" or \"kund -en -er\") or a mapping that begins with \"term\", not a list"},
    {ProblemText::rule_file_expected, ProblemKind::wrong_type, error,
     "en regelfil är en grupp av nycklar som börjar med ”termbase: NAMN”",
     "a rule file is a mapping that begins with \"termbase: NAME\""},
    {ProblemText::no_value, ProblemKind::wrong_type, error,
     "”{0}” saknar värde; skriv ett, eller ta bort nyckeln",
     "\"{0}\" has no value; write one, or leave the key out"},
    {ProblemText::empty_text, ProblemKind::bad_value, error,
     "”{0}” är tom; skriv en text, eller ta bort den",
     "\"{0}\" is empty; write a text, or leave it out"},
    {ProblemText::empty_list, ProblemKind::bad_value, error,
     "”{0}” är tom; räkna upp något, eller ta bort nyckeln",
     "\"{0}\" is empty; list something, or leave the key out"},
    {ProblemText::text_too_long, ProblemKind::too_large, error,
     "”{0}” är längre än {1} tecken",
     "\"{0}\" is longer than {1} characters"},

    {ProblemText::unknown_value, ProblemKind::bad_value, error,
     "”{0}” är inte möjligt för ”{1}”; skriv något av {2}",
     "\"{0}\" is not possible for \"{1}\"; write one of {2}"},
    {ProblemText::unknown_value_near, ProblemKind::bad_value, error,
     "”{0}” är inte möjligt för ”{1}”; menar du ”{2}”?",
     "\"{0}\" is not possible for \"{1}\"; did you mean \"{2}\"?"},
    {ProblemText::not_a_date, ProblemKind::bad_value, error,
     "”{0}” är inget datum; skriv det som 2023-04-13",
     "\"{0}\" is not a date; write it as 2023-04-13"},
    {ProblemText::not_a_url, ProblemKind::bad_value, error,
     "”{0}” är ingen webbadress; en sådan börjar med https:// eller http://",
     "\"{0}\" is not an address; it begins with https:// or http://"},
    {ProblemText::not_a_name, ProblemKind::bad_value, error,
     "”{0}” är inte möjligt som ”{1}”; använd bara bokstäver, siffror, ”-” och ”_”",
     "\"{0}\" is not possible as \"{1}\"; use letters, digits, \"-\" and \"_\" only"},
    {ProblemText::not_a_word, ProblemKind::bad_value, error,
     "”{0}” är ingen term; en term har minst en bokstav",
     "\"{0}\" is no term; a term has at least one letter"},
    {ProblemText::no_terms, ProblemKind::missing_key, error,
     "begreppet ”{0}” har inga termer; ange ”preferred”, ”deprecated” eller båda",
     "the concept \"{0}\" has no terms; state \"preferred\", \"deprecated\" or both"},
    {ProblemText::term_twice, ProblemKind::bad_value, error,
     "”{0}” står två gånger i begreppet, som {1} och som {2}; en term har bara en status",
     "\"{0}\" stands twice in the concept, as {1} and as {2}; a term has one status"},
    {ProblemText::stated_twice, ProblemKind::bad_value, error,
     "”{0}” står både i ”contexts” och i ”unless”; behåll det ena",
     "\"{0}\" stands both in \"contexts\" and in \"unless\"; keep one"},
    {ProblemText::bad_test, ProblemKind::bad_value, error,
     "testet går inte att läsa: {0}",
     "the test cannot be read: {0}"},
    {ProblemText::mark_open, ProblemKind::bad_value, error,
     "”[[” avslutas inte av ”]]”",
     "\"[[\" is not closed by \"]]\""},
    {ProblemText::mark_in_mark, ProblemKind::bad_value, error,
     "ett ”[[” står inuti ett annat",
     "a \"[[\" stands inside another"},
    {ProblemText::mark_empty, ProblemKind::bad_value, error,
     "det står ingenting mellan ”[[” och ”]]”",
     "nothing stands between \"[[\" and \"]]\""},
    {ProblemText::mark_severity, ProblemKind::bad_value, error,
     "”{0}” är ingen allvarsgrad; skriv hint, info, warning eller error",
     "\"{0}\" is no severity; write hint, info, warning or error"},
    {ProblemText::fixes_open, ProblemKind::bad_value, error,
     "”{” avslutas inte av ”}”",
     "\"{\" is not closed by \"}\""},
    {ProblemText::fix_empty, ProblemKind::bad_value, error,
     "ett ersättningsord mellan ”{” och ”}” är tomt",
     "a replacement between \"{\" and \"}\" is empty"},
    {ProblemText::duplicate_id, ProblemKind::duplicate_id, error,
     "begreppet ”{0}” står här en andra gång; det finns redan på rad {1}",
     "the concept \"{0}\" stands here a second time; it is already on line {1}"},
    {ProblemText::unknown_domain, ProblemKind::unknown_domain, note,
     "ingen regelfil beskriver verksamheten ”{0}”, så det som sägs om den har ingen verkan; beskriv den under ”domains” (beskrivna "
     "är: {1})",
     "no rule file describes the activity \"{0}\", so what is said of it has no effect; describe it under \"domains\" "
     "(described are: {1})"},
    {ProblemText::unknown_domain_near, ProblemKind::unknown_domain, note,
     "ingen regelfil beskriver verksamheten ”{0}”, så det som sägs om den har ingen verkan; menar du ”{1}”?",
     "no rule file describes the activity \"{0}\", so what is said of it has no effect; did you mean \"{1}\"?"},

    {ProblemText::kind_missing, ProblemKind::missing_key, error,
     "det finns ingen regel ”{0}” att ändra i de filer som den här utgår från (se ”extends”), och en ny regel behöver ”kind”",
     "there is no rule \"{0}\" to change in the files that this one extends, and a new rule needs a \"kind\""},
    {ProblemText::key_of_other_kind, ProblemKind::unknown_key, error,
     "”{0}” hör inte till en regel av slaget {1}, som har {2}",
     "\"{0}\" does not belong to a rule of the kind {1}, which has {2}"},
    {ProblemText::not_a_number, ProblemKind::wrong_type, error,
     "”{0}” är inte ett heltal från 1 till {1}",
     "\"{0}\" is not a whole number from 1 to {1}"},
    {ProblemText::message_missing, ProblemKind::missing_key, error,
     "regeln ”{0}” har ingen ersättning och behöver därför ett ”message:” som säger vad skribenten ska göra",
     "the rule \"{0}\" has no replacement, so it needs a \"message:\" that tells the writer what to do"},
    {ProblemText::not_a_pattern, ProblemKind::bad_value, error,
     "det här är inget reguljärt uttryck ({0} vid tecken {1} i det); rätta det och skriv det inom enkla citattecken",
     "this is not a regular expression ({0} at character {1} of it); mend it, and write it in single quotes"},
    {ProblemText::pattern_too_long, ProblemKind::too_large, error,
     "det reguljära uttrycket har mer än {0} byte; dela upp det på flera regler",
     "the regular expression has more than {0} bytes; divide it into several rules"},
    {ProblemText::no_trigger, ProblemKind::bad_value, error,
     "det reguljära uttrycket kräver inget visst tecken eller ord och skulle därför provas på varje mening; ange med ”trigger:” något som måste stå i meningen, till exempel ”%” eller ”digits”",
     "the regular expression needs no certain sign or word, so it would be tried on every sentence; name one that must "
     "stand in the sentence with \"trigger:\", such as \"%\" or \"digits\""},
    {ProblemText::weak_trigger, ProblemKind::bad_value, error,
     "”{0}” står i nästan varje mening och duger därför inte som ”trigger”; välj minst två bokstäver eller ett ovanligt tecken",
     "\"{0}\" stands in nearly every sentence, so it cannot be a trigger; choose two letters or more, or a rare sign"},
    {ProblemText::no_such_group, ProblemKind::bad_value, error,
     "ersättningen hämtar grupp ${0}, men det reguljära uttrycket har {1} grupper",
     "the replacement asks for the group ${0}, and the regular expression has {1} groups"},

    {ProblemText::forms_and_class, ProblemKind::bad_value, error,
     "böjningen av ”{0}” är angiven två gånger; behåll antingen ”class” eller ”forms”",
     "\"{0}\" says the inflection twice; keep either \"class\" or \"forms\""},
    {ProblemText::number_of_forms, ProblemKind::bad_value, error,
     "”forms” räknar upp {0} former, inte åtta: singular obestämd form, dess genitiv, singular bestämd form, dess "
     "genitiv, och sedan plural i samma ordning; \"\" står för en form som inte finns",
     "\"forms\" lists {0} forms, not eight: singular indefinite, its genitive, singular definite, its genitive, then "
     "the plural in the same order; \"\" stands for a form that does not exist"},
    {ProblemText::first_form_differs, ProblemKind::bad_value, error,
     "den första formen är ”{0}”, men termen är ”{1}”",
     "the first form is \"{0}\", but the term is \"{1}\""},
    {ProblemText::no_forms, ProblemKind::bad_value, error,
     "”forms” har ingen enda form",
     "\"forms\" has no form at all"},
    {ProblemText::class_unknown, ProblemKind::inflection, error,
     "”{0}” är ingen böjning som ”{1}” kan ha; skriv ändelserna som i ”-en -er” eller ”-n = -na”, eller räkna upp "
     "de åtta formerna",
     "\"{0}\" is not a class that \"{1}\" can have; write the endings as in \"-en -er\" or \"-n = -na\", or list the "
     "eight forms"},
    {ProblemText::gender_differs, ProblemKind::inflection, error,
     "”gender” säger {0}, men formerna av ”{1}” är {2}",
     "\"gender\" says {0}, but the forms of \"{1}\" are {2}"},
    {ProblemText::word_class_differs, ProblemKind::inflection, error,
     "”pos” säger {0}, men ”{1}” böjs här som {2}",
     "\"pos\" says {0}, but \"{1}\" is inflected as {2} here"},
    {ProblemText::forms_guessed, ProblemKind::inflection, note,
     "formerna av ”{0}” antas vara {1}; ange ”class” eller ”forms” för att vara säker",
     "the forms of \"{0}\" are assumed to be {1}; state \"class\" or \"forms\" to be sure"},
    {ProblemText::forms_unknown, ProblemKind::inflection, note,
     "formerna av ”{0}” är inte kända, så termen används bara som den är skriven; ange ”class” (”uninflected” om "
     "den inte har andra former) eller ”forms”",
     "the forms of \"{0}\" are not known, so it is used only as written; state \"class\" (\"uninflected\" if it has no "
     "other forms) or \"forms\""},
    {ProblemText::several_paradigms, ProblemKind::inflection, note,
     "”{0}” kan böjas på {1} sätt, och här antas {2}; ange ”class” eller ”forms” för att vara säker",
     "\"{0}\" can be inflected in {1} ways, taken is {2}; state \"class\" or \"forms\" to be sure"},
    {ProblemText::class_contradicts, ProblemKind::inflection, note,
     "lexikonet böjer ”{0}” på ett annat sätt: {1}; här är böjningen {2}, så inget byts ut utan fråga; rätta "
     "”class”, eller räkna upp substantivets åtta former i ”forms”",
     "the lexicon inflects \"{0}\" otherwise: {1}; here it is {2}, so no replacement is made without asking; mend "
     "\"class\", or list the eight \"forms\" of a noun"},

    {ProblemText::unknown_pack, ProblemKind::unknown_pack, error,
     "det finns inget regelpaket ”{0}”; de som finns är {1}",
     "there is no rule pack \"{0}\"; known packs: {1}"},
    {ProblemText::unknown_pack_near, ProblemKind::unknown_pack, error,
     "det finns inget regelpaket ”{0}”; menar du ”{1}”?",
     "there is no rule pack \"{0}\"; did you mean \"{1}\"?"},
    {ProblemText::circular_extends, ProblemKind::circular_extends, error,
     "”{0}” utgår från sig själv: {1}",
     "\"{0}\" extends itself: {1}"},
    {ProblemText::failed_test, ProblemKind::failed_test, error,
     "testet av ”{0}” går inte igenom, så begreppet används inte: {1}",
     "the test of \"{0}\" fails, so the concept is not used: {1}"},
    {ProblemText::test_not_found, ProblemKind::failed_test, error,
     "”{0}” hittas inte",
     "\"{0}\" is not found"},
    {ProblemText::test_not_marked, ProblemKind::failed_test, error,
     "”{0}” hittas, men är inte markerat i testet",
     "\"{0}\" is found, and the test does not mark it"},
    {ProblemText::test_severity, ProblemKind::failed_test, error,
     "”{0}” har allvarsgraden {1}, och testet säger {2}",
     "\"{0}\" has the severity {1}, and the test says {2}"},
    {ProblemText::test_replacement, ProblemKind::failed_test, error,
     "”{0}” har ersättningen {1}, och testet säger {2} (? står för en osäker ersättning)",
     "\"{0}\" has the replacement {1}, and the test says {2} (? stands for an unsafe one)"},
}};
// clang-format on

constexpr bool rows_are_in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].what) != i) return false;
    }
    return true;
}
static_assert(rows_are_in_order(),
              "a row of the table stands at another place than its name in the enumeration");

constexpr std::size_t longest_piece = 60;
constexpr std::size_t longest_argument = 600;
constexpr std::size_t most_problems = 100;

/// At most `limit` code points of `text`, with spaces for control characters.
std::string cut(std::string_view text, std::size_t limit) {
    std::string clean;
    std::size_t offset = 0;
    for (std::size_t count = 0; offset < text.size(); ++count) {
        if (count == limit) return clean + "…";
        const text::Decoded next = text::decode(text, offset);
        const bool is_control = next.code_point < 0x20 || (next.code_point >= 0x7F && next.code_point < 0xA0);
        if (is_control) {
            clean += ' ';
        } else {
            clean += text.substr(offset, next.size);
        }
        offset += next.size;
    }
    return clean;
}

enum class Language { swedish, english };

std::string fill(std::string_view pattern, std::initializer_list<Argument> arguments, Language language) {
    std::string sentence;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        const auto number = static_cast<std::size_t>(is_place ? pattern[i + 1] - '0' : 0);
        if (is_place && number < arguments.size()) {
            const Argument& argument = arguments.begin()[number];
            sentence += cut(language == Language::swedish ? argument.swedish : argument.english, longest_argument);
            i += 2;
        } else {
            sentence += pattern[i];
        }
    }
    return sentence;
}

/// "did you mean" comes last in the sentences that ask it.
std::string meant_by(ProblemText what, std::initializer_list<Argument> arguments) {
    switch (what) {
        case ProblemText::unknown_key_near:
        case ProblemText::unknown_value_near:
        case ProblemText::unknown_domain_near:
        case ProblemText::unknown_pack_near: return std::string((arguments.end() - 1)->swedish);
        default: return "";
    }
}

}  // namespace

BilingualText make_sentence(ProblemText what, std::initializer_list<Argument> arguments) {
    const Row& row = rows[static_cast<std::size_t>(what)];
    return {fill(row.swedish, arguments, Language::swedish), fill(row.english, arguments, Language::english)};
}

Problem make_problem(ProblemText what, Place place, std::string_view piece, std::initializer_list<Argument> arguments) {
    const Row& row = rows[static_cast<std::size_t>(what)];
    return {row.kind, row.gravity, std::move(place), shortened(piece), make_sentence(what, arguments), meant_by(what, arguments)};
}

bool ProblemList::is_full() const {
    return problems_.size() > most_problems;
}

void ProblemList::add(ProblemText what, std::uint32_t line, std::uint32_t column, std::uint32_t size,
                      std::string_view piece, std::initializer_list<Argument> arguments) {
    if (is_full()) return;
    if (problems_.size() == most_problems) {
        problems_.push_back(make_problem(ProblemText::too_many_problems, {path_, line, column, size}, piece,
                                         {std::to_string(most_problems)}));
        return;
    }
    problems_.push_back(make_problem(what, {path_, line, column, size}, piece, arguments));
}

std::vector<Problem> ProblemList::take_sorted() {
    const auto place = [](const Problem& problem) { return std::pair(problem.place.line, problem.place.column); };
    std::stable_sort(problems_.begin(), problems_.end(),
                     [&](const Problem& left, const Problem& right) { return place(left) < place(right); });
    // A concept is read again without a file's part that is wrong, and then its notes come again.
    std::vector<Problem> once;
    for (Problem& problem : problems_) {
        bool is_new = true;
        for (auto other = once.rbegin(); is_new && other != once.rend() && place(*other) == place(problem); ++other)
            is_new = other->sentence.english != problem.sentence.english;
        if (is_new) once.push_back(std::move(problem));
    }
    problems_.clear();
    return once;
}

std::string shortened(std::string_view piece) {
    return cut(piece, longest_piece);
}

std::string to_string(const Place& place) {
    if (place.path.empty() || place.line == 0) return place.path;
    return place.path + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

std::string to_string(const Problem& problem) {
    const std::string place = to_string(problem.place);
    return place + (place.empty() ? "" : ": ") + problem.sentence.english;
}

}  // namespace ordval::terms
