#include "lsp/replay.hpp"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <utility>

#include "lsp/record_reader.hpp"
#include "lsp/server.hpp"
#include "lsp/session_library.hpp"
#include "lsp/transport/inline_executor.hpp"
#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/file.hpp"

namespace ordval::lsp {

namespace {

using std::chrono::milliseconds;

constexpr int same = 0;
constexpr int different = 1;
constexpr int unusable = 2;

/// How exactly the record tells whether a timer ran before a message.
constexpr milliseconds slack{20};
/// A longer silence brings nothing new: the server's timers are done by then, or go round.
constexpr milliseconds longest_silence{10'000};
constexpr std::size_t most_differences = 10;
constexpr std::size_t most_unmatched = 1000;

bool is_progress(const Json& message) {
    return member(message, "method") == "$/progress";
}

/// The kind of a message, within which the order counts.
std::string kind_of(const Json& message) {
    const Json& method = member(message, "method");
    if (!method.is_string()) return "id " + write_json(member(message, "id"));
    const Json& uri = at_path(message, {"params", "uri"});
    return method.get<std::string>() + (uri.is_string() ? " " + uri.get<std::string>() : "");
}

/// What is compared of a message.
Json compared_part(Json message) {
    if (message.contains("method")) message.erase("id");
    const auto result = message.find("result");
    if (result == message.end() || !result->is_object()) return message;
    result->erase("resultId");
    if (const auto info = result->find("serverInfo"); info != result->end() && info->is_object())
        info->erase("version");
    return message;
}

std::string shortened(const Json& value) {
    constexpr std::size_t most_shown = 300;
    std::string text = write_json(value);
    if (text.size() <= most_shown) return text;
    std::size_t end = most_shown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

/// Takes what the server says.
class Listener final : public Transport {
public:
    struct Said {
        Json message;
        std::size_t line = 0;  ///< of the record, where it was said
    };

    void start(Receiver receiver) override { receiver_ = std::move(receiver); }
    void send(std::string_view body) override {
        Json message = Json::parse(body);
        if (is_progress(message)) return;
        ++unmatched_;
        auto& of_kind = said_[kind_of(message)];
        of_kind.push_back({std::move(message), line_});
    }

    const Receiver& receiver() const { return receiver_; }
    void is_at(std::size_t line) { line_ = line; }

    bool has(const std::string& kind) const { return said_.contains(kind); }
    Json take(const std::string& kind) {
        const auto found = said_.find(kind);
        Json message = std::move(found->second.front().message);
        found->second.pop_front();
        if (found->second.empty()) said_.erase(found);
        --unmatched_;
        return message;
    }
    std::size_t unmatched() const { return unmatched_; }
    const std::map<std::string, std::deque<Said>>& said() const { return said_; }

private:
    Receiver receiver_;
    std::map<std::string, std::deque<Said>> said_;
    std::size_t unmatched_ = 0;
    std::size_t line_ = 0;
};

class Replay {
public:
    explicit Replay(const ReplayOptions& options)
        : language_(options.language),
          server_(session_library(options.pack_folder),
                  {listener_, executor_, clock_, [](std::int64_t) { return false; },
                   [this](int) { has_ended_ = true; }}) {
        executor_.hold_background();
        server_.start();
    }
    /// What is still to be done refers to the server.
    ~Replay() {
        executor_.release_background();
        executor_.run();
    }
    Replay(const Replay&) = delete;
    Replay& operator=(const Replay&) = delete;

    void play(RecordLine line) {
        due_ += std::clamp(line.at - last_at_, milliseconds(0), longest_silence);
        last_at_ = line.at;
        listener_.is_at(line.number);
        if (line.from == Side::server && line.kind == RecordLine::Kind::message) return compare(line);
        pass_until(due_ - slack);
        switch (line.kind) {
            case RecordLine::Kind::message: return say(std::move(line));
            case RecordLine::Kind::idle: return finish_background();
            case RecordLine::Kind::end: return end(line.end);
        }
    }

    /// At the end of the record: what the server said too much. A session that broke off may have been about
    /// to say what this one said last.
    void look_at_rest() {
        for (const auto& [kind, messages] : listener_.said())
            for (const auto& [message, line] : messages)
                if (has_ended_ || line < last_client_line_)
                    tell(line, title_of(message), std::nullopt, message);
    }

    bool has_enough() const {
        return differences_ >= most_differences || listener_.unmatched() > most_unmatched;
    }
    std::size_t compared() const { return compared_; }
    std::size_t differences() const { return differences_; }

private:
    // The client's side

    void say(RecordLine line) {
        last_client_line_ = line.number;
        std::string body = line.raw_body ? *line.raw_body : "";
        if (!line.raw_body) {
            if (!translate(line.message)) return;
            body = write_json(line.message);
        }
        executor_.post([this, body = std::move(body)] { listener_.receiver().frame(body); });
        executor_.run();
    }

    void end(EndOfInput how) {
        executor_.post([this, how] { listener_.receiver().end(how); });
        executor_.run();
    }

    /// Puts in what this server calls what the recorded one called otherwise; false for an answer to a
    /// question that this server has not asked.
    bool translate(Json& message) {
        if (!message.is_object()) return true;
        const Json& method = member(message, "method");
        const Json id = member(message, "id");
        if (method.is_string()) {
            if (!id.is_null()) requests_[write_json(id)] = method.get<std::string>();
            const Json& result_id = at_path(message, {"params", "previousResultId"});
            if (const auto now = result_ids_.find(write_json(result_id)); now != result_ids_.end())
                message["params"]["previousResultId"] = now->second;
            return true;
        }
        const bool is_answer = message.contains("result") || message.contains("error");
        if (!is_answer) return true;
        const auto asked = asked_.find(write_json(id));
        if (asked == asked_.end()) return false;
        message["id"] = asked->second;
        asked_.erase(asked);
        return true;
    }

    // The server's side

    void compare(const RecordLine& line) {
        const Json& recorded = line.message;
        if (is_progress(recorded)) return;
        ++compared_;
        const std::string kind = kind_of(recorded);
        const std::string title = title_of(recorded);
        if (!recorded.contains("method")) requests_.erase(write_json(member(recorded, "id")));
        bring_about(kind);
        if (!listener_.has(kind)) return tell(line.number, title, recorded, std::nullopt);
        const Json now = listener_.take(kind);
        note_names(recorded, now);
        const Json expected = compared_part(recorded);
        const Json got = compared_part(now);
        if (expected != got) tell_first_difference(line.number, title, expected, got);
    }

    /// Does what is waiting until the server has said something of this kind: first what the clock brings,
    /// for it was this late, then background work, the oldest first.
    void bring_about(const std::string& kind) {
        for (const milliseconds until : {due_, due_ + slack}) {
            if (listener_.has(kind)) return;
            pass_until(until);
            while (!listener_.has(kind) && executor_.waiting_in_background() > 0) {
                executor_.run_one_in_background();
                executor_.run();
            }
        }
    }

    void finish_background() {
        while (executor_.waiting_in_background() > 0) {
            executor_.run_one_in_background();
            executor_.run();
        }
    }

    void pass_until(milliseconds time) {
        if (time <= clock_at_) return;
        clock_.advance(time - std::exchange(clock_at_, time));
    }

    void note_names(const Json& recorded, const Json& now) {
        if (recorded.contains("method") && recorded.contains("id") && now.contains("id"))
            asked_[write_json(recorded.at("id"))] = now.at("id");
        const Json& was = at_path(recorded, {"result", "resultId"});
        const Json& is = at_path(now, {"result", "resultId"});
        if (!was.is_null() && !is.is_null() && was != is) result_ids_[write_json(was)] = is;
    }

    // What is told

    std::string title_of(const Json& message) const {
        const std::string kind = kind_of(message);
        const auto request = requests_.find(write_json(member(message, "id")));
        return message.contains("method") || request == requests_.end() ? kind
                                                                        : request->second + " (" + kind + ")";
    }

    void tell_first_difference(std::size_t line, const std::string& title, const Json& expected,
                               const Json& got) {
        const Json step = Json::diff(expected, got).front();
        const Json::json_pointer place(step.at("path").get<std::string>());
        const auto at_place = [&](const Json& message) {
            return message.contains(place) ? std::optional(message.at(place)) : std::nullopt;
        };
        const auto now = step.contains("value") ? std::optional(step.at("value")) : at_place(got);
        tell(line, title + ": " + place.to_string(), at_place(expected),
             step.at("op") == "remove" ? std::nullopt : now);
    }

    void tell(std::size_t line, const std::string& title, const std::optional<Json>& recorded,
              const std::optional<Json>& now) {
        if (++differences_ > most_differences) return;
        const auto shown = [&](const std::optional<Json>& value) {
            return value ? shortened(*value) : ordval::say(Message::nothing_said, language_);
        };
        std::cout << ordval::say(Message::recorded_and_now, language_, {std::to_string(line), title, shown(recorded), shown(now)});
    }

    Language language_;
    InlineExecutor executor_;
    HandClock clock_{executor_};
    Listener listener_;
    Server server_;
    bool has_ended_ = false;
    milliseconds last_at_{0};   ///< in the record
    milliseconds due_{0};       ///< the same without long silences
    milliseconds clock_at_{0};  ///< how far the clock has come
    std::size_t last_client_line_ = 0;
    std::map<std::string, std::string> requests_;  ///< unanswered ones of the client: id to method
    std::map<std::string, Json> asked_;  ///< unanswered ones of the server: recorded id to the one of now
    std::map<std::string, Json> result_ids_;  ///< recorded to those of now, where they differ
    std::size_t compared_ = 0;
    std::size_t differences_ = 0;
};

Message sentence_for(BadLine::Problem problem) {
    return problem == BadLine::Problem::not_json ? Message::not_a_record : Message::not_a_line_of_record;
}

}  // namespace

int replay_session(const ReplayOptions& options) {
    const Language language = options.language;
    service::Complaints complaints(language);
    if (service::is_folder(options.file)) {
        complaints.error(options.file, service::FileError{service::FileProblem::is_folder});
        return unusable;
    }
    std::ifstream file(options.file, std::ios::binary);
    if (!file) {
        complaints.error(options.file, service::system_error(errno));
        return unusable;
    }

    RecordReader reader(file);
    std::optional<Replay> replay;  // a file that is no record need not wait for the lexicon
    while (const auto line = reader.next()) {
        if (!replay) replay.emplace(options);
        replay->play(*line);
        if (replay->has_enough()) break;
    }
    const std::string place = options.file + ":" + std::to_string(reader.line_number());
    if (const auto& bad = reader.bad_line()) {
        complaints.error(place + ":" + std::to_string(bad->column), say(sentence_for(bad->problem), language));
        return unusable;
    }
    if (!replay) {
        complaints.error(options.file, say(Message::record_is_empty, language));
        return unusable;
    }
    if (reader.breaks_off()) complaints.note(place, say(Message::record_breaks_off, language));
    replay->look_at_rest();
    const Message summary = replay->has_enough()        ? Message::repeated_up_to
                            : replay->differences() > 0 ? Message::repeated_with_differences
                                                        : Message::repeated_alike;
    std::cout << say(summary, language, {replay->compared(), replay->differences(), std::to_string(reader.line_number())}) << '\n';
    return replay->differences() > 0 ? different : same;
}

}  // namespace ordval::lsp
