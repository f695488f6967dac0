#include "lsp/framing.hpp"

#include <doctest/doctest.h>
#include <optional>
#include <vector>

using namespace ordval::lsp;

namespace {

std::vector<std::string> bodies(FrameParser& parser) {
    std::vector<std::string> found;
    while (auto body = parser.next()) found.push_back(*body);
    return found;
}

std::vector<std::string> bodies_of(std::string_view bytes) {
    FrameParser parser;
    parser.feed(bytes);
    auto found = bodies(parser);
    CHECK(parser.error() == "");
    return found;
}

std::string error_of(std::string_view bytes) {
    FrameParser parser;
    parser.feed(bytes);
    CHECK(bodies(parser).empty());
    return parser.error();
}

using Bodies = std::vector<std::string>;

}  // namespace

TEST_CASE("a frame is a header block, an empty line and a body") {
    CHECK(bodies_of("Content-Length: 2\r\n\r\n{}") == Bodies{"{}"});
    CHECK(bodies_of("Content-Length: 0\r\n\r\n") == Bodies{""});
    CHECK(bodies_of("Content-Length: 3\r\n\r\n\xC3\xA5!Content-Length: 1\r\n\r\nx") == Bodies{"å!", "x"});
    CHECK(frame("åka") == "Content-Length: 4\r\n\r\nåka");
}

TEST_CASE("header lines may end with LF, come in any order and case, and be unknown") {
    CHECK(bodies_of("Content-Length: 2\n\n{}") == Bodies{"{}"});
    CHECK(bodies_of("Content-Length: 2\r\n\n{}") == Bodies{"{}"});
    CHECK(bodies_of("CONTENT-LENGTH:2\r\n\r\n{}") == Bodies{"{}"});
    CHECK(bodies_of("content-length:  \t 2 \r\n\r\n{}") == Bodies{"{}"});
    CHECK(bodies_of("X-Editor: a:b\r\nContent-Type: application/vscode-jsonrpc; "
                    "charset=utf-8\r\nContent-Length: 2\r\n\r\n{}") == Bodies{"{}"});
    CHECK(bodies_of("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}") == Bodies{"{}"});
}

TEST_CASE("a frame may arrive in pieces of any size") {
    const std::string bytes = frame(R"({"a":1})") + "content-length: 5\n\nkunde" + frame("");
    for (std::size_t size = 1; size <= bytes.size(); ++size) {
        FrameParser parser;
        Bodies found;
        for (std::size_t at = 0; at < bytes.size(); at += size) {
            parser.feed(std::string_view(bytes).substr(at, size));
            for (std::string& body : bodies(parser)) found.push_back(std::move(body));
        }
        CHECK(found == Bodies{R"({"a":1})", "kunde", ""});
    }
}

TEST_CASE("broken framing is final and says why") {
    CHECK(error_of("Content-Type: x\r\n\r\n{}") == "a header without Content-Length");
    CHECK(error_of("\r\n{}") == "a header without Content-Length");
    CHECK(error_of("Hello\r\n\r\n") == "a header line without a colon");
    CHECK(error_of("Content-Length: -1\r\n\r\n") == "a Content-Length that is not a number");
    CHECK(error_of("Content-Length: 2x\r\n\r\n") == "a Content-Length that is not a number");
    CHECK(error_of("Content-Length:\r\n\r\n") == "a Content-Length that is not a number");
    CHECK(error_of("Content-Length: 99999999999999999999999\r\n\r\n") ==
          "a Content-Length that is not a number");
    CHECK(error_of("Content-Length: 1\r\nContent-Length: 2\r\n\r\n") == "two different Content-Lengths");

    FrameParser parser;
    parser.feed("Hello\r\n\r\n");
    CHECK(!parser.next());
    parser.feed(frame("{}"));
    CHECK(!parser.next());
}

TEST_CASE("the header and the body have a largest size") {
    CHECK(error_of("Content-Length: 67108865\r\n\r\n") == "a body larger than 64 MiB");
    CHECK(error_of(std::string(8 * 1024 + 1, 'x')) == "the header is larger than 8 KiB");
    CHECK(error_of("Content-Length: 1\r\nX: " + std::string(8 * 1024, 'x') + "\r\n\r\n{") ==
          "the header is larger than 8 KiB");

    const std::string rest = "\r\nContent-Length: 2\r\n\r\n";
    const std::string padding(8 * 1024 - 3 - rest.size(), 'x');
    CHECK(bodies_of("X: " + padding + rest + "{}") == Bodies{"{}"});

    FrameParser parser;
    parser.feed("Content-Length: 67108864\r\n\r\n");
    CHECK(!parser.next());
    CHECK(parser.error() == "");
}
