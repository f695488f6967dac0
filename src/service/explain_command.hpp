// `ordval explain`: why Ordval finds a word, or does not.
//
//     $ ordval explain --rules helsingborg sekund
//     ”sekund”
//       form    substantiv, utrum, klass nn_3u_karbid: singular, obestämd form, nominativ av ”sekund”
//       delar   inte sammansatt
//       regler  ingen regel i helsingborg har ordet
//               bokstäverna ”kund” står i ordet, men ingen del av det är det ordet [invanare.kund]
//
// For people; programs have `check --format json`, `forms` and `split`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "messages/language.hpp"
#include "service/rule_library.hpp"
#include "swedish/lexicon.hpp"

namespace ordval::service {

struct ExplainOptions {
    std::vector<std::string>
        words;  ///< words or phrases; "-" for standard input, one a line; empty: standard input
    std::vector<std::string>
        rules;  ///< packs and files; empty: what `ordval.yml` says, else the neutral pack
    std::optional<Language> language;
};

/// 0, or 2 when a word or a rule could not be read. `lexicon` may be null.
int run_explain(const ExplainOptions& options, const RuleLibrary& library,
                std::shared_ptr<const swedish::Lexicon> lexicon);

}  // namespace ordval::service
