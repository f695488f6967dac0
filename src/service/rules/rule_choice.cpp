#include "service/rules/rule_choice.hpp"

#include <algorithm>

#include "service/draft_rules.hpp"
#include "service/settings.hpp"

namespace ordval::service {

namespace {

void add_choice(const std::vector<std::string>& names, const std::vector<NamedRule>& named, std::vector<RuleChoice>& choices) {
    const bool is_known = std::any_of(choices.begin(), choices.end(),
                                      [&](const RuleChoice& choice) { return choice.names == names; });
    if (!names.empty() && !is_known) choices.push_back({names, RuleChoice::Scope::every_pack, named});
}

}  // namespace

std::vector<RuleChoice> rule_choices(const std::vector<std::string>& named, std::optional<Language> language,
                                     const RuleLibrary& library, Complaints& complaints) {
    DraftRules draft_rules(named, library, complaints);
    const Settings& settings = draft_rules.settings_for(".");
    if (!language) complaints.speak(language_or_default(settings));
    if (!named.empty()) return {{named, RuleChoice::Scope::every_pack}};
    std::vector<RuleChoice> choices;
    for (const std::string& name : library.pack_names())
        choices.push_back({{name}, RuleChoice::Scope::last_pack});
    const std::vector<NamedRule>& in_settings = draft_rules.names_for(".");
    if (settings.rules) add_choice(*settings.rules, in_settings, choices);
    if (settings.paths)
        for (const PathSettings& path : *settings.paths)
            if (path.rules) add_choice(*path.rules, in_settings, choices);
    return choices;
}

ReadRules read_choice(const RuleChoice& choice, const RuleLibrary& library, Complaints& complaints) {
    ReadRules read = library.read(choice.names);
    library.tell_where_named(choice.named, read.problems);
    complaints.about(read.problems);
    return read;
}

bool is_shown(const RuleChoice& choice, const terms::Termbase& termbase, const std::string& pack) {
    return choice.scope == RuleChoice::Scope::every_pack ||
           (!termbase.packs.empty() && termbase.packs.back().name == pack);
}

}  // namespace ordval::service
