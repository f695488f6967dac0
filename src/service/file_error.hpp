// Why a file cannot be read or written, as a value that can be worded in the reader's language.
//
//     clause_for({FileProblem::not_found}, Language::swedish)      // "filen finns inte"
//     clause_for(error_in_text("k\xe5l"), Language::swedish)       // "är inte giltig UTF-8 från och med den här platsen; …"
//     place_of("kål.txt", error_in_text("k\xe5l"))                 // "kål.txt:1:2"
//
// What is common has a sentence of its own; for the rest the operating system's words are used.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "messages/language.hpp"
#include "terms/loading/problem.hpp"

namespace ordval::service {

enum class FileProblem : std::uint8_t {
    none,
    not_found,
    permission_denied,
    is_folder,
    not_a_folder,  ///< a part of the path is a file
    broken_link,
    leads_outside,  ///< a link, out of the folder that was to be looked at
    not_a_regular_file,  ///< a pipe or a device
    too_large,
    not_utf8,
    is_utf16,
    has_nul,
    disk_full,
    read_only,  ///< the file system is
    changed_meanwhile,  ///< by another program, between reading and writing
    other,      ///< in the words of the operating system
};

struct FileError {
    FileProblem problem = FileProblem::none;
    std::size_t line = 0;    ///< 1-based, for not_utf8 and has_nul
    std::size_t column = 0;  ///< 1-based, in code points
    std::size_t limit = 0;   ///< MiB, for too_large
    std::string words = {};  ///< for other

    bool empty() const { return problem == FileProblem::none; }
};

/// The error with this number (`errno`).
FileError system_error(int number);

/// Why these bytes are no text, if so.
FileError error_in_text(std::string_view bytes);

/// The same in both languages, as a part of what is said about a rule file.
terms::BilingualText clauses_for(const FileError& error);

/// `path` with the line and the column of the error, where it has them.
std::string place_of(const std::string& path, const FileError& error);

/// One clause without a full stop, that follows a place and a colon; empty when there is no error.
std::string clause_for(const FileError& error, Language language);

}  // namespace ordval::service
