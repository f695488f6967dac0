// Every problem of a rule file, with its sentence.
//
//     make_problem(Message::unknown_key_near, place, "prefered", {"prefered", "preferred"})
//         // okänd nyckel ”prefered”; menar du ”preferred”?
//         // unknown key "prefered"; did you mean "preferred"?
//
// The sentences stand in `messages/about_rule_files.cpp`; here each has its kind of problem and how grave it is. Both
// languages are filled in at once: who reads the problem, and in which language, is known only later, and one loaded
// rule set may serve readers of both. Names of keys and values are those of the file in either language.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "messages/message.hpp"
#include "terms/loading/problem.hpp"

namespace ordval::terms {

/// What stands in a numbered place: the same in both languages, a sentence of its own, or a number with its noun.
struct Argument {
    template <typename Text>
        requires std::convertible_to<const Text&, std::string_view>
    Argument(const Text& both) : swedish(both), english(both) {}
    Argument(const BilingualText& sentence) : swedish(sentence.swedish), english(sentence.english) {}
    Argument(std::size_t count) : number(count) {}

    std::string_view swedish;
    std::string_view english;
    std::optional<std::size_t> number;
};

/// The problem with its sentence. `piece` is what the problem is about as it stands in the file; it and the
/// arguments may be any valid UTF-8: control characters become spaces, and what is very long is cut.
Problem make_problem(Message what, Place place, std::string_view piece,
                     std::initializer_list<Argument> arguments);

/// The sentence alone, for a part of another sentence.
BilingualText make_sentence(Message what, std::initializer_list<Argument> arguments);

/// The problems of one file, in the order in which they were found. After the hundredth it says that there
/// are more and takes no others, so that a file of another kind does not bury its reader.
class ProblemList {
public:
    explicit ProblemList(std::string path) : path_(std::move(path)) {}

    const std::string& path() const { return path_; }

    /// True when no further problem is taken, so that there is no need to find words for it.
    bool is_full() const;

    /// `line`, `column` and `size` as in Place.
    void add(Message what, std::uint32_t line, std::uint32_t column, std::uint32_t size,
             std::string_view piece, std::initializer_list<Argument> arguments);

    /// The problems by line and column, each once. The list is empty afterwards.
    std::vector<Problem> take_sorted();

private:
    std::string path_;
    std::vector<Problem> problems_;
};

/// `piece` fit to stand in a sentence: at most 60 code points, without control characters.
std::string shortened(std::string_view piece);

/// "a, b, c": the values that are possible, for a sentence.
template <typename Names>
std::string listed(const Names& names) {
    std::string all;
    for (const auto& name : names) {
        if (!all.empty()) all += ", ";
        all += name;
    }
    return all;
}

}  // namespace ordval::terms
