#include "lsp/transport/stdio.hpp"

#include <cerrno>
#include <limits>
#include <poll.h>
#include <signal.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include "lsp/framing.hpp"
#include "lsp/log.hpp"

namespace ordval::lsp {

namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

/// The number of bytes read, 0 at the end of input and on errors.
std::size_t read_some(int descriptor, std::vector<char>& buffer) {
    while (true) {
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) return 0;
    }
}

/// False when the reader of the other end is gone.
bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // Another process has made the shared file non-blocking.
            pollfd wait{descriptor, POLLOUT, 0};
            ::poll(&wait, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

}  // namespace

StdioTransport::StdioTransport(Executor& executor) : executor_(executor) {
    ::signal(SIGPIPE, SIG_IGN);
    output_ = ::dup(STDOUT_FILENO);
    if (output_ < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) fail("standard output");
    int wake[2];
    if (::pipe(wake) != 0) fail("pipe");
    wake_read_ = wake[0];
    wake_write_ = wake[1];
}

StdioTransport::~StdioTransport() {
    const char byte = 0;
    (void)!::write(wake_write_, &byte, 1);
    if (reader_.joinable()) reader_.join();
    for (const int descriptor : {output_, wake_read_, wake_write_}) ::close(descriptor);
}

void StdioTransport::start(Receiver receiver) {
    receiver_ = std::make_shared<const Receiver>(std::move(receiver));
    reader_ = std::thread([this] { read_frames(); });
}

void StdioTransport::send(std::string_view body) {
    if (is_output_gone_) return;
    is_output_gone_ = !write_all(output_, frame(body));
    if (is_output_gone_) executor_.post([receiver = receiver_] { receiver->end(EndOfInput::closed); });
}

void StdioTransport::read_frames() {
    FrameParser parser;
    std::vector<char> buffer(1 << 16);
    while (true) {
        pollfd waiting[2] = {{STDIN_FILENO, POLLIN, 0}, {wake_read_, POLLIN, 0}};
        if (::poll(waiting, 2, -1) < 0 && errno != EINTR) break;
        if (waiting[1].revents != 0) return;
        if (waiting[0].revents == 0) continue;
        const std::size_t size = read_some(STDIN_FILENO, buffer);
        if (size == 0) break;
        parser.feed({buffer.data(), size});
        while (auto body = parser.next())
            executor_.post([receiver = receiver_, text = std::move(*body)]() mutable {
                receiver->frame(std::move(text));
            });
        if (!parser.error().empty()) {
            log("broken frame: " + parser.error());
            executor_.post([receiver = receiver_] { receiver->end(EndOfInput::broken_framing); });
            return;
        }
    }
    executor_.post([receiver = receiver_] { receiver->end(EndOfInput::closed); });
}

bool process_is_alive(std::int64_t process_id) {
    if (process_id <= 0 || process_id > std::numeric_limits<pid_t>::max()) return false;
    return ::kill(static_cast<pid_t>(process_id), 0) == 0 || errno != ESRCH;
}

}  // namespace ordval::lsp
