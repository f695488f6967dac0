// The lines of a recorded session (see lsp/transport/recording.hpp), one after the other.
//
//     RecordReader reader(file);
//     while (const auto line = reader.next()) { ... }
//     if (reader.bad_line()) ...
//
// No more than one line is in memory. A last line that breaks off, as after a crash, ends the record and is
// told.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>

#include "lsp/json.hpp"
#include "lsp/transport/recording.hpp"

namespace ordval::lsp {

struct RecordLine {
    enum class Kind : std::uint8_t { message, idle, end };
    std::size_t number = 0;  ///< 1-based
    std::chrono::milliseconds at{0};
    Side from{};
    Kind kind{};
    Json message;                         ///< null for a body that is no JSON object or array
    std::optional<std::string> raw_body;  ///< that body
    EndOfInput end{};
};

struct BadLine {
    enum class Problem : std::uint8_t { not_json, not_of_a_record };
    std::size_t line = 0;    ///< 1-based
    std::size_t column = 0;  ///< 1-based, in bytes
    Problem problem{};
};

class RecordReader {
public:
    /// The stream outlives it.
    explicit RecordReader(std::istream& input) : input_(input) {}

    /// Nothing at the end of the record and at a line that is not one of it.
    std::optional<RecordLine> next();

    const std::optional<BadLine>& bad_line() const { return bad_line_; }
    bool breaks_off() const { return breaks_off_; }
    std::size_t line_number() const { return number_; }

private:
    std::istream& input_;
    std::size_t number_ = 0;
    bool breaks_off_ = false;
    std::optional<BadLine> bad_line_;
};

}  // namespace ordval::lsp
