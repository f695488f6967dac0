// The language in which Ordval speaks to the writer; the drafts themselves are always Swedish.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ordval {

enum class Language : std::uint8_t { swedish, english };

/// "sv" and "en"; nothing for any other text.
std::optional<Language> language_from(std::string_view code);

}  // namespace ordval
