#include "service/exchange/exchange_note.hpp"

#include <algorithm>
#include <array>

#include "service/bilingual.hpp"

namespace ordval::service {

namespace {

/// In the order of NoteText.
constexpr std::array<Bilingual, static_cast<std::size_t>(NoteText::count)> sentences{{
    {"filen är inte välformad XML ({0})", "the file is not well-formed XML ({0})"},
    {"filen är inte TBX: den börjar med {0} och inte med tbx eller martif",
     "the file is not TBX: it begins with {0} and not with tbx or martif"},
    {"filen är ingen Vale-regel: nyckeln extends saknas", "the file is no Vale rule: it lacks the key extends"},
    {"ingen kolumn heter term, undvik eller liknande, så raderna kan inte tolkas",
     "no column is called term, avoid or the like, so the rows cannot be read"},
    {"ett citattecken öppnas men stängs aldrig", "a quotation mark is opened and never closed"},
    {"filen är inte text: den innehåller nolltecken", "the file is not text: it contains NUL bytes"},

    {"språket {1} i begreppet {0} har lämnats ut, bara svenska (sv) läses",
     "the language {1} of the concept {0} was left out, only Swedish (sv) is read"},
    {"{1} i begreppet {0} har ingen motsvarighet och har lämnats ut",
     "{1} in the concept {0} has no counterpart and was left out"},
    {"status {1} är okänd, så {0} har lämnats ut; skriv rekommenderad, tillåten, avrådd eller ersatt",
     "the status {1} is unknown, so {0} was left out; write preferred, admitted, deprecated or superseded"},
    {"allvarsgraden {1} hos {0} är okänd och har lämnats ut", "the severity {1} of {0} is unknown and was left out"},
    {"ordklassen {1} hos {0} har ingen motsvarighet och har lämnats ut",
     "the part of speech {1} of {0} has no counterpart and was left out"},
    {"genuset {1} hos {0} har ingen motsvarighet och har lämnats ut",
     "the gender {1} of {0} has no counterpart and was left out"},
    {"{1} i begreppet {0} är inget ord eller är för långt och har lämnats ut",
     "{1} in the concept {0} is no word or too long and was left out"},
    {"{1} står två gånger i begreppet {0}; den första gäller", "{1} occurs twice in the concept {0}; the first counts"},
    {"begreppet {0} har redan en rekommenderad term; {1} blir tillåten",
     "the concept {0} has a preferred term already; {1} becomes admitted"},
    {"begreppet {0} har inga svenska termer och har lämnats ut",
     "the concept {0} has no Swedish terms and was left out"},
    {"begreppet {0} heter {1} i regelfilen", "the concept {0} is called {1} in the rule file"},
    {"{1} i begreppet {0} är ingen webbadress och har lämnats ut", "{1} in the concept {0} is no URL and was left out"},
    {"{1} i begreppet {0} är inget datum (2023-04-13) och har lämnats ut",
     "{1} in the concept {0} is no date (2023-04-13) and was left out"},
    {"böjningen {1} passar inte {0} och har lämnats ut", "the inflection {1} does not fit {0} and was left out"},
    {"{1} i begreppet {0} är ersatt; i regelfilen är den avrådd och nämns i motiveringen",
     "{1} in the concept {0} is superseded; in the rule file it is deprecated and named in the reason"},
    {"kolumnen {0} är okänd och har lämnats ut", "the column {0} is unknown and was left out"},
    {"raden saknar term och har lämnats ut", "the row has no term and was left out"},
    {"raden har fler celler än rubrikraden; resten har lämnats ut",
     "the row has more cells than the header; the rest was left out"},
    {"{0} är ett reguljärt uttryck, ingen term, och har lämnats ut",
     "{0} is a regular expression, no term, and was left out"},
    {"nyckeln {0} har ingen motsvarighet och har lämnats ut", "the key {0} has no counterpart and was left out"},
    {"regler av slaget {0} har ingen motsvarighet; bara substitution och existence läses",
     "rules of the kind {0} have no counterpart; only substitution and existence are read"},
    {"filen deklarerar egna entiteter; de ersätts aldrig", "the file declares entities of its own; they are never expanded"},

    {"begreppet {0}: {2} hos {1} kan inte skrivas i formatet", "the concept {0}: {2} of {1} cannot be written in the format"},
    {"begreppet {0}: {1} kan inte skrivas i formatet", "the concept {0}: {1} cannot be written in the format"},
    {"{0} kan inte skrivas i formatet", "{0} cannot be written in the format"},
    {"verksamheten {0} (domains) kan inte skrivas i formatet", "the domain {0} (domains) cannot be written in the format"},
    {"regeln {0} gäller inte en term och kan inte skrivas i formatet", "the rule {0} is about no term and cannot be written in the format"},
}};

}  // namespace

bool is_error(const ExchangeNote& note) { return note.text <= NoteText::not_text; }

bool has_error(const std::vector<ExchangeNote>& notes) { return std::any_of(notes.begin(), notes.end(), is_error); }

std::string sentence_of(const ExchangeNote& note, Language language) {
    std::array<std::string, 3> quoted;
    for (std::size_t i = 0; i < quoted.size() && i < note.arguments.size(); ++i) quoted[i] = in_quotes(note.arguments[i]);
    return filled(sentences[static_cast<std::size_t>(note.text)].in(language), {quoted[0], quoted[1], quoted[2]});
}

}  // namespace ordval::service
