// Tables as spreadsheets write them: one row per term with its status, or one row per word to avoid.
//
//     begrepp;term;status;böjning                      undvik;skriv;motivering
//     invanare;invånare;rekommenderad;                 kund;invånare;Ingen köper sin kommun.
//     invanare;kund;avrådd;kund -en -er                dagis;förskola;
//
// Columns are known by their names, Swedish or English. Semicolon, comma or tab is told from the header, or stated by
// Excel's own "sep=;". Encodings are those of `utf8_text`. What is written has one row per term, UTF-8 with a mark at
// the start, semicolons (or tabs) and CRLF: a Swedish Excel opens that with a double click. A cell that a spreadsheet
// would take for a formula gets an apostrophe, which reading removes.
#pragma once

#include <cstdint>
#include <string>

#include "service/exchange/exchange_termbase.hpp"

namespace ordval::service {

enum class CsvSeparator : char { semicolon = ';', tab = '\t' };

/// `bytes` may be anything. The result is settled.
ReadExchange read_csv(std::string_view bytes);

/// `notes` gets what the table does not hold.
std::string write_csv(const ExchangeTermbase& termbase, CsvSeparator separator, std::vector<ExchangeNote>& notes);

}  // namespace ordval::service
