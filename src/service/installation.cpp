#include "service/installation.hpp"

#include <cstdlib>

#include "messages/message.hpp"
#include "service/file.hpp"

namespace ordval::service {

namespace {

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value && *value ? absolute_path(value) : "";
}

/// What is wrong with the lexicon and what helps; "{0}" is its path.
Message pattern_for(swedish::Lexicon::Problem problem) {
    switch (problem) {
        case swedish::Lexicon::Problem::unreadable: return Message::lexicon_unreadable;
        case swedish::Lexicon::Problem::foreign: return Message::lexicon_of_no_kind;
        case swedish::Lexicon::Problem::other_version: return Message::lexicon_of_other_version;
        case swedish::Lexicon::Problem::truncated: return Message::lexicon_truncated;
        case swedish::Lexicon::Problem::damaged: return Message::lexicon_damaged;
    }
    return Message::lexicon_problem;
}

}  // namespace

std::string default_pack_folder() {
    if (const std::string stated = from_environment("ORDVAL_PACKS"); !stated.empty()) return stated;
    const std::string installed = absolute_path(program_folder() + "/../share/ordval/rules");
    return is_folder(installed) ? installed : ORDVAL_SOURCE_RULES;
}

std::string default_lexicon_path() {
    if (const std::string stated = from_environment("ORDVAL_LEXICON"); !stated.empty()) return stated;
    const std::string installed = absolute_path(program_folder() + "/../share/ordval/sv.lexicon");
    return exists(installed) ? installed : program_folder() + "/share/ordval/sv.lexicon";
}

std::string tested_packs_path(const std::string& lexicon_path) { return parent_folder(lexicon_path) + "/tested-packs"; }

OpenedLexicon open_lexicon(const std::string& path, Language language) {
    swedish::Lexicon::Opened opened = swedish::open_lexicon(path);
    if (!opened.problem) return {std::move(opened.lexicon), ""};
    return {nullptr, say(pattern_for(*opened.problem), language, {path}) + say(Message::lost_without_lexicon, language)};
}

OpenedLexicon open_default_lexicon() { return open_lexicon(default_lexicon_path(), Language::english); }

}  // namespace ordval::service
