// Reads the tables of judged Swedish that the tests compare with: lines of tab-separated fields, `#` for
// remarks.
#pragma once

#include <doctest/doctest.h>
#include <fstream>
#include <string>
#include <vector>

namespace ordval::swedish {

inline std::vector<std::string> fields_of(const std::string& line, char separator) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == separator) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

/// The rows of tests/swedish/<name>.
inline std::vector<std::vector<std::string>> rows_of(const std::string& name) {
    std::ifstream file(std::string(ORDVAL_SOURCE_DIR "/tests/swedish/") + name);
    REQUIRE_MESSAGE(file, name << " cannot be read");
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.front() != '#') rows.push_back(fields_of(line, '\t'));
    }
    return rows;
}

}  // namespace ordval::swedish
