#include "swedish/lexicon_builder/hunspell_dictionary.hpp"

#include <sstream>

#include "swedish/letters.hpp"

namespace ordval::swedish::builder {
namespace {

std::vector<std::string> read_condition(std::string_view text) {
    std::vector<std::string> letters;
    while (!text.empty()) {
        std::size_t size = text.size() - without_first(text).size();
        if (text.front() == '[') size = std::min(text.find(']') + 1, text.size());
        letters.emplace_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return letters;
}

/// True when `letter` is allowed by one element of a condition.
bool allows(std::string_view element, std::string_view letter) {
    if (element == ".") return true;
    if (!element.starts_with('[')) return element == letter;
    const bool negated = element.starts_with("[^");
    const std::string_view set = element.substr(negated ? 2 : 1);
    return (set.find(letter) != set.npos) != negated;
}

}  // namespace

HunspellDictionary::HunspellDictionary(std::istream& affixes, std::istream& words, std::string& problem) {
    read_affixes(affixes);
    std::string line;
    std::getline(words, line);  // the number of entries
    while (std::getline(words, line)) {
        Entry entry;
        const std::size_t slash = line.find('/', 1);
        entry.word = line.substr(0, slash);
        if (slash != line.npos) {
            for (const char flag : line.substr(slash + 1)) {
                if (static_cast<unsigned char>(flag) > ' ' && static_cast<unsigned char>(flag) < 0x7F)
                    entry.flags += flag;
            }
        }
        if (!entry.word.empty()) entries_.push_back(std::move(entry));
    }
    if (suffixes_.count('D') == 0)
        problem = "the affix file has no flag D: it is not that of the Swedish dictionary";
    if (entries_.size() < 1000)
        problem = "the word list has fewer than 1,000 words: it is not the Swedish dictionary";
}

void HunspellDictionary::read_affixes(std::istream& affixes) {
    const auto written = [](const std::string& text) { return text == "0" ? std::string() : text; };
    for (std::string line; std::getline(affixes, line);) {
        std::istringstream fields(line);
        std::string kind, flag, strip, addition, condition;
        fields >> kind >> flag >> strip >> addition >> condition;
        // The line that announces a flag has four fields, its rules have five.
        if (kind != "SFX" || flag.size() != 1 || condition.empty()) continue;
        const std::size_t slash = addition.find('/');
        Suffix suffix{written(strip), written(addition.substr(0, slash)), "", read_condition(condition)};
        if (slash != addition.npos) suffix.continuation = addition.substr(slash + 1);
        suffixes_[flag.front()].push_back(std::move(suffix));
    }
}

bool HunspellDictionary::meets(std::string_view word, const Suffix& suffix) {
    if (!word.ends_with(suffix.strip)) return false;
    for (auto element = suffix.condition.rbegin(); element != suffix.condition.rend(); ++element) {
        if (word.empty()) return false;
        const std::string_view front = without_last(word, 1);
        if (!allows(*element, word.substr(front.size()))) return false;
        word = front;
    }
    return true;
}

std::vector<Expansion> HunspellDictionary::expand(const Entry& entry) const {
    std::vector<Expansion> forms{{entry.word, 0, entry.flags}};
    for (const char flag : entry.flags) {
        const auto found = suffixes_.find(flag);
        if (found == suffixes_.end()) continue;
        for (const Suffix& suffix : found->second) {
            if (!meets(entry.word, suffix)) continue;
            std::string stem = entry.word.substr(0, entry.word.size() - suffix.strip.size());
            forms.push_back({stem + suffix.add, flag, suffix.continuation});
        }
    }
    return forms;
}

}  // namespace ordval::swedish::builder
