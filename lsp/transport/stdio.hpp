// The client that started this process, on standard input and output.
//
//     StdioTransport transport(loop);
//     transport.start(receiver);
//
// Frames are read on a thread of its own, because reading standard input can only block: switching it to
// non-blocking would change the file for every process that shares it. Writing blocks the main thread while
// the client does not read; reading goes on meanwhile, so the two cannot wait for each other. From
// construction on, standard output belongs to the frames; whatever else is printed goes to standard error.
#pragma once

#include <cstdint>
#include <memory>
#include <thread>

#include "lsp/executor.hpp"
#include "lsp/transport/transport.hpp"

namespace ordval::lsp {

class StdioTransport final : public Transport {
public:
    /// `executor` outlives the transport.
    explicit StdioTransport(Executor& executor);
    /// Ends the reading thread, also while it waits for input.
    ~StdioTransport() override;
    StdioTransport(const StdioTransport&) = delete;
    StdioTransport& operator=(const StdioTransport&) = delete;

    void start(Receiver receiver) override;
    void send(std::string_view body) override;

private:
    void read_frames();

    Executor& executor_;
    std::shared_ptr<const Receiver> receiver_;
    int output_ = -1;     ///< file descriptors
    int wake_read_ = -1;  ///< becomes readable when the reading thread is to end
    int wake_write_ = -1;
    bool is_output_gone_ = false;
    std::thread reader_;
};

/// False when no process has this id. One that may not be asked about is alive.
bool process_is_alive(std::int64_t process_id);

}  // namespace ordval::lsp
