// A closed class of words, made when the program is built.
//
//     constexpr WordSet copulas{"är", "var", "blir"};
//     copulas.has("var")        // true
//
// Detectors ask such classes about every word near a term, and the answer is nearly always no. A table of hashes says so
// after three letters of the word, however many words the class has. For a handful of words `is_one_of` is as good.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ordval::terms {

template <std::size_t count>
class WordSet {
public:
    /// The words are in lower case; none is empty.
    template <typename... Words>
    constexpr explicit WordSet(const Words&... words) : words_{std::string_view(words)...} {
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t slot = slot_of(words_[i]);
            while (slots_[slot] != 0) slot = (slot + 1) % slots_.size();
            slots_[slot] = static_cast<std::uint8_t>(i + 1);
        }
    }

    constexpr bool has(std::string_view word) const {
        if (word.empty()) return false;
        for (std::size_t slot = slot_of(word); slots_[slot] != 0; slot = (slot + 1) % slots_.size())
            if (words_[slots_[slot] - 1] == word) return true;
        return false;
    }

private:
    static_assert(count < 256);

    static constexpr std::size_t slot_of(std::string_view word) {
        const auto byte = [&](std::size_t index) { return std::uint32_t{static_cast<unsigned char>(word[index])}; };
        const std::uint32_t size = static_cast<std::uint32_t>(word.size());
        const std::uint32_t letters = byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
        return ((letters ^ size << 24) * 0x9E3779B1u) >> (32 - slot_bits);
    }

    /// A quarter of the slots is taken, so that a word of another class mostly meets a free one.
    static constexpr int slot_bits = std::bit_width(count * 4 - 1);

    std::array<std::string_view, count> words_;
    std::array<std::uint8_t, std::size_t{1} << slot_bits> slots_{};  ///< index of a word + 1; a free slot ends the search
};

template <typename... Words>
WordSet(const Words&...) -> WordSet<sizeof...(Words)>;

}  // namespace ordval::terms
