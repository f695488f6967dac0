// A text and what was found in it: one immutable snapshot for every face.
//
//     auto analysis = analyse(text, formats::Format::markdown, rules);
//     for (const terms::Finding& finding : analysis->findings())
//         analysis->lines.range_of(analysis->text, finding.span, text::Encoding::utf16);
//
//     auto next = analyse_again(analysis.get(), edited_snapshot, format, rules, document, stop);
//
// The command line and the language server both get their findings here, so that they never differ. After an
// edit only the blocks that it touched are read and checked again, and the document is judged anew; the
// result equals an analysis from scratch. Findings are made when they are asked for: of a thousand, a face
// mostly needs one.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "formats/rereading.hpp"
#include "terms/judgement.hpp"
#include "terms/rule_set.hpp"
#include "text/document.hpp"
#include "text/snapshot.hpp"

namespace ordval::service {

class Analysis {
public:
    /// The text that is known, unchecked.
    Analysis(std::shared_ptr<const text::Snapshot> of, formats::Format read_as,
             std::shared_ptr<const terms::RuleSet> judged_by)
        : snapshot(std::move(of)),
          text(snapshot->text),
          lines(snapshot->lines),
          format(read_as),
          rules(std::move(judged_by)) {}
    Analysis(const Analysis&) = delete;
    Analysis& operator=(const Analysis&) = delete;

    std::shared_ptr<const text::Snapshot> snapshot;
    const std::string& text;       ///< the snapshot's
    const text::LineIndex& lines;  ///< the snapshot's
    formats::Format format;
    std::shared_ptr<const terms::RuleSet> rules;

    // What every block says by itself.
    formats::Reading reading;
    text::PlacedBlock front_matter;                               ///< its block is null when there is none
    std::vector<std::shared_ptr<const terms::BlockFacts>> facts;  ///< by block of `reading`
    std::shared_ptr<const terms::BlockFacts> front_matter_facts;
    std::vector<terms::PlacedFacts> placed;  ///< all of them, in order

    // What the document makes of it.
    terms::Judgement judgement;
    std::vector<terms::Statement> statements;  ///< one for each finding, in their order

    /// The findings with spans in `text`, ordered. Makes them all.
    std::vector<terms::Finding> findings() const;
    /// Only those that touch `span`.
    std::vector<terms::Finding> findings_touching(text::Span span) const;
    terms::Finding finding(const terms::Statement& statement) const {
        return terms::finding_of(statement, judgement, placed);
    }
    /// What a context or an exception silenced, each with its reason.
    std::vector<terms::Finding> silent() const;

    /// The last block that begins at or before `offset`; its block is null when there is none.
    text::PlacedBlock block_at(std::uint32_t offset) const;
};

/// `text` must be valid UTF-8. Pure: no I/O, never fails.
std::shared_ptr<const Analysis> analyse(std::string text, formats::Format format,
                                        std::shared_ptr<const terms::RuleSet> rules,
                                        const terms::DocumentFacts& document = {});

/// The same for a text of which another version may have been analysed `before`: equal to an analysis from
/// scratch, at the cost of the blocks that differ. Without one, or with other rules or another format,
/// everything is checked. Null when `stop` was requested, which is looked at between blocks.
std::shared_ptr<const Analysis> analyse_again(const Analysis* before,
                                              std::shared_ptr<const text::Snapshot> snapshot,
                                              formats::Format format,
                                              std::shared_ptr<const terms::RuleSet> rules,
                                              const terms::DocumentFacts& document,
                                              const std::stop_token& stop);

/// True when the first replacement is safe: the others are for a person to choose.
bool has_safe_fix(const terms::Finding& finding);

/// The edits of all safe fixes, of every finding its first replacement. Of groups that overlap the
/// first is taken, whole; ordered and disjoint.
std::vector<text::Edit> safe_edits(const std::vector<terms::Finding>& findings);

}  // namespace ordval::service
