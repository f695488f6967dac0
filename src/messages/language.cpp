#include "messages/language.hpp"

namespace ordval {

std::optional<Language> language_from(std::string_view code) {
    if (code == "sv") return Language::swedish;
    if (code == "en") return Language::english;
    return std::nullopt;
}

}  // namespace ordval
