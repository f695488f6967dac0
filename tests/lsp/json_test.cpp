#include "lsp/json.hpp"

#include <doctest/doctest.h>

using namespace ordval::lsp;

namespace {

std::string text_in(const std::string& json) {
    const auto value = parse_json(json);
    REQUIRE(value);
    return value->at("text").get<std::string>();
}

}  // namespace

TEST_CASE("half of a surrogate pair becomes U+FFFD, which takes the same room in UTF-16") {
    CHECK(text_in(R"({"text":"a\ud83db"})") == "a\uFFFDb");
    CHECK(text_in(R"({"text":"a\uDE00b"})") == "a\uFFFDb");
    CHECK(text_in(R"({"text":"\ud83d\ud83d\ude42"})") == "\uFFFD🙂");
    CHECK(text_in(R"({"text":"\ude42\ud83d"})") == "\uFFFD\uFFFD");
    CHECK(text_in(R"({"text":"\ud83d\u0041"})") == "\uFFFDA");
}

TEST_CASE("whole pairs and escaped backslashes are left alone") {
    CHECK(text_in(R"({"text":"\ud83d\ude42"})") == "🙂");
    CHECK(text_in(R"({"text":"\\ud83d","more":"\ud83d"})") == "\\ud83d");
    CHECK(text_in(R"({"text":"\\\\\ud83d"})") == "\\\\\uFFFD");
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD") {
    CHECK(text_in("{\"text\":\"a\xFFz\"}") == "a\uFFFDz");
    CHECK(text_in("{\"text\":\"\xED\xA0\x80\"}").starts_with("\uFFFD"));
}

TEST_CASE("what is not JSON is nothing") {
    for (const char* text :
         {"", "{", "{}{}", "{'a':1}", "nul", "[1,]", "\"\\ud83\"", "{\"a\":1e999}", "\\ud800"})
        CHECK_MESSAGE(!parse_json(text), text);
}

TEST_CASE("nesting has a limit, and brackets in strings do not count") {
    CHECK(parse_json(std::string(500, '[') + std::string(500, ']')));
    CHECK(!parse_json(std::string(501, '[') + std::string(501, ']')));
    CHECK(!parse_json(std::string(1'000'000, '[')));
    CHECK(parse_json("\"\\\"" + std::string(1'000, '[') + "\""));
}

TEST_CASE("writing never fails") {
    CHECK(write_json({{"text", "å\xFF"}}) == "{\"text\":\"å\uFFFD\"}");
    CHECK(write_json("\x01\n\"") == R"("\u0001\n\"")");
}

TEST_CASE("a member that is not there is null") {
    const Json value{{"a", {{"b", 1}}}};
    CHECK(at_path(value, {"a", "b"}) == 1);
    CHECK(at_path(value, {"a", "c"}).is_null());
    CHECK(at_path(value, {"a", "b", "c"}).is_null());
    CHECK(member(Json("text"), "a").is_null());
}
