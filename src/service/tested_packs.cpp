#include "service/tested_packs.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "service/file.hpp"
#include "swedish/lexicon_format.hpp"

namespace ordval::service {

namespace {

constexpr std::size_t largest_list = 1u << 20;
constexpr std::size_t largest_pack = 16u << 20;
constexpr std::size_t digits = 16;

}  // namespace

std::uint64_t checksum_of_pack(std::string_view bytes) { return swedish::lexicon_format::checksum_of(bytes); }

std::string without_tests(std::string_view yaml) {
    constexpr std::string_view key = "tests:";
    std::string text;
    text.reserve(yaml.size());
    std::size_t indentation = std::string_view::npos;  // of the key whose list we are in
    while (!yaml.empty()) {
        const std::string_view line = yaml.substr(0, std::min(yaml.find('\n'), yaml.size() - 1) + 1);
        yaml.remove_prefix(line.size());
        const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
        const std::string_view content = line.substr(begin, line.find_last_not_of(" \r\n") + 1 - begin);
        const bool is_item = begin > indentation || (begin == indentation && content.starts_with("- "));
        const bool is_inside = indentation != std::string_view::npos && (content.empty() || is_item);
        if (!is_inside) indentation = content == key ? begin : std::string_view::npos;
        const bool is_left_out = indentation != std::string_view::npos;
        text += is_left_out ? std::string_view("\n") : line;
    }
    return text;
}

std::set<std::uint64_t> read_tested_packs(const std::string& path) {
    std::set<std::uint64_t> checksums;
    if (path.empty()) return checksums;
    const ReadFile read = read_file(path, largest_list);
    std::string_view rest = read.bytes;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        std::uint64_t checksum = 0;
        const bool is_long_enough = line.size() > digits && line[digits] == ' ';
        if (!is_long_enough) continue;
        const auto [end, error] = std::from_chars(line.data(), line.data() + digits, checksum, 16);
        if (error == std::errc{} && end == line.data() + digits) checksums.insert(checksum);
    }
    return checksums;
}

std::string list_tested_packs(const RuleLibrary& library, const std::string& pack_folder) {
    std::string list;
    for (const std::string& name : library.pack_names()) {
        const ReadFile read = read_file(pack_folder + "/" + name + ".yml", largest_pack);
        if (!read.failure.empty() || !library.load({name}).problems.empty()) continue;
        std::array<char, digits + 1> checksum{};
        std::snprintf(checksum.data(), checksum.size(), "%016llx",
                      static_cast<unsigned long long>(checksum_of_pack(read.bytes)));
        list += std::string(checksum.data()) + " " + name + "\n";
    }
    return list;
}

}  // namespace ordval::service
