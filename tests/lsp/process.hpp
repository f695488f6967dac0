// The built program as an editor starts it: a child process with pipes. Waiting has a limit, so that a
// hanging server fails a test and does not hang it.
//
//     Process server({"lsp"});
//     server.write(frame(R"(...)"));
//     server.read_frame()
//     server.close_input();
//     server.wait()                       // the exit status
#pragma once

#include <chrono>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <signal.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "lsp/framing.hpp"

namespace ordval::testing {

class Process {
public:
    explicit Process(std::vector<std::string> arguments) {
        int in[2];
        int out[2];
        if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("pipe");
        std::vector<char*> words;
        std::string program = ORDVAL_BINARY;
        words.push_back(program.data());
        for (std::string& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        id_ = ::fork();
        if (id_ == 0) {
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
            ::execv(words[0], words.data());
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        input_ = in[1];
        output_ = out[0];
    }
    ~Process() {
        close_input();
        ::close(output_);
        if (id_ > 0) {
            ::kill(id_, SIGKILL);
            ::waitpid(id_, nullptr, 0);
        }
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(input_, bytes.data(), bytes.size());
            if (written <= 0) throw std::runtime_error("the server does not read");
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void close_input() {
        if (input_ >= 0) ::close(input_);
        input_ = -1;
    }

    void close_output() {
        ::close(output_);
        output_ = -1;
    }

    /// The next frame's body. Anything else on the server's standard output throws, and so does its silence.
    std::string read_frame() {
        while (true) {
            if (auto body = parser_.next()) return *body;
            if (!parser_.error().empty()) throw std::runtime_error("not a frame: " + parser_.error());
            const std::string bytes = read_some();
            if (bytes.empty()) throw std::runtime_error("the server has closed its output");
            parser_.feed(bytes);
        }
    }

    /// What comes until the server closes its output.
    std::string read_rest() {
        std::string all;
        while (true) {
            const std::string bytes = read_some();
            if (bytes.empty()) return all;
            all += bytes;
        }
    }

    /// The exit status, or nothing when the process does not end in time or was killed by a signal.
    std::optional<int> wait(std::chrono::milliseconds limit = std::chrono::seconds(20)) {
        const auto end = std::chrono::steady_clock::now() + limit;
        int status = 0;
        while (::waitpid(id_, &status, WNOHANG) == 0) {
            if (std::chrono::steady_clock::now() > end) return std::nullopt;
            ::poll(nullptr, 0, 5);
        }
        id_ = -1;
        return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
    }

private:
    std::string read_some() {
        constexpr int limit = 20'000;  // milliseconds
        pollfd waiting{output_, POLLIN, 0};
        if (::poll(&waiting, 1, limit) != 1) throw std::runtime_error("the server is silent");
        char buffer[4096];
        const ssize_t size = ::read(output_, buffer, sizeof buffer);
        return size > 0 ? std::string(buffer, static_cast<std::size_t>(size)) : std::string();
    }

    pid_t id_ = -1;
    int input_ = -1;
    int output_ = -1;
    lsp::FrameParser parser_;
};

}  // namespace ordval::testing
