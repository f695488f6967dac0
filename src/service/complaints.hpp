// What a command says on standard error, in one shape.
//
//     ordval: saknas.md: fel: finns inte
//     ordval: regler/egna.yml:4:9: fel: okänd nyckel ”prefered”; menar du ”preferred”?
//     ordval: fel: okänt kommando ”chek”; menar du ”check”?
//
// Findings are no complaints: they go to standard output.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "service/file_error.hpp"
#include "messages/language.hpp"
#include "terms/loading/problem.hpp"

namespace ordval::service {

class Complaints {
public:
    explicit Complaints(Language language) : language_(language) {}

    Language language() const { return language_; }
    void speak(Language language) { language_ = language; }

    /// `place` is a path, perhaps with line and column, or empty.
    void error(const std::string& place, const std::string& sentence);
    void error(const std::string& path, const FileError& error);
    /// Something that the user should know and that stops nothing.
    void note(const std::string& place, const std::string& sentence);
    /// Each problem is told once, however many rule sets share it.
    void about(const std::vector<terms::Problem>& problems);

    /// Standard output is full or closed.
    void about_output();

    /// True when there was an error: the exit status is 2 then.
    bool has_error() const { return has_error_; }

private:
    Language language_;
    bool has_error_ = false;
    std::set<std::string> told_;  ///< problems, with their places
};

}  // namespace ordval::service
