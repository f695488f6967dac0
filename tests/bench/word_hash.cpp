// The floor that Ordval is measured against: the least that a program can do to find listed words.
//
//     ordval_word_hash pairs.tsv draft.txt drafts/
//     draft.txt:12:8: kunden -> invånaren
//
// One thread splits each file into words, lower-cases them and looks them up in a hash map of all forms, a
// line each in pairs.tsv with a tab before the replacement. It knows neither inflection nor compounds nor
// Markdown, and of letters those of Latin-1, which is enough for Swedish. Nothing of Ordval is used, so that
// the floor stays where it is when Ordval changes.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

namespace fs = std::filesystem;

using Replacements = std::unordered_map<std::string_view, std::string_view>;

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::fprintf(stderr, "ordval_word_hash: %s cannot be read\n", path.c_str());
        std::exit(2);
    }
    std::string bytes(fs::file_size(path), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

Replacements replacements_in(std::string_view pairs) {
    Replacements replacements;
    while (!pairs.empty()) {
        const std::string_view line = pairs.substr(0, pairs.find('\n'));
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos) replacements.emplace(line.substr(0, tab), line.substr(tab + 1));
        pairs.remove_prefix(std::min(line.size() + 1, pairs.size()));
    }
    return replacements;
}

std::vector<fs::path> files_below(const fs::path& path) {
    if (!fs::is_directory(path)) return {path};
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Appends the letter or digit that begins at `at` in lower case to `word` and returns how many bytes it has;
/// 0 for any other character.
std::size_t append_letter(std::string_view text, std::size_t at, std::string& word) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        const bool is_capital = first >= 'A' && first <= 'Z';
        if (!is_capital && !(first >= 'a' && first <= 'z') && !(first >= '0' && first <= '9')) return 0;
        word += static_cast<char>(is_capital ? first + 0x20 : first);
        return 1;
    }
    if (first != 0xC3 || at + 1 == text.size()) return 0;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (second == 0x97 || second == 0xB7) return 0;  // × and ÷
    word += static_cast<char>(first);
    word += static_cast<char>(second < 0x9F ? second + 0x20 : second);
    return 2;
}

void check(const fs::path& path, const Replacements& replacements) {
    const std::string text = read(path);
    std::string word;
    std::size_t line = 1;
    std::size_t line_begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        word.clear();
        while (at < text.size()) {
            const std::size_t size = append_letter(text, at, word);
            if (size == 0) break;
            at += size;
        }
        if (at == begin) {
            if (text[at++] == '\n') {
                ++line;
                line_begin = at;
            }
            continue;
        }
        const auto found = replacements.find(word);
        if (found == replacements.end()) continue;
        const auto column =
            1 + std::count_if(text.begin() + static_cast<std::ptrdiff_t>(line_begin),
                              text.begin() + static_cast<std::ptrdiff_t>(begin),
                              [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
        std::printf("%s:%zu:%td: %.*s -> %.*s\n", path.c_str(), line, column, static_cast<int>(at - begin),
                    text.data() + begin, static_cast<int>(found->second.size()), found->second.data());
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fprintf(stderr, "usage: ordval_word_hash pairs.tsv file|folder...\n");
        return 2;
    }
    const std::string pairs = read(arguments[1]);
    const Replacements replacements = replacements_in(pairs);
    for (int i = 2; i < count; ++i)
        for (const fs::path& path : files_below(arguments[i])) check(path, replacements);
}
