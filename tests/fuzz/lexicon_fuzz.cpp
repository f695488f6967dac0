// Any bytes as a lexicon file: opening says what is wrong, or every lookup ends and stays inside the file.
// The header is mended first, since random bytes would hardly ever have the right checksum.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "swedish/compound.hpp"
#include "swedish/inflection.hpp"
#include "swedish/lexicon.hpp"

using namespace ordval::swedish;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

std::string mended(std::string bytes) {
    lexicon_format::Header header{};
    if (bytes.size() < sizeof header) return bytes;
    std::memcpy(&header, bytes.data(), sizeof header);
    header.magic = lexicon_format::magic;
    header.version = lexicon_format::version;
    header.file_size = static_cast<std::uint32_t>(bytes.size());
    header.checksum = lexicon_format::checksum_of(std::string_view(bytes).substr(sizeof header));
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

void look_around(const std::shared_ptr<const Lexicon>& lexicon) {
    for (const char* word : {"", "kund", "kunderna", "slutkundsmarknaden", "\xc3\xa5", "a"}) {
        for (const Analysis& reading : lexicon->analyses(word)) lexicon->paradigms(reading.lemma);
        std::vector<Lexicon::Prefix> found;
        lexicon->prefixes(word, found);
        for (const Lexicon::Prefix& prefix : found) {
            const std::string_view key = std::string_view(word).substr(0, prefix.size);
            lexicon->roles(prefix.set);
            lexicon->closing_productivity(key, prefix.set);
            lexicon->lemmas(key, prefix.set, PartUse::opens);
        }
        require(!CompoundSplitter(lexicon).split(word).empty());
        inflections(word, lexicon);
    }
    std::size_t keys = 0;
    lexicon->for_each_key("", [&](std::string_view) { return ++keys < 200; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string raw(reinterpret_cast<const char*>(data), size);
    const Lexicon::Opened as_it_is = Lexicon::over(nullptr, raw);
    require((as_it_is.lexicon == nullptr) == as_it_is.problem.has_value());
    const std::string bytes = mended(raw);
    const Lexicon::Opened opened = Lexicon::over(nullptr, bytes);
    require((opened.lexicon == nullptr) == opened.problem.has_value());
    if (opened.lexicon) look_around(opened.lexicon);
    return 0;
}
