#include "terms/exception.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ordval;
using namespace ordval::terms;

namespace {

std::optional<Exception> read(const std::string& comment) {
    text::Comment made;
    made.text = comment;
    return read_exception(made, "");
}

}  // namespace

TEST_CASE("what a comment says") {
    CHECK_FALSE(read("kund i en kommentar"));
    CHECK(read("ordval: av")->scope == ExceptionScope::off);
    CHECK(read("ordval: av")->rules.empty());
    CHECK(read("ordval: på")->scope == ExceptionScope::on);
    CHECK(read("ordval: nästa rad kund")->scope == ExceptionScope::next_line);
    CHECK(read("ordval: här kund")->scope == ExceptionScope::here);
    CHECK(read("Ordval: Av Kund, invanare.brukare")->rules == std::vector<std::string>{"kund", "invanare.brukare"});
    const auto reasoned = read("ordval: av kund – citat ur avtalet");
    CHECK(reasoned->rules == std::vector<std::string>{"kund"});
    CHECK(reasoned->reason == "citat ur avtalet");
    CHECK(read("ordval: off kund")->scope == ExceptionScope::off);
    CHECK(read("ordval: next line kund")->rules == std::vector<std::string>{"kund"});
    CHECK(read("ordval: stäng kund")->scope == ExceptionScope::unclear);
    CHECK(read("ordval:")->scope == ExceptionScope::unclear);
}
