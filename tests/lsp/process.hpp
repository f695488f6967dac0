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
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "lsp/framing.hpp"

namespace ordval::testing {

/// A process that does nothing and stands for the editor whose id the server was told.
class Editor {
public:
    Editor() : id_(::fork()) {
        if (id_ != 0) return;
        ::pause();
        ::_exit(0);
    }
    ~Editor() { kill(); }
    Editor(const Editor&) = delete;
    Editor& operator=(const Editor&) = delete;

    pid_t id() const { return id_; }
    void kill() {
        if (id_ <= 0) return;
        ::kill(id_, SIGKILL);
        ::waitpid(std::exchange(id_, -1), nullptr, 0);
    }

private:
    pid_t id_;
};

/// One end of a connection. Waiting has a limit.
class Stream {
public:
    Stream() = default;
    /// Closes both, which may be the same.
    Stream(int input, int output) : input_(input), output_(output) {}
    ~Stream() { close(); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(input_, bytes.data(), bytes.size());
            if (written <= 0) throw std::runtime_error("the server does not read");
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void close_input() {
        if (input_ >= 0 && input_ != output_) ::close(input_);
        input_ = -1;
    }

    void close_output() {
        if (output_ >= 0) ::close(output_);
        output_ = -1;
    }

    void close() {
        close_input();
        close_output();
    }

    /// The next frame's body. Anything else that the server writes throws, and so does its silence.
    std::string read_frame() {
        if (waiting_) return *std::exchange(waiting_, std::nullopt);
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

    /// True when the server says something within `limit`.
    bool has_more(std::chrono::milliseconds limit) {
        if (!waiting_) waiting_ = parser_.next();  // that came together with the one before it
        return waiting_ || has_bytes(limit);
    }

protected:
    int input_ = -1;   ///< where the server reads
    int output_ = -1;  ///< where it writes

private:
    bool has_bytes(std::chrono::milliseconds limit) const {
        pollfd waiting{output_, POLLIN, 0};
        return ::poll(&waiting, 1, static_cast<int>(limit.count())) == 1;
    }

    std::string read_some() {
        if (!has_bytes(std::chrono::seconds(20))) throw std::runtime_error("the server is silent");
        char buffer[4096];
        const ssize_t size = ::read(output_, buffer, sizeof buffer);
        return size > 0 ? std::string(buffer, static_cast<std::size_t>(size)) : std::string();
    }

    lsp::FrameParser parser_;
    std::optional<std::string> waiting_;  ///< a frame that has come and was not asked for yet
};

class Process : public Stream {
public:
    explicit Process(std::vector<std::string> arguments) {
        int in[2];
        int out[2];
        errors_ = ::memfd_create("stderr", MFD_CLOEXEC);
        if (errors_ < 0 || ::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("pipe");
        std::vector<char*> words;
        std::string program = ORDVAL_BINARY;
        words.push_back(program.data());
        for (std::string& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        id_ = ::fork();
        if (id_ == 0) {
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::dup2(errors_, STDERR_FILENO);
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
        if (id_ > 0) {
            ::kill(id_, SIGKILL);
            ::waitpid(id_, nullptr, 0);
        }
        ::close(errors_);
    }

    pid_t id() const { return id_; }

    /// What it has written to standard error so far.
    std::string errors() const {
        std::string all(1 << 16, '\0');
        const ssize_t size = ::pread(errors_, all.data(), all.size(), 0);
        all.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        return all;
    }

    /// Waits until standard error holds `words`, and returns the rest of that line.
    std::string error_line_after(const std::string& words) const {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (std::chrono::steady_clock::now() < end) {
            const std::string all = errors();
            const std::size_t begin = all.find(words);
            const std::size_t line_end = all.find('\n', begin);
            if (begin != std::string::npos && line_end != std::string::npos)
                return all.substr(begin + words.size(), line_end - begin - words.size());
            ::poll(nullptr, 0, 5);
        }
        throw std::runtime_error("the server does not say " + words);
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
    pid_t id_ = -1;
    int errors_ = -1;
};

}  // namespace ordval::testing
