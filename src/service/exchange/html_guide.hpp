// A style guide of a termbase as one page that an organisation can print or publish.
//
//     Undvik           Skriv i stället
//     kund             invånare
//     Böjning:         kundens -> invånarens, kunderna -> invånarna …
//     Varför:          Ingen köper sin kommun.
//     Beslut:          Kommunfullmäktige, § 42, gäller från 2023-04-13
//
// The page is in Swedish, like the drafts. It holds everything itself: no script, no picture, nothing that is fetched.
// Every text is escaped, and only http(s) addresses become links.
#pragma once

#include <string>

#include "terms/termbase.hpp"

namespace ordval::service {

struct GuideOptions {
    std::string date;  ///< when the page was made, "2026-11-22"; empty: it says no date
};

/// A concept with two same terms (a person's error) gets the first's anchor. The result ends with a line feed.
std::string html_guide(const terms::Termbase& termbase, const GuideOptions& options);

}  // namespace ordval::service
