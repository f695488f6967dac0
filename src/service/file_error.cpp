#include "service/file_error.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "service/bilingual.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

namespace {

FileError at_byte(FileProblem problem, std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t newline = before.rfind('\n');
    const std::size_t line_begin = newline == std::string_view::npos ? 0 : newline + 1;
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    return {problem, lines + 1, offset - line_begin + 1};
}

Bilingual pattern_for(FileProblem problem) {
    switch (problem) {
        case FileProblem::none: return {"", ""};
        case FileProblem::not_found: return {"finns inte", "no such file or folder"};
        case FileProblem::permission_denied: return {"behörighet saknas", "permission denied"};
        case FileProblem::is_folder: return {"är en mapp, inte en fil", "is a folder"};
        case FileProblem::not_a_folder:
            return {"finns inte: en del av sökvägen är en fil, inte en mapp",
                    "a part of the path is a file, not a folder"};
        case FileProblem::broken_link:
            return {"är en länk till något som inte finns", "is a link to something that does not exist"};
        case FileProblem::not_a_regular_file: return {"är ingen vanlig fil", "is not a regular file"};
        case FileProblem::too_large: return {"är större än {2} MiB", "is larger than {2} MiB"};
        case FileProblem::not_utf8:
            return {"är inte giltig UTF-8 (rad {0}, byte {1}); spara filen som UTF-8",
                    "is not valid UTF-8 (line {0}, byte {1}); save it as UTF-8"};
        case FileProblem::is_utf16:
            return {"är UTF-16; spara filen som UTF-8", "is UTF-16; save it as UTF-8"};
        case FileProblem::has_nul:
            return {"innehåller ett NUL-tecken (rad {0}, byte {1}) och är knappast text",
                    "has a NUL byte (line {0}, byte {1}) and is hardly text"};
        case FileProblem::disk_full: return {"disken är full", "the disk is full"};
        case FileProblem::read_only:
            return {"filsystemet kan bara läsas", "the file system can only be read"};
        case FileProblem::other: return {"{3}", "{3}"};
    }
    return {"", ""};
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
    return filled(
        pattern_for(error.problem).in(language),
        {std::to_string(error.line), std::to_string(error.byte), std::to_string(error.limit), error.words});
}

}  // namespace ordval::service
