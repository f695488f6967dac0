// Where a concept is named in the workspace: the editor's "find all references".
//
//     invånare   ->   motion.md 3:4 "kunderna", svar.md 1:0 "Invånare", ...
#pragma once

#include "lsp/json.hpp"
#include "lsp/workspace_search.hpp"

namespace ordval::lsp {

/// Adds one Location for each occurrence in the text to the array `locations`.
void add_references(const SearchedText& text, const std::string& concept_id, text::Encoding encoding,
                    Json& locations);

/// In the order of files and places: a search finds files in no order.
void sort_locations(Json& locations);

}  // namespace ordval::lsp
