#include "terms/loading/problem_text.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace ordval::terms;
using ordval::Message;

TEST_CASE("a problem has its kind, gravity, place and sentence") {
    const Problem problem = make_problem(Message::unknown_key_near, {"rules/lund.yml", 14, 9, 8},
                                         "prefered", {"prefered", "preferred"});
    CHECK(problem.kind == ProblemKind::unknown_key);
    CHECK(problem.gravity == ProblemGravity::error);
    CHECK(problem.text == "prefered");
    CHECK(problem.sentence.english == "unknown key \"prefered\"; did you mean \"preferred\"?");
    CHECK(problem.sentence.swedish == "okänd nyckel ”prefered”; menar du ”preferred”?");
    CHECK(to_string(problem) == "rules/lund.yml:14:9: unknown key \"prefered\"; did you mean \"preferred\"?");
}

TEST_CASE("arguments cannot break the sentence") {
    CHECK(make_sentence(Message::missing_key, {"a\nb{0}"}).english == "the key \"a b{0}\" is missing");
    CHECK(make_sentence(Message::missing_key, {}).english == "the key \"{0}\" is missing");
    const BilingualText inner = make_sentence(Message::mark_open, {});
    CHECK(make_sentence(Message::bad_test, {inner}).swedish == "testet går inte att läsa: ”[[” avslutas inte av ”]]”");
    CHECK(shortened("rad\u0085två") == "rad två");
}

TEST_CASE("a list of problems is sorted by place and ends after a hundred") {
    ProblemList list("lund.yml");
    list.add(Message::missing_key, 2, 1, 0, "", {"b"});
    list.add(Message::missing_key, 1, 5, 0, "", {"a"});
    for (std::uint32_t i = 0; i < 200; ++i) list.add(Message::missing_key, 3, i + 1, 0, "", {"c"});
    CHECK(list.is_full());
    const auto problems = list.take_sorted();
    REQUIRE(problems.size() == 101);
    CHECK(problems[0].sentence.english == "the key \"a\" is missing");
    CHECK(problems[1].sentence.english == "the key \"b\" is missing");
    CHECK(problems[100].sentence.english == "100 problems are listed, there are more; mend these first");
    CHECK(list.take_sorted().empty());
}
