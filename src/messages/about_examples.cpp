// The examples below the help of each command.

#include "messages/topics.hpp"

namespace ordval {

namespace {

// clang-format off
constexpr MessageRow rows[] = {
    {Message::examples_check, R"(
Exempel:
  ordval check motion.md                         reglerna i ordval.yml, annars paketet "kommun"
  ordval check --rules helsingborg motioner/     all Markdown och ren text i en mapp
  ordval check --rules ./egna.yml --fix svar.md  gör de säkra rättelserna
  ordval check --explain motion.md               också var reglerna teg, och varför
  ordval check --format json - < motion.txt      för program; standard in

Slutstatus: 0 inget fynd på eller över --fail-on, 1 fynd, 2 något kunde inte läsas, en mapp saknar utkast eller
en regel är fel, 130 avbrutet med Ctrl-C.)",
     R"(
Examples:
  ordval check motion.md                         the rules of ordval.yml, else the pack "kommun"
  ordval check --rules helsingborg motioner/     all Markdown and plain text below a folder
  ordval check --rules ./egna.yml --fix svar.md  apply the safe fixes
  ordval check --explain motion.md               also where the rules were silent, and why
  ordval check --format json - < motion.txt      for programs; standard input

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read, a folder has no drafts or
a rule is wrong, 130 interrupted by Ctrl-C.)"},
    {Message::examples_explain, R"(
Exempel:
  ordval explain sekund kundvalet                enligt reglerna i ordval.yml, annars paketet "kommun"
  ordval explain --rules helsingborg kunderna

Slutstatus: 0, eller 2 när ett ord eller en regel inte kunde läsas.)",
     R"(
Examples:
  ordval explain sekund kundvalet                by the rules of ordval.yml, else the pack "kommun"
  ordval explain --rules helsingborg kunderna

Exit status: 0, or 2 when a word or a rule could not be read.)"},
    {Message::examples_forms, R"(
Exempel:
  ordval forms kund "person med funktionsnedsättning"
  ordval forms "kund -en -er"                    böjningen som i Svenska Akademiens ordlista
  ordval forms --format json - < ord.txt         ett ord per rad

Slutstatus: 0 alla ord är kända, 1 något är okänt, 2 något kunde inte läsas.)",
     R"(
Examples:
  ordval forms kund "person med funktionsnedsättning"
  ordval forms "kund -en -er"                    the inflection as Svenska Akademiens ordlista writes it
  ordval forms --format json - < words.txt       a word a line

Exit status: 0 every word is known, 1 one is not, 2 something could not be read.)"},
    {Message::examples_split, R"(
Exempel:
  ordval split kundvalssystemet                  kund|val+s|systemet
  ordval split - < ord.txt                       ett ord per rad

Slutstatus: 0 alla ord är kända eller kan delas, 1 något är okänt, 2 något kunde inte läsas.)",
     R"(
Examples:
  ordval split kundvalssystemet                  kund|val+s|systemet
  ordval split - < words.txt                     a word a line

Exit status: 0 every word is known or can be divided, 1 one is unknown, 2 something could not be read.)"},
    {Message::examples_rules, R"(
Exempel:
  ordval rules list                              alla paket och deras regler
  ordval rules import termer.csv -o egna.yml     en regelfil av en tabell
  ordval rules export kommun --format html       en sida att publicera
  ordval rules list --help                       ett kommandos flaggor)",
     R"(
Examples:
  ordval rules list                              every pack and its rules
  ordval rules import terms.csv -o own.yml       a rule file from a table
  ordval rules export kommun --format html       a page to publish
  ordval rules list --help                       the options of a command)"},
    {Message::examples_rules_list, R"(
Exempel:
  ordval rules list                              alla paket, och reglerna i ordval.yml
  ordval rules list helsingborg                  paketet och det som det bygger på
  ordval rules list --format json ./egna.yml     för program

Slutstatus: 0, eller 2 när något inte kunde läsas eller en regel är fel.)",
     R"(
Examples:
  ordval rules list                              every pack, and the rules of ordval.yml
  ordval rules list helsingborg                  the pack and what it extends
  ordval rules list --format json ./own.yml      for programs

Exit status: 0, or 2 when something could not be read or a rule is wrong.)"},
    {Message::examples_rules_test, R"(
Exempel:
  ordval rules test                              alla paket, och reglerna i ordval.yml
  ordval rules test --coverage ./egna.yml        visa också regler som ingen testmening prövar

Slutstatus: 0 allt stämmer, 1 ett test slår fel eller en regel är utan prov, 2 något kunde inte läsas.)",
     R"(
Examples:
  ordval rules test                              every pack, and the rules of ordval.yml
  ordval rules test --coverage ./own.yml         also show rules that no test sentence tries

Exit status: 0 all is well, 1 a test fails or a rule is not covered, 2 something could not be read.)"},
    {Message::examples_rules_lint, R"(
Exempel:
  ordval rules lint                              varje paket för sig, och reglerna i ordval.yml
  ordval rules lint kommun ./egna.yml            de två tillsammans

Slutstatus: 0 inga motsägelser, 1 motsägelser, 2 något kunde inte läsas.)",
     R"(
Examples:
  ordval rules lint                              every pack by itself, and the rules of ordval.yml
  ordval rules lint kommun ./own.yml             the two together

Exit status: 0 no contradictions, 1 contradictions, 2 something could not be read.)"},
    {Message::examples_rules_new, R"(
Exempel:
  ordval rules new                               frågar om ordet, vad man skriver i stället och varför
  ordval rules new --term skolkund --replacement elev --reason "Skolan har elever." --file egna.yml
  ordval rules new --term "kundx -en -er" --replacement -   ett ord med egen böjning, utan ersättning

Slutstatus: 0 regeln är skriven, 2 ingenting är skrivet.)",
     R"(
Examples:
  ordval rules new                               asks for the word, what to write instead and why
  ordval rules new --term skolkund --replacement elev --reason "Skolan har elever." --file own.yml
  ordval rules new --term "kundx -en -er" --replacement -   a word with its own inflection, no replacement

Exit status: 0 the rule is written, 2 nothing is.)"},
    {Message::examples_rules_explain, R"(
Exempel:
  ordval rules explain invanare.kund             vad varje paket säger om regeln
  ordval rules explain invanare.kund nacka       i ett visst paket
  ordval rules explain invanare                  alla regler för begreppet

Slutstatus: 0, eller 2 när regeln inte finns eller något inte kunde läsas.)",
     R"(
Examples:
  ordval rules explain invanare.kund             what every pack says about the rule
  ordval rules explain invanare.kund nacka       in one pack
  ordval rules explain invanare                  every rule of the concept

Exit status: 0, or 2 when there is no such rule or something could not be read.)"},
    {Message::examples_rules_import, R"(
Exempel:
  ordval rules import termer.csv -o egna.yml     en tabell från ett kalkylblad
  ordval rules import termbank.tbx -o egna.yml   en termbank i TBX (ISO 30042)
  ordval rules import styles/Lund -o lund.yml    en stil för Vale

Slutstatus: 0, 1 när något lämnades ut eller ändrades, 2 när filen inte kunde läsas.)",
     R"(
Examples:
  ordval rules import terms.csv -o own.yml       a table from a spreadsheet
  ordval rules import termbank.tbx -o own.yml    a termbase in TBX (ISO 30042)
  ordval rules import styles/Lund -o lund.yml    a style for Vale

Exit status: 0, 1 when something was left out or changed, 2 when the file could not be read.)"},
    {Message::examples_rules_export, R"(
Exempel:
  ordval rules export helsingborg --format html -o ordval.html
  ordval rules export helsingborg --format vale -o styles/Helsingborg
  ordval rules export ./egna.yml > egna.tbx

Slutstatus: 0, eller 2 när något inte kunde läsas eller skrivas.)",
     R"(
Examples:
  ordval rules export helsingborg --format html -o wording.html
  ordval rules export helsingborg --format vale -o styles/Helsingborg
  ordval rules export ./own.yml > own.tbx

Exit status: 0, or 2 when something could not be read or written.)"},
    {Message::examples_rules_lock, R"(
Exempel:
  ordval rules lock                              reglerna i närmaste ordval.yml
  ordval rules lock helsingborg ./egna.yml       de regler som nämns

Slutstatus: 0, eller 2 när något inte kunde läsas eller skrivas.)",
     R"(
Examples:
  ordval rules lock                              the rules of the nearest ordval.yml
  ordval rules lock helsingborg ./own.yml        the rules that are named

Exit status: 0, or 2 when something could not be read or written.)"},
    {Message::examples_rules_verify, R"(
Exempel:
  ordval rules verify                            i CI, före ordval check

Slutstatus: 0, 1 när något har ändrats, 2 när något inte kunde läsas.)",
     R"(
Examples:
  ordval rules verify                            in CI, beside ordval check

Exit status: 0, 1 when something has changed, 2 when something could not be read.)"},
    {Message::examples_lsp, R"(
Exempel:
  ordval lsp                                     på standard in och standard ut
  ordval lsp --socket=5007                       klienten lyssnar på 127.0.0.1:5007
  ordval lsp --pipe=/tmp/ordval.sock             klienten lyssnar på en socket i filsystemet
  ordval lsp --listen 0                          vänta på en klient; porten står på standard fel
  ordval lsp --log session.jsonl                 spela in sessionen, med utkastens text
  ordval lsp --replay session.jsonl              säger servern samma sak i dag?

Slutstatus: 0 efter shutdown och exit, 1 när klienten försvann, 2 när servern inte kunde börja;
med --replay 0 när allt är lika, 1 när något skiljer, 2 när filen inte kan användas.)",
     R"(
Examples:
  ordval lsp                                     on standard input and output
  ordval lsp --socket=5007                       the client listens at 127.0.0.1:5007
  ordval lsp --pipe=/tmp/ordval.sock             the client listens at a socket in the file system
  ordval lsp --listen 0                          wait for a client; standard error tells the port
  ordval lsp --log session.jsonl                 record the session, with the text of the drafts
  ordval lsp --replay session.jsonl              does the server say the same today?

Exit status: 0 after shutdown and exit, 1 when the client went away, 2 when the server could not begin;
with --replay 0 when all is alike, 1 when something differs, 2 when the file cannot be used.)"},
};
// clang-format on

}  // namespace

std::span<const MessageRow> about_examples() { return rows; }

}  // namespace ordval
