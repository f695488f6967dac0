// The columns of a table of terms and the names under which people know them.
//
//     column_named("Ersättning")      // CsvColumn::write
//     column_named("use instead")     // CsvColumn::write
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "service/exchange/exchange_termbase.hpp"

namespace ordval::service {

/// In the order in which they are written; `avoid`, `write` and `admitted` are read only.
enum class CsvColumn : std::uint8_t {
    id,
    term,
    status,
    part_of_speech,
    inflection,
    gender,
    severity,
    fix,
    definition,
    reason,
    decision,
    body,
    reference,
    valid_from,
    url,
    forms,
    relational,
    avoid,
    write,
    admitted,
};
inline constexpr std::size_t csv_column_count = 20;
inline constexpr std::size_t csv_written_columns = 17;

/// The Swedish name that is written; the first of those that are read.
std::string_view name_of(CsvColumn column);

/// Nothing for a name that no column has. Case, blanks, "-" and "_" do not matter.
std::optional<CsvColumn> column_named(std::string_view header);

std::optional<TermStatus> status_named(std::string_view word);       ///< "undvik", "deprecated", "avrådd", …
std::string_view written_status(TermStatus status);                  ///< "avrådd"
/// The word of rule files for a Swedish or English word; the word itself where none is known.
std::string severity_named(std::string_view word);        ///< "varning" -> "warning"
std::string part_of_speech_named(std::string_view word);  ///< "substantiv" -> "noun"
std::string gender_named(std::string_view word);          ///< "neutrum" -> "neuter"

}  // namespace ordval::service
