#include "terms/block_facts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "terms/address.hpp"
#include "terms/agreement_edits.hpp"
#include "terms/compound_use.hpp"
#include "terms/context/counterpart.hpp"
#include "terms/context/hazard.hpp"
#include "terms/context/mention.hpp"
#include "terms/context/predication.hpp"
#include "terms/context/structure.hpp"
#include "terms/context/trade.hpp"
#include "terms/source_place.hpp"
#include "terms/style/block_style.hpp"
#include "terms/suggestion.hpp"
#include "text/casing.hpp"

namespace ordval::terms {

using text::Block;
using text::Span;

namespace {

/// Reads one block in which something was matched: hits become candidates, read in their sentences.
class BlockReader {
public:
    BlockReader(const RuleSet& rules, const Block& block, ProseOfBlock& prose, Scratch& scratch)
        : rules_(rules), block_(block), folded_(scratch.folded), matches_(scratch.matches), known_uses_(scratch.known_uses), prose_(prose) {}

    void read_into(BlockFacts& facts) {
        const bool is_prose = block_.kind != text::BlockKind::front_matter;
        for (const Hit& hit : matches_.hits) {
            count_domain_cues(hit);
            if (is_prose) take(hit);
        }
        for (const auto& [domain, count] : domain_counts_) facts.domains.push_back({domain, count});
        if (!is_prose) return;
        for (const Embedded& embedded : matches_.embedded) take_compound(embedded.part, embedded.term);
        std::stable_sort(candidates_.begin(), candidates_.end(),
                         [](const Candidate& a, const Candidate& b) { return a.finding.span < b.finding.span; });
        facts.candidates = std::move(candidates_);
        facts.allowed = allowed_uses();
    }

private:
    void take(const Hit& hit) {
        const Reading* reading = deprecated_reading(hit);
        if (!reading || is_in_address(folded_.text, hit.span)) return;
        const Span word = hyphenated_word(folded_.text, hit.span);
        if (word != hit.span) {
            if (reading->word == Reading::Word::term) take_compound(hit.span, reading->term);
            return;
        }
        take_word(hit, *reading);
    }

    /// A hit counts once for each domain, however many of its words it fits.
    void count_domain_cues(const Hit& hit) {
        std::set<std::uint32_t> domains;
        for (const Reading& reading : hit.readings) {
            if (reading.word != Reading::Word::domain_cue) continue;
            const DomainCue& cue = rules_.domain_cue(reading.index);
            if (cue.place != CuePlace::heading || block_.kind == text::BlockKind::heading) domains.insert(cue.domain);
        }
        for (const std::uint32_t domain : domains) ++domain_counts_[domain];
    }

    /// The first deprecated word among the readings; one that the same concept admits or keeps is none.
    const Reading* deprecated_reading(const Hit& hit) const {
        for (const Reading& reading : hit.readings) {
            if (!is_deprecated(reading)) continue;
            const auto is_allowed = [&](const Reading& other) {
                return other.is_of_term() && other.term.concept_index == reading.term.concept_index && !is_deprecated(other);
            };
            if (std::none_of(hit.readings.begin(), hit.readings.end(), is_allowed)) return &reading;
        }
        return nullptr;
    }

    bool is_deprecated(const Reading& reading) const {
        return reading.is_of_term() && reading.word != Reading::Word::kept_compound &&
               rules_.term_of(reading.term).status == Status::deprecated;
    }
    bool is_allowed_term(const Reading& reading) const {
        return reading.word == Reading::Word::term && rules_.term_of(reading.term).status != Status::deprecated;
    }

    const Prose& prose() { return prose_.prose(); }

    const Counterparts& counterparts() {
        if (!counterparts_) counterparts_ = counterparts_in(matches_, prose().tokens());
        return *counterparts_;
    }

    std::uint32_t sentence_of(Span span) { return prose().tokens()[prose().tokens().covering(span).first].sentence; }

    /// True when the sentence already speaks of invånare or medborgare beside the kund that would become one.
    bool has_preferred_nearby(Span span, std::uint32_t concept_index) {
        if (!preferred_sentences_) {
            preferred_sentences_.emplace();
            for (const Hit& hit : matches_.hits)
                for (const Reading& reading : hit.readings)
                    if (is_allowed_term(reading)) preferred_sentences_->insert({reading.term.concept_index, sentence_of(hit.span)});
        }
        return preferred_sentences_->count({concept_index, sentence_of(span)}) > 0;
    }

    std::vector<AllowedUse> allowed_uses() {
        std::vector<AllowedUse> uses;
        for (const Hit& hit : matches_.hits)
            for (const Reading& reading : hit.readings) {
                if (!is_allowed_term(reading) || !rules_.concept_of(reading.term).wants_consistency) continue;
                if (find_mention(Occurrence(prose(), hit.span, {}))) continue;
                const SourcePlace place = place_in_source(block_, folded_, hit.span);
                uses.push_back({reading.term, place.span, folded_.extent_of(hit.span).begin});
                break;
            }
        return uses;
    }

    static FormFacts facts_of_forms(const swedish::Paradigm& paradigm, const std::vector<std::uint32_t>& forms) {
        FormFacts facts{false, !forms.empty(), !forms.empty()};
        for (const std::uint32_t index : forms) {
            const swedish::Features& features = paradigm.forms[index].features;
            facts.is_indefinite |= features.definiteness != swedish::Definiteness::definite;
            facts.is_singular &= features.number == swedish::Number::singular;
            facts.is_genitive &= features.grammatical_case == swedish::Case::genitive;
        }
        return facts;
    }

    // A form of a deprecated term, or of a compound that its rule replaces.
    // ------------------------------------------------------------------------

    void take_word(const Hit& hit, const Reading& found) {
        std::vector<std::uint32_t> forms;
        for (const Reading& reading : hit.readings)
            if (reading.term == found.term && reading.word == found.word && reading.index == found.index)
                forms.push_back(reading.form_index);

        const Term& term = rules_.term_of(found.term);
        const std::string original = written_text(block_, folded_, hit.span);
        if (found.word == Reading::Word::replaced_compound) {
            const NamedCompounds& named = rules_.compounds_of(found.term);
            const swedish::Paradigm& replaced = named.replaced[found.index];
            const bool is_head = text::fold(replaced.lemma).text.ends_with(text::fold(term.paradigm.lemma).text);
            const TermRole role = is_head ? TermRole::head : TermRole::modifier;
            const Occurrence occurrence(prose(), hit.span, facts_of_forms(replaced, forms));
            if (is_in_title_of_law(occurrence)) return;
            add({hit.span, found.term, role, severity_of(term, role)}, occurrence,
                suggest_word(named.results[found.index], replaced, forms, original));
            return;
        }
        const Occurrence occurrence(prose(), hit.span, facts_of_forms(term.paradigm, forms));
        if (is_slip(occurrence) || is_in_title_of_law(occurrence)) return;
        const HitInText place{prose().tokens(), {occurrence.first(), occurrence.end()}, folded_, block_.text};
        forms = readings_in_sentence(place, term.paradigm, std::move(forms), rules_.lexicon().get());
        Suggestions suggestions = suggest(rules_.concept_of(found.term), term, forms, original);
        if (repeats_neighbour(occurrence, found.term, suggestions)) make_unsafe(suggestions, Caution::repeated);
        Candidate& candidate = add({hit.span, found.term, TermRole::word, term.severity}, occurrence, suggestions);
        add_domain_words(candidate, found.term, forms, original, hit.span);
    }

    /// "kund eller kunder" would become "invånare eller invånare".
    bool repeats_neighbour(const Occurrence& occurrence, RuleReference rule, const Suggestions& suggestions) {
        const auto becomes_the_same = [&](std::size_t coordinator, std::size_t word) {
            if (suggestions.words.empty() || !occurrence.is_near(word) || !is_coordinator(occurrence.text_at(coordinator))) return false;
            const Span neighbour = prose().tokens()[word].span;
            const auto hit = std::lower_bound(matches_.hits.begin(), matches_.hits.end(), neighbour,
                                              [](const Hit& each, Span span) { return each.span < span; });
            if (hit == matches_.hits.end() || hit->span != neighbour) return false;
            std::vector<std::uint32_t> forms;
            for (const Reading& reading : hit->readings)
                if (reading.term == rule && reading.word == Reading::Word::term) forms.push_back(reading.form_index);
            const Suggestions other = suggest(rules_.concept_of(rule), rules_.term_of(rule), forms, "");
            return !other.words.empty() && text::fold(other.words.front().text).text == text::fold(suggestions.words.front().text).text;
        };
        return becomes_the_same(occurrence.end(), occurrence.end() + 1) ||
               (occurrence.first() > 1 && becomes_the_same(occurrence.first() - 1, occurrence.first() - 2));
    }

    static void make_unsafe(Suggestions& suggestions, Caution caution) {
        for (Suggestion& word : suggestions.words) {
            if (word.applicability == Applicability::safe) word.caution = caution;
            word.applicability = Applicability::unsafe;
        }
    }

    void add_domain_words(Candidate& candidate, RuleReference rule, const std::vector<std::uint32_t>& forms,
                          const std::string& original, Span span) {
        for (const RuleSet::DomainWord& word : rules_.domain_words(rule.concept_index)) {
            const Suggestions suggestions = suggest_word(word.paradigm, rules_.term_of(rule).paradigm, forms, original);
            if (suggestions.words.empty()) continue;
            const std::string& text = suggestions.words.front().text;
            candidate.in_domain.push_back({word.domain, {text, Applicability::unsafe, Caution::domain,
                                                         edits_for(place_in_source(block_, folded_, span), text)}});
        }
    }

    // A word that holds a stem of the term: a compound of it, or some other word.
    // ------------------------------------------------------------------------

    void take_compound(Span part, RuleReference rule) {
        const Span word = hyphenated_word(folded_.text, part);
        const swedish::TermUse use = use_in_word(rules_, rule, block_, folded_, word, known_uses_);
        if (use.kind == swedish::UseKind::none || is_in_address(folded_.text, word)) return;
        // Both parts of "kund-kund" lead to the same word.
        if (!compounds_.insert({word.begin, rule.concept_index, rule.term_index}).second) return;
        const std::string_view folded = word.in(folded_.text);
        const Term& term = rules_.term_of(rule);
        const bool is_head = use.kind == swedish::UseKind::head || use.kind == swedish::UseKind::word;
        const TermRole role = is_head ? TermRole::head : TermRole::modifier;
        const CompoundTreatment treatment = is_head ? term.compounds.head : term.compounds.modifier;
        if (treatment == CompoundTreatment::silent) return;
        const Occurrence occurrence(prose(), word, is_head ? facts_of_forms(term.paradigm, forms_written(term, use.span.in(folded))) : FormFacts{});
        if (!is_head && is_name_of_place_or_family(occurrence, folded.substr(use.span.end))) return;
        if (is_in_title_of_law(occurrence)) return;
        const bool is_certain = use.certainty == swedish::Certainty::certain;
        Suggestions suggestions;
        if (!is_certain) suggestions.caution = Caution::ambiguous_word;
        else if (treatment == CompoundTreatment::replace) suggestions = suggest_compound(word, use, rule);
        Candidate& candidate =
            add({word, rule, role, is_certain ? severity_of(term, role) : Severity::hint}, occurrence, suggestions);
        if (!is_head && names_words(folded.substr(use.span.end)))
            candidate.contexts.insert(candidate.contexts.begin(), {Context::mention, Caution::none, candidate.finding.span});
        if (is_head) add_facts_of_modifier(candidate, folded.substr(0, use.span.begin));
    }

    static std::vector<std::uint32_t> forms_written(const Term& term, std::string_view folded) {
        std::vector<std::uint32_t> forms;
        for (std::uint32_t i = 0; i < term.paradigm.forms.size(); ++i)
            if (text::fold(term.paradigm.forms[i].text).text == folded) forms.push_back(i);
        return forms;
    }

    Suggestions suggest_compound(Span word, const swedish::TermUse& use, RuleReference rule) const {
        Suggestions suggestions;
        const std::vector<std::string> compounds = compounds_with_preferred(rules_, rule, word.in(folded_.text), use);
        if (compounds.empty()) return suggestions;
        const text::Casing casing = text::casing_of(written_text(block_, folded_, word));
        suggestions.words = {{text::apply_casing(compounds.front(), casing)}};
        return suggestions;
    }

    /// "slutkunder" are customers, whatever the sentence says, and "elkunder" those of a utility.
    void add_facts_of_modifier(Candidate& candidate, std::string_view modifier) {
        if (is_trade_modifier(modifier) && !has_context(candidate, Context::predication))
            candidate.contexts.push_back({Context::predication, Caution::trade, candidate.finding.span});
        while (modifier.ends_with('-')) modifier.remove_suffix(1);
        candidate.own_domains = rules_.domains_of(modifier);
        if (candidate.own_domains.empty() && modifier.ends_with('s'))
            candidate.own_domains = rules_.domains_of(modifier.substr(0, modifier.size() - 1));
    }

    static bool has_context(const Candidate& candidate, Context context) {
        return std::any_of(candidate.contexts.begin(), candidate.contexts.end(),
                           [&](const SeenContext& seen) { return seen.context == context; });
    }

    static Severity severity_of(const Term& term, TermRole role) {
        const CompoundTreatment treatment = role == TermRole::head ? term.compounds.head : term.compounds.modifier;
        return treatment == CompoundTreatment::hint ? Severity::hint : term.severity;
    }

    // What all candidates share.
    // ------------------------------------------------------------------------

    struct Place {
        Span word;  ///< in the folded text
        RuleReference rule;
        TermRole role = TermRole::word;
        Severity severity = Severity::warning;
    };

    Candidate& add(const Place& what, const Occurrence& occurrence, const Suggestions& suggestions) {
        SourcePlace place = place_in_source(block_, folded_, what.word);
        Candidate& candidate = candidates_.emplace_back();
        candidate.text_begin = folded_.extent_of(what.word).begin;
        candidate.is_alone = words_in_block() <= 2;
        candidate.surroundings = prose().tokens().surroundings_of(what.word);
        candidate.contexts = contexts_of(occurrence, what);
        Finding& finding = candidate.finding;
        finding.span = place.span;
        finding.rule = what.rule;
        finding.role = what.role;
        finding.severity = what.severity;
        finding.caution = suggestions.caution;
        finding.missing = suggestions.missing;
        const FixTreatment fix = rules_.term_of(what.rule).fix;
        std::optional<Caution> caution;  // of the place: asked for only where something would be safe
        for (const Suggestion& word : suggestions.words) {
            if (fix == FixTreatment::none) break;
            Replacement replacement{word.text, word.applicability, word.caution, edits_for(place, word.text)};
            if (word.agreement) add_agreement(replacement, finding, what.word, *word.agreement);
            if (replacement.applicability == Applicability::safe) {
                if (!caution) caution = is_settled(candidate) ? Caution::none : caution_of(what, place, occurrence);
                if (*caution != Caution::none) {
                    replacement.applicability = Applicability::unsafe;
                    replacement.caution = *caution;
                }
            }
            finding.replacements.push_back(std::move(replacement));
        }
        if (finding.caution == Caution::none && !finding.replacements.empty())
            finding.caution = finding.replacements.front().caution;
        finding.pieces = std::move(place.pieces);
        return candidate;
    }

    /// True when a context decides that nothing is offered here.
    bool is_settled(const Candidate& candidate) const {
        const ContextRules& rules = rules_.term_of(candidate.finding.rule).contexts;
        return std::any_of(candidate.contexts.begin(), candidate.contexts.end(), [&](const SeenContext& seen) {
            return rules.treatment_of(seen.context) != ContextTreatment::usual;
        });
    }

    /// The words around a noun that changes its gender change with it, in one group of edits; where one of them is
    /// doubtful, a person must look.
    void add_agreement(Replacement& replacement, Finding& finding, Span word, const swedish::NounChange& change) {
        const HitInText hit{prose().tokens(), prose().tokens().covering(word), folded_, block_.text};
        const AgreementEdits around = agreement_edits(hit, change, rules_.lexicon().get());
        if (around.is_certain() && replacement.caution == Caution::gender_changes) {
            replacement.applicability = Applicability::safe;
            replacement.caution = Caution::none;
        }
        for (const WordEdit& edit : around.changes) {
            const SourcePlace place = place_in_source(block_, folded_, edit.span);
            // Markup inside a word that agrees: its letters cannot be told apart without a reader.
            if (!place.is_plain) replacement = {replacement.text, Applicability::unsafe, Caution::gender_changes, replacement.edits};
            for (text::Edit& made : edits_for(place, edit.text)) replacement.edits.push_back(std::move(made));
        }
        std::sort(replacement.edits.begin(), replacement.edits.end(),
                  [](const text::Edit& a, const text::Edit& b) { return a.span < b.span; });
        if (!finding.look_at.empty()) return;
        for (const Span doubtful : around.doubtful) finding.look_at.push_back(place_in_source(block_, folded_, doubtful).span);
    }

    /// Why no replacement of this word is safe here, whatever it is.
    Caution caution_of(const Place& what, const SourcePlace& place, const Occurrence& occurrence) {
        if (!place.is_plain || has_ending_attached(folded_.text, what.word)) return Caution::broken_word;
        // "Skriv få i stället för erhålla": where the other word stands beside it, the sentence may be about both.
        if (has_preferred_nearby(what.word, what.rule.concept_index)) return Caution::preferred_nearby;
        if (rules_.term_of(what.rule).fix == FixTreatment::unsafe) return Caution::person_chooses;
        if (speaks_of_time_before(occurrence, rules_.concept_of(what.rule).source.valid_from)) return Caution::before_decision;
        if (what.role != TermRole::word) return Caution::none;
        const bool is_to_somebody = is_relational(rules_.term_of(what.rule));
        if (const auto hazard = find_hazard(occurrence, is_to_somebody ? Relation::to_somebody : Relation::none)) return hazard->caution;
        const bool may_be_of_sellers = is_to_somebody && (matches_.cues & BlockCue::sellers) != 0;
        return may_be_of_sellers && seller_in_sentence_before(occurrence) ? Caution::trade : Caution::none;
    }

    /// In the order in which they are judged: the first that a rule treats as it does not treat other places decides, and
    /// those after it need not be looked for.
    std::vector<SeenContext> contexts_of(const Occurrence& occurrence, const Place& what) {
        std::vector<SeenContext> contexts;
        const auto see = [&](const std::optional<Cue>& cue) {
            if (cue) contexts.push_back({cue->context, cue->caution, place_in_source(block_, folded_, cue->words).span});
            return cue.has_value();
        };
        // What a rule treats as usual anyway need not be looked for.
        const Term& term = rules_.term_of(what.rule);
        const auto matters = [&](Context context) { return term.contexts.treatment_of(context) != ContextTreatment::usual; };
        if (matters(Context::mention) || matters(Context::document))
            if (see(find_mention(occurrence)) && matters(Context::mention)) return contexts;
        if (what.role != TermRole::modifier && matters(Context::counterpart))
            if (see(find_counterpart(occurrence, counterparts(), what.rule.concept_index))) return contexts;
        // Only a noun says what someone is: "är författad" is a verb like any other.
        const bool is_noun = term.paradigm.word_class == swedish::WordClass::noun;
        if (what.role != TermRole::modifier && is_noun && matters(Context::predication))
            if (see(find_predication(occurrence)) || (is_relational(term) && see(find_trade(occurrence)))) return contexts;
        if (matters(Context::quotation) && is_part_of_name(occurrence)) contexts.push_back({Context::quotation, Caution::quoted, {}});
        return contexts;
    }

    std::size_t words_in_block() {
        std::size_t count = 0;
        for (std::size_t i = 0; i < prose().size() && count <= 2; ++i) count += prose().is_word(i);
        return count;
    }

    const RuleSet& rules_;
    const Block& block_;
    const text::Folded& folded_;
    const Matches& matches_;
    KnownUses& known_uses_;
    ProseOfBlock& prose_;
    std::optional<std::set<std::pair<std::uint32_t, std::uint32_t>>> preferred_sentences_;  ///< concept, sentence
    std::optional<Counterparts> counterparts_;
    std::set<std::array<std::uint32_t, 3>> compounds_;  ///< those that were read: begin, concept, term
    std::map<std::uint32_t, std::uint32_t> domain_counts_;
    std::vector<Candidate> candidates_;
};

std::uint32_t first_line_end(const Block& block) {
    const std::size_t line_break = block.text.find('\n');
    if (line_break == std::string::npos) return block.source_size;
    return block.source_of({static_cast<std::uint32_t>(line_break), static_cast<std::uint32_t>(line_break) + 1}).front().begin;
}

std::vector<WrittenDate> dates_of(const Block& block, const text::Folded& folded) {
    const bool is_front_matter = block.kind == text::BlockKind::front_matter;
    std::vector<WrittenDate> dates = is_front_matter ? find_date_of_front_matter(folded.text) : find_dates(folded.text);
    for (WrittenDate& date : dates) date.span = place_in_source(block, folded, date.span).span;
    return dates;
}

}  // namespace

BlockFacts facts_of(const RuleSet& rules, const Block& block, Scratch& scratch) {
    BlockFacts facts;
    facts.kind = block.kind;
    facts.level = block.level;
    facts.is_quoted = block.quoted;
    for (const text::Comment& comment : block.comments)
        if (auto exception = read_exception(comment, block.text)) facts.exceptions.push_back(*std::move(exception));
    facts.first_line_end = first_line_end(block);
    text::fold(block.text, scratch.folded);
    scratch.matches.clear();
    rules.matcher().find(scratch.folded.text, scratch.matches);
    if (block.kind != text::BlockKind::front_matter) {
        if (scratch.folded.may_have_quotations) facts.quotations = find_quotations(block.text);
        read_structure(block, scratch.folded, scratch.matches.cues, facts);
        facts.language = votes_of(block.text, facts.quotations.closed);
    } else {
        facts.stated_language = stated_language(scratch.folded.text);
    }
    if (scratch.folded.has_digits) facts.dates = dates_of(block, scratch.folded);
    ProseOfBlock prose(scratch.folded, block, rules.lexicon().get());
    if (!scratch.matches.hits.empty() || !scratch.matches.embedded.empty())
        BlockReader(rules, block, prose, scratch).read_into(facts);
    read_style(rules, block, scratch.folded, scratch.matches, prose, facts);
    return facts;
}

}  // namespace ordval::terms
