#include "service/complaints.hpp"

#include <iostream>

#include "service/bilingual.hpp"

namespace ordval::service {

namespace {

constexpr Bilingual error_word{"fel", "error"};
constexpr Bilingual note_word{"anmärkning", "note"};

void say(const std::string& place, const char* gravity, const std::string& sentence) {
    std::cerr << "ordval: " << place << (place.empty() ? "" : ": ") << gravity << ": " << sentence << '\n';
}

}  // namespace

void Complaints::error(const std::string& place, const std::string& sentence) {
    has_error_ = true;
    say(place, error_word.in(language_), sentence);
}

void Complaints::error(const std::string& place, const FileError& what) {
    error(place, clause_for(what, language_));
}

void Complaints::note(const std::string& place, const std::string& sentence) {
    say(place, note_word.in(language_), sentence);
}

void Complaints::about_output() {
    constexpr Bilingual not_written{"resultatet kunde inte skrivas", "the result could not be written"};
    error("", not_written.in(language_));
}

void Complaints::about(const std::vector<terms::Problem>& problems) {
    for (const terms::Problem& problem : problems) {
        const std::string place = terms::to_string(problem.place);
        if (problem.gravity == terms::ProblemGravity::error)
            error(place, in(problem.sentence, language_));
        else
            note(place, in(problem.sentence, language_));
    }
}

}  // namespace ordval::service
