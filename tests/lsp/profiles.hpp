// What some clients announce, cut down to what a terminology server can notice. Written down from what those
// clients really sent.
#pragma once

#include <string>
#include <vector>

#include "lsp/json.hpp"

namespace ordval::testing {

struct Profile {
    std::string name;
    lsp::Json capabilities;
};

namespace profiles {

/// A client that announces nothing at all.
lsp::Json nothing();
/// Pulls diagnostics and can be refreshed, answers configuration, watches files, takes document changes.
lsp::Json vscode();
/// Pushed diagnostics without version, UTF-16, no document changes.
lsp::Json neovim_0_7();
/// Pulls, UTF-8, no file watching.
lsp::Json neovim_0_12();
/// UTF-8 among others, not first; pushed diagnostics; watches files, but not by relative patterns.
lsp::Json emacs_30();
/// Knows no preferred actions and applies every action that it gets.
lsp::Json kate();
/// Announces pull without ever pulling, cannot be refreshed; wants versions.
lsp::Json codemirror();
/// Hover as plain text only, refuses edits from the server.
lsp::Json vim_ale();
/// Takes commands, not code action literals.
lsp::Json without_literals();
/// Counts columns in code points and offers nothing else.
lsp::Json utf32_only();

}  // namespace profiles

/// All of them.
std::vector<Profile> all_profiles();

}  // namespace ordval::testing
