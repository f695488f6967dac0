// What a finding says to the writer, in plain Swedish or English.
//
//     Skriv ”invånarna” i stället för ”kunderna”.
//     Skriv ”förskolan” i stället för ”dagiset” – se över ord som rättar sig efter ordet, till exempel ”ett”.
//
// Which sentence a finding calls for is decided here and nowhere else; the sentences stand in `messages/about_findings.cpp`.
#pragma once

#include <string>

#include "messages/language.hpp"
#include "terms/finding.hpp"
#include "terms/rule_set.hpp"

namespace ordval::service {

/// One line of plain text that names the preferred term. `text` is the document, in which the finding's spans count.
std::string message_for(const terms::Finding& finding, const terms::RuleSet& rules, std::string_view text,
                        Language language);

/// Why a rule was silent, or judged otherwise than usual: "ordet omnämns (”begreppet”)". For a silent finding without a
/// reason a person made an exception; "" for any other finding without one.
std::string reason_for(const terms::Finding& finding, std::string_view text, bool is_silent, Language language);

/// The title of a quick fix: "Byt till ”invånarna”"; an unsafe one says what to look at.
std::string fix_title(const terms::Replacement& replacement, Language language);

std::string severity_word(terms::Severity severity, Language language);  ///< "varning", "warning"

}  // namespace ordval::service
