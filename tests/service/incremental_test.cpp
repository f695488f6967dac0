// An analysis that follows edits equals one from scratch, whatever is typed.
//
// Random edits are made to drafts that have a little of everything: a seed decides, and a failure names it. The normal
// run makes a few thousand edits; ORDVAL_EDITS=1000000 makes as many as it says, ORDVAL_SEED begins elsewhere.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "service/analysis.hpp"
#include "service/analysis_difference.hpp"
#include "service/rule_library.hpp"
#include "support.hpp"
#include "swedish/lexicon.hpp"

using namespace ordval;

namespace {

constexpr const char* markdown_draft = R"(---
title: Motion om kunderna
date: 2023-04-13
---
# Motion om ordet kund

Helsingborg den 13 april 2023. Varje kund får svar, och alla kunder [hittar][1] rätt.

”Kunderna är nöjda”, sade hon. Därför yrkar jag att begreppet kund tas bort.

## Taxa för vatten och avlopp

- En kund ringer.
- **Kund**ens behov styr, enligt LSS.

  Hon är en elkund.
1. Kunder
2. Elever

> Kundernas val är fritt.
> Det vet `kund` redan.

<!-- ordval: av kund -->

| Telefon | kunder |
|---|---|
| 1 | klient |

~~~
kund = 1
~~~

<!-- ordval: på kund -->
En sekund senare kunde k&ouml;paren svara. <b>Kund</b>erna väntar.

Rubrik om invånare
===

Medborgare och invånare är samma sak. En kund 😀 till.

[1]: https://example.org "Kundtjänst"

Slut på motionen för kunden.
)";

constexpr const char* plain_draft = R"(Motion om ordet kund

Bakgrund

Under lång tid har kommunala förvaltningar
präglats av NPM, där varje kund räknas.
<!-- ordval: av kund -->
Kunderna är många.

Följande ord undviks:
- kund
- klient

<!-- ordval: på kund -->
”Varje kund ska få svar”, skrev nämnden den 3 maj 2021. Elkunderna betalar.

Förslag till beslut

Därför yrkar vi att:
att ordet kund inte används,
att medborgaren och invånaren nämns vid namn.

Anna Ek (C)
)";

/// What is put in: markup, signs that turn a document around, words of the rules, characters of every size.
constexpr std::array pieces{
    "a", "å", "😀", " ", "  ", "    ", "\t", "\n", "\n\n", "\r", "\r\n", "\n \n", "\xC2\xA0", "\xC2\xAD", "\xEF\xBB\xBF",
    "```", "\n```\n", "\n~~~\n", ">", "> ", "\n> ", "#", "\n# ", "\n## ", "-", "\n- ", "\n  - ", "\n1. ", "\n* ", "---\n", "\n---\n", "\n===\n",
    "|", "\n|a|b|\n|---|---|\n", "<!--", "-->", "<!-- ordval: av kund -->", "\n<!-- ordval: på -->\n", "<!-- ordval: här -->", "<", "<b>", "\n<div>\n", "\n<pre>\n",
    "\"", "”", "’", "»", "[", "]", "][1]", "\n[1]: x\n", "\n[kund]: x\n", "](x)", "*", "**", "_", "`", "\\", "&ouml;", "~~",
    "kund", "Kunderna", "kunders ", "elkund", "kundvagn ", "klient", "invånare", "medborgare ", "en ny kund", "är ingen kund", "begreppet kund",
    "yrkar att ", "att ordet ", ".", "!", ":", ", ", "LSS", "1", "2021-02-03", "den 3 maj 2019", "skola ", "elever och lärare "};

std::shared_ptr<const terms::RuleSet> rules_of(const std::vector<std::string>& packs) {
    const auto opened = swedish::open_lexicon(ORDVAL_LEXICON_FILE);
    return service::RuleLibrary((testing::source_folder() / "rules").string(), opened.lexicon).load(packs).rules;
}

/// A place in the text that is no place inside a character.
std::size_t place_in(const std::string& text, std::mt19937_64& random) {
    std::size_t place = random() % (text.size() + 1);
    while (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0) == 0x80) ++place;
    return place;
}

void edit(std::string& text, std::mt19937_64& random) {
    const std::size_t begin = place_in(text, random);
    std::size_t end = begin;
    const auto kind = random() % 8;
    if (kind >= 4) {  // what is replaced or deleted is mostly short
        const std::size_t most = kind == 7 ? 200 : 6;
        end = std::min(text.size(), begin + random() % most);
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    }
    const bool deletes = kind == 5 || kind == 7;
    text.replace(begin, end - begin, deletes ? "" : pieces[random() % pieces.size()]);
}

std::size_t number_in_environment(const char* name, std::size_t otherwise) {
    const char* value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

/// Follows edits of one draft; the message names what differed, and where.
std::string follow(const std::shared_ptr<const terms::RuleSet>& rules, formats::Format format, std::string text, std::uint64_t seed, int edits) {
    std::mt19937_64 random(seed);
    terms::DocumentFacts facts;
    facts.today = "2024-01-01";
    const std::stop_token never;
    auto analysis = service::analyse(text, format, rules, facts);
    for (int i = 0; i < edits; ++i) {
        std::string next = text;
        for (auto count = random() % 16 == 0 ? 3 : 1; count > 0; --count) edit(next, random);
        analysis = service::analyse_again(analysis.get(), std::make_shared<const text::Snapshot>(next), format, rules, facts, never);
        const std::string difference = testing::first_difference(*analysis, *service::analyse(next, format, rules, facts));
        if (!difference.empty())
            return difference + " differs after edit " + std::to_string(i) + " of seed " + std::to_string(seed) +
                   "\nbefore:\n" + text + "\nafter:\n" + next;
        text = std::move(next);
    }
    return "";
}

}  // namespace

TEST_CASE("an analysis that follows edits equals one from scratch") {
    constexpr int edits_of_a_draft = 40;
    const auto rules = rules_of({"helsingborg", "klarsprak", "skrivregler", "inkluderande"});
    const std::size_t edits = number_in_environment("ORDVAL_EDITS", 4000);
    const std::uint64_t first_seed = number_in_environment("ORDVAL_SEED", 1);
    for (std::size_t i = 0; i * edits_of_a_draft < edits; ++i) {
        const bool is_markdown = i % 3 != 2;
        const std::string failure = follow(rules, is_markdown ? formats::Format::markdown : formats::Format::plain_text,
                                           i % 6 < 4 ? markdown_draft : plain_draft, first_seed + i, edits_of_a_draft);
        REQUIRE_MESSAGE(failure.empty(), failure);
    }
}

TEST_CASE("blocks that an edit does not touch are kept with their facts") {
    const auto rules = rules_of({"kommun"});
    const auto before = service::analyse("En kund.\n\nTvå kunder.\n\nTre.\n\nFyra kunder.\n", formats::Format::markdown, rules);
    const auto snapshot = std::make_shared<const text::Snapshot>("En kund.\n\nTvå kunder.\n\nTre kunder.\n\nFyra kunder.\n");
    const auto after = service::analyse_again(before.get(), snapshot, formats::Format::markdown, rules, {}, {});
    REQUIRE(after->facts.size() == 4);
    CHECK(after->facts[0] == before->facts[0]);
    CHECK(after->facts[2] != before->facts[2]);
    CHECK(after->facts[3] == before->facts[3]);
    CHECK(after->reading.blocks[3].block == before->reading.blocks[3].block);
    CHECK(after->statements.size() == before->statements.size() + 1);
}

TEST_CASE("outdated work stops between blocks and gives nothing") {
    const auto rules = rules_of({"kommun"});
    std::stop_source stop;
    stop.request_stop();
    const auto snapshot = std::make_shared<const text::Snapshot>("En kund.\n");
    CHECK(service::analyse_again(nullptr, snapshot, formats::Format::markdown, rules, {}, stop.get_token()) == nullptr);
}
