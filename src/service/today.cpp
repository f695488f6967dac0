#include "service/today.hpp"

#include <time.h>

#include <array>
#include <ctime>

namespace ordval::service {

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    std::array<char, 16> text{};
    if (!::localtime_r(&now, &local)) return "";
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &local)};
}

}  // namespace ordval::service
