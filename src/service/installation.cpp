#include "service/installation.hpp"

#include <cstdlib>

#include "service/bilingual.hpp"
#include "service/file.hpp"

namespace ordval::service {

namespace {

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value && *value ? absolute_path(value) : "";
}

/// What is wrong with the lexicon and what helps; "{0}" is its path.
Bilingual pattern_for(swedish::Lexicon::Problem problem) {
    switch (problem) {
        case swedish::Lexicon::Problem::unreadable:
            return {"lexikonet {0} kan inte läsas; rätta sökvägen eller installera Ordvals lexikon.",
                    "the lexicon {0} cannot be read; correct the path or install Ordval's lexicon."};
        case swedish::Lexicon::Problem::foreign:
            return {"{0} är inget lexikon för Ordval; rätta sökvägen.",
                    "{0} is not a lexicon of Ordval; correct the path."};
        case swedish::Lexicon::Problem::other_version:
            return {"lexikonet {0} är gjort för en annan version av Ordval; installera det som hör till den här.",
                    "the lexicon {0} was made for another version of Ordval; install the one of this version."};
        case swedish::Lexicon::Problem::truncated:
            return {"lexikonet {0} är inte helt; installera Ordvals lexikon igen.",
                    "the lexicon {0} is not complete; install Ordval's lexicon again."};
        case swedish::Lexicon::Problem::damaged:
            return {"lexikonet {0} är skadat; installera Ordvals lexikon igen.",
                    "the lexicon {0} is damaged; install Ordval's lexicon again."};
    }
    return {"{0}", "{0}"};
}

constexpr Bilingual what_is_lost{" Utan lexikonet hittas färre sammansättningar.",
                                 " Without the lexicon fewer compounds are found."};

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
    return {nullptr, filled(pattern_for(*opened.problem).in(language), {path}) + what_is_lost.in(language)};
}

OpenedLexicon open_default_lexicon() { return open_lexicon(default_lexicon_path(), Language::english); }

}  // namespace ordval::service
