// A session, written down while it goes on: `ordval lsp --log FILE`, for `--replay` (see lsp/replay.hpp).
//
//     SessionRecord record("session.jsonl");
//     RecordingTransport transport(stream, record);      // notes what passes in both directions
//     RecordingExecutor executor(loop, record);          // notes when nothing is left to do
//
// One JSON object stands in each line, with the milliseconds since the start:
//
//     {"ms":12.3,"from":"client","message":{"jsonrpc":"2.0","method":"initialized","params":{}}}
//     {"ms":14.0,"from":"client","message":"{\"jsonrpc\":"}      a body that is no JSON object
//     {"ms":14.2,"from":"client","bytes":"7be5"}                 one that is not UTF-8, in hexadecimal
//     {"ms":15.1,"from":"server","idle":true}                    all checks that were begun are done
//     {"ms":80.0,"from":"client","end":"closed"}                 or "broken_framing"
//
// Every line is in the file before the session goes on, so a crash leaves all that led to it. The record
// holds the drafts themselves. What the main thread does is noted in its order; frames that it had not come
// to are not.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "lsp/executor.hpp"
#include "lsp/transport/transport.hpp"
#include "service/file_error.hpp"

namespace ordval::lsp {

/// Who says something.
enum class Side : std::uint8_t { client, server };

/// Main thread only.
class SessionRecord {
public:
    /// Begins an empty file; `failure` says why not.
    explicit SessionRecord(const std::string& path);

    const service::FileError& failure() const { return failure_; }

    void message(Side from, std::string_view body);
    void idle();
    void end(EndOfInput how);

private:
    void write_line(Side from, const char* name, std::string_view value);

    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file_;
    service::FileError failure_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    bool was_idle_ = true;  ///< in the last line
};

class RecordingTransport final : public Transport {
public:
    /// Both outlive it.
    RecordingTransport(Transport& inner, SessionRecord& record) : inner_(inner), record_(record) {}

    void start(Receiver receiver) override;
    void send(std::string_view body) override;

private:
    Transport& inner_;
    SessionRecord& record_;
};

class RecordingExecutor final : public Executor {
public:
    /// Both outlive it.
    RecordingExecutor(Executor& inner, SessionRecord& record) : inner_(inner), record_(record) {}

    void post(Task task) override;
    void run_in_background(Task task) override;

private:
    Executor& inner_;
    SessionRecord& record_;
    std::atomic<int> running_ = 0;
};

}  // namespace ordval::lsp
