// Markdown that is put together at random: what is read chunk by chunk is what md4c reads from the whole text
// at once.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "formats/invariants.hpp"
#include "formats/reading.hpp"

using namespace ordval;
using namespace ordval::formats;

/// Writes documents in which every construct of Markdown may stand in every other one.
class MarkdownWriter {
public:
    explicit MarkdownWriter(std::uint32_t seed) : random_(seed) {}

    std::string document() {
        std::string text;
        for (int count = 1 + below(8); count > 0; --count) text += block(0) + (chance(80) ? "\n" : "");
        return text;
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    std::string pick(std::initializer_list<const char*> choices) {
        return choices.begin()[below(static_cast<int>(choices.size()))];
    }

    std::string word() {
        return pick({"kund", "Kunden", "invånare", "köp", "å", "och", "sekund.", "84 000", "”kund”", "(V)",
                     "kund-", "1.", "2)", "att:", "!"});
    }

    std::string inline_text(int depth) {
        std::string text;
        for (int count = 1 + below(5); count > 0; --count) {
            text += inline_element(depth);
            text += pick({" ", " ", " ", "", "\n", "  \n", " \n  ", "\\\n", "\t"});
        }
        return text;
    }

    std::string inline_element(int depth) {
        const std::string inner = depth < 3 && chance(30) ? inline_text(depth + 1) : word();
        switch (below(22)) {
            case 0: return "**" + inner + "**" + (chance(50) ? "er" : "");
            case 1: return "*" + inner + "*";
            case 2: return "_" + inner + "_";
            case 3: return "~~" + inner + "~~";
            case 4: return pick({"`", "``"}) + inner + pick({"`", "``"});
            case 5:
                return "[" + inner + "](" + pick({"x", "<k u>", "x 'kund'", "x \"(\"", "a(b)c", ""}) + ")";
            case 6:
                return "![" + inner + "](" + pick({"x", "<k u>", "x 'kund'", "x \"(\"", "a(b)c", ""}) + ")";
            case 7: return pick({"&ouml;", "&nbsp;", "&#246;", "&xyz;", "& ", "&amp;"});
            case 8: return "\\" + pick({"*", "_", "[", "`", "a", "\\", "<"});
            case 9:
                return pick({"<b>", "</b>", "<br>", "<sup a='b'>", "<b\nc='d'>", "<http://kund.se/a_b_>",
                             "<a@b.se>"});
            case 10:
                return pick(
                    {"*", "**", "_", "~", "`", "[", "]", "(", ")", "!", "<", ">", "|", "#", "-", "=", "+"});
            case 11: return "|";
            default: return word();
        }
    }

    std::string block(int depth) {
        switch (below(depth < 3 ? 16 : 12)) {
            case 0:
                return "#" + pick({"", "#", "####", "######"}) + pick({" ", "\t", ""}) + word() +
                       pick({"", " #", "#"}) + "\n";
            case 1: return inline_text(0) + "\n" + pick({"---", "===", "-", "=  "}) + "\n";
            case 2: return pick({"---", "***", "* * *", "- - -", "___", " --"}) + "\n";
            case 3: return fence();
            case 4: return "    " + word() + "\n" + pick({"", "\n", "\t"}) + "    " + word() + "\n";
            case 5:
                return pick({"<div>", "<p>", "</div>", "<b>", "<span a>", "<del>*"}) + "\n" + inline_text(2) +
                       "\n";
            case 6:
                return "<!--" + pick({"", "\n", "\n\n"}) + word() + pick({"-->", "--> kund", "\n-->"}) + "\n";
            case 7: return table();
            case 8:
            case 9:
            case 10:
            case 11: return pick({"", "", "", " ", "   ", "\t"}) + inline_text(0) + "\n";
            case 12: return prefixed("> ", pick({"> ", ">", "", "> "}), depth);
            case 13: return prefixed("- ", pick({"  ", "  ", "", " "}), depth);
            case 14: return prefixed(pick({"1. ", "2) ", "10. "}), pick({"   ", "    ", "", "  "}), depth);
            default: return prefixed(pick({"* ", "+   ", "-\t", "-\n"}), pick({"  ", "    ", "\t"}), depth);
        }
    }

    std::string fence() {
        const std::string sign = pick({"```", "~~~"});
        const std::string indent = pick({"", "", " ", "   "});
        return indent + sign + "\n" + word() + pick({"\n", "\n\n", "\n\n- "}) + word() + "\n" +
               (chance(80) ? indent + sign + "\n" : "");
    }

    std::string table() {
        return "| a | " + word() + " |\n" + pick({"|---|---|", "---|:--:", "|--|"}) + "\n| " +
               inline_element(2) + " | b\\|c |\n" + pick({"", "x | y\n", "|\n"});
    }

    /// Blocks behind a mark, such as a list item, with every line after the first behind `rest`.
    std::string prefixed(const std::string& first, const std::string& rest, int depth) {
        std::string inner;
        for (int count = 1 + below(3); count > 0; --count) inner += block(depth + 1) + pick({"\n", "", ""});
        std::string text = first;
        for (std::size_t i = 0; i < inner.size(); ++i) {
            text += inner[i];
            if (inner[i] == '\n' && i + 1 < inner.size() && inner[i + 1] != '\n') text += rest;
        }
        return text;
    }

    std::mt19937 random_;
};

TEST_CASE("what is read chunk by chunk is what md4c reads from the whole") {
    for (std::uint32_t seed = 1; seed <= 5'000; ++seed) {
        std::string text = MarkdownWriter(seed).document();
        if (seed % 10 == 0) {
            std::string with_crlf;
            for (const char c : text) with_crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
            text = with_crlf;
        }
        const std::string problem = problem_of_markdown(text);
        if (problem.empty()) continue;
        FAIL("seed " << seed << ": " << problem << "\n" << text);
    }
}

TEST_CASE("the Markdown of this project is read as md4c reads it") {
    namespace fs = std::filesystem;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(ORDVAL_SOURCE_DIR)) paths.push_back(entry.path());
    for (const char* const folder : {"editors", "rules", "src", "tests"}) {
        const fs::path root = fs::path(ORDVAL_SOURCE_DIR) / folder;
        for (const auto& entry : fs::recursive_directory_iterator(root)) paths.push_back(entry.path());
    }
    int files = 0;
    for (const fs::path& path : paths) {
        if (path.extension() != ".md" || !fs::is_regular_file(path)) continue;
        std::ifstream file(path, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        INFO(path.string());
        CHECK(problem_of_markdown(text + "\n") == "");
        ++files;
    }
    CHECK(files > 0);
}
