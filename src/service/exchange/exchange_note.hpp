// What an import could not use and an export could not carry, one sentence each.
//
//     avtal.csv:14:1: anmärkning: status ”gammal” är okänd, så ”kund” har lämnats ut
//     anmärkning: begreppet ”invanare”: contexts hos ”kund” finns inte i formatet
//
// A note has a place in the file that was read, or none when it is about a rule file that was written out. Errors are
// the few notes that stop everything: the file is no file of its kind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "service/language.hpp"

namespace ordval::service {

enum class NoteText : std::uint8_t {
    // The file as a whole; nothing is read.
    not_xml,
    not_tbx,
    not_vale,
    no_header,
    open_quote,
    not_text,
    // What was left out when a file was read.
    other_language,
    unknown_category,
    unknown_status,
    unknown_severity,
    unknown_part_of_speech,
    unknown_gender,
    term_without_word,
    term_twice,
    second_preferred,
    concept_without_terms,
    id_changed,
    bad_url,
    bad_date,
    bad_inflection,
    superseded,
    unknown_column,
    row_without_term,
    row_too_long,
    regular_expression,
    unknown_key,
    unknown_extends,
    entities_declared,
    // What a format does not carry.
    left_out_of_term,
    left_out_of_concept,
    left_out_of_file,
    left_out_domain,
    left_out_rule,
    count
};

struct ExchangeNote {
    NoteText text{};
    std::uint32_t line = 0;    ///< 1-based; 0 when there is no place
    std::uint32_t column = 0;  ///< 1-based, in code points
    std::vector<std::string> arguments = {};
};

/// True when the file could not be read at all.
bool is_error(const ExchangeNote& note);
bool has_error(const std::vector<ExchangeNote>& notes);

/// One clause without a full stop, for `Complaints`.
std::string sentence_of(const ExchangeNote& note, Language language);

}  // namespace ordval::service
