#include "lsp/record_reader.hpp"

#include <algorithm>

namespace ordval::lsp {

namespace {

/// Where the parser stopped, counted from 1.
std::size_t column_of_mistake(const std::string& text) {
    try {
        const Json whole = Json::parse(text);
    } catch (const Json::parse_error& mistake) {
        return std::max<std::size_t>(mistake.byte, 1);
    } catch (const Json::out_of_range&) {
        return 1;  // a number that is too large, whose place is not told
    }
    return 1;  // nested too deeply
}

std::optional<std::string> from_hexadecimal(const Json& value) {
    if (!value.is_string()) return std::nullopt;
    const auto& digits = value.get_ref<const std::string&>();
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    if (digits.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        const int high = digit(digits[at]);
        const int low = digit(digits[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

/// What is said in the line, beside when and by whom; false when that is nothing.
bool read_content(const Json& value, RecordLine& line) {
    if (const Json& message = member(value, "message"); !message.is_null()) {
        line.kind = RecordLine::Kind::message;
        if (message.is_string())
            line.raw_body = message.get<std::string>();
        else
            line.message = message;
        return message.is_object() ||
               (line.from == Side::client && (message.is_array() || message.is_string()));
    }
    if (value.contains("bytes")) {
        line.kind = RecordLine::Kind::message;
        line.raw_body = from_hexadecimal(value.at("bytes"));
        return line.raw_body && line.from == Side::client;
    }
    if (member(value, "idle") == true) {
        line.kind = RecordLine::Kind::idle;
        return line.from == Side::server;
    }
    const Json& end = member(value, "end");
    line.kind = RecordLine::Kind::end;
    line.end = end == "broken_framing" ? EndOfInput::broken_framing : EndOfInput::closed;
    return line.from == Side::client && (end == "closed" || end == "broken_framing");
}

std::optional<RecordLine> line_of(const Json& value) {
    constexpr double longest_session = 1e12;  // milliseconds; far below what an integer holds
    const Json& at = member(value, "ms");
    const Json& from = member(value, "from");
    if (!at.is_number() || !(at.get<double>() >= 0 && at.get<double>() <= longest_session))
        return std::nullopt;
    if (from != "client" && from != "server") return std::nullopt;
    RecordLine line;
    line.at = std::chrono::milliseconds(static_cast<std::int64_t>(at.get<double>()));
    line.from = from == "client" ? Side::client : Side::server;
    return read_content(value, line) ? std::optional(std::move(line)) : std::nullopt;
}

}  // namespace

std::optional<RecordLine> RecordReader::next() {
    std::string text;
    if (bad_line_ || !std::getline(input_, text)) return std::nullopt;
    const bool is_whole = !input_.eof();  // with its line end
    ++number_;
    const std::optional<Json> value = parse_json(text);
    if (!value && !is_whole) {
        breaks_off_ = true;
        return std::nullopt;
    }
    std::optional<RecordLine> line = value ? line_of(*value) : std::nullopt;
    if (line)
        line->number = number_;
    else if (value)
        bad_line_ = {number_, 1, BadLine::Problem::not_of_a_record};
    else
        bad_line_ = {number_, column_of_mistake(text), BadLine::Problem::not_json};
    return line;
}

}  // namespace ordval::lsp
