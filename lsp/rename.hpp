// A deprecated term replaced in the whole workspace, every form by the same form of the new term.
//
//     "kunderna"  F2      placeholder "invånarna"
//     "medborgare"        kundens -> medborgarens, KUND -> MEDBORGARE, "en kund" and what agrees with it
//
// The new name is any form of a preferred or admitted term of the concept, or of another word that the
// dictionary inflects. Only what the rules find fault with is replaced, so exceptions, quotations and words
// that are spoken about stay. What is not safe is left too, unless the client can ask the writer about each
// such place; how many were left is counted.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "lsp/convert.hpp"
#include "lsp/workspace_search.hpp"

namespace ordval::lsp {

/// The deprecated term at a position, as it stands there in some form; nothing for other terms and for
/// compounds.
struct Renamable {
    text::Span span;
    terms::RuleReference rule;
    std::string placeholder;  ///< the preferred term in the same form
};
std::optional<Renamable> renamable_at(const service::Analysis& analysis, std::uint32_t offset);

/// The result of textDocument/prepareRename; null when nothing can be renamed there.
Json prepare_rename(const Checked& checked, text::Position position, const ClientCapabilities& client);

/// What takes the place of a term, and whose term that is.
struct NewTerm {
    std::string concept_id;
    std::string deprecated;  ///< Term::text
    swedish::Paradigm paradigm;
    bool is_of_concept = true;  ///< false for a word that the rules do not know as one of the concept
};

/// Nothing when `name` is no word that can be inflected, or is the deprecated term itself.
std::optional<NewTerm> new_term(const terms::RuleSet& rules, terms::RuleReference deprecated,
                                const std::string& name);

/// The term of a concept by its text.
std::optional<terms::RuleReference> find_term(const terms::Termbase& termbase, const std::string& concept_id,
                                              const std::string& text);

/// "Byt ”kund” till ”invånare” i hela arbetsmappen"
std::string replace_title(const std::string& old, const std::string& name, Language language);

/// Collects the edits of one replacement, text by text. For one thread at a time.
class WorkspaceReplacement {
public:
    WorkspaceReplacement(NewTerm term, const ClientCapabilities& client)
        : term_(std::move(term)), client_(client) {}

    void take(const SearchedText& text);

    /// The WorkspaceEdit of what was found.
    Json edit(Language language) const;
    bool is_empty() const { return texts_.empty(); }

    /// A sentence about the places that were left; "" when there are none.
    std::string account_of_left(bool was_cut, Language language) const;

private:
    std::shared_ptr<const terms::RuleSet> rules_with_new_term(
        const std::shared_ptr<const terms::RuleSet>& rules);

    NewTerm term_;
    ClientCapabilities client_;
    std::map<std::shared_ptr<const terms::RuleSet>, std::shared_ptr<const terms::RuleSet>> changed_rules_;
    std::vector<TextEdits> texts_;
    std::size_t left_ = 0;
    bool has_unsafe_edits_ = false;
};

}  // namespace ordval::lsp
