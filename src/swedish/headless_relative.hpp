// "Det" before a noun that is no article but the head of a relative clause without "som".
//
//     det dagiset gör är bra           what the dagis does: two finite verbs in one clause
//     det enda dagiset saknar är tak   so here
//     vi uppskattar det dagiset gör    a verb before and a verb after
//     det dagiset stängs               an article
//     när det nya dagiset öppnar är    an article: the subordinate clause ends before "är"
//
// Such a clause has its own subject right after the pronoun (SAG, Relativa bisatser: utan inledare).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "swedish/lexicon.hpp"

namespace ordval::swedish {

/// True when "det" or "den" at `determiner` may be such a head, with the definite noun at `noun` as the subject
/// after it. `words` as in `agreement`. Without a lexicon verbs are not known, and it may be so wherever it stands
/// right before the noun.
bool may_be_headless_relative(std::span<const std::string_view> words, std::size_t determiner, std::size_t noun,
                              const Lexicon* lexicon);

}  // namespace ordval::swedish
