#include "terms/loading/problem_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

struct Row {
    ProblemText what;
    ProblemKind kind;
    ProblemGravity gravity;
    std::string_view english;
};

constexpr auto error = ProblemGravity::error;
constexpr auto note = ProblemGravity::note;

// clang-format off
constexpr std::array<Row, static_cast<std::size_t>(ProblemText::count)> rows{{
    {ProblemText::file_cannot_be_read, ProblemKind::not_readable, error,
     "the file cannot be read: {0}"},
    {ProblemText::file_is_directory, ProblemKind::not_readable, error,
     "this is a directory; name a rule file in it"},
    {ProblemText::not_utf8, ProblemKind::not_utf8, error,
     "the file is not UTF-8 from here on; save it as UTF-8"},
    {ProblemText::is_utf16, ProblemKind::not_utf8, error,
     "the file is UTF-16; save it as UTF-8"},
    {ProblemText::nul_byte, ProblemKind::not_utf8, error,
     "a NUL byte stands here, so this is not a text file"},
    {ProblemText::too_many_bytes, ProblemKind::too_large, error,
     "the file is larger than {0} MiB; split it and let one file extend the other"},
    {ProblemText::too_deep, ProblemKind::too_large, error,
     "more than {0} levels of lists and mappings; a rule file needs fewer than ten"},
    {ProblemText::too_many_nodes, ProblemKind::too_large, error,
     "more than {0} keys and values; split the file and let one file extend the other"},
    {ProblemText::too_many_problems, ProblemKind::too_large, error,
     "{0} problems are listed, there are more; mend these first"},
    {ProblemText::too_many_terms, ProblemKind::too_large, error,
     "the rule set has more than {0} terms; the concepts from here on are left out"},
    {ProblemText::too_many_terms_of_concept, ProblemKind::too_large, error,
     "more than {0} terms for one concept"},
    {ProblemText::empty_file, ProblemKind::missing_key, error,
     "the file is empty; a rule file says \"termbase: NAME\" and lists its \"concepts:\""},

    {ProblemText::anchor_or_alias, ProblemKind::alias, error,
     "anchors and aliases (\"&\" and \"*\", {0} in this file) are not used in rule files; write each value out, "
     "and put a text that begins with such a sign in quotes"},
    {ProblemText::tag, ProblemKind::not_yaml, error,
     "tags ({0} in this file) are not used in rule files; leave the tag out, and put a text that begins with \"!\" "
     "in quotes"},
    {ProblemText::several_documents, ProblemKind::not_yaml, error,
     "\"---\" begins a second document; it is not read, since a rule file has one"},
    {ProblemText::control_character, ProblemKind::not_yaml, error,
     "a control character stands here; remove it"},
    {ProblemText::tab_indentation, ProblemKind::not_yaml, error,
     "a tab stands here; YAML is indented with spaces"},
    {ProblemText::reserved_character, ProblemKind::not_yaml, error,
     "a text cannot begin with \"{0}\"; put it in quotes"},
    {ProblemText::colon_missing, ProblemKind::not_yaml, error,
     "a \":\" is missing after this key, or its indentation is wrong"},
    {ProblemText::colon_not_possible, ProblemKind::not_yaml, error,
     "a \":\" is not possible here; put a text that holds \": \" in quotes, or mend the indentation"},
    {ProblemText::dash_not_possible, ProblemKind::not_yaml, error,
     "a list item (\"- \") is not possible here; mend the indentation"},
    {ProblemText::key_expected, ProblemKind::not_yaml, error,
     "a key was expected here; mend the indentation or the quotes"},
    {ProblemText::value_expected, ProblemKind::not_yaml, error,
     "a value was expected here, or a bracket before it is not closed"},
    {ProblemText::dash_expected, ProblemKind::not_yaml, error,
     "a list item (\"- \") was expected here; mend the indentation"},
    {ProblemText::flow_list_open, ProblemKind::not_yaml, error,
     "a \",\" or \"]\" is missing in the list that begins on line {0}"},
    {ProblemText::flow_mapping_open, ProblemKind::not_yaml, error,
     "a \",\" or \"}\" is missing in the mapping that begins on line {0}"},
    {ProblemText::quotation_open, ProblemKind::not_yaml, error,
     "the quotation mark here is never closed"},
    {ProblemText::unknown_escape, ProblemKind::not_yaml, error,
     "inside \"...\" a backslash begins an escape, and this one does not exist; write \"\\\\\", or use '...'"},
    {ProblemText::other_yaml_error, ProblemKind::not_yaml, error,
     "this is not valid YAML: {0}"},

    {ProblemText::key_is_not_text, ProblemKind::wrong_type, error,
     "a key must be a text, not a list or a mapping"},
    {ProblemText::duplicate_key, ProblemKind::duplicate_key, error,
     "the key \"{0}\" stands here a second time; it is already on line {1}"},
    {ProblemText::unknown_key, ProblemKind::unknown_key, error,
     "unknown key \"{0}\"; possible here: {1}"},
    {ProblemText::unknown_key_near, ProblemKind::unknown_key, error,
     "unknown key \"{0}\"; did you mean \"{1}\"?"},
    {ProblemText::missing_key, ProblemKind::missing_key, error,
     "the key \"{0}\" is missing"},
    {ProblemText::missing_name, ProblemKind::missing_key, note,
     "the key \"termbase\" is missing; the termbase is called \"{0}\", after its file"},
    {ProblemText::text_expected, ProblemKind::wrong_type, error,
     "\"{0}\" must be a text, not a list or a mapping"},
    {ProblemText::list_expected, ProblemKind::wrong_type, error,
     "\"{0}\" must be a list"},
    {ProblemText::mapping_expected, ProblemKind::wrong_type, error,
     "\"{0}\" must be a mapping with the keys {1}"},
    {ProblemText::named_entries_expected, ProblemKind::wrong_type, error,
     "\"{0}\" must be a mapping, with a text for each key"},
    {ProblemText::term_expected, ProblemKind::wrong_type, error,
     "a term is a text (\"kund\" or \"kund -en -er\") or a mapping that begins with \"term\", not a list"},
    {ProblemText::rule_file_expected, ProblemKind::wrong_type, error,
     "a rule file is a mapping that begins with \"termbase: NAME\""},
    {ProblemText::no_value, ProblemKind::wrong_type, error,
     "\"{0}\" has no value; write one, or leave the key out"},
    {ProblemText::empty_text, ProblemKind::bad_value, error,
     "\"{0}\" is empty; write a text, or leave it out"},
    {ProblemText::empty_list, ProblemKind::bad_value, error,
     "\"{0}\" is empty; list something, or leave the key out"},
    {ProblemText::text_too_long, ProblemKind::too_large, error,
     "\"{0}\" is longer than {1} characters"},

    {ProblemText::unknown_value, ProblemKind::bad_value, error,
     "\"{0}\" is not possible for \"{1}\"; write one of {2}"},
    {ProblemText::unknown_value_near, ProblemKind::bad_value, error,
     "\"{0}\" is not possible for \"{1}\"; did you mean \"{2}\"?"},
    {ProblemText::not_a_date, ProblemKind::bad_value, error,
     "\"{0}\" is not a date; write it as 2023-04-13"},
    {ProblemText::not_a_url, ProblemKind::bad_value, error,
     "\"{0}\" is not an address; it begins with https:// or http://"},
    {ProblemText::not_a_name, ProblemKind::bad_value, error,
     "\"{0}\" is not possible as \"{1}\"; use letters, digits, \"-\" and \"_\" only"},
    {ProblemText::not_a_word, ProblemKind::bad_value, error,
     "\"{0}\" is no term; a term has at least one letter"},
    {ProblemText::no_terms, ProblemKind::missing_key, error,
     "the concept \"{0}\" has no terms; state \"preferred\", \"deprecated\" or both"},
    {ProblemText::term_twice, ProblemKind::bad_value, error,
     "\"{0}\" stands twice in the concept, as {1} and as {2}; a term has one status"},
    {ProblemText::stated_twice, ProblemKind::bad_value, error,
     "\"{0}\" stands both in \"contexts\" and in \"unless\"; keep one"},
    {ProblemText::bad_test, ProblemKind::bad_value, error,
     "the test cannot be read: {0}"},
    {ProblemText::mark_open, ProblemKind::bad_value, error,
     "\"[[\" is not closed by \"]]\""},
    {ProblemText::mark_in_mark, ProblemKind::bad_value, error,
     "a \"[[\" stands inside another"},
    {ProblemText::mark_empty, ProblemKind::bad_value, error,
     "nothing stands between \"[[\" and \"]]\""},
    {ProblemText::mark_severity, ProblemKind::bad_value, error,
     "\"{0}\" is no severity; write hint, info, warning or error"},
    {ProblemText::fixes_open, ProblemKind::bad_value, error,
     "\"{\" is not closed by \"}\""},
    {ProblemText::fix_empty, ProblemKind::bad_value, error,
     "a replacement between \"{\" and \"}\" is empty"},
    {ProblemText::duplicate_id, ProblemKind::duplicate_id, error,
     "the concept \"{0}\" stands here a second time; it is already on line {1}"},

    {ProblemText::key_of_other_kind, ProblemKind::unknown_key, error,
     "\"{0}\" does not belong to a rule of the kind {1}, which has {2}"},
    {ProblemText::not_a_number, ProblemKind::wrong_type, error,
     "\"{0}\" is not a whole number from 1 to {1}"},
    {ProblemText::message_missing, ProblemKind::missing_key, error,
     "the rule \"{0}\" has no replacement, so it needs a \"message:\" that tells the writer what to do"},
    {ProblemText::not_a_pattern, ProblemKind::bad_value, error,
     "this is not a regular expression ({0} at character {1} of it); mend it, and write it in single quotes"},
    {ProblemText::pattern_too_long, ProblemKind::too_large, error,
     "the regular expression has more than {0} bytes; divide it into several rules"},
    {ProblemText::no_trigger, ProblemKind::bad_value, error,
     "the regular expression needs no certain sign or word, so it would be tried on every sentence; name one that must "
     "stand in the sentence with \"trigger:\", such as \"%\" or \"digits\""},
    {ProblemText::weak_trigger, ProblemKind::bad_value, error,
     "\"{0}\" stands in nearly every sentence, so it cannot be a trigger; choose two letters or more, or a rare sign"},
    {ProblemText::no_such_group, ProblemKind::bad_value, error,
     "the replacement asks for the group ${0}, and the regular expression has {1} groups"},

    {ProblemText::forms_and_class, ProblemKind::bad_value, error,
     "\"{0}\" says the inflection twice; keep either \"class\" or \"forms\""},
    {ProblemText::number_of_forms, ProblemKind::bad_value, error,
     "\"forms\" lists {0} forms, not eight: singular indefinite, its genitive, singular definite, its genitive, then "
     "the plural in the same order; \"\" stands for a form that does not exist"},
    {ProblemText::first_form_differs, ProblemKind::bad_value, error,
     "the first form is \"{0}\", but the term is \"{1}\""},
    {ProblemText::no_forms, ProblemKind::bad_value, error,
     "\"forms\" has no form at all"},
    {ProblemText::class_unknown, ProblemKind::inflection, error,
     "\"{0}\" is not a class that \"{1}\" can have; write the endings as in \"-en -er\" or \"-n = -na\", or list the "
     "eight forms"},
    {ProblemText::gender_differs, ProblemKind::inflection, error,
     "\"gender\" says {0}, but the forms of \"{1}\" are {2}"},
    {ProblemText::word_class_differs, ProblemKind::inflection, error,
     "\"pos\" says {0}, but \"{1}\" is inflected as {2} here"},
    {ProblemText::forms_guessed, ProblemKind::inflection, note,
     "the forms of \"{0}\" are assumed to be {1}; state \"class\" or \"forms\" to be sure"},
    {ProblemText::forms_unknown, ProblemKind::inflection, note,
     "the forms of \"{0}\" are not known, so it is used only as written; state \"class\" (\"uninflected\" if it has no "
     "other forms) or \"forms\""},
    {ProblemText::several_paradigms, ProblemKind::inflection, note,
     "\"{0}\" can be inflected in {1} ways, taken is {2}; state \"class\" or \"forms\" to be sure"},
    {ProblemText::class_contradicts, ProblemKind::inflection, note,
     "the lexicon inflects \"{0}\" otherwise: {1}; here it is {2}, so no replacement is made without asking; mend "
     "\"class\", or list the eight \"forms\" of a noun"},

    {ProblemText::unknown_pack, ProblemKind::unknown_pack, error,
     "there is no rule pack \"{0}\"; known packs: {1}"},
    {ProblemText::unknown_pack_near, ProblemKind::unknown_pack, error,
     "there is no rule pack \"{0}\"; did you mean \"{1}\"?"},
    {ProblemText::circular_extends, ProblemKind::circular_extends, error,
     "\"{0}\" extends itself: {1}"},
    {ProblemText::failed_test, ProblemKind::failed_test, error,
     "the test fails, so the rule is not used: {0}"},
}};
// clang-format on

constexpr bool rows_are_in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].what) != i) return false;
    }
    return true;
}
static_assert(rows_are_in_order(),
              "a row of the table stands at another place than its name in the enumeration");

constexpr std::size_t longest_piece = 60;
constexpr std::size_t longest_argument = 600;
constexpr std::size_t most_problems = 100;

/// At most `limit` code points of `text`, with spaces for control characters.
std::string cut(std::string_view text, std::size_t limit) {
    std::string clean;
    std::size_t offset = 0;
    for (std::size_t count = 0; offset < text.size(); ++count) {
        if (count == limit) return clean + "…";
        const text::Decoded next = text::decode(text, offset);
        const bool is_control = next.code_point < 0x20 || (next.code_point >= 0x7F && next.code_point < 0xA0);
        if (is_control) {
            clean += ' ';
        } else {
            clean += text.substr(offset, next.size);
        }
        offset += next.size;
    }
    return clean;
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
    std::string sentence;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        const auto number = static_cast<std::size_t>(is_place ? pattern[i + 1] - '0' : 0);
        if (is_place && number < arguments.size()) {
            sentence += cut(arguments.begin()[number], longest_argument);
            i += 2;
        } else {
            sentence += pattern[i];
        }
    }
    return sentence;
}

}  // namespace

std::string make_sentence(ProblemText what, std::initializer_list<std::string_view> arguments) {
    return fill(rows[static_cast<std::size_t>(what)].english, arguments);
}

Problem make_problem(ProblemText what, Place place, std::string_view piece,
                     std::initializer_list<std::string_view> arguments) {
    const Row& row = rows[static_cast<std::size_t>(what)];
    return {row.kind, row.gravity, std::move(place), shortened(piece), fill(row.english, arguments)};
}

bool ProblemList::is_full() const {
    return problems_.size() > most_problems;
}

void ProblemList::add(ProblemText what, std::uint32_t line, std::uint32_t column, std::uint32_t size,
                      std::string_view piece, std::initializer_list<std::string_view> arguments) {
    if (is_full()) return;
    if (problems_.size() == most_problems) {
        problems_.push_back(make_problem(ProblemText::too_many_problems, {path_, line, column, size}, piece,
                                         {std::to_string(most_problems)}));
        return;
    }
    problems_.push_back(make_problem(what, {path_, line, column, size}, piece, arguments));
}

std::vector<Problem> ProblemList::take_sorted() {
    std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& left, const Problem& right) {
        return std::pair(left.place.line, left.place.column) <
               std::pair(right.place.line, right.place.column);
    });
    return std::exchange(problems_, {});
}

std::string shortened(std::string_view piece) {
    return cut(piece, longest_piece);
}

std::string to_string(const Problem& problem) {
    const Place& place = problem.place;
    if (place.path.empty()) return problem.sentence;
    if (place.line == 0) return place.path + ": " + problem.sentence;
    return place.path + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) + ": " +
           problem.sentence;
}

}  // namespace ordval::terms
