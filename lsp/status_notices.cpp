#include "lsp/status_notices.hpp"

#include <utility>

#include "lsp/uri.hpp"

namespace ordval::lsp {

void StatusNotices::take(const Document& document, const Checked& checked) {
    if (!client_.shows_status) return;
    const service::Settings& settings = checked.rules->settings;
    Json status{{"uri", document.uri},
                {"rules", service::rules_for_file(settings, path_of(document.uri).value_or(""))},
                {"isChosen", settings.rules.has_value()},
                {"isSwedish", !checked.analysis->judgement.is_foreign},
                {"findings", checked.analysis->statements.size()}};
    Json& told = told_[document.uri];
    if (told == status) return;
    told = std::move(status);
    rpc_.notify("ordval/status", told);
}

}  // namespace ordval::lsp
