#include "lsp/server.hpp"
#include "lsp/transport/event_loop.hpp"
#include "lsp/transport/stdio.hpp"

namespace ordval::lsp {

int run_language_server(const ServerOptions& options) {
    EventLoop loop;
    StdioTransport transport(loop);
    int exit_status = 1;
    Server server(options, {transport, loop, loop, process_is_alive, [&](int status) {
                                exit_status = status;
                                loop.stop();
                            }});
    server.start();
    loop.run();
    return exit_status;
}

}  // namespace ordval::lsp
