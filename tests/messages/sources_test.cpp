// No sentence is said past the catalogue. The rule is a coarse one: a literal with a space and one of å, ä and ö is a
// Swedish phrase, and phrases stand in `src/messages` alone, but for those that are matter and not message. A phrase
// without those letters gets past it.

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "support.hpp"

using namespace ordval::testing;

namespace {

/// Swedish that Ordval reads or writes as such, whatever language it speaks to its user.
const std::set<std::string> matter{
    "src/terms/context/block_cue.hpp",       // what parts of a document are called
    "src/terms/context/structure.cpp",       // how a request is put
    "src/terms/style/document_kind.cpp",     // how a title goes on
    "src/terms/exception.cpp",               // how an exception is written in a draft
    "src/service/exchange/csv_columns.cpp",  // what columns of a table are called
    "src/service/exchange/html_guide.cpp",   // a web page for Swedish readers
    "src/service/exchange/vale_writer.cpp",  // what Vale says to Swedish writers
    "src/service/rules/rule_draft.cpp",      // test sentences for a new rule
};

std::string first_swedish_phrase(const std::string& code) {
    static const std::regex literal(R"re("(?:[^"\\\n]|\\.)*")re");
    std::istringstream lines(code);
    for (std::string line; std::getline(lines, line);) {
        const std::string before_comment = line.substr(0, line.find("//"));
        for (std::sregex_iterator it(before_comment.begin(), before_comment.end(), literal), end; it != end; ++it) {
            const std::string words = it->str();
            if (words.find(' ') == std::string::npos) continue;
            for (const char* letter : {"å", "ä", "ö", "Å", "Ä", "Ö"})
                if (words.find(letter) != std::string::npos) return words;
        }
    }
    return "";
}

}  // namespace

TEST_CASE("a phrase is told from a word, and from a comment") {
    CHECK(first_swedish_phrase("say(\"regeln är fel\");") == "\"regeln är fel\"");
    CHECK(first_swedish_phrase("is_one_of(word, {\"är\", \"på\"});") == "");
    CHECK(first_swedish_phrase("int a;  // \"regeln är fel\"") == "");
}

TEST_CASE("Swedish phrases stand in the catalogue") {
    std::size_t files = 0, excepted = 0;
    for (const char* folder : {"src", "lsp"})
        for (const auto& entry : fs::recursive_directory_iterator(source_folder() / folder)) {
            const std::string path = fs::relative(entry.path(), source_folder()).generic_string();
            const bool is_source = path.ends_with(".cpp") || path.ends_with(".hpp");
            if (!is_source || path.starts_with("src/messages/") || path.starts_with("src/swedish/")) continue;
            const std::string phrase = first_swedish_phrase(read(entry.path()));
            if (matter.count(path)) {
                CHECK_MESSAGE(!phrase.empty(), path << " needs no exception");
                ++excepted;
            } else {
                CHECK_MESSAGE(phrase.empty(), path << " says " << phrase);
            }
            ++files;
        }
    CHECK(files > 100);
    CHECK(excepted == matter.size());
}
