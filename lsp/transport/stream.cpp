#include "lsp/transport/stream.hpp"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <limits.h>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include "lsp/framing.hpp"
#include "lsp/log.hpp"

namespace ordval::lsp {

namespace {

/// What a frame costs beside its bytes, so that very many small ones count too.
constexpr std::size_t cost_of_frame = 256;

/// Clients on vscode-jsonrpc write a frame's head and body apart, and their kernel keeps the body until the head is
/// acknowledged, for which ours would take 40 ms. It forgets the wish now and then, so every read repeats it. Where the
/// client is not at the other end of a TCP connection nothing happens.
void acknowledge_at_once(int descriptor) {
#ifdef TCP_QUICKACK
    const int yes = 1;
    (void)::setsockopt(descriptor, IPPROTO_TCP, TCP_QUICKACK, &yes, sizeof yes);
#else
    (void)descriptor;
#endif
}

/// The number of bytes read, 0 at the end of input and on errors.
std::size_t read_some(int descriptor, std::vector<char>& buffer) {
    while (true) {
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno == EAGAIN || errno == EWOULDBLOCK) {
            pollfd wait{descriptor, POLLIN, 0};
            ::poll(&wait, 1, -1);
        } else if (errno != EINTR) {
            return 0;
        }
    }
}

/// Writes what there is room for, after `poll` has said that there is some. A socket can be asked not to
/// block without changing it for others; anything else has room for PIPE_BUF bytes then.
ssize_t write_some(int descriptor, std::string_view bytes) {
    const ssize_t sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent >= 0 || errno != ENOTSOCK) return sent;
    return ::write(descriptor, bytes.data(), std::min<std::size_t>(bytes.size(), PIPE_BUF));
}

}  // namespace

/// The way from the reading thread to the main thread.
struct StreamTransport::Intake {
    Receiver receiver;
    std::mutex mutex;
    std::condition_variable has_room;
    std::size_t waiting_bytes = 0;
    bool is_full = false;  ///< the reading thread waits for room
    bool is_over = false;  ///< the client has closed its end
    bool is_ending = false;

    /// Waits until there is room; false when the transport ends.
    bool take(std::size_t bytes, std::size_t limit) {
        std::unique_lock lock(mutex);
        is_full = waiting_bytes >= limit;
        has_room.wait(lock, [&] { return waiting_bytes < limit || is_ending; });
        is_full = false;
        waiting_bytes += bytes;
        return !is_ending;
    }
    void give_back(std::size_t bytes) {
        const std::scoped_lock lock(mutex);
        waiting_bytes -= bytes;
        has_room.notify_one();
    }
    bool is_waiting_for_room() {
        const std::scoped_lock lock(mutex);
        return is_full;
    }
    void close() {
        const std::scoped_lock lock(mutex);
        is_over = true;
    }
    bool is_closed() {
        const std::scoped_lock lock(mutex);
        return is_over;
    }
    void end() {
        const std::scoped_lock lock(mutex);
        is_ending = true;
        has_room.notify_one();
    }
};

StreamTransport::StreamTransport(Executor& executor, Channel channel, StreamLimits limits)
    : executor_(executor), channel_(channel), limits_(limits), intake_(std::make_shared<Intake>()) {
    ::signal(SIGPIPE, SIG_IGN);
    int wake[2];
    if (::pipe(wake) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
    wake_read_ = wake[0];
    wake_write_ = wake[1];
}

StreamTransport::~StreamTransport() {
    intake_->end();
    const char byte = 0;
    (void)!::write(wake_write_, &byte, 1);
    if (reader_.joinable()) reader_.join();
    for (const int descriptor : {channel_.input, channel_.output, wake_read_, wake_write_})
        ::close(descriptor);
}

void StreamTransport::start(Receiver receiver) {
    intake_->receiver = std::move(receiver);
    reader_ = std::thread([this] { read_frames(); });
}

void StreamTransport::send(std::string_view body) {
    if (is_output_gone_) return;
    is_output_gone_ = !write_all(frame(body));
    if (is_output_gone_) executor_.post([intake = intake_] { intake->receiver.end(EndOfInput::closed); });
}

/// False when the reader of the other end is gone.
bool StreamTransport::write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        if (!wait_until_writable()) return false;
        const ssize_t written = write_some(channel_.output, bytes);
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
            return false;
    }
    return true;
}

/// False when the client has stopped to read while it goes on writing. A debugger that has stopped it
/// altogether may keep it as long as it likes.
bool StreamTransport::wait_until_writable() {
    constexpr std::chrono::milliseconds longest_step{500};
    const auto step = std::min(longest_step, limits_.patience);
    std::chrono::milliseconds stuck{0};
    while (true) {
        pollfd wait{channel_.output, POLLOUT, 0};
        const int ready = ::poll(&wait, 1, static_cast<int>(step.count()));
        if (ready > 0) return true;  // also when the other end is gone: writing will tell
        if (ready < 0) continue;     // a signal
        if (intake_->is_closed() || !limits_.client_is_alive()) {
            log("the client is gone and has not read all");
            return false;
        }
        stuck = intake_->is_waiting_for_room() ? stuck + step : std::chrono::milliseconds(0);
        if (stuck < limits_.patience) continue;
        log("the client writes and does not read");
        return false;
    }
}

void StreamTransport::read_frames() {
    const auto end = [&](EndOfInput how) {
        intake_->close();
        executor_.post([intake = intake_, how] { intake->receiver.end(how); });
    };
    FrameParser parser;
    std::vector<char> buffer(1 << 16);
    while (true) {
        pollfd waiting[2] = {{channel_.input, POLLIN, 0}, {wake_read_, POLLIN, 0}};
        if (::poll(waiting, 2, -1) < 0) {
            if (errno == EINTR) continue;
            break;
        }
        if (waiting[1].revents != 0) return;
        if (waiting[0].revents == 0) continue;
        const std::size_t size = read_some(channel_.input, buffer);
        if (size == 0) break;
        acknowledge_at_once(channel_.input);
        parser.feed({buffer.data(), size});
        while (auto body = parser.next()) {
            const std::size_t cost = body->size() + cost_of_frame;
            if (!intake_->take(cost, limits_.waiting_bytes)) return;
            executor_.post([intake = intake_, cost, text = std::move(*body)]() mutable {
                intake->receiver.frame(std::move(text));
                intake->give_back(cost);
            });
        }
        if (!parser.error().empty()) {
            log("broken frame: " + parser.error());
            return end(EndOfInput::broken_framing);
        }
    }
    end(EndOfInput::closed);
}

}  // namespace ordval::lsp
