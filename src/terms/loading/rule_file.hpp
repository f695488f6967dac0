// Rule files: YAML in, a termbase and problems out.
//
//     RuleFile file = parse_rule_file("rules/lund.yml", yaml);         // the tree, and what `extends` names
//     LoadedTermbase loaded = build_termbase({base_file, file});       // the base first
//     for (const Problem& problem : loaded.problems) std::cerr << to_string(problem) << '\n';
//
// Files are given as texts: which files there are and where packs live is the business of the service floor.
// A file that extends another overrides it key by key: a concept with the same id keeps the keys that it does
// not state again. The tests of a concept are those of the last file that speaks of it, since an older test
// would judge another decision. Where a later file is wrong about a concept, the concept stays as the files before it have
// it. Limits, each with a sentence of its own: 16 MiB a file, 64 levels, a million keys and values, no aliases, no
// tags, one document; in all 100,000 terms, and 1,000 rules of style.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "terms/loading/problem.hpp"
#include "terms/loading/term_inflection.hpp"
#include "terms/termbase.hpp"

namespace ordval::terms {

struct YamlNode;  // yaml_tree.hpp

/// One parsed file. Copies share the tree.
struct RuleFile {
    std::string path;                      ///< as it is shown in problems
    std::shared_ptr<const YamlNode> root;  ///< null when the file could not be read at all
    struct Extends {
        std::string name;
        Place place;
    };
    std::vector<Extends> extends;
    std::vector<Problem> problems;  ///< of reading, not yet of meaning
    /// It was loaded before, with the same lexicon, and nothing was wrong with it: what is costly to find fault with is
    /// not looked at again.
    bool is_proven = false;
};

/// Never throws and reads no file. `yaml` may be anything at all.
RuleFile parse_rule_file(std::string path, std::string_view yaml);

struct LoadedTermbase {
    Termbase termbase;
    std::vector<Problem> problems;  ///< those of the files first, then in the order of the files
};

/// The termbase that the files make together, the base first. A concept with an error is left out, the others
/// stay. `lexicon` is asked for the forms of a term that the files do not inflect; it may be null. Never
/// throws.
LoadedTermbase build_termbase(const std::vector<RuleFile>& files, const SharedLexicon& lexicon = {});

}  // namespace ordval::terms
