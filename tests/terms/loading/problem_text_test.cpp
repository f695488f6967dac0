#include "terms/loading/problem_text.hpp"

#include <doctest/doctest.h>
#include <set>
#include <string>

using namespace ordval::terms;

TEST_CASE("a problem has its kind, gravity, place and sentence") {
    const Problem problem = make_problem(ProblemText::unknown_key_near, {"rules/lund.yml", 14, 9, 8},
                                         "prefered", {"prefered", "preferred"});
    CHECK(problem.kind == ProblemKind::unknown_key);
    CHECK(problem.gravity == ProblemGravity::error);
    CHECK(problem.text == "prefered");
    CHECK(problem.sentence == "unknown key \"prefered\"; did you mean \"preferred\"?");
    CHECK(to_string(problem) == "rules/lund.yml:14:9: unknown key \"prefered\"; did you mean \"preferred\"?");
}

TEST_CASE("no sentence needs more than three arguments, is empty, or stands in the table twice") {
    std::set<std::string> all;
    for (int i = 0; i < static_cast<int>(ProblemText::count); ++i) {
        const std::string sentence = make_sentence(static_cast<ProblemText>(i), {"ett", "två", "tre"});
        CAPTURE(sentence);
        CHECK(!sentence.empty());
        CHECK(sentence.back() != '.');
        CHECK(sentence.find("{0}") == std::string::npos);
        CHECK(sentence.find("{1}") == std::string::npos);
        CHECK(sentence.find("{2}") == std::string::npos);
        CHECK(sentence.find("{3}") == std::string::npos);
        all.insert(sentence);
    }
    CHECK(all.size() == static_cast<std::size_t>(ProblemText::count));
}

TEST_CASE("arguments cannot break the sentence") {
    CHECK(make_sentence(ProblemText::missing_key, {"a\nb{0}"}) == "the key \"a b{0}\" is missing");
    CHECK(make_sentence(ProblemText::missing_key, {}) == "the key \"{0}\" is missing");
    CHECK(shortened("rad\u0085två") == "rad två");
}

TEST_CASE("a list of problems is sorted by place and ends after a hundred") {
    ProblemList list("lund.yml");
    list.add(ProblemText::missing_key, 2, 1, 0, "", {"b"});
    list.add(ProblemText::missing_key, 1, 5, 0, "", {"a"});
    for (std::uint32_t i = 0; i < 200; ++i) list.add(ProblemText::missing_key, 3, i + 1, 0, "", {"c"});
    CHECK(list.is_full());
    const auto problems = list.take_sorted();
    REQUIRE(problems.size() == 101);
    CHECK(problems[0].sentence == "the key \"a\" is missing");
    CHECK(problems[1].sentence == "the key \"b\" is missing");
    CHECK(problems[100].sentence == "100 problems are listed, there are more; mend these first");
    CHECK(list.take_sorted().empty());
}
