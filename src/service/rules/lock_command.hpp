// `ordval rules lock` and `ordval rules verify`: write down which rules hold, and see whether they still do.
//
//     $ ordval rules lock
//     ordval.lock: 3 filer
//     $ ordval rules verify
//     regler/egna.yml: ändrad sedan den låstes
//
// The rules are those of the nearest ordval.yml, with those that it has for some paths, or the ones that are named; the
// lock file lies beside the settings, or in the working folder when there are none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "messages/language.hpp"
#include "service/rule_library.hpp"

namespace ordval::service {

struct LockOptions {
    std::vector<std::string> rules;  ///< packs and files; empty: those of the nearest ordval.yml, else the neutral pack
    std::optional<Language> language;
    std::string version;  ///< of Ordval
};

/// 0, or 2 when something could not be read or written; then nothing is.
int run_lock(const LockOptions& options, const RuleLibrary& library);

/// 0; 1 when a file differs from what was locked, is gone or is new; 2 when there is no lock file or something could not be
/// read.
int run_verify(const LockOptions& options, const RuleLibrary& library);

}  // namespace ordval::service
