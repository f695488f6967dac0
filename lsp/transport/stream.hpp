// Frames over two file descriptors: the standard streams, a socket, or both ends of a test.
//
//     StreamTransport transport(loop, open_channel(route, {}).channel);
//     transport.start(receiver);
//
// Frames are read on a thread of its own, because reading standard input can only block: switching it to
// non-blocking would change the file for every process that shares it. Writing blocks the main thread while
// the client does not read; reading goes on meanwhile, so the two do not wait for each other, until as much
// waits to be handled as `StreamLimits` allows. A client that writes on after that and still reads nothing
// has blocked itself for good: it counts as gone. So does one that reads nothing and has closed its end, or has died
// while somebody else holds its pipes open: the main thread, which would hear of it, is the one that waits.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <thread>

#include "lsp/executor.hpp"
#include "lsp/transport/channel.hpp"
#include "lsp/transport/transport.hpp"

namespace ordval::lsp {

struct StreamLimits {
    std::size_t waiting_bytes = 64 * 1024 * 1024;  ///< of frames that are read and not handled yet
    /// How long a client may read nothing while there is no room for what it writes.
    std::chrono::milliseconds patience{10'000};
    /// Asked now and then while the client reads nothing; main thread.
    std::function<bool()> client_is_alive = [] { return true; };
};

class StreamTransport final : public Transport {
public:
    /// Closes the channel at its own end. `executor` outlives the transport.
    StreamTransport(Executor& executor, Channel channel, StreamLimits limits = {});
    /// Ends the reading thread, also while it waits for input.
    ~StreamTransport() override;
    StreamTransport(const StreamTransport&) = delete;
    StreamTransport& operator=(const StreamTransport&) = delete;

    void start(Receiver receiver) override;
    void send(std::string_view body) override;

private:
    struct Intake;

    void read_frames();
    bool write_all(std::string_view bytes);
    bool wait_until_writable();

    Executor& executor_;
    const Channel channel_;
    const StreamLimits limits_;
    std::shared_ptr<Intake> intake_;  ///< shared with the frames that wait to be handled
    int wake_read_ = -1;              ///< becomes readable when the reading thread is to end
    int wake_write_ = -1;
    bool is_output_gone_ = false;
    std::thread reader_;
};

}  // namespace ordval::lsp
