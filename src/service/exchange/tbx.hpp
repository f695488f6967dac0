// TBX, the termbase exchange format of ISO 30042, versions 2 (2008, "martif") and 3 (2019, "tbx").
//
//     <termEntry id="invanare">                              <conceptEntry id="invanare">
//       <langSet xml:lang="sv">                                <langSec xml:lang="sv">
//         <tig><term>kund</term>                                 <termSec><term>kund</term>
//           <termNote type="administrativeStatus">                 <termNote type="administrativeStatus">
//             deprecatedTerm-admn-sts</termNote>                     deprecatedTerm-admn-sts</termNote>
//
// Both are read, version 3 in both styles: a category as an attribute (DCA) or as an element of its own (DCT,
// <min:administrativeStatus>). The categories are those of TBX-Basic. What rule files say beside has no category there and
// is written as <admin type="ordval-…">, which other programs may skip; the reason is a <note>, which they show.
// Only Swedish language sections become terms. No entity but XML's own five is expanded, and no document type
// definition is read.
#pragma once

#include <cstdint>
#include <string>

#include "service/exchange/exchange_termbase.hpp"

namespace ordval::service {

enum class TbxVersion : std::uint8_t { martif_2008, tbx_2019 };

/// `bytes` may be anything. The result is settled.
ReadExchange read_tbx(std::string_view bytes);

std::string write_tbx(const ExchangeTermbase& termbase, TbxVersion version);

/// True when the root element is one of TBX.
bool looks_like_tbx(std::string_view bytes);

}  // namespace ordval::service
