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

#include "messages/message.hpp"

namespace ordval::service {

struct ExchangeNote {
    Message text{};  ///< one of `messages/about_exchange.cpp`
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
