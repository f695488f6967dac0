// The names under which TBX carries what rule files say, for reader and writer alike.
#pragma once

#include <array>
#include <string_view>

namespace ordval::service {

/// In the order of TermStatus.
inline constexpr std::array<std::string_view, 4> tbx_statuses{"preferredTerm-admn-sts", "admittedTerm-admn-sts",
                                                              "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"};

inline constexpr std::string_view tbx_decision = "ordval-decision";
inline constexpr std::string_view tbx_body = "ordval-body";
inline constexpr std::string_view tbx_valid_from = "ordval-valid-from";
inline constexpr std::string_view tbx_in_domain = "ordval-in-domain";      ///< "skola: elev"
inline constexpr std::string_view tbx_counterpart = "ordval-counterpart";
inline constexpr std::string_view tbx_consistent = "ordval-consistent";
inline constexpr std::string_view tbx_document_note = "ordval-document-note";
inline constexpr std::string_view tbx_test = "ordval-test";
inline constexpr std::string_view tbx_inflection = "ordval-inflection";
inline constexpr std::string_view tbx_form = "ordval-form";                ///< eight of them, "–" for none
inline constexpr std::string_view tbx_severity = "ordval-severity";
inline constexpr std::string_view tbx_fix = "ordval-fix";
inline constexpr std::string_view tbx_relational = "ordval-relational";
/// Of the whole termbase, as paragraphs of the header: "ordval-owner: Lunds kommun".
inline constexpr std::string_view tbx_owner = "ordval-owner: ";
inline constexpr std::string_view tbx_version_line = "ordval-version: ";
inline constexpr std::string_view tbx_licence = "ordval-licence: ";
inline constexpr std::string_view tbx_name = "ordval-name: ";
inline constexpr std::string_view tbx_no_form = "–";

}  // namespace ordval::service
