#include "terms/rarity.hpp"

#include <array>

namespace ordval::terms {

namespace {

/// By byte, of 10,000 bytes. Counted in some three million bytes of budget motions, party programmes and election
/// manifestos of the Riksdag's parties, in lower case; å, ä and ö are two bytes each.
constexpr std::array<double, 256> frequencies = [] {
    std::array<double, 256> counted{};
    counted.fill(0.3);
    struct Counted {
        unsigned char byte;
        double frequency;
    };
    constexpr Counted often[] = {
        {' ', 1297}, {'e', 760},  {'t', 729},  {'r', 716}, {'a', 695},  {'n', 621},  {'s', 525},  {'i', 491}, {0xC3, 447}, {'l', 422},
        {'o', 329},  {'d', 300},  {'k', 278},  {'g', 268}, {'m', 258},  {'v', 206},  {'f', 181},  {0xA4, 176}, {0xB6, 155}, {'h', 152},
        {'p', 120},  {'u', 120},  {'b', 117},  {0xA5, 116}, {'c', 97},  {'\n', 83},  {'.', 80},   {'j', 48},  {'y', 44},   {',', 37},
        {'2', 23},   {'0', 22},   {'1', 11},   {'x', 7.5}, {'5', 6.7},  {'-', 6.4},  {0x80, 6.2}, {0xE2, 6.1}, {'3', 5.8}, {'4', 4.8},
        {':', 3.9},  {0x93, 3.2}, {'6', 3.2},  {'7', 3.1}, {'9', 2.5},  {'8', 2.4},  {')', 1.7},  {'(', 1.7}, {'/', 1.2},  {0x9D, 0.9},
    };
    for (const Counted& each : often) counted[each.byte] = each.frequency;
    return counted;
}();

}  // namespace

double share_of_prose(std::string_view folded) {
    double share = 1;
    for (const char byte : folded) share *= frequencies[static_cast<unsigned char>(byte)] / 10'000;
    return share;
}

}  // namespace ordval::terms
