// The word that is being written.
//
//     En kund|          "kund" is new, and the cursor stands at its end: not shown yet
//     En kundvagn|      the writer was on the way to another word
//     En kund |         now it is shown
//
// A finding that appears where the latest change ended is held back until the writer goes on, or shows in
// another way that the word is finished. What was shown before the change stays.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lsp/document_store.hpp"
#include "terms/judgement.hpp"

namespace ordval::lsp {

/// Of one document. Offsets are bytes.
class UnfinishedWord {
public:
    void follow(const std::vector<AppliedChange>& changes);

    /// The writer is done with the word.
    void finish() { cursor_.reset(); }

    /// Decides about what is found in the text as it is now, in its order: the one to hold back, or null.
    const terms::Statement* choose(const std::vector<terms::Statement>& statements);

private:
    bool was_shown(std::uint32_t begin) const;

    std::optional<std::uint32_t> cursor_;  ///< the end of the latest change
    std::vector<std::uint32_t> shown_;     ///< where findings that are shown begin, ascending
};

}  // namespace ordval::lsp
