#include "terms/date.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace ordval::terms {

namespace {

constexpr std::array<std::string_view, 12> months{"januari", "februari", "mars",      "april",   "maj",      "juni",
                                                  "juli",    "augusti",  "september", "oktober", "november", "december"};

bool is_digit(char unit) { return unit >= '0' && unit <= '9'; }
bool is_space(char unit) { return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n'; }

bool is_letter(char unit) { return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z'); }

bool is_day(int year, int month, int day) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return false;
    const bool is_leap_year = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day >= 1 && day <= days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap_year ? 1 : 0);
}

std::string iso(int year, int month, int day) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    return text.data();
}

/// Reads from a place onwards; each step is taken or not.
class Reader {
public:
    Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }
    bool ends_before(bool (*unwanted)(char)) const { return at_ == text_.size() || !unwanted(text_[at_]); }

    /// A number of so many digits, and no more.
    std::optional<int> number(std::size_t fewest, std::size_t most) {
        int value = 0;
        std::size_t count = 0;
        for (; at_ + count < text_.size() && is_digit(text_[at_ + count]); ++count) {
            if (count == most) return std::nullopt;
            value = 10 * value + (text_[at_ + count] - '0');
        }
        if (count < fewest) return std::nullopt;
        at_ += count;
        return value;
    }

    bool take(std::string_view sign) {
        if (text_.substr(at_, sign.size()) != sign) return false;
        at_ += sign.size();
        return true;
    }

    bool spaces() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
        return at_ > begin;
    }

    /// 1 for "januari".
    std::optional<int> month() {
        for (std::size_t i = 0; i < months.size(); ++i)
            if (take(months[i])) return static_cast<int>(i + 1);
        return std::nullopt;
    }

private:
    std::string_view text_;
    std::size_t at_;
};

/// "2023-04-13", perhaps with a time of day after it.
std::optional<WrittenDate> iso_date_at(std::string_view text, std::size_t begin) {
    Reader reader(text, begin);
    const auto year = reader.number(4, 4);
    if (!year || !reader.take("-")) return std::nullopt;
    const auto month = reader.number(2, 2);
    if (!month || !reader.take("-")) return std::nullopt;
    const auto day = reader.number(2, 2);
    if (!day || !is_day(*year, *month, *day)) return std::nullopt;
    const std::size_t end = reader.at();
    const bool has_time = reader.take("t") && reader.number(2, 2);
    if (!has_time && !Reader(text, end).ends_before([](char unit) { return is_letter(unit) || unit == '-' || unit == '/'; }))
        return std::nullopt;
    return WrittenDate{iso(*year, *month, *day), {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

/// "13 april 2023"
std::optional<WrittenDate> swedish_date_at(std::string_view text, std::size_t begin) {
    Reader reader(text, begin);
    const auto day = reader.number(1, 2);
    if (!day || !reader.spaces()) return std::nullopt;
    const auto month = reader.month();
    if (!month || !reader.spaces()) return std::nullopt;
    const auto year = reader.number(4, 4);
    if (!year || !is_day(*year, *month, *day) || !reader.ends_before(is_letter)) return std::nullopt;
    return WrittenDate{iso(*year, *month, *day),
                       {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(reader.at())}};
}

/// A number may begin here: not inside a word, another number or an address.
bool begins_number(std::string_view text, std::size_t at) {
    if (!is_digit(text[at])) return false;
    if (at == 0) return true;
    const char before = text[at - 1];
    return !is_digit(before) && before != '/' && before != '-' && before != '.' && !is_letter(before);
}

}  // namespace

bool is_date(std::string_view text) {
    const auto read = text.size() == 10 ? iso_date_at(text, 0) : std::nullopt;
    return read && read->span.end == text.size();
}

std::vector<WrittenDate> find_dates(std::string_view folded) {
    std::vector<WrittenDate> dates;
    for (std::size_t at = 0; at < folded.size();) {
        if (!is_digit(folded[at])) {
            ++at;
            continue;
        }
        std::optional<WrittenDate> date;
        if (begins_number(folded, at)) {
            date = iso_date_at(folded, at);
            if (!date) date = swedish_date_at(folded, at);
        }
        if (date) {
            at = date->span.end;
            dates.push_back(*std::move(date));
        } else {
            while (at < folded.size() && is_digit(folded[at])) ++at;
        }
    }
    return dates;
}

std::vector<WrittenDate> find_date_of_front_matter(std::string_view folded) {
    for (const std::string_view key : {"datum:", "date:"}) {
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t end = std::min(folded.find_first_of("\r\n", begin), folded.size());
            const std::string_view line = folded.substr(begin, end - begin);
            if (line.starts_with(key)) {
                std::vector<WrittenDate> dates = find_dates(line);
                if (!dates.empty()) {
                    dates.resize(1);
                    dates[0].span = dates[0].span.shifted(static_cast<std::uint32_t>(begin));
                    return dates;
                }
            }
            begin = end + 1;
        }
    }
    return {};
}

}  // namespace ordval::terms
