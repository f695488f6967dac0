#include "service/complaints.hpp"

#include <iostream>

#include "messages/message.hpp"
#include "text/printable.hpp"

namespace ordval::service {

namespace {

void tell(const std::string& place, const std::string& gravity, const std::string& sentence) {
    std::cerr << "ordval: " << text::printable(place) << (place.empty() ? "" : ": ") << gravity << ": " << sentence << '\n';
}

}  // namespace

void Complaints::error(const std::string& place, const std::string& sentence) {
    has_error_ = true;
    tell(place, say(Message::error, language_), sentence);
}

void Complaints::error(const std::string& place, const FileError& what) {
    error(place, clause_for(what, language_));
}

void Complaints::note(const std::string& place, const std::string& sentence) {
    tell(place, say(Message::note_word, language_), sentence);
}

void Complaints::about_output() {
    error("", say(Message::output_not_written, language_));
}

void Complaints::about(const std::vector<terms::Problem>& problems) {
    for (const terms::Problem& problem : problems) {
        const std::string place = terms::to_string(problem.place);
        if (problem.gravity == terms::ProblemGravity::error)
            error(place, problem.sentence.in(language_));
        else
            note(place, problem.sentence.in(language_));
    }
}

}  // namespace ordval::service
