#include "terms/context/language.hpp"

#include <algorithm>
#include <array>

namespace ordval::terms {

namespace {

constexpr std::size_t most_bytes = 600;

enum class Vote : std::uint8_t { swedish, nordic, norse, west };

struct Word {
    std::string_view text;
    Vote vote;
};

/// In the order of their bytes. Words that also mean something else in Swedish ("by", "for", "die", "dem", "du", "ja")
/// vote for nobody.
constexpr std::array words{
    Word{"af", Vote::norse},      Word{"alla", Vote::swedish},  Word{"allt", Vote::swedish}, Word{"an", Vote::west},
    Word{"and", Vote::west},      Word{"are", Vote::west},      Word{"att", Vote::swedish},  Word{"auf", Vote::west},
    Word{"aux", Vote::west},      Word{"av", Vote::nordic},     Word{"avec", Vote::west},    Word{"be", Vote::west},
    Word{"blev", Vote::nordic},   Word{"blir", Vote::nordic},   Word{"bliver", Vote::norse}, Word{"but", Vote::west},
    Word{"das", Vote::west},      Word{"de", Vote::nordic},    Word{"den", Vote::nordic},
    Word{"denna", Vote::swedish}, Word{"denne", Vote::nordic},  Word{"deras", Vote::swedish}, Word{"deres", Vote::norse},
    Word{"det", Vote::nordic},    Word{"detta", Vote::swedish}, Word{"dette", Vote::norse},  Word{"disse", Vote::norse},
    Word{"dessa", Vote::swedish}, Word{"does", Vote::west},     Word{"efter", Vote::nordic}, Word{"ei", Vote::west},
    Word{"ein", Vote::west},      Word{"eine", Vote::west},     Word{"eller", Vote::nordic}, Word{"en", Vote::nordic},
    Word{"er", Vote::norse},      Word{"est", Vote::west},      Word{"et", Vote::west},      Word{"ett", Vote::swedish},
    Word{"etter", Vote::norse},   Word{"että", Vote::west},     Word{"flera", Vote::swedish}, Word{"fra", Vote::norse},
    Word{"från", Vote::swedish},  Word{"för", Vote::swedish},   Word{"før", Vote::norse},    Word{"für", Vote::west},
    Word{"genom", Vote::swedish}, Word{"han", Vote::nordic},    Word{"har", Vote::nordic},   Word{"has", Vote::west},
    Word{"have", Vote::west},     Word{"hur", Vote::swedish},   Word{"hva", Vote::norse},    Word{"hvad", Vote::norse},
    Word{"hvis", Vote::norse},    Word{"hvor", Vote::norse},    Word{"här", Vote::swedish},  Word{"i", Vote::nordic},
    Word{"ikke", Vote::norse},    Word{"inte", Vote::swedish},  Word{"is", Vote::west},      Word{"ist", Vote::west},
    Word{"it", Vote::west},       Word{"its", Vote::west},      Word{"jeg", Vote::norse},    
    Word{"les", Vote::west},      Word{"man", Vote::nordic},    Word{"med", Vote::nordic},   Word{"mellem", Vote::norse},
    Word{"mellom", Vote::norse},  Word{"men", Vote::nordic},    Word{"mit", Vote::west},     Word{"mutta", Vote::west},
    Word{"myös", Vote::west},     Word{"nicht", Vote::west},    Word{"noen", Vote::norse},   Word{"nogle", Vote::norse},
    Word{"not", Vote::west},      Word{"när", Vote::swedish},   Word{"och", Vote::swedish},  Word{"också", Vote::swedish},
    Word{"of", Vote::west},       Word{"og", Vote::norse},      Word{"også", Vote::norse},   Word{"on", Vote::west},
    Word{"or", Vote::west},       Word{"our", Vote::west},      Word{"ovat", Vote::west},    Word{"pour", Vote::west},
    Word{"på", Vote::nordic},     Word{"qui", Vote::west},      Word{"sich", Vote::west},    Word{"sina", Vote::swedish},
    Word{"sind", Vote::west},     Word{"ska", Vote::swedish},   Word{"skal", Vote::norse},   Word{"skall", Vote::swedish},
    Word{"som", Vote::nordic},         Word{"that", Vote::west},    Word{"the", Vote::west},
    Word{"their", Vote::west},    Word{"they", Vote::west},     Word{"this", Vote::west},    Word{"til", Vote::norse},
    Word{"till", Vote::swedish},  Word{"to", Vote::west},       Word{"und", Vote::west},     Word{"une", Vote::west},
    Word{"utan", Vote::swedish},  Word{"ved", Vote::norse},     Word{"vid", Vote::swedish},  Word{"von", Vote::west},
    Word{"være", Vote::norse},    Word{"våra", Vote::swedish},  Word{"was", Vote::west},     Word{"we", Vote::west},
    Word{"were", Vote::west},     Word{"which", Vote::west},    Word{"will", Vote::west},    Word{"with", Vote::west},
    Word{"you", Vote::west},      Word{"your", Vote::west},     Word{"zu", Vote::west},      Word{"är", Vote::swedish},
    Word{"även", Vote::swedish},
};

constexpr bool comes_before(const Word& a, const Word& b) { return a.text < b.text; }

/// Sorted when the program is built, so that the list above may be read in the order of the alphabet.
constexpr auto sorted_words = [] {
    auto sorted = words;
    std::sort(sorted.begin(), sorted.end(), comes_before);
    return sorted;
}();

/// What stands between spaces, without the marks around it; letters outside ASCII are none.
std::string_view without_marks(std::string_view word) {
    const auto is_mark = [](char c) {
        const bool is_letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        return !is_letter_or_digit;
    };
    while (!word.empty() && is_mark(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
    return word;
}

void count(std::string_view word, LanguageVotes& votes) {
    const auto found = std::lower_bound(sorted_words.begin(), sorted_words.end(), Word{word, Vote::swedish}, comes_before);
    if (found == sorted_words.end() || found->text != word) return;
    switch (found->vote) {
        case Vote::swedish: ++votes.swedish; break;
        case Vote::nordic: ++votes.nordic; break;
        case Vote::norse: ++votes.norse; break;
        case Vote::west: ++votes.west; break;
    }
}

}  // namespace

LanguageVotes& LanguageVotes::operator+=(const LanguageVotes& other) {
    swedish += other.swedish;
    nordic += other.nordic;
    norse += other.norse;
    west += other.west;
    return *this;
}

bool LanguageVotes::is_foreign(std::uint32_t fewest) const {
    const bool is_norse = norse >= fewest && norse > 2 * swedish;
    const bool is_west = west >= fewest && west > 2 * (swedish + nordic);
    return is_norse || is_west;
}

LanguageVotes votes_of(std::string_view folded) {
    LanguageVotes votes;
    const std::string_view text = folded.substr(0, most_bytes);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        if (end > begin) count(without_marks(text.substr(begin, end - begin)), votes);
        begin = end + 1;
    }
    return votes;
}

StatedLanguage stated_language(std::string_view folded_front_matter) {
    for (std::size_t begin = 0; begin < folded_front_matter.size();) {
        const std::size_t end = std::min(folded_front_matter.find_first_of("\r\n", begin), folded_front_matter.size());
        const std::string_view line = folded_front_matter.substr(begin, end - begin);
        for (const std::string_view key : {"lang:", "language:", "språk:"}) {
            if (!line.starts_with(key)) continue;
            const std::string_view value = without_marks(line.substr(key.size()));
            const bool is_swedish = value == "sv" || value.starts_with("sv-") || value.starts_with("sv_") || value == "swedish" ||
                                    value == "svenska";
            return value.empty() ? StatedLanguage::unsaid : is_swedish ? StatedLanguage::swedish : StatedLanguage::other;
        }
        begin = end + 1;
    }
    return StatedLanguage::unsaid;
}

}  // namespace ordval::terms
