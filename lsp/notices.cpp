#include "lsp/notices.hpp"

#include <utility>

namespace ordval::lsp {

namespace {

constexpr std::size_t most_lines = 5;

}  // namespace

void Notices::tell(const std::vector<std::string>& sentences) {
    for (const std::string& sentence : sentences)
        if (is_new(sentence)) show(Weight::warning, sentence);
}

void Notices::tell(const std::vector<Problem>& problems) {
    const std::set<std::string> before = std::exchange(problems_, {});
    std::string text;
    std::size_t count = 0;
    for (const auto& [problem, language] : problems) {
        const std::string place = terms::to_string(problem.place);
        const std::string line = place + (place.empty() ? "" : ": ") + problem.sentence.in(language);
        if (!problems_.insert(line).second || before.count(line) > 0) continue;
        if (problem.gravity == terms::ProblemGravity::note) {
            rpc_.notify("window/logMessage",
                        {{"type", static_cast<int>(Weight::information)}, {"message", line}});
        } else if (count++ < most_lines) {
            text += (text.empty() ? "Ordval: " : "\n") + line;
        }
    }
    if (count > most_lines) text += "\n… (+" + std::to_string(count - most_lines) + ")";
    if (count > 0) show(Weight::error, text);
}

void Notices::show(Weight weight, const std::string& text) {
    rpc_.notify("window/showMessage", {{"type", static_cast<int>(weight)}, {"message", text}});
}

}  // namespace ordval::lsp
