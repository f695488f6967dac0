// A recorded session, played again to a fresh server: `ordval lsp --replay FILE`.
//
//     replay_session({.file = "session.jsonl", .pack_folder = default_pack_folder()})
//
//     rad 12: textDocument/publishDiagnostics file:///motion.md: /params/diagnostics/0/code
//       inspelat: "kommun/kund"
//       nu:       "kommun/invånare"
//     sessionen upprepad: 31 meddelanden, 1 skillnad
//
// Everything runs on one thread, with a clock that follows the recorded times and never waits. What the
// client said is said again in its order. Checks and other background work are done when the record needs
// what comes of them, or where it says that they were done; so an edit that came before a check was ready
// comes before it again.
//
// What is compared: every message of the server, in sequence among those of its kind. A kind is the reply to
// one id, the requests of one method, or the notifications of one method about one document. Kinds may
// overtake each other, as they do on threads. Not compared are times, the ids of the server's own requests
// (the client's answers get those of this server), the version of the server, result ids, and $/progress,
// which tells how long something took.
//
// The rules, the lexicon, the files of the workspace and the date are those of now; they are not in a record.
// Two things less than 20 ms apart on the clock may come in the other order.
#pragma once

#include <string>

#include "messages/language.hpp"

namespace ordval::lsp {

struct ReplayOptions {
    std::string file;
    std::string pack_folder;  ///< see service::default_pack_folder
    Language language = Language::swedish;
};

/// Tells on standard output how it went; 0 when the server says the same, 1 when not, 2 when the file cannot
/// be used.
int replay_session(const ReplayOptions& options);

}  // namespace ordval::lsp
