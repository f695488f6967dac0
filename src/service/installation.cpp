#include "service/installation.hpp"

#include <cstdlib>

#include "service/file.hpp"

namespace ordval::service {

namespace {

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value && *value ? absolute_path(value) : "";
}

std::string default_lexicon_path() {
    if (const std::string stated = from_environment("ORDVAL_LEXICON"); !stated.empty()) return stated;
    const std::string installed = absolute_path(program_folder() + "/../share/ordval/sv.lexicon");
    return exists(installed) ? installed : program_folder() + "/share/ordval/sv.lexicon";
}

}  // namespace

std::string default_pack_folder() {
    if (const std::string stated = from_environment("ORDVAL_PACKS"); !stated.empty()) return stated;
    const std::string installed = absolute_path(program_folder() + "/../share/ordval/rules");
    return is_folder(installed) ? installed : ORDVAL_SOURCE_RULES;
}

OpenedLexicon open_default_lexicon() {
    const std::string path = default_lexicon_path();
    swedish::Lexicon::Opened opened = swedish::open_lexicon(path);
    if (!opened.problem) return {std::move(opened.lexicon), ""};
    return {nullptr, swedish::describe(*opened.problem, path)};
}

}  // namespace ordval::service
