// How matching works, and why so.
//
// Rules make many forms (2,000 terms are 16,000), a text is mostly about other things, and an editor asks after every
// key. A regular expression or an automaton over the forms collapses as the forms grow; a look-up of every word stays
// flat but looks at every word. So:
//
//  1. The forms of a term share a beginning ("kund", "invån"), its stem; irregular words have a few ("man", "män"). That of
//     a phrase whose first word is short is all of it ("i syfte att"). Each stem gives one anchor: the four bytes in it that
//     are rarest in Swedish.
//  2. The text is scanned once. At each byte the next four are hashed into a table of a few kilobytes, which says "no"
//     nearly always; this costs about a nanosecond, however many terms there are.
//  3. Where it says "perhaps", the anchors with that hash are compared: they stand side by side in one table, and the
//     first bits of the hash tell where, so that no search is needed. The part of the word around the anchor is then
//     looked up among the first parts of all forms, in one open hash table whose letters stand in one string: a form
//     costs no memory of its own, and a look-up touches two places. A part that is no form but holds the stem of a noun
//     is handed on.
//  4. A form of several parts ("person med funktionsnedsättning", "e-post") compares the rest.
//
// An automaton (Aho–Corasick) would look at every byte too, but through tables of megabytes; this table stays in
// the nearest cache with a few hundred terms and in the next one with 20,000, and words without a term are never looked
// up at all.
//
// The triggers of patterns ("§", "bl a") and the strings that tell what a block is ("yrkar") are like stems, and are found
// in the same scan.
// Stems of two or three bytes ("ej", "nr") have a table of their own, which is only scanned when there are any.

#include "terms/matcher.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#include <optional>

#include "terms/rarity.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace ordval::terms {

using text::Span;

namespace {

constexpr unsigned long_gram = 4;
constexpr unsigned short_gram = 2;

bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }

template <unsigned size>
std::uint32_t load_gram(const char* from) {
    std::uint32_t gram = 0;
    std::memcpy(&gram, from, size);
    return gram;
}

std::uint64_t hash_part(std::string_view part) {
    std::uint64_t hash = 1469598103934665603u;
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash ^ (hash >> 29);
}

/// The first part of a form: its leading letters and digits.
std::string_view first_part(std::string_view form) { return text::part_from(form, 0).in(form); }

/// True when `size` bytes of the stem stand together in one word. What stands between words is not the same in every text.
bool has_gram_in_word(std::string_view stem, std::size_t size) {
    for (std::size_t begin = 0; begin < stem.size();) {
        const std::size_t end = std::min(stem.find(' ', begin), stem.size());
        if (end - begin >= size) return true;
        begin = end + 1;
    }
    return false;
}

/// Where the rarest bytes stand, of those that stand in one word if `in_word`, which then has them.
std::uint32_t rarest_gram(std::string_view stem, std::uint32_t size, bool in_word = false) {
    std::uint32_t best = 0;
    double best_share = 2;
    for (std::uint32_t at = 0; at + size <= stem.size(); ++at) {
        const std::string_view gram = stem.substr(at, size);
        const double share = in_word && gram.find(' ') != std::string_view::npos ? 2 : share_of_prose(gram);
        if (share >= best_share) continue;
        best = at;
        best_share = share;
    }
    return best;
}

std::string_view common_prefix(std::string_view a, std::string_view b) {
    const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
    std::size_t size = static_cast<std::size_t>(end - a.begin());
    while (size > 0 && !text::is_boundary(a, size)) --size;
    return a.substr(0, size);
}

/// The beginnings of a term's forms and compound stems: strings that share at least half of the shorter one share a
/// stem.
std::vector<std::string> stems_of(std::vector<std::string> parts) {
    if (parts.empty()) return {};
    // Nearly always all of them share one.
    std::string_view shared_by_all = parts.front();
    std::size_t longest = 0;
    for (const std::string& part : parts) {
        shared_by_all = common_prefix(shared_by_all, part);
        longest = std::max(longest, part.size());
    }
    if (shared_by_all.size() >= short_gram && shared_by_all.size() * 2 >= longest) return {std::string(shared_by_all)};
    std::sort(parts.begin(), parts.end());
    std::vector<std::string> stems;
    for (const std::string& part : parts) {
        if (!stems.empty()) {
            const std::string_view shared = common_prefix(stems.back(), part);
            if (shared.size() >= short_gram && shared.size() * 2 >= stems.back().size()) {
                stems.back().resize(shared.size());
                continue;
            }
        }
        stems.push_back(part);
    }
    return stems;
}

/// Compounds are looked for with nouns that somebody wants to avoid.
bool is_sought_in_compounds(const Term& term) {
    return term.status == Status::deprecated && term.paradigm.word_class == swedish::WordClass::noun;
}

/// A form is looked for by its first part, or by all of it where that is too short to be rare.
std::string_view sought_by(std::string_view form, std::string_view part) {
    return part.size() < long_gram && has_gram_in_word(form, long_gram) ? form : part;
}

/// Where `beginning` begins in the text that ends at `at`, if it stands there. A space in it stands for any white space.
std::optional<std::uint32_t> match_before(std::string_view folded, std::uint32_t at, std::string_view beginning) {
    for (auto c = beginning.rbegin(); c != beginning.rend(); ++c) {
        const std::uint32_t end = at;
        if (*c != ' ') {
            if (at == 0 || folded[--at] != *c) return std::nullopt;
            continue;
        }
        while (at > 0 && text::is_space(text::decode_before(folded, at).code_point)) at -= text::decode_before(folded, at).size;
        if (at == end) return std::nullopt;
    }
    return at;
}

/// The end of `rest` in the text at `at`, or 0. A space in `rest` stands for any white space.
std::uint32_t match_rest(std::string_view folded, std::uint32_t at, std::string_view rest) {
    for (const char c : rest) {
        if (c == ' ') {
            const std::uint32_t begin = at;
            while (at < folded.size() && text::is_space(text::decode(folded, at).code_point))
                at += text::decode(folded, at).size;
            if (at == begin) return 0;
        } else {
            if (at >= folded.size() || folded[at] != c) return 0;
            ++at;
        }
    }
    return at;
}

/// True when a form that ends at `end` does not end in the middle of a part.
bool ends_part(std::string_view folded, std::uint32_t end) {
    const Span part = text::part_around(folded, end);
    return part.begin == end || part.end == end;
}

}  // namespace

Matcher::Matcher(const Termbase& termbase, const MatcherWords& others) {
    using Word = Reading::Word;
    struct Listed {
        const swedish::Paradigm* paradigm;
        Reading reading;
    };
    std::vector<Listed> words;
    std::size_t forms = 0;
    const auto list = [&](const swedish::Paradigm& paradigm, const Reading& reading) {
        words.push_back({&paradigm, reading});
        forms += paradigm.forms.size();
    };
    for (std::uint32_t c = 0; c < termbase.concepts.size(); ++c) {
        const std::vector<Term>& terms = termbase.concepts[c].terms;
        for (std::uint32_t t = 0; t < terms.size(); ++t) {
            list(terms[t].paradigm, {{c, t}});
            const NamedCompounds& named = others.compounds[c][t];
            for (std::uint32_t i = 0; i < named.kept.size(); ++i) list(named.kept[i], {{c, t}, 0, Word::kept_compound, i});
            for (std::uint32_t i = 0; i < named.replaced.size(); ++i)
                list(named.replaced[i], {{c, t}, 0, Word::replaced_compound, i});
        }
        for (std::uint32_t i = 0; i < others.counterparts[c].size(); ++i)
            list(others.counterparts[c][i], {{c, 0}, 0, Word::counterpart, i});
    }
    for (std::uint32_t i = 0; i < others.domain_cues.size(); ++i)
        list(others.domain_cues[i].paradigm, {{}, 0, Word::domain_cue, i});
    for (std::uint32_t i = 0; i < others.spellings.size(); ++i) list(others.spellings[i].paradigm, {{}, 0, Word::spelling, i});
    slots_.resize(std::bit_ceil(std::max<std::size_t>(forms * 2, 16)));
    entries_.reserve(forms);

    Stems stems;
    const auto is_sought = [&](const Reading& reading) {
        if (reading.word != Word::term) return false;
        return is_sought_in_compounds(termbase.concepts[reading.term.concept_index].terms[reading.term.term_index]);
    };
    for (const Listed& word : words) add_word(*word.paradigm, word.reading, is_sought(word.reading), stems);
    for (std::uint32_t i = 0; i < others.triggers.size(); ++i)
        for (const Trigger& trigger : others.triggers[i])
            stems[trigger.text].style_rules.push_back({i, trigger.begins_word, trigger.ends_word});
    for (const BlockCueString& cue : block_cue_strings) stems[std::string(cue.text)].cues |= cue.cues;
    add_anchors(std::move(stems));
}

void Matcher::add_word(const swedish::Paradigm& paradigm, Reading reading, bool is_sought, Stems& stems) {
    std::vector<std::string> parts;
    text::Folded folded;
    for (reading.form_index = 0; reading.form_index < paradigm.forms.size(); ++reading.form_index) {
        text::fold(paradigm.forms[reading.form_index].text, folded);
        const std::string_view part = first_part(folded.text);
        if (part.empty()) continue;
        parts.emplace_back(sought_by(folded.text, part));
        add_form(folded.text, part, reading);
    }
    if (is_sought)
        for (const std::string& stem : paradigm.compound_stems) {
            text::fold(stem, folded);
            parts.emplace_back(first_part(folded.text));
        }
    for (std::string& stem : stems_of(std::move(parts))) {
        stem.resize(sought_by(stem, first_part(stem)).size());
        const bool is_in_one_part = first_part(stem).size() == stem.size();
        StemUse& use = stems[std::move(stem)];
        use.begins_forms = true;
        if (is_sought && is_in_one_part) use.nouns.push_back(reading.term);
    }
}

std::size_t Matcher::slot_of(std::string_view part) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_part(part) & mask;
    while (slots_[slot].first_entry != 0 && slots_[slot].part.in(letters_) != part) slot = (slot + 1) & mask;
    return slot;
}

void Matcher::add_form(std::string_view folded_form, std::string_view part, const Reading& reading) {
    Slot& slot = slots_[slot_of(part)];
    const auto begin = static_cast<std::uint32_t>(letters_.size());
    const auto end_of_part = begin + static_cast<std::uint32_t>(part.size());
    const auto end = begin + static_cast<std::uint32_t>(folded_form.size());
    entries_.push_back({0, {end_of_part, end}, reading});
    const auto added = static_cast<std::uint32_t>(entries_.size());
    if (slot.first_entry == 0) slot = {{begin, end_of_part}, added, added};
    else entries_[slot.last_entry - 1].next = added;
    slot.last_entry = added;
    letters_ += folded_form;
}

void Matcher::add_anchors(Stems stems) {
    std::vector<Anchor> long_ones;
    std::vector<Anchor> short_ones;
    for (auto& [stem, use] : stems) {
        const auto index = static_cast<std::uint32_t>(stems_.size());
        // So short a stem stands in too many words by chance to be looked for inside them.
        if (stem.size() < long_gram) use.nouns.clear();
        const bool is_phrase = use.begins_forms && stem.find(' ') != std::string::npos;
        const bool is_at_word_begin = use.cues == 0 && use.nouns.empty() &&
                                      std::all_of(use.style_rules.begin(), use.style_rules.end(), [](const TriggeredRule& each) { return each.begins_word; });
        const auto anchor = [&](std::uint32_t gram, std::uint32_t offset) { return Anchor{gram, offset, index, is_phrase, is_at_word_begin}; };
        if (stem.size() >= long_gram) {
            const std::uint32_t offset = rarest_gram(stem, long_gram, is_phrase);
            long_ones.push_back(anchor(load_gram<long_gram>(stem.data() + offset), offset));
        } else if (stem.size() >= short_gram) {
            const std::uint32_t offset = rarest_gram(stem, short_gram);
            short_ones.push_back(anchor(load_gram<short_gram>(stem.data() + offset), offset));
        } else {
            // A single character is followed by anything, so every second byte is a gram of its own.
            for (unsigned second = 0; second < 256; ++second) {
                const char gram[short_gram] = {stem[0], static_cast<char>(second)};
                short_ones.push_back(anchor(load_gram<short_gram>(gram), 0));
            }
        }
        stems_.emplace_back(stem, std::move(use));
    }
    long_anchors_.build(std::move(long_ones));
    short_anchors_.build(std::move(short_ones));
}

void Matcher::AnchorTable::build(std::vector<Anchor> from) {
    anchors = std::move(from);
    if (anchors.empty()) return;
    // 32 buckets for each anchor let one position in thirty through by chance. A bucket is a byte, which is asked with half
    // the instructions of a bit; those of a few hundred terms stay in the nearest cache.
    const std::size_t buckets = std::clamp<std::size_t>(std::bit_ceil(anchors.size() * 32), 1u << 14, 1u << 18);
    const std::size_t groups = std::bit_ceil(anchors.size());
    bucket_shift = 32 - static_cast<std::uint32_t>(std::countr_zero(buckets));
    group_shift = 32 - static_cast<std::uint32_t>(std::countr_zero(groups));
    filter.assign(buckets, 0);
    std::stable_sort(anchors.begin(), anchors.end(),
                     [](const Anchor& a, const Anchor& b) { return hash_gram(a.gram) < hash_gram(b.gram); });
    group_begins.assign(groups + 1, 0);
    for (const Anchor& anchor : anchors) {
        filter[bucket_of(anchor.gram)] = 1;
        ++group_begins[group_of(anchor.gram) + 1];
    }
    std::partial_sum(group_begins.begin(), group_begins.end(), group_begins.begin());
}

template <unsigned gram_size>
void Matcher::scan(const AnchorTable& table, const std::string& folded, std::vector<Sighting>& sightings, Matches& matches) const {
    if (table.anchors.empty() || folded.size() + 1 < gram_size) return;
    Span last_part;
    const auto check = [&](std::uint32_t at, std::uint32_t gram) {
        const std::uint32_t group = table.group_of(gram);
        for (std::uint32_t i = table.group_begins[group]; i < table.group_begins[group + 1]; ++i) {
            const Anchor& anchor = table.anchors[i];
            if (anchor.gram != gram || anchor.offset > at) continue;
            std::uint32_t begin = at - anchor.offset;
            std::uint32_t end = begin + static_cast<std::uint32_t>(stems_[anchor.stem].first.size());
            // Most of what begins a word by its letters stands inside another.
            if (anchor.is_at_word_begin && !anchor.is_phrase && begin > 0 && is_ascii_letter(folded[begin - 1])) continue;
            const auto& [stem, use] = stems_[anchor.stem];
            if (anchor.is_phrase) {
                const std::string_view phrase = stem;
                const auto found = match_before(folded, at, phrase.substr(0, anchor.offset));
                end = match_rest(folded, at, phrase.substr(anchor.offset));
                if (!found || end == 0) continue;
                begin = *found;
            } else if (folded.compare(begin, stem.size(), stem) != 0) {
                continue;
            }
            if (!use.style_rules.empty()) {
                const bool begins_word = begin == 0 || !text::is_word_character_before(folded, begin);
                const bool ends_word = end == folded.size() || !text::is_word_character(folded, end);
                for (const TriggeredRule& each : use.style_rules)
                    if (begins_word >= each.begins_word && ends_word >= each.ends_word) matches.triggered.push_back({begin, each.rule});
            }
            matches.cues |= use.cues;
            if (!use.begins_forms) continue;
            if (use.nouns.empty() && begin > 0 && text::is_word_character_before(folded, begin)) continue;
            // A word of a megabyte must not be walked through for every stem in it.
            if (begin < last_part.begin || begin >= last_part.end) last_part = text::part_around(folded, begin);
            const Span part = last_part;
            if (part.begin == begin || !use.nouns.empty()) sightings.push_back({part, begin, &stems_[anchor.stem]});
        }
    };
    // The terminating NUL counts as text, so that a single letter at the very end has its two bytes.
    const auto last = static_cast<std::uint32_t>(folded.size() + 1) - gram_size;
    // What the loop needs, in registers.
    const char* const text = folded.data();
    const std::uint8_t* const filter = table.filter.data();
    const std::uint32_t shift = table.bucket_shift;
    const auto may_be_anchor = [&](std::uint32_t gram) { return filter[AnchorTable::hash_gram(gram) >> shift]; };
    const auto look_at = [&](std::uint32_t at) {
        if (const std::uint32_t gram = load_gram<gram_size>(text + at); may_be_anchor(gram)) check(at, gram);
    };
    // Eight bytes hold five grams, so that one load and one branch serve five places.
    constexpr std::uint32_t places = 5;
    static_assert(places - 1 + gram_size <= sizeof(std::uint64_t));
    constexpr std::uint64_t gram_bits = (std::uint64_t{1} << (8 * gram_size)) - 1;
    std::uint32_t at = 0;
    for (; at + sizeof(std::uint64_t) <= folded.size(); at += places) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text + at, sizeof bytes);
        std::uint8_t found = 0;
        for (std::uint32_t i = 0; i < places; ++i) found |= may_be_anchor(static_cast<std::uint32_t>(bytes >> (8 * i) & gram_bits));
        if (found == 0) [[likely]] continue;
        for (std::uint32_t i = 0; i < places; ++i) look_at(at + i);
    }
    for (; at <= last; ++at) look_at(at);
}

bool Matcher::read_part(std::string_view folded, Span part, std::vector<Hit>& hits) const {
    const Slot& slot = slots_[slot_of(part.in(folded))];
    Hit hit{part, {}};
    for (std::uint32_t next = slot.first_entry; next != 0; next = entries_[next - 1].next) {
        const Entry& entry = entries_[next - 1];
        const std::uint32_t end = entry.rest.empty() ? part.end : match_rest(folded, part.end, entry.rest.in(letters_));
        if (end < hit.span.end || (!entry.rest.empty() && !ends_part(folded, end))) continue;
        if (end > hit.span.end) hit = {{part.begin, end}, {}};
        hit.readings.push_back(entry.reading);
    }
    if (hit.readings.empty()) return false;
    if (!hits.empty() && hits.back().span.overlaps(hit.span)) {
        if (hits.back().span.size() >= hit.span.size()) return true;
        hits.pop_back();
    }
    hits.push_back(std::move(hit));
    return true;
}

void Matcher::find(const std::string& folded, Matches& matches) const {
    std::vector<Sighting> sightings;
    scan<long_gram>(long_anchors_, folded, sightings, matches);
    scan<short_gram>(short_anchors_, folded, sightings, matches);
    // A phrase is seen by its rarest word, behind what stands inside it.
    const auto stands_before = [](const Sighting& a, const Sighting& b) { return a.part < b.part; };
    if (!std::is_sorted(sightings.begin(), sightings.end(), stands_before))
        std::stable_sort(sightings.begin(), sightings.end(), stands_before);

    for (std::size_t first = 0, end = 0; first < sightings.size(); first = end) {
        const Span part = sightings[first].part;
        bool may_be_form = false;
        for (end = first; end < sightings.size() && sightings[end].part == part; ++end)
            may_be_form |= sightings[end].stem_begin == part.begin;
        if (may_be_form && read_part(folded, part, matches.hits)) continue;
        const std::size_t known = matches.embedded.size();
        for (std::size_t i = first; i < end; ++i) {
            for (const RuleReference term : sightings[i].stem->second.nouns) {
                const Embedded found{part, term};
                const auto begin = matches.embedded.begin() + static_cast<std::ptrdiff_t>(known);
                if (std::find(begin, matches.embedded.end(), found) == matches.embedded.end())
                    matches.embedded.push_back(found);
            }
        }
    }
}

}  // namespace ordval::terms
