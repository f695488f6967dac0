// What the server tells whoever reads its standard error: about the session, never about the writer's text.
//
//     log("the client closed its end");      // ordval: the client closed its end
//
// Standard output belongs to the frames.
#pragma once

#include <string_view>

namespace ordval::lsp {

/// One line. Any thread.
void log(std::string_view line);

}  // namespace ordval::lsp
