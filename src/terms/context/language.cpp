#include "terms/context/language.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace ordval::terms {

namespace {

constexpr std::size_t most_bytes = 600;

enum class Vote : std::uint8_t { swedish, nordic, norse, west };

struct Word {
    std::string_view text;
    Vote vote;
};

/// Words that also mean something else in Swedish vote for nobody: "er", "not", "ved", "be", "is", "by", "du", "deg".
constexpr std::array words{
    Word{"af", Vote::norse}, Word{"alla", Vote::swedish}, Word{"allt", Vote::swedish}, Word{"and", Vote::west},
    Word{"are", Vote::west}, Word{"att", Vote::swedish}, Word{"auf", Vote::west}, Word{"aux", Vote::west},
    Word{"av", Vote::nordic}, Word{"avec", Vote::west}, Word{"að", Vote::norse}, Word{"blev", Vote::nordic},
    Word{"blir", Vote::nordic}, Word{"bliver", Vote::norse}, Word{"but", Vote::west}, Word{"bör", Vote::swedish},
    Word{"das", Vote::west}, Word{"de", Vote::nordic}, Word{"dei", Vote::norse}, Word{"den", Vote::nordic},
    Word{"denna", Vote::swedish}, Word{"denne", Vote::nordic}, Word{"deras", Vote::swedish},
    Word{"dere", Vote::norse}, Word{"deres", Vote::norse}, Word{"dessa", Vote::swedish}, Word{"det", Vote::nordic},
    Word{"detta", Vote::swedish}, Word{"dette", Vote::norse}, Word{"disse", Vote::norse}, Word{"dla", Vote::west},
    Word{"does", Vote::west}, Word{"efter", Vote::nordic}, Word{"ei", Vote::west}, Word{"ein", Vote::west},
    Word{"eine", Vote::west}, Word{"eit", Vote::norse}, Word{"ekki", Vote::norse}, Word{"eller", Vote::nordic},
    Word{"en", Vote::nordic}, Word{"enligt", Vote::swedish}, Word{"est", Vote::west}, Word{"ett", Vote::swedish},
    Word{"etter", Vote::norse}, Word{"että", Vote::west}, Word{"flera", Vote::swedish}, Word{"fra", Vote::norse},
    Word{"frå", Vote::norse}, Word{"från", Vote::swedish}, Word{"får", Vote::nordic}, Word{"för", Vote::swedish},
    Word{"før", Vote::norse}, Word{"genom", Vote::swedish}, Word{"han", Vote::nordic}, Word{"har", Vote::nordic},
    Word{"hjå", Vote::norse}, Word{"hos", Vote::nordic}, Word{"hur", Vote::swedish}, Word{"hva", Vote::norse},
    Word{"hvad", Vote::norse}, Word{"hvis", Vote::norse}, Word{"hvor", Vote::norse}, Word{"här", Vote::swedish},
    Word{"i", Vote::nordic}, Word{"ikke", Vote::norse}, Word{"ikkje", Vote::norse}, Word{"innen", Vote::norse},
    Word{"inom", Vote::swedish}, Word{"inte", Vote::swedish}, Word{"iyo", Vote::west}, Word{"jag", Vote::nordic},
    Word{"jeg", Vote::norse}, Word{"jest", Vote::west}, Word{"jos", Vote::west}, Word{"kan", Vote::nordic},
    Word{"kommer", Vote::swedish}, Word{"kun", Vote::west}, Word{"kva", Vote::norse}, Word{"les", Vote::west},
    Word{"loo", Vote::west}, Word{"los", Vote::west}, Word{"man", Vote::nordic}, Word{"med", Vote::nordic},
    Word{"mellem", Vote::norse}, Word{"mellom", Vote::norse}, Word{"men", Vote::nordic}, Word{"mig", Vote::swedish},
    Word{"mit", Vote::west}, Word{"mot", Vote::nordic}, Word{"mutta", Vote::west}, Word{"myös", Vote::west},
    Word{"måste", Vote::swedish}, Word{"ni", Vote::swedish}, Word{"nicht", Vote::west}, Word{"nie", Vote::west},
    Word{"noen", Vote::norse}, Word{"nogle", Vote::norse}, Word{"noko", Vote::norse}, Word{"nämnden", Vote::swedish},
    Word{"när", Vote::swedish}, Word{"något", Vote::swedish}, Word{"några", Vote::swedish},
    Word{"och", Vote::swedish}, Word{"också", Vote::swedish}, Word{"of", Vote::west}, Word{"og", Vote::norse},
    Word{"også", Vote::norse}, Word{"om", Vote::nordic}, Word{"or", Vote::west}, Word{"oraz", Vote::west},
    Word{"oss", Vote::nordic}, Word{"our", Vote::west}, Word{"ovat", Vote::west}, Word{"para", Vote::west},
    Word{"por", Vote::west}, Word{"pour", Vote::west}, Word{"przez", Vote::west}, Word{"på", Vote::nordic},
    Word{"qui", Vote::west}, Word{"sekä", Vote::west}, Word{"sem", Vote::norse}, Word{"sich", Vote::west},
    Word{"sina", Vote::swedish}, Word{"sind", Vote::west}, Word{"ska", Vote::swedish}, Word{"skall", Vote::swedish},
    Word{"som", Vote::nordic}, Word{"så", Vote::swedish}, Word{"tai", Vote::west}, Word{"that", Vote::west},
    Word{"the", Vote::west}, Word{"their", Vote::west}, Word{"they", Vote::west}, Word{"this", Vote::west},
    Word{"til", Vote::norse}, Word{"till", Vote::swedish}, Word{"to", Vote::west}, Word{"una", Vote::west},
    Word{"und", Vote::west}, Word{"under", Vote::nordic}, Word{"une", Vote::west}, Word{"utan", Vote::nordic},
    Word{"vad", Vote::swedish}, Word{"var", Vote::swedish}, Word{"vara", Vote::swedish}, Word{"vere", Vote::norse},
    Word{"vi", Vote::nordic}, Word{"vid", Vote::swedish}, Word{"við", Vote::norse}, Word{"von", Vote::west},
    Word{"vår", Vote::nordic}, Word{"våra", Vote::swedish}, Word{"være", Vote::norse}, Word{"waa", Vote::west},
    Word{"was", Vote::west}, Word{"waxaa", Vote::west}, Word{"we", Vote::west}, Word{"were", Vote::west},
    Word{"which", Vote::west}, Word{"with", Vote::west}, Word{"you", Vote::west}, Word{"your", Vote::west},
    Word{"zu", Vote::west}, Word{"är", Vote::swedish}, Word{"även", Vote::swedish}, Word{"þú", Vote::norse},
    Word{"że", Vote::west},
};

constexpr std::size_t longest_word = 8;  // bytes

/// A short word as a number, its first byte lowest, so that one comparison tells two apart.
constexpr std::uint64_t key_of(std::string_view word) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < word.size(); ++i) key |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
    return key;
}

/// The key of the word at `at`, of one to eight bytes. With eight bytes at hand it is one load without the rest.
std::uint64_t key_in(std::string_view text, std::size_t at, std::size_t size) {
    const bool is_one_load = std::endian::native == std::endian::little && text.size() - at >= longest_word;
    if (!is_one_load) return key_of(text.substr(at, size));
    std::uint64_t key = 0;
    std::memcpy(&key, text.data() + at, longest_word);
    return key & (~std::uint64_t{0} >> (8 * (longest_word - size)));
}

/// The words above by their keys: a free slot ends the search. Made when the program is built.
class Voters {
public:
    constexpr Voters() {
        for (const Word& word : words) {
            std::size_t slot = slot_of(key_of(word.text));
            while (keys_[slot] != 0) slot = (slot + 1) % size;
            keys_[slot] = key_of(word.text);
            votes_[slot] = word.vote;
        }
    }

    constexpr const Vote* find(std::uint64_t key) const {
        for (std::size_t slot = slot_of(key); keys_[slot] != 0; slot = (slot + 1) % size)
            if (keys_[slot] == key) return &votes_[slot];
        return nullptr;
    }

private:
    static constexpr std::size_t size = 1024;
    static_assert(words.size() * 4 < size);
    static constexpr std::size_t slot_of(std::uint64_t key) { return (key * 0x9E3779B97F4A7C15u) >> 54; }

    std::array<std::uint64_t, size> keys_{};
    std::array<Vote, size> votes_{};
};

constexpr Voters voters;

/// White space of ASCII, and what controls a terminal: nobody writes it inside a word.
constexpr bool is_space(char c) { return static_cast<unsigned char>(c) <= ' '; }

/// A letter of a word that may vote: a to z and what is not ASCII.
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

constexpr bool is_ascii_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }

/// Cyrillic, Hebrew, Arabic and what comes after them, by the first byte of a word.
constexpr bool is_other_script(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0xD0 && byte <= 0xE1;
}

constexpr std::string_view signs = "\"'()[]{}*_.,:;!?<>|/-";
constexpr bool is_sign(char c) { return signs.find(c) != std::string_view::npos; }

/// What stands between spaces, without the signs around it.
text::Span without_signs(std::string_view text, text::Span word) {
    while (!word.empty() && !is_letter(text[word.begin]) && is_sign(text[word.begin])) ++word.begin;
    while (!word.empty() && !is_letter(text[word.end - 1]) && is_sign(text[word.end - 1])) --word.end;
    return word;
}

void add(Vote vote, LanguageVotes& votes) {
    switch (vote) {
        case Vote::swedish: ++votes.swedish; break;
        case Vote::nordic: ++votes.nordic; break;
        case Vote::norse: ++votes.norse; break;
        case Vote::west: ++votes.west; break;
    }
}

/// Names and titles ("The Lord of the Rings") are written with capitals, so that only words without any vote.
void count(std::string_view text, text::Span word, LanguageVotes& votes) {
    const bool has_signs = !is_letter(text[word.begin]) || !is_letter(text[word.end - 1]);
    if (has_signs) word = without_signs(text, word);
    if (word.empty()) return;
    if (is_other_script(text[word.begin])) ++votes.west;
    if (word.size() > longest_word) return;
    if (const Vote* vote = voters.find(key_in(text, word.begin, word.size()))) add(*vote, votes);
}

/// Four words that only Swedish has, and none that speaks against it: the rest need not be asked.
bool is_settled(const LanguageVotes& votes) {
    constexpr std::uint32_t enough = 4;
    return votes.swedish >= enough && votes.norse == 0 && votes.west == 0;
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

LanguageVotes votes_of(std::string_view text, const std::vector<text::Span>& quotations) {
    LanguageVotes votes;
    const auto size = static_cast<std::uint32_t>(std::min(text.size(), most_bytes));
    auto quotation = quotations.begin();
    for (std::uint32_t begin = 0; begin < size && !is_settled(votes);) {
        while (quotation != quotations.end() && quotation->end <= begin) ++quotation;
        if (quotation != quotations.end() && quotation->begin <= begin) {
            begin = quotation->end;
            continue;
        }
        const auto space = std::find_if(text.begin() + begin, text.begin() + size, is_space);
        const auto end = static_cast<std::uint32_t>(space - text.begin());
        // Most words are long, and those that may vote are mostly without signs.
        constexpr std::uint32_t longest_with_signs = longest_word + 8;
        const bool may_vote = end - begin <= longest_with_signs || !is_ascii_letter(text[begin]);
        if (end > begin && may_vote) count(text, {begin, end}, votes);
        begin = end + 1;
    }
    return votes;
}

namespace {

constexpr std::string_view spaces = " \t\"'[]{},";

/// "sv # svenska", "[sv, en]", "Swedish (Sweden)": the words of a value, before a comment.
StatedLanguage language_called(std::string_view value) {
    constexpr std::string_view swedish_names[] = {"sv", "swe", "swedish", "svensk", "svenska"};
    constexpr std::string_view other_names[] = {"en", "eng", "english", "engelska", "no", "nb", "nn", "norwegian", "norska", "da", "danish",
                                                "danska", "fi", "finnish", "finska", "de", "german", "tyska", "fr", "french", "franska"};
    StatedLanguage stated = StatedLanguage::unsaid;
    value = value.substr(0, value.find('#'));
    while (!value.empty()) {
        const std::size_t begin = value.find_first_not_of(spaces);
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(value.find_first_of(spaces, begin), value.size());
        std::string_view word = value.substr(begin, end - begin);
        word = word.substr(0, word.find_first_of("-_"));  // a country: "sv-SE"
        value.remove_prefix(end);
        if (std::find(std::begin(swedish_names), std::end(swedish_names), word) != std::end(swedish_names)) return StatedLanguage::swedish;
        if (std::find(std::begin(other_names), std::end(other_names), word) != std::end(other_names)) stated = StatedLanguage::other;
    }
    return stated;
}

}  // namespace

StatedLanguage stated_language(std::string_view folded_front_matter) {
    for (std::size_t begin = 0; begin < folded_front_matter.size();) {
        const std::size_t end = std::min(folded_front_matter.find_first_of("\r\n", begin), folded_front_matter.size());
        std::string_view line = folded_front_matter.substr(begin, end - begin);
        if (line.starts_with('"')) line.remove_prefix(1);
        for (const std::string_view key : {"lang", "language", "språk"}) {
            if (!line.starts_with(key)) continue;
            const std::size_t sign = line.find_first_not_of(" \"", key.size());
            const bool is_key = sign != std::string_view::npos && (line[sign] == ':' || line[sign] == '=');
            if (is_key) return language_called(line.substr(sign + 1));
        }
        begin = end + 1;
    }
    return StatedLanguage::unsaid;
}

}  // namespace ordval::terms
