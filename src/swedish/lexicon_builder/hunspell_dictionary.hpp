// A Hunspell dictionary as plain data: words, their flags, and the forms that the flags stand for.
//
//     kund/ADHXY     A kunds, D kunden and kundens, H kunder, kunderna ...; X may open a compound, Y may
//     close one
//
// Reads what sv_SE.aff uses: suffixes with a condition of letters and bracketed sets, and the compound
// flags. Prefixes, twofold suffixes and compound rules are not read; the Swedish dictionary has none that
// matter here.
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ordval::swedish::builder {

/// The flags with a fixed meaning in sv_SE.aff.
constexpr char opens_compound = 'X';
constexpr char middle_of_compound = 'U';
constexpr char closes_compound = 'Y';
constexpr char only_in_compound = 'Z';
constexpr char forbidden_word = '%';

struct Entry {
    std::string word;
    std::string flags;  ///< one byte each; the few flags outside ASCII are left out

    bool has(char flag) const { return flags.find(flag) != std::string::npos; }
    bool has_any(std::string_view any) const { return flags.find_first_of(any) != std::string::npos; }
};

/// A form that one flag of an entry gives. `continuation` are the compound flags that stand after the
/// suffix.
struct Expansion {
    std::string form;
    char flag = 0;
    std::string continuation;
};

class HunspellDictionary {
public:
    /// Reads both files; `problem` is set to one sentence when they cannot be what they should be.
    HunspellDictionary(std::istream& affixes, std::istream& words, std::string& problem);

    const std::vector<Entry>& entries() const { return entries_; }

    /// The word itself (flag 0) and everything its flags give.
    std::vector<Expansion> expand(const Entry& entry) const;

private:
    struct Suffix {
        std::string strip;
        std::string add;
        std::string continuation;
        std::vector<std::string> condition;  ///< one element per letter: "a", "[eiou]", "[^m]", "."
    };

    void read_affixes(std::istream& affixes);
    static bool meets(std::string_view word, const Suffix& suffix);

    std::vector<Entry> entries_;
    std::unordered_map<char, std::vector<Suffix>> suffixes_;
};

}  // namespace ordval::swedish::builder
