#include <cstdlib>
#include <optional>

#include "lsp/log.hpp"
#include "lsp/server.hpp"
#include "lsp/session_library.hpp"
#include "lsp/transport/event_loop.hpp"
#include "lsp/transport/process.hpp"
#include "lsp/transport/recording.hpp"
#include "lsp/transport/stream.hpp"
#include "messages/message.hpp"
#include "service/complaints.hpp"

namespace ordval::lsp {

namespace {

constexpr int cannot_start = 2;
constexpr std::chrono::milliseconds between_looks{1000};

/// What the user is told when there is no way to the client, after the place.
Message sentence_for(ChannelProblem problem) {
    switch (problem) {
        case ChannelProblem::nobody_listens: return Message::nobody_listens;
        case ChannelProblem::path_too_long: return Message::socket_path_too_long;
        case ChannelProblem::port_not_free: return Message::port_not_free;
        case ChannelProblem::none:
        case ChannelProblem::given_up: break;
    }
    return Message::nothing;
}

std::string address_of(std::uint16_t port) { return "127.0.0.1:" + std::to_string(port); }

std::string place_of(const Route& route) { return route.kind == Route::Kind::pipe ? route.path : address_of(route.port); }

void watch(Clock& clock, std::int64_t process_id, const std::function<void()>& on_end) {
    clock.call_after(between_looks, [&clock, process_id, on_end] {
        if (process_is_alive(process_id)) return watch(clock, process_id, on_end);
        log("the editor's process has ended");
        on_end();
    });
}

}  // namespace

int run_language_server(const ServerOptions& options) {
    service::Complaints complaints(options.language);
    std::optional<SessionRecord> record;
    if (!options.log_file.empty()) {
        record.emplace(options.log_file);
        if (!record->failure().empty()) {
            complaints.error(options.log_file, record->failure());
            return cannot_start;
        }
    }
    // An id that means nothing here comes from another machine or container.
    const std::int64_t client = process_is_alive(options.client_process_id) ? options.client_process_id : 0;
    const OpenedChannel opened = open_channel(
        options.route,
        {[&](std::uint16_t port) { log(say(Message::listening_at, options.language, {address_of(port)})); },
         [&] { return client == 0 || process_is_alive(client); }});
    if (opened.problem == ChannelProblem::given_up) return 1;
    if (opened.problem != ChannelProblem::none) {
        complaints.error(place_of(options.route), say(sentence_for(opened.problem), options.language));
        return cannot_start;
    }

    EventLoop loop;
    std::int64_t editor = client;  // the newest that was named
    StreamLimits limits;
    limits.client_is_alive = [&editor] { return editor == 0 || process_is_alive(editor); };
    StreamTransport stream(loop, opened.channel, limits);
    int exit_status = 1;
    const auto finish = [&](int status) {
        exit_status = status;
        loop.stop();
    };
    std::optional<RecordingTransport> recording_transport;
    std::optional<RecordingExecutor> recording_executor;
    if (record) {
        recording_transport.emplace(stream, *record);
        recording_executor.emplace(loop, *record);
    }
    Transport& transport = record ? static_cast<Transport&>(*recording_transport) : stream;
    Executor& executor = record ? static_cast<Executor&>(*recording_executor) : loop;
    const auto is_alive = [&editor](std::int64_t process_id) {
        if (!process_is_alive(process_id)) return false;
        editor = process_id;
        return true;
    };
    Server server(session_library(options.pack_folder), {transport, executor, loop, is_alive, finish});
    server.start();
    if (client != 0) watch(loop, client, [&] { finish(1); });
    loop.run();
    // A check of a large draft may still run. It is pure, so nothing is lost with it, and an editor that has
    // gone is not to wait for it: end at once, without joining its thread.
    std::_Exit(exit_status);
}

}  // namespace ordval::lsp
