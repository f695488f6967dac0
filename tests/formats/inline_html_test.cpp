#include "formats/inline_html.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ordval::formats;

TEST_CASE("what a tag does to the words around it") {
    CHECK(html_effect("<b>") == HtmlEffect::nothing);
    CHECK(html_effect("</STRONG>") == HtmlEffect::nothing);
    CHECK(html_effect("<span lang='sv'>") == HtmlEffect::nothing);
    CHECK(html_effect("<wbr/>") == HtmlEffect::nothing);
    CHECK(html_effect("<br>") == HtmlEffect::line_break);
    CHECK(html_effect("<BR />") == HtmlEffect::line_break);
    CHECK(html_effect("<sup>") == HtmlEffect::object);
    CHECK(html_effect("<button>") == HtmlEffect::object);
    CHECK(html_effect("<?php kund ?>") == HtmlEffect::object);
    CHECK(html_effect("<!DOCTYPE html>") == HtmlEffect::object);
    CHECK(html_effect("<!-- kund -->") == HtmlEffect::comment);
}

TEST_CASE("the comments in raw HTML") {
    const std::string html = "<p><!-- ett --> kund <!--två--><!-- tre";
    std::vector<std::string> comments;
    for (const ordval::text::Span span : comments_in(html)) comments.emplace_back(span.in(html));
    CHECK(comments == std::vector<std::string>{"<!-- ett -->", "<!--två-->", "<!-- tre"});
    CHECK(comments_in("kund -->").empty());
}
