// Whether another process still lives.
//
//     process_is_alive(editor)      // false once the editor has ended
#pragma once

#include <cstdint>

namespace ordval::lsp {

/// False when no process has this id. One that may not be asked about is alive.
bool process_is_alive(std::int64_t process_id);

}  // namespace ordval::lsp
