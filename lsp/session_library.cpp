#include "lsp/session_library.hpp"

#include "lsp/log.hpp"
#include "service/installation.hpp"

namespace ordval::lsp {

service::RuleLibrary session_library(const std::string& pack_folder) {
    const service::OpenedLexicon opened = service::open_default_lexicon();
    if (!opened.problem.empty()) log(opened.problem);
    return service::RuleLibrary(pack_folder, opened.lexicon,
                                service::tested_packs_path(service::default_lexicon_path()));
}

}  // namespace ordval::lsp
