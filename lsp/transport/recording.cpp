#include "lsp/transport/recording.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "lsp/json.hpp"
#include "lsp/log.hpp"
#include "text/utf8.hpp"

namespace ordval::lsp {

namespace {

/// True for what stands in a line as it is: an object or an array, no deeper than the line can be read again.
bool is_embeddable(const std::string& body) {
    const std::size_t begin = body.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos || (body[begin] != '{' && body[begin] != '[')) return false;
    return Json::accept(body) && parse_json("[" + body + "]");
}

std::string in_hexadecimal(const std::string& bytes) {
    constexpr const char* digits = "0123456789abcdef";
    std::string hexadecimal;
    hexadecimal.reserve(2 * bytes.size());
    for (const unsigned char byte : bytes) {
        hexadecimal += digits[byte >> 4];
        hexadecimal += digits[byte & 15];
    }
    return hexadecimal;
}

}  // namespace

SessionRecord::SessionRecord(const std::string& path) : file_(std::fopen(path.c_str(), "wb")) {
    if (!file_) failure_ = service::system_error(errno);
}

void SessionRecord::message(Side from, std::string_view body) {
    was_idle_ = false;
    // The server writes JSON in one line; its answers may be long, and somebody waits for them.
    if (from == Side::server) return write_line(from, "message", body);
    std::string text(body);
    if (is_embeddable(text)) {
        // Between the tokens of JSON a line break is as good as a space, and inside them there is none.
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        write_line(from, "message", text);
    } else if (text::find_invalid(text) == std::string::npos) {
        write_line(from, "message", write_json(text));
    } else {
        write_line(from, "bytes", write_json(in_hexadecimal(text)));
    }
}

void SessionRecord::idle() {
    if (std::exchange(was_idle_, true)) return;  // a look at the rule files, as there are two a second
    write_line(Side::server, "idle", "true");
}

void SessionRecord::end(EndOfInput how) {
    write_line(Side::client, "end", how == EndOfInput::closed ? R"("closed")" : R"("broken_framing")");
}

void SessionRecord::write_line(Side from, const char* name, std::string_view value) {
    if (!file_) return;
    using Tenths = std::chrono::duration<std::int64_t, std::ratio<1, 10'000>>;
    const auto tenths = std::chrono::duration_cast<Tenths>(std::chrono::steady_clock::now() - start_).count();
    std::string line = R"({"ms":)" + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    line.append(R"(,"from":")").append(from == Side::client ? "client" : "server");
    line.append(R"(",")").append(name).append(R"(":)").append(value).append("}\n");
    const bool is_written = std::fwrite(line.data(), 1, line.size(), file_.get()) == line.size();
    if (is_written && std::fflush(file_.get()) == 0) return;
    log("the record of the session ends here: it cannot be written any further");
    file_.reset();
}

void RecordingTransport::start(Receiver receiver) {
    const auto frame = [this, inner = receiver.frame](std::string body) {
        record_.message(Side::client, body);
        inner(std::move(body));
    };
    const auto end = [this, inner = receiver.end](EndOfInput how) {
        record_.end(how);
        inner(how);
    };
    inner_.start({frame, end});
}

void RecordingTransport::send(std::string_view body) {
    record_.message(Side::server, body);
    inner_.send(body);
}

void RecordingExecutor::post(Task task) {
    inner_.post(std::move(task));
}

/// What the task posts comes before what is posted here, so that its results are known when it counts as
/// done.
void RecordingExecutor::run_in_background(Task task) {
    ++running_;
    inner_.run_in_background([this, task = std::move(task)] {
        task();
        inner_.post([this] {
            if (--running_ == 0) record_.idle();
        });
    });
}

}  // namespace ordval::lsp
