#include "lsp/transport/process.hpp"

#include <cerrno>
#include <limits>
#include <signal.h>

namespace ordval::lsp {

bool process_is_alive(std::int64_t process_id) {
    if (process_id <= 0 || process_id > std::numeric_limits<pid_t>::max()) return false;
    return ::kill(static_cast<pid_t>(process_id), 0) == 0 || errno != ESRCH;
}

}  // namespace ordval::lsp
