#include "terms/checker.hpp"

#include <algorithm>
#include <iterator>

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
    for (const Verdict& verdict : judgement.verdicts) {
        std::vector<Finding>& list = verdict.is_silent ? explained.silent : explained.findings;
        list.push_back(settled(placed[verdict.block], verdict));
    }
    explained.used_allowances = std::move(judgement.used_allowances);
    if (!judgement.notes.empty()) {
        std::move(judgement.notes.begin(), judgement.notes.end(), std::back_inserter(explained.findings));
        std::stable_sort(explained.findings.begin(), explained.findings.end(),
                         [](const Finding& a, const Finding& b) { return a.span < b.span; });
    }
    return explained;
}

std::vector<Finding> check_blocks(const RuleSet& rules, const std::vector<text::PlacedBlock>& blocks,
                                  const DocumentFacts& document) {
    return check_and_explain(rules, blocks, document).findings;
}

}  // namespace ordval::terms
