#include "lsp/wording.hpp"

namespace ordval::lsp {

namespace {

constexpr Wording swedish{
    "föredragen term",
    "tillåten term",
    "avrådd term",
    "Skriv hellre",
    "Definition",
    "Skäl",
    "Beslut",
    "gäller från",
    "Läs mer",
    "Rätta allt som är säkert (Ordval)",
    "Söker i arbetsmappen",
    "Ordval: inställningarna ska vara ett objekt med nycklarna rules, language, paths och exceptions. De "
    "hoppas över.",
    "Ordval: inställningen rules ska vara en lista med regelpaket eller sökvägar, till exempel [\"kommun\"]. "
    "Den hoppas över.",
    "Ordval: inställningen language ska vara \"sv\" eller \"en\". Den hoppas över.",
    "Ordval: inställningen paths ska vara ett objekt med filmönster som nycklar. Den hoppas över.",
    "Ordval: inställningen exceptions ska vara en lista. Den hoppas över.",
};

constexpr Wording english{
    "preferred term",
    "admitted term",
    "deprecated term",
    "Write",
    "Definition",
    "Reason",
    "Decision",
    "valid from",
    "Read more",
    "Fix everything that is safe (Ordval)",
    "Searching the workspace",
    "Ordval: the settings should be an object with the keys rules, language, paths and exceptions. They are "
    "ignored.",
    "Ordval: the setting rules should be a list of rule packs or paths, such as [\"kommun\"]. It is ignored.",
    "Ordval: the setting language should be \"sv\" or \"en\". It is ignored.",
    "Ordval: the setting paths should be an object with file patterns as keys. It is ignored.",
    "Ordval: the setting exceptions should be a list. It is ignored.",
};

}  // namespace

const Wording& wording(service::Language language) {
    return language == service::Language::english ? english : swedish;
}

const char* status_word(terms::Status status, service::Language language) {
    const Wording& words = wording(language);
    switch (status) {
        case terms::Status::preferred: return words.preferred;
        case terms::Status::admitted: return words.admitted;
        case terms::Status::deprecated: break;
    }
    return words.deprecated;
}

std::string left_out_message(std::size_t count, service::Language language) {
    const std::string number = std::to_string(count);
    if (language == service::Language::english)
        return count == 1 ? "1 more finding is not shown." : number + " more findings are not shown.";
    return count == 1 ? "Ytterligare 1 anmärkning visas inte."
                      : "Ytterligare " + number + " anmärkningar visas inte.";
}

}  // namespace ordval::lsp
