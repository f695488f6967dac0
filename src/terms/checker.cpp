#include "terms/checker.hpp"

#include <utility>

namespace ordval::terms {

ExplainedFindings check_and_explain(const RuleSet& rules, const std::vector<text::PlacedBlock>& blocks,
                                    const DocumentFacts& document) {
    Scratch scratch;
    std::vector<BlockFacts> facts;
    facts.reserve(blocks.size());
    std::vector<PlacedFacts> placed;
    placed.reserve(blocks.size());
    for (const text::PlacedBlock& block : blocks) {
        facts.push_back(facts_of(rules, *block.block, scratch));
        placed.push_back({block.begin, &facts.back()});
    }
    Judgement judgement = judge(rules, placed, document);
    ExplainedFindings explained;
    for (const Statement& statement : statements_of(judgement, placed))
        explained.findings.push_back(finding_of(statement, judgement, placed));
    for (const Verdict& verdict : judgement.verdicts)
        if (verdict.is_silent) explained.silent.push_back(settled(placed[verdict.block], verdict));
    explained.used_allowances = std::move(judgement.used_allowances);
    return explained;
}

std::vector<Finding> check_blocks(const RuleSet& rules, const std::vector<text::PlacedBlock>& blocks,
                                  const DocumentFacts& document) {
    return check_and_explain(rules, blocks, document).findings;
}

}  // namespace ordval::terms
