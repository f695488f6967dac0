#include "service/complaints.hpp"

#include <iostream>

#include "messages/message.hpp"
#include "text/printable.hpp"

namespace ordval::service {

namespace {

void tell(const std::string& place, const std::string& gravity, const std::string& sentence) {
    std::cerr << "ordval: " << text::printable(place) << (place.empty() ? "" : ": ") << gravity << ": " << text::printable(sentence) << '\n';
}

}  // namespace

void Complaints::error(const std::string& place, const std::string& sentence) {
    has_error_ = true;
    tell(place, say(Message::error, language_), sentence);
}

void Complaints::error(const std::string& path, const FileError& what) {
    error(place_of(path, what), clause_for(what, language_));
}

void Complaints::note(const std::string& place, const std::string& sentence) {
    tell(place, say(Message::note_word, language_), sentence);
}

void Complaints::about_output() {
    error("", say(Message::output_not_written, language_));
}

void Complaints::about(const std::vector<terms::Problem>& problems) {
    for (const terms::Problem& problem : problems) {
        if (!told_.insert(terms::to_string(problem)).second) continue;
        const std::string place = terms::to_string(problem.place);
        if (problem.gravity == terms::ProblemGravity::error)
            error(place, problem.sentence.in(language_));
        else
            note(place, problem.sentence.in(language_));
    }
}

}  // namespace ordval::service
