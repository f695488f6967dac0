// The exceptions that are in force, while the document is read from its begin to its end.
//
//     reader.enter_block(i);
//     for (const Candidate& candidate : candidates) if (reader.covers(candidate)) ...
//     reader.leave_block();
//
// What a comment says holds from its place on, so everything goes forward and nothing is looked for twice: a text of
// nothing but exceptions takes no longer than its length.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "terms/judgement.hpp"

namespace ordval::terms {

class ExceptionReader {
public:
    /// The rules and the blocks must outlive the reader.
    ExceptionReader(const RuleSet& rules, const std::vector<PlacedFacts>& blocks);

    void enter_block(std::uint32_t block);
    void leave_block();

    /// True when a person has said that this rule is to be silent here. Candidates come in their order.
    bool covers(const Candidate& candidate);

    /// Adds notes on those that changed nothing, and on those that cannot be understood.
    void report(std::vector<Finding>& notes) const;

private:
    struct Entry {
        const Exception* exception;
        std::uint32_t block;
        bool is_used;
    };

    void apply_until(std::uint32_t text_begin);
    void apply(std::size_t index);
    bool use(std::size_t index);
    const Candidate* meant_by(const Exception& exception) const;

    const RuleSet& rules_;
    const std::vector<PlacedFacts>& blocks_;
    const BlockFacts* facts_ = nullptr;                     ///< of the present block
    std::vector<Entry> all_;
    std::size_t next_ = 0;                                  ///< the first that is not applied yet
    std::size_t end_of_block_ = 0;
    std::vector<std::size_t> off_;                          ///< open ones, each set of rules once
    std::vector<std::size_t> next_lines_;                   ///< "nästa rad" inside the block, ascending
    std::multimap<const Candidate*, std::size_t> here_;     ///< "här", by what is meant
    std::vector<std::size_t> for_next_block_;               ///< at the end of the block: "nästa rad", and "här" with nothing before
    std::vector<std::size_t> from_block_before_;
};

}  // namespace ordval::terms
