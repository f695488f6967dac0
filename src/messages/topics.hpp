// The tables of the catalogue, a file for each topic. Each has the rows of its messages in the order of `Message`.
//
// A sentence is a pattern of ICU MessageFormat: "{0}" is a place, "{0, plural, one {# regel} other {# regler}}" a number
// with its noun, and a brace that is meant as such stands in apostrophes. Both languages have the same places.
#pragma once

#include <span>
#include <string_view>

#include "messages/message.hpp"

namespace ordval {

struct MessageRow {
    Message message{};
    std::string_view swedish;
    std::string_view english;
};

std::span<const MessageRow> about_findings();
std::span<const MessageRow> about_words();
std::span<const MessageRow> about_rule_files();
std::span<const MessageRow> about_exchange();
std::span<const MessageRow> about_commands();
std::span<const MessageRow> about_options();
std::span<const MessageRow> about_examples();
std::span<const MessageRow> about_the_editor();

}  // namespace ordval
