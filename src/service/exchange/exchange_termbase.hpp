// A termbase on its way from one format to another.
//
//     <term>kund</term> <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>     TBX
//     invanare;kund;undvik;kund -en -er;varning                                                      a spreadsheet
//     swap: {kunderna: invånarna}                                                                    a Vale style
//
// All of them become this: concepts with terms, each text as it was written, nothing looked up. Readers fill it,
// writers write it, and `rule_file_writer` makes a rule file of it. What a rule file says beside (compounds,
// contexts, domains) has no counterpart in the other formats and is told as left out.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "service/exchange/exchange_note.hpp"
#include "terms/termbase.hpp"

namespace ordval::service {

/// The administrative statuses of TBX. Rule files have no `superseded`: there such a term is deprecated, and the reason
/// ends with a line that names it.
enum class TermStatus : std::uint8_t { preferred, admitted, deprecated, superseded };
inline constexpr std::array<std::string_view, 4> status_names{"preferred", "admitted", "deprecated", "superseded"};

/// Texts are empty where nothing is said. Words that stand for a choice are those of rule files ("noun", "utrum").
struct ExchangeTerm {
    std::string text;
    TermStatus status = TermStatus::preferred;
    std::string part_of_speech;
    std::string gender;
    std::string inflection;          ///< as written: "-en -er", "nn_3u_tid"
    std::vector<std::string> forms;  ///< the eight forms of a noun, where they were listed
    std::string severity;            ///< of a term to avoid
    std::string fix;                 ///< of a term to avoid
    std::string relational;          ///< "true" or "false"

    friend bool operator==(const ExchangeTerm&, const ExchangeTerm&) = default;
};

struct ExchangeConcept {
    std::string id;
    std::string definition;
    std::string reason;
    terms::Source source;
    std::vector<ExchangeTerm> terms;  ///< by status, then in the order of the file
    std::map<std::string, std::string> in_domain;
    std::vector<std::string> counterparts;
    std::string consistent;     ///< "true" or empty
    std::string document_note;  ///< "true" or empty
    std::vector<std::string> tests;
    std::uint32_t line = 0;  ///< where it was read, for notes

    /// Two concepts that say the same, wherever they were read.
    bool says_the_same_as(const ExchangeConcept& other) const;
};

struct ExchangeTermbase {
    std::string name;
    std::string title;
    std::string description;
    std::string owner;
    std::string version;
    std::string licence;
    std::vector<ExchangeConcept> concepts;

    bool says_the_same_as(const ExchangeTermbase& other) const;
};

/// What a reader of another format found.
struct ReadExchange {
    ExchangeTermbase termbase;
    std::vector<ExchangeNote> notes;
    std::vector<terms::Problem> problems = {};  ///< of a YAML file, in the words of the reader of rule files
};

/// The concepts of loaded rules. A note names what of each concept the type above does not hold.
ReadExchange exchange_of(const terms::Termbase& termbase);

bool is_avoided(TermStatus status);

/// Sorts terms by status and leaves the order of the file within each.
void sort_by_status(std::vector<ExchangeTerm>& terms);

}  // namespace ordval::service
