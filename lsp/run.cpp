#include <cstdlib>

#include "lsp/log.hpp"
#include "lsp/server.hpp"
#include "lsp/transport/event_loop.hpp"
#include "lsp/transport/stdio.hpp"
#include "service/installation.hpp"

namespace ordval::lsp {

int run_language_server(const ServerOptions& options) {
    EventLoop loop;
    StdioTransport transport(loop);
    const service::OpenedLexicon opened = service::open_default_lexicon();
    if (!opened.problem.empty()) log(opened.problem);

    int exit_status = 1;
    const auto finish = [&](int status) {
        exit_status = status;
        loop.stop();
    };
    Server server(service::RuleLibrary(options.pack_folder, opened.lexicon, service::tested_packs_path(service::default_lexicon_path())),
                  {transport, loop, loop, process_is_alive, finish});
    server.start();
    loop.run();
    // A check of a large draft may still run. It is pure, so nothing is lost with it, and an editor that has gone is not
    // to wait for it: end at once, without joining its thread.
    std::_Exit(exit_status);
}

}  // namespace ordval::lsp
