// Every sentence about a bad rule file, in one table.
//
//     make_problem(ProblemText::unknown_key_near, place, "prefered", {"prefered", "preferred"})
//         // okänd nyckel ”prefered”; menar du ”preferred”?
//         // unknown key "prefered"; did you mean "preferred"?
//
// A sentence is a template with numbered places, in Swedish and in English, and its row says what kind of problem it
// belongs to and how grave it is. Both are filled in at once: who reads the problem, and in which language, is known
// only later, and one loaded rule set may serve readers of both. Names of keys and values are those of the file in
// either language.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "terms/loading/problem.hpp"

namespace ordval::terms {

enum class ProblemText : std::uint8_t {
    // The file as a whole.
    file_cannot_be_read,
    file_is_directory,
    not_utf8,
    is_utf16,
    nul_byte,
    too_many_bytes,
    too_deep,
    too_many_nodes,
    too_many_problems,
    too_many_terms,
    too_many_terms_of_concept,
    empty_file,
    // YAML.
    anchor_or_alias,
    tag,
    several_documents,
    control_character,
    tab_indentation,
    reserved_character,
    colon_missing,
    colon_not_possible,
    dash_not_possible,
    key_expected,
    value_expected,
    dash_expected,
    flow_list_open,
    flow_mapping_open,
    quotation_open,
    unknown_escape,
    other_yaml_error,
    // Keys and the types of values.
    key_is_not_text,
    duplicate_key,
    unknown_key,
    unknown_key_near,
    missing_key,
    missing_name,
    text_expected,
    list_expected,
    mapping_expected,
    named_entries_expected,
    term_expected,
    rule_file_expected,
    no_value,
    empty_text,
    empty_list,
    text_too_long,
    // Values.
    unknown_value,
    unknown_value_near,
    not_a_date,
    not_a_url,
    not_a_name,
    not_a_word,
    no_terms,
    term_twice,
    stated_twice,
    bad_test,
    mark_open,
    mark_in_mark,
    mark_empty,
    mark_severity,
    fixes_open,
    fix_empty,
    duplicate_id,
    unknown_domain,
    unknown_domain_near,
    // Rules of other kinds than terms.
    kind_missing,
    key_of_other_kind,
    not_a_number,
    message_missing,
    not_a_pattern,
    pattern_too_long,
    no_trigger,
    weak_trigger,
    no_such_group,
    // Inflection.
    forms_and_class,
    number_of_forms,
    first_form_differs,
    no_forms,
    class_unknown,
    gender_differs,
    word_class_differs,
    forms_guessed,
    forms_unknown,
    several_paradigms,
    class_contradicts,
    // The rule set.
    unknown_pack,
    unknown_pack_near,
    circular_extends,
    failed_test,
    // Why a test fails, for a part of that sentence.
    test_not_found,
    test_not_marked,
    test_severity,
    test_replacement,
    count
};

/// What stands in a numbered place: the same in both languages, or a sentence of its own.
struct Argument {
    template <typename Text>
        requires std::convertible_to<const Text&, std::string_view>
    Argument(const Text& both) : swedish(both), english(both) {}
    Argument(const BilingualText& sentence) : swedish(sentence.swedish), english(sentence.english) {}

    std::string_view swedish;
    std::string_view english;
};

/// The problem with its sentence. `piece` is what the problem is about as it stands in the file; it and the
/// arguments may be any valid UTF-8: control characters become spaces, and what is very long is cut.
Problem make_problem(ProblemText what, Place place, std::string_view piece,
                     std::initializer_list<Argument> arguments);

/// The sentence alone, for a part of another sentence.
BilingualText make_sentence(ProblemText what, std::initializer_list<Argument> arguments);

/// The problems of one file, in the order in which they were found. After the hundredth it says that there
/// are more and takes no others, so that a file of another kind does not bury its reader.
class ProblemList {
public:
    explicit ProblemList(std::string path) : path_(std::move(path)) {}

    const std::string& path() const { return path_; }

    /// True when no further problem is taken, so that there is no need to find words for it.
    bool is_full() const;

    /// `line`, `column` and `size` as in Place.
    void add(ProblemText what, std::uint32_t line, std::uint32_t column, std::uint32_t size,
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
