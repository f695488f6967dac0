#include "terms/document_shape.hpp"

#include <algorithm>
#include <limits>

namespace ordval::terms {

using text::BlockKind;
using text::Span;

namespace {

constexpr std::uint32_t to_the_end = std::numeric_limits<std::uint32_t>::max();

bool is_heading(const BlockFacts& facts) { return facts.kind == BlockKind::heading; }

void add_counts(const std::vector<DomainCount>& from, std::vector<DomainCount>& to) {
    for (const DomainCount& added : from) {
        const auto same = std::find_if(to.begin(), to.end(), [&](const DomainCount& count) { return count.domain == added.domain; });
        if (same != to.end()) same->count += added.count;
        else to.push_back(added);
    }
}

/// The domain that has more than half of the cues.
std::optional<std::uint32_t> prevailing(const std::vector<DomainCount>& counts) {
    const DomainCount* best = nullptr;
    std::uint32_t all = 0;
    for (const DomainCount& count : counts) {
        all += count.count;
        if (!best || count.count > best->count) best = &count;
    }
    if (!best || best->count * 2 <= all) return std::nullopt;
    return best->domain;
}

bool is_mentioned(const Candidate& candidate) {
    return !candidate.contexts.empty() && candidate.contexts.front().context == Context::mention;
}

/// A title speaks of a term when it has the word itself; a request only when it speaks about it, since most requests
/// use the words of their subject. A compound is another word, except "kundbegreppet".
bool speaks_of_term(const Candidate& candidate, bool is_title) {
    return is_mentioned(candidate) || (is_title && candidate.finding.role == TermRole::word);
}

bool is_foreign_itself(const BlockFacts& facts) {
    constexpr std::uint32_t fewest_words = 3;
    return facts.language.is_foreign(fewest_words);
}

}  // namespace

DocumentShape::DocumentShape(const RuleSet& rules, const std::vector<PlacedFacts>& blocks, const DocumentFacts& document)
    : rules_(rules), blocks_(blocks), document_(document) {
    find_language();
    find_date();
    find_running_quotations();
    find_statements();
    find_lists_of_words();
    find_requests();
    find_titles();
    count_domains();
    find_own_terms();
}

void DocumentShape::find_language() {
    // A title or a sentence in English does not make the short lines around it English.
    constexpr std::uint32_t fewest_words = 6;
    LanguageVotes foreign;
    LanguageVotes undecided;
    bool has_other_prose = false;
    for (const PlacedFacts& block : blocks_) {
        if (stated_language_ == StatedLanguage::unsaid) stated_language_ = block.facts->stated_language;
        if (block.facts->is_quoted) continue;
        const bool is_block_foreign = is_foreign_itself(*block.facts);
        (is_block_foreign ? foreign : undecided) += block.facts->language;
        has_other_prose |= !is_block_foreign && block.facts->is_sentence;
    }
    const std::uint32_t words = foreign.west + foreign.norse;
    const bool is_norse = foreign.norse > foreign.west;
    const std::uint32_t spoken_for_swedish = undecided.swedish + (is_norse ? 0 : undecided.nordic);
    is_document_foreign_ = words > 0 && spoken_for_swedish == 0 && (words >= fewest_words || !has_other_prose);
}

bool DocumentShape::is_foreign() const {
    return stated_language_ == StatedLanguage::unsaid ? is_document_foreign_ : stated_language_ == StatedLanguage::other;
}

bool DocumentShape::is_foreign(std::uint32_t block) const {
    if (stated_language_ != StatedLanguage::unsaid) return stated_language_ == StatedLanguage::other;
    return is_document_foreign_ || is_foreign_itself(*blocks_[block].facts);
}

void DocumentShape::find_date() {
    date_.date = document_.today;
    for (const PlacedFacts& block : blocks_) {
        const bool is_front_matter = block.facts->kind == BlockKind::front_matter;
        if (!is_front_matter && block.begin >= document_.head_end) return;
        for (const WrittenDate& written : block.facts->dates) {
            const Span span = written.span.shifted(block.begin);
            if (!is_front_matter && span.begin >= document_.head_end) continue;
            date_ = {written.date, span};
            return;
        }
    }
}

void DocumentShape::find_running_quotations() {
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    running_.resize(blocks_.size());
    // For each block, the next one that closes what an earlier one opened, before a heading.
    std::vector<std::size_t> next_closing(blocks_.size(), none);
    for (std::size_t i = blocks_.size(); i-- > 0;) {
        if (i + 1 == blocks_.size() || is_heading(*blocks_[i + 1].facts)) continue;
        next_closing[i] = blocks_[i + 1].facts->quotations.closing.empty() ? next_closing[i + 1] : i + 1;
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const BlockQuotations& signs = blocks_[i].facts->quotations;
        if (signs.opening.empty() || running_[i].end == to_the_end) continue;
        running_[i] = {signs.opening.front(), to_the_end};
        const std::size_t last = next_closing[i];
        if (last == none) continue;
        for (std::size_t between = i + 1; between < last; ++between) running_[between] = {0, to_the_end};
        running_[last] = {0, blocks_[last].facts->quotations.closing.back()};
    }
}

void DocumentShape::find_statements() {
    // Nobody speaks longer for the record; a page of signatures in between is no heading.
    constexpr std::size_t longest_statement = 20;
    statements_.resize(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!blocks_[i].facts->opens_statement || i + 1 == blocks_.size()) continue;
        // A statement in quotation signs ends where they close.
        const BlockQuotations& next = blocks_[i + 1].facts->quotations;
        const bool has_signs = (!next.opening.empty() && next.opening.front() == 0) || (!next.closed.empty() && next.closed.back().begin == 0);
        if (has_signs) continue;
        for (std::size_t at = i + 1; at < blocks_.size() && at <= i + longest_statement; ++at) {
            if (is_heading(*blocks_[at].facts) || blocks_[at].facts->opens_statement) break;
            statements_[at] = true;
        }
    }
}

void DocumentShape::find_lists_of_words() {
    lists_of_words_.resize(blocks_.size());
    bool is_open = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const BlockFacts& facts = *blocks_[i].facts;
        const bool is_item = facts.kind == BlockKind::list_item || facts.kind == BlockKind::table_cell;
        if (is_item) lists_of_words_[i] = is_open;
        else is_open = facts.opens_list_of_words;
    }
}

void DocumentShape::find_requests() {
    requests_.resize(blocks_.size());
    bool is_open = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const BlockFacts& facts = *blocks_[i].facts;
        if (is_heading(facts)) is_open = facts.opens_request;
        else if (facts.opens_request) is_open = requests_[i] = true;
        else if (facts.goes_on_with_request || facts.kind == BlockKind::list_item) requests_[i] = is_open;
        else is_open = false;
    }
}

void DocumentShape::find_titles() {
    // Where no heading is marked as the title, those at the head are taken for it; a letterhead of short lines may stand
    // before them, and no prose.
    const bool has_marked_title = std::any_of(blocks_.begin(), blocks_.end(), [](const PlacedFacts& block) {
        return is_heading(*block.facts) && block.facts->level == 1;
    });
    titles_.resize(blocks_.size());
    bool is_head = true;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const BlockFacts& facts = *blocks_[i].facts;
        titles_[i] = is_heading(facts) && (has_marked_title ? facts.level == 1 : is_head);
        is_head = is_head && (is_heading(facts) || !facts.is_sentence);
    }
}

void DocumentShape::count_domains() {
    sections_.assign(blocks_.size(), -1);
    std::int64_t section = -1;
    std::vector<DomainCount> of_title;
    std::vector<DomainCount> blocks_with_cue;
    std::uint32_t prose = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const BlockFacts& facts = *blocks_[i].facts;
        if (is_heading(facts)) section = static_cast<std::int64_t>(i);
        sections_[i] = section;
        if (titles_[i] || facts.kind == BlockKind::front_matter) add_counts(facts.domains, of_title);
        prose += facts.is_sentence;
        if (const auto domain = prevailing(facts.domains)) add_counts({{*domain, 1}}, blocks_with_cue);
    }
    of_document_ = prevailing(of_title);
    if (of_document_) return;
    // One cue may stand anywhere by chance: a document is about an activity when a third of its paragraphs are.
    constexpr std::uint32_t fewest_paragraphs = 3;
    for (const DomainCount& count : blocks_with_cue)
        if (count.count >= fewest_paragraphs && count.count * 3 >= prose) of_document_ = count.domain;
}

bool DocumentShape::is_quoted(std::uint32_t block, std::uint32_t text_offset) const {
    const BlockFacts& facts = *blocks_[block].facts;
    if (facts.is_quoted || statements_[block]) return true;
    if (running_[block].begin <= text_offset && text_offset < running_[block].end) return true;
    const std::vector<Span>& closed = facts.quotations.closed;
    const auto after = std::partition_point(closed.begin(), closed.end(), [&](Span quotation) { return quotation.begin <= text_offset; });
    return after != closed.begin() && text_offset < std::prev(after)->end;
}

bool DocumentShape::matters(std::uint32_t domain, const Candidate& candidate) const {
    const std::string& id = rules_.termbase().domains[domain].id;
    const ContextRules& contexts = rules_.term_of(candidate.finding.rule).contexts;
    return contexts.domains.count(id) > 0 || contexts.stated.count(Context::domain) > 0 ||
           rules_.concept_of(candidate.finding.rule).in_domain.count(id) > 0;
}

std::optional<std::uint32_t> DocumentShape::domain_of(std::uint32_t block, const Candidate& candidate) const {
    for (const std::uint32_t domain : candidate.own_domains)
        if (matters(domain, candidate)) return domain;
    // The nearest that is about any activity decides, also when the rule says nothing of that activity: a paragraph about
    // schools in a report about water is about schools.
    std::optional<std::uint32_t> domain = prevailing(blocks_[block].facts->domains);
    if (!domain && sections_[block] >= 0)
        domain = prevailing(blocks_[static_cast<std::size_t>(sections_[block])].facts->domains);
    if (!domain) domain = of_document_;
    if (domain) return matters(*domain, candidate) ? domain : std::nullopt;
    for (const std::uint32_t of_path : document_.path_domains)
        if (matters(of_path, candidate)) return of_path;
    return std::nullopt;
}

void DocumentShape::find_own_terms() {
    std::map<std::uint32_t, TitlePlace> in_title;
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
        const BlockFacts& facts = *blocks_[i].facts;
        // A question in a title is not enough.
        const bool is_title = titles_[i] && !facts.is_question;
        if (!is_title && !requests_[i]) continue;
        for (const Candidate& candidate : facts.candidates) {
            if (!candidate.finding.has_term() || !speaks_of_term(candidate, is_title)) continue;
            const std::uint32_t concept_index = candidate.finding.rule.concept_index;
            if (is_title) in_title.try_emplace(concept_index, TitlePlace{i, &candidate});
            else if (const auto title = in_title.find(concept_index); title != in_title.end()) about_.insert(*title);
        }
    }
}

const DocumentShape::TitlePlace* DocumentShape::about(std::uint32_t concept_index) const {
    const auto found = about_.find(concept_index);
    return found != about_.end() ? &found->second : nullptr;
}

}  // namespace ordval::terms
