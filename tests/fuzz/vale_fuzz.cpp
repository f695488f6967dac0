// Any bytes as a rule of Vale: reading ends, and what it finds makes a rule file that loads without an error of form.
#include "exchange_fuzz.hpp"
#include "service/exchange/vale.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    require_sound(ordval::service::read_vale("fuzz", {reinterpret_cast<const char*>(data), size}, nullptr));
    return 0;
}
