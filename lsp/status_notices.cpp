#include "lsp/status_notices.hpp"

#include <algorithm>
#include <utility>

#include "lsp/uri.hpp"

namespace ordval::lsp {

void StatusNotices::take(const Document& document, const Checked& checked) {
    if (!client_.shows_status) return;
    const service::Settings& settings = checked.rules->settings;
    const std::vector<std::string> rules = service::rules_for_file(settings, path_of(document.uri).value_or(""));
    const auto is_error = [](const terms::Problem& problem) { return problem.gravity == terms::ProblemGravity::error; };
    const std::vector<terms::Problem>& problems = checked.rules->problems;
    Json status{{"uri", document.uri},
                {"rules", rules},
                {"isChosen", settings.rules.has_value() || rules != service::rules_or_default(settings)},
                {"hasProblems", std::any_of(problems.begin(), problems.end(), is_error)},
                {"isSwedish", !checked.analysis->judgement.is_foreign},
                {"findings", checked.analysis->statements.size()}};
    Json& told = told_[document.uri];
    if (told == status) return;
    told = std::move(status);
    rpc_.notify("ordval/status", told);
}

}  // namespace ordval::lsp
