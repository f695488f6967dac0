#include "service/exchange/html_guide.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>
#include <set>

#include "support.hpp"
#include "terms/loading/rule_file.hpp"

using namespace ordval;
using namespace ordval::service;

namespace {

std::string page_of(const std::string& yaml) {
    return html_guide(terms::build_termbase({terms::parse_rule_file("prov.yml", yaml)}).termbase, {"2026-11-22"});
}

const std::string pack = R"(termbase: prov
title: "Ord <i> & text"
owner: Lunds kommun
version: "1.2"
concepts:
  - id: oga
    preferred: {term: syn, class: "-en -er"}
    deprecated: [{term: öga, class: uninflected}, {term: åsyn, class: uninflected}, {term: äpple, class: uninflected}]
  - id: invanare
    definition: Den som bor här.
    preferred: {term: invånare, class: "-n = -na"}
    admitted: [{term: medborgare, class: "-n = -na"}]
    deprecated: [{term: kund, class: "-en -er"}]
    reason: "Ingen <script>alert(1)</script> köper."
    source: {decision: "§ 42", body: Fullmäktige, valid_from: 2023-04-13, url: "https://example.org/?a=1&b='x'"}
)";

/// The page without what XML does not know of HTML: then a parser of XML finds every tag that is not closed.
pugi::xml_document parsed(std::string page) {
    for (const char* tag : {"<meta charset=\"utf-8\">", "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                            "<meta name=\"color-scheme\" content=\"light dark\">"}) {
        const std::size_t at = page.find(tag);
        REQUIRE(at != std::string::npos);
        page.erase(at, std::string(tag).size());
    }
    pugi::xml_document document;
    REQUIRE(document.load_string(page.c_str()));
    return document;
}

}  // namespace

TEST_CASE("the page is well-formed, every link leads somewhere, and nothing is fetched or run") {
    const std::string page = page_of(pack);
    const pugi::xml_document document = parsed(page);
    std::set<std::string> ids;
    for (const pugi::xpath_node& node : document.select_nodes("//*[@id]")) {
        const bool is_new = ids.insert(node.node().attribute("id").value()).second;
        CHECK_MESSAGE(is_new, node.node().attribute("id").value());
    }
    std::size_t inner = 0;
    for (const pugi::xpath_node& node : document.select_nodes("//a")) {
        const std::string target = node.node().attribute("href").value();
        if (target[0] == '#') CHECK_MESSAGE(ids.count(target.substr(1)) == 1, target);
        else CHECK(target == "https://example.org/?a=1&b='x'");
        inner += target[0] == '#';
    }
    CHECK(inner == 5);
    for (const char* reference : {"aria-labelledby"})
        for (const pugi::xpath_node& node : document.select_nodes((std::string("//*[@") + reference + "]").c_str()))
            CHECK(ids.count(node.node().attribute(reference).value()) == 1);
    CHECK(document.select_nodes("//script | //img | //link | //iframe | //@src | //@onclick").empty());
    CHECK(page.find("@import") == std::string::npos);
    CHECK(page.find("url(") == std::string::npos);
    CHECK(std::string(document.document_element().attribute("lang").value()) == "sv");
    CHECK(document.select_nodes("//h1").size() == 1);
}

TEST_CASE("every form has what to write instead") {
    const pugi::xml_document document = parsed(page_of(pack));
    std::vector<std::string> rows;
    for (const pugi::xpath_node& row : document.select_nodes("//section[@id='undvik-invanare.kund']//tbody/tr")) {
        const auto cells = row.node().select_nodes("td");
        REQUIRE(cells.size() == 2);
        rows.push_back(std::string(cells[0].node().text().get()) + " " + cells[1].node().text().get());
    }
    const std::vector<std::string> wanted{"kund invånare", "kunds invånares", "kunden invånaren", "kundens invånarens",
                                          "kunder invånare", "kunders invånares", "kunderna invånarna", "kundernas invånarnas"};
    CHECK(rows == wanted);
    const std::string page = page_of(pack);
    for (const char* text : {"medborgare", "Den som bor här.", "§ 42", "Fullmäktige", "<dt>Gäller från</dt>\n<dd>2023-04-13</dd>", "Lunds kommun", "1.2", "2026-11-22",
                             "Ord &lt;i&gt; &amp; text", "Ingen &lt;script&gt;alert(1)&lt;/script&gt; köper."})
        CHECK_MESSAGE(page.find(text) != std::string::npos, text);
}

TEST_CASE("the index is in Swedish order") {
    const pugi::xml_document document = parsed(page_of(pack));
    std::vector<std::string> words, letters;
    for (const pugi::xpath_node& link : document.select_nodes("//nav//li/a")) words.push_back(link.node().text().get());
    for (const pugi::xpath_node& letter : document.select_nodes("//nav//h3")) letters.push_back(letter.node().text().get());
    CHECK(words == std::vector<std::string>{"kund", "åsyn", "äpple", "öga"});
    CHECK(letters == std::vector<std::string>{"K", "Å", "Ä", "Ö"});
}

TEST_CASE("rules of style stand there with an example, and words with where they are right") {
    const std::string page = page_of(R"(termbase: prov
domains: [{id: va, title: Vatten och avlopp, words: [avlopp]}]
concepts:
  - id: invanare
    preferred: {term: invånare, class: "-n = -na"}
    deprecated: [{term: kund, class: "-en -er", fix: unsafe, contexts: {domain va: silent}}]
rules:
  - id: procent
    kind: pattern
    pattern: '(\d)%'
    replacement: '$1 %'
    message: Skriv <mellanslag> före procenttecknet.
    severity: hint
    tests: ["Höjd [[2%]]{2 %} nu.", "Höjd 2 % nu."]
)");
    const pugi::xml_document document = parsed(page);
    std::set<std::string> facts;
    for (const pugi::xpath_node& fact : document.select_nodes("//dd")) facts.insert(fact.node().text().as_string());
    for (const char* text : {"vatten och avlopp", "Höjd 2% nu.", "Höjd 2 % nu.", "tips"}) {
        CAPTURE(text);
        CHECK(facts.count(text) == 1);
    }
    CHECK(page.find("Skriv &lt;mellanslag&gt; före procenttecknet.") != std::string::npos);
    CHECK(page.find("varning, läs meningen före bytet") != std::string::npos);
}
