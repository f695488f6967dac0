#include "service/file_error.hpp"

#include <cerrno>
#include <system_error>

#include "messages/message.hpp"
#include "text/line_index.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

/// What stands before `offset` must be valid. A byte order mark, which nobody sees, is no column.
FileError at_byte(FileProblem problem, std::string_view bytes, std::size_t offset) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::string_view before = bytes.substr(0, offset);
    if (before.starts_with(byte_order_mark)) before.remove_prefix(byte_order_mark.size());
    const auto end = static_cast<std::uint32_t>(before.size());
    const text::Position place = text::LineIndex(before).position_of(before, end, text::Encoding::utf32);
    return {problem, place.line + 1, place.column + 1};
}

Message pattern_for(FileProblem problem) {
    switch (problem) {
        case FileProblem::none: return Message::nothing;
        case FileProblem::not_found: return Message::file_not_found;
        case FileProblem::permission_denied: return Message::permission_denied;
        case FileProblem::is_folder: return Message::is_a_folder;
        case FileProblem::not_a_folder: return Message::part_of_path_is_file;
        case FileProblem::broken_link: return Message::broken_link;
        case FileProblem::leads_outside: return Message::leads_outside;
        case FileProblem::not_a_regular_file: return Message::not_a_regular_file;
        case FileProblem::too_large: return Message::file_too_large;
        case FileProblem::not_utf8: return Message::file_not_utf8;
        case FileProblem::is_utf16: return Message::file_is_utf16;
        case FileProblem::has_nul: return Message::file_has_nul;
        case FileProblem::disk_full: return Message::disk_full;
        case FileProblem::read_only: return Message::read_only_file_system;
        case FileProblem::changed_meanwhile: return Message::file_changed_meanwhile;
        case FileProblem::other: return Message::system_says;
    }
    return Message::nothing;
}

}  // namespace

FileError system_error(int number) {
    switch (number) {
        case 0: return {};
        case ENOENT: return {FileProblem::not_found};
        case EACCES:
        case EPERM: return {FileProblem::permission_denied};
        case EISDIR: return {FileProblem::is_folder};
        case ENOTDIR: return {FileProblem::not_a_folder};
        case ENOSPC:
        case EDQUOT: return {FileProblem::disk_full};
        case EROFS: return {FileProblem::read_only};
        default: return {FileProblem::other, 0, 0, 0, std::generic_category().message(number)};
    }
}

FileError error_in_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return {FileProblem::is_utf16};
    if (const std::size_t bad = text::find_invalid(bytes); bad != std::string_view::npos)
        return at_byte(FileProblem::not_utf8, bytes, bad);
    if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos)
        return at_byte(FileProblem::has_nul, bytes, nul);
    return {};
}

terms::BilingualText clauses_for(const FileError& error) {
    return {clause_for(error, Language::swedish), clause_for(error, Language::english)};
}

std::string clause_for(const FileError& error, Language language) {
    return say(pattern_for(error.problem), language,
        {std::to_string(error.limit), error.words});
}

std::string place_of(const std::string& path, const FileError& error) {
    return error.line == 0 ? path : path + ":" + std::to_string(error.line) + ":" + std::to_string(error.column);
}

}  // namespace ordval::service
