#include "terms/loading/problem_text.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "text/printable.hpp"

namespace ordval::terms {

namespace {

struct Row {
    Message message;
    ProblemKind kind;
    ProblemGravity gravity;
};

constexpr auto error = ProblemGravity::error;
constexpr auto note = ProblemGravity::note;

/// What the sentences of `messages/about_rule_files.cpp` are about, in their order.
// clang-format off
constexpr Row rows[] = {
    {Message::file_cannot_be_read, ProblemKind::not_readable, error},
    {Message::file_is_directory, ProblemKind::not_readable, error},
    {Message::not_utf8, ProblemKind::not_utf8, error},
    {Message::is_utf16, ProblemKind::not_utf8, error},
    {Message::nul_byte, ProblemKind::not_utf8, error},
    {Message::too_many_bytes, ProblemKind::too_large, error},
    {Message::too_deep, ProblemKind::too_large, error},
    {Message::too_many_nodes, ProblemKind::too_large, error},
    {Message::too_many_problems, ProblemKind::too_large, error},
    {Message::too_many_terms, ProblemKind::too_large, error},
    {Message::too_many_terms_of_concept, ProblemKind::too_large, error},
    {Message::too_many_style_rules, ProblemKind::too_large, error},
    {Message::empty_file, ProblemKind::missing_key, error},
    {Message::anchor_or_alias, ProblemKind::alias, error},
    {Message::tag, ProblemKind::not_yaml, error},
    {Message::several_documents, ProblemKind::not_yaml, error},
    {Message::control_character, ProblemKind::not_yaml, error},
    {Message::tab_indentation, ProblemKind::not_yaml, error},
    {Message::reserved_character, ProblemKind::not_yaml, error},
    {Message::colon_missing, ProblemKind::not_yaml, error},
    {Message::colon_not_possible, ProblemKind::not_yaml, error},
    {Message::dash_not_possible, ProblemKind::not_yaml, error},
    {Message::key_expected, ProblemKind::not_yaml, error},
    {Message::value_expected, ProblemKind::not_yaml, error},
    {Message::dash_expected, ProblemKind::not_yaml, error},
    {Message::flow_list_open, ProblemKind::not_yaml, error},
    {Message::flow_mapping_open, ProblemKind::not_yaml, error},
    {Message::quotation_open, ProblemKind::not_yaml, error},
    {Message::unknown_escape, ProblemKind::not_yaml, error},
    {Message::other_yaml_error, ProblemKind::not_yaml, error},
    {Message::key_is_not_text, ProblemKind::wrong_type, error},
    {Message::duplicate_key, ProblemKind::duplicate_key, error},
    {Message::unknown_key, ProblemKind::unknown_key, error},
    {Message::unknown_key_near, ProblemKind::unknown_key, error},
    {Message::missing_key, ProblemKind::missing_key, error},
    {Message::missing_name, ProblemKind::missing_key, note},
    {Message::text_expected, ProblemKind::wrong_type, error},
    {Message::list_expected, ProblemKind::wrong_type, error},
    {Message::mapping_expected, ProblemKind::wrong_type, error},
    {Message::named_entries_expected, ProblemKind::wrong_type, error},
    {Message::term_expected, ProblemKind::wrong_type, error},
    {Message::rule_file_expected, ProblemKind::wrong_type, error},
    {Message::no_value, ProblemKind::wrong_type, error},
    {Message::empty_text, ProblemKind::bad_value, error},
    {Message::empty_list, ProblemKind::bad_value, error},
    {Message::text_too_long, ProblemKind::too_large, error},
    {Message::unknown_value, ProblemKind::bad_value, error},
    {Message::unknown_value_near, ProblemKind::bad_value, error},
    {Message::not_a_date, ProblemKind::bad_value, error},
    {Message::not_a_url, ProblemKind::bad_value, error},
    {Message::not_a_name, ProblemKind::bad_value, error},
    {Message::not_a_word, ProblemKind::bad_value, error},
    {Message::no_terms, ProblemKind::missing_key, error},
    {Message::term_twice, ProblemKind::bad_value, error},
    {Message::stated_twice, ProblemKind::bad_value, error},
    {Message::bad_test, ProblemKind::bad_value, error},
    {Message::mark_open, ProblemKind::bad_value, error},
    {Message::mark_in_mark, ProblemKind::bad_value, error},
    {Message::mark_empty, ProblemKind::bad_value, error},
    {Message::mark_severity, ProblemKind::bad_value, error},
    {Message::fixes_open, ProblemKind::bad_value, error},
    {Message::fix_empty, ProblemKind::bad_value, error},
    {Message::duplicate_id, ProblemKind::duplicate_id, error},
    {Message::unknown_domain, ProblemKind::unknown_domain, note},
    {Message::unknown_domain_near, ProblemKind::unknown_domain, note},
    {Message::no_rule_to_switch_off, ProblemKind::unknown_rule, note},
    {Message::no_rule_to_switch_off_near, ProblemKind::unknown_rule, note},
    {Message::kind_missing, ProblemKind::missing_key, error},
    {Message::key_of_other_kind, ProblemKind::unknown_key, error},
    {Message::not_a_number, ProblemKind::wrong_type, error},
    {Message::message_missing, ProblemKind::missing_key, error},
    {Message::not_a_pattern, ProblemKind::bad_value, error},
    {Message::pattern_too_long, ProblemKind::too_large, error},
    {Message::no_trigger, ProblemKind::bad_value, error},
    {Message::weak_trigger, ProblemKind::bad_value, error},
    {Message::no_such_group, ProblemKind::bad_value, error},
    {Message::forms_and_class, ProblemKind::bad_value, error},
    {Message::number_of_forms, ProblemKind::bad_value, error},
    {Message::first_form_differs, ProblemKind::bad_value, error},
    {Message::no_forms, ProblemKind::bad_value, error},
    {Message::class_unknown, ProblemKind::inflection, error},
    {Message::gender_differs, ProblemKind::inflection, error},
    {Message::word_class_differs, ProblemKind::inflection, error},
    {Message::forms_guessed, ProblemKind::inflection, note},
    {Message::forms_unknown, ProblemKind::inflection, note},
    {Message::several_paradigms, ProblemKind::inflection, note},
    {Message::class_contradicts, ProblemKind::inflection, note},
    {Message::unknown_pack, ProblemKind::unknown_pack, error},
    {Message::unknown_pack_near, ProblemKind::unknown_pack, error},
    {Message::circular_extends, ProblemKind::circular_extends, error},
    {Message::file_outside, ProblemKind::outside, error},
    {Message::too_many_rule_files, ProblemKind::too_large, error},
    {Message::too_large_together, ProblemKind::too_large, error},
    {Message::too_many_rule_choices, ProblemKind::too_large, error},
    {Message::failed_test, ProblemKind::failed_test, error},
    {Message::test_not_found, ProblemKind::failed_test, error},
    {Message::test_not_marked, ProblemKind::failed_test, error},
    {Message::test_severity, ProblemKind::failed_test, error},
    {Message::test_replacement, ProblemKind::failed_test, error},
    {Message::pattern_parenthesis, ProblemKind::bad_value, error},
    {Message::pattern_bracket, ProblemKind::bad_value, error},
    {Message::pattern_escape, ProblemKind::bad_value, error},
    {Message::pattern_interval, ProblemKind::bad_value, error},
    {Message::pattern_group, ProblemKind::bad_value, error},
    {Message::pattern_group_name, ProblemKind::bad_value, error},
    {Message::pattern_look_behind, ProblemKind::bad_value, error},
    {Message::pattern_class, ProblemKind::bad_value, error},
    {Message::pattern_range, ProblemKind::bad_value, error},
    {Message::pattern_too_big, ProblemKind::bad_value, error},
    {Message::pattern_syntax, ProblemKind::bad_value, error},
};
// clang-format on

constexpr std::size_t row_number(Message message) {
    return static_cast<std::size_t>(message) - static_cast<std::size_t>(rows[0].message);
}

constexpr bool rows_are_in_order() {
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (row_number(rows[i].message) != i) return false;
    }
    return true;
}
static_assert(rows_are_in_order(), "a row of the table stands at another place than its name in the enumeration");

constexpr std::size_t longest_piece = 60;
constexpr std::size_t longest_argument = 600;
constexpr std::size_t most_problems = 100;

std::string filled(Message message, std::initializer_list<Argument> arguments, Language language) {
    std::vector<std::string> texts;
    texts.reserve(arguments.size());  // the places below look at the texts where they are
    std::vector<text::MessageArgument> places;
    for (const Argument& argument : arguments) {
        texts.push_back(text::printable_start(language == Language::swedish ? argument.swedish : argument.english, longest_argument));
        if (argument.number) places.emplace_back(*argument.number);
        else places.emplace_back(texts.back());
    }
    return say(message, language, places);
}

/// "did you mean" comes last in the sentences that ask it.
std::string meant_by(Message what, std::initializer_list<Argument> arguments) {
    switch (what) {
        case Message::unknown_key_near:
        case Message::unknown_value_near:
        case Message::unknown_domain_near:
        case Message::no_rule_to_switch_off_near:
        case Message::unknown_pack_near: return std::string((arguments.end() - 1)->swedish);
        default: return "";
    }
}

}  // namespace

BilingualText make_sentence(Message what, std::initializer_list<Argument> arguments) {
    return {filled(what, arguments, Language::swedish), filled(what, arguments, Language::english)};
}

Problem make_problem(Message what, Place place, std::string_view piece, std::initializer_list<Argument> arguments) {
    const Row& row = rows[row_number(what)];
    return {row.kind, row.gravity, std::move(place), shortened(piece), make_sentence(what, arguments), meant_by(what, arguments)};
}

bool ProblemList::is_full() const {
    return problems_.size() > most_problems;
}

void ProblemList::add(Message what, std::uint32_t line, std::uint32_t column, std::uint32_t size,
                      std::string_view piece, std::initializer_list<Argument> arguments) {
    if (is_full()) return;
    if (problems_.size() == most_problems) {
        problems_.push_back(make_problem(Message::too_many_problems, {path_, line, column, size}, piece,
                                         {std::to_string(most_problems)}));
        return;
    }
    problems_.push_back(make_problem(what, {path_, line, column, size}, piece, arguments));
}

std::vector<Problem> ProblemList::take_sorted() {
    const auto place = [](const Problem& problem) { return std::pair(problem.place.line, problem.place.column); };
    std::stable_sort(problems_.begin(), problems_.end(),
                     [&](const Problem& left, const Problem& right) { return place(left) < place(right); });
    // A concept is read again without a file's part that is wrong, and then its notes come again.
    std::vector<Problem> once;
    for (Problem& problem : problems_) {
        bool is_new = true;
        for (auto other = once.rbegin(); is_new && other != once.rend() && place(*other) == place(problem); ++other)
            is_new = other->sentence.english != problem.sentence.english;
        if (is_new) once.push_back(std::move(problem));
    }
    problems_.clear();
    return once;
}

std::string shortened(std::string_view piece) {
    return text::printable_start(piece, longest_piece);
}

std::string to_string(const Place& place) {
    if (place.path.empty() || place.line == 0) return place.path;
    return place.path + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

std::string to_string(const Problem& problem) {
    const std::string place = to_string(problem.place);
    return place + (place.empty() ? "" : ": ") + problem.sentence.english;
}

}  // namespace ordval::terms
