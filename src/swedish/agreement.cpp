#include "swedish/agreement.hpp"

#include <algorithm>
#include <optional>

#include "swedish/agreeing_form.hpp"
#include "swedish/agreeing_word.hpp"
#include "swedish/back_reference.hpp"
#include "swedish/closed_classes.hpp"
#include "swedish/elliptical.hpp"
#include "swedish/headless_relative.hpp"
#include "swedish/letters.hpp"
#include "swedish/partitive.hpp"
#include "text/casing.hpp"
#include "text/utf8.hpp"

namespace ordval::swedish {
namespace {

/// Words that agree in some uses and are something else in others: adverbs, verbs, numerals.
constexpr std::string_view doubtful_words = "mycken mycket var vart lite litet varannan vartannat";

/// Determiners that are the same in both genders; the noun phrase begins with them.
constexpr std::string_view neutral_starts =
    "varje hans hennes hens dess deras vars samma bägge båda alla några inga dessa de mina dina sina våra "
    "era";

/// Words that may stand between article and noun and never change with it.
constexpr std::string_view neutral_inside =
    "här där ena enda hela halva själva nästa sista";

bool stands_unchanged_inside(std::string_view word) { return is_ordinal(word) || is_one_of(word, neutral_inside); }

/// Before an adjective these are adverbs, as those are that only tell how much.
constexpr std::string_view other_adverbs = "för rätt inte ej ännu redan nästan";

bool may_be_degree(std::string_view word) { return is_degree_adverb(word) || is_one_of(word, other_adverbs); }

/// What follows is the subject of a clause.
bool opens_clause(std::string_view word) {
    return is_subordinator(word) || is_one_of(word, "sedan fastän och men eller samt utan där hur varför så för därför ,");
}

/// These tell how something is, never how it is done.
constexpr std::string_view never_adverbs =
    "stort litet nytt gammalt gott dåligt ungt eget visst annat sådant helt enda";

/// Words before an adjective that may be moved to the front of its clause: "hur stort ett dagis är".
constexpr std::string_view before_fronted = "hur ju desto för";

class Phrase {
public:
    Phrase(std::span<const std::string_view> words, const NounChange& change, const Lexicon* lexicon)
        : words_(words), change_(change), lexicon_(lexicon), forms_(change, lexicon) {}

    Agreement read() {
        if (change_.from == change_.to && change_.from_number == change_.to_number) return {};
        if (change_.from_number == Number::plural && change_.to_number == Number::plural) {
            read_partitive();
        } else {
            const bool has_start = read_before();
            if (!has_start && !after_preposition_ && change_.from == Gender::neuter) doubt_adverbs();
            read_coordinated(has_start);
            doubt_fronted_predicative(has_start);
            read_predicative(has_start);
        }
        for (const std::size_t word : possible_back_references(words_, change_, lexicon_))
            doubt_unless_read(word);
        std::sort(agreement_.changes.begin(), agreement_.changes.end(),
                  [](const WordChange& a, const WordChange& b) { return a.word < b.word; });
        std::sort(agreement_.doubtful.begin(), agreement_.doubtful.end());
        return std::move(agreement_);
    }

private:
    /// "Ett av landstingen är stort": after the partitive the noun is one.
    void read_partitive() {
        const auto partitive = partitive_before(words_, change_.noun, change_.from, lexicon_);
        if (!partitive) {
            std::size_t first = change_.noun;
            while (first > 0 && may_stand_before_plural(to_lower(words_[first - 1]))) --first;
            if (first < change_.noun) read_elliptical(first, Reading::doubtful);
            return;
        }
        for (const Partitive::Change& change : partitive->changes) replace(change.word, change.form);
        agreement_.doubtful = partitive->doubtful;
        if (!partitive->is_subject_singular) return;
        change_.from_number = change_.to_number = Number::singular;
        forms_ = AgreeingForms(change_, lexicon_);
        if (partitive->begin > 0) before_phrase_ = to_lower(words_[partitive->begin - 1]);
        read_predicative(true);
    }

    /// Walks from the noun to the beginning of its phrase; true when it begins with a determiner.
    bool read_before() {
        phrase_begin_ = change_.noun;
        const bool has_start = read_phrase();
        const std::size_t first = has_start ? phrase_begin_ : phrase_begin_ + 1;
        if (first > 0 && first <= change_.noun) before_phrase_ = to_lower(words_[first - 1]);
        return has_start;
    }

    /// The first word of the noun phrase.
    std::size_t first_of_phrase(bool has_start) const {
        return has_start ? phrase_begin_ : std::min(phrase_begin_ + 1, change_.noun);
    }

    bool is_singular() const { return change_.from_number != Number::plural; }

    bool is_definite() const { return change_.definiteness == Definiteness::definite; }

    bool read_phrase() {
        bool after_adjective = false;  // whether an adjective stands right of the place looked at
        bool after_inside = false;
        for (std::size_t i = change_.noun; i-- > 0;) {
            const std::string word = to_lower(words_[i]);
            phrase_begin_ = i;
            if (is_one_of(word, "och eller ,") && (after_adjective || after_inside) && i > 0 &&
                may_stand_inside(to_lower(words_[i - 1])))
                continue;
            // "Ett allt mer slitet dagis".
            if (word == "allt" && is_comparative(i + 1)) continue;
            // "Bland annat handikapp", "framför allt dagis", ", vilket landstinget".
            const std::string before = i > 0 ? to_lower(words_[i - 1]) : std::string();
            if (word == "annat" && before == "bland") return true;
            if (word == "allt" && is_preposition(before)) return true;
            // "Vart och ett landsting".
            if (is_one_of(word, "en ett") && before == "och" && i > 1 &&
                to_lower(words_[i - 2]) == (word == "en" ? "var" : "vart")) {
                phrase_begin_ = i - 2;
                const bool to_utrum = change_.to == Gender::utrum;
                if (!forms_.is_determiner(word)) return true;
                replace(i - 2, to_utrum ? "var" : "vart");
                replace(i, to_utrum ? "en" : "ett");
                return true;
            }
            if (is_one_of(word, doubtful_words)) {
                if (!(after_adjective && may_be_degree(word))) {
                    agreement_.doubtful.push_back(i);
                    return true;
                }
                continue;
            }
            if (forms_.is_determiner(word)) {
                if (!may_determine(i, word)) return false;
                change_determiner(i, word);
                // "ett sådant stöd", "något annat system".
                if (!is_one_of(word, "sådan sådant annan annat") || !has_determiner_before(i)) return true;
                after_adjective = true;
                continue;
            }
            if (is_one_of(word, neutral_starts) || is_genitive(word)) return true;
            if (stands_unchanged_inside(word)) {
                after_inside |= !is_one_of(word, "här där");
                continue;
            }
            // "Något nytt dagiset behöver": before a definite noun an adjective is definite.
            if (is_definite() && is_singular() && i + 1 == change_.noun && agrees_visibly(i)) return false;
            // "ett för stort stöd", but "skydd för viktig verksamhet".
            const bool governs_phrase = word == "för" && !has_determiner_before(i);
            if (after_adjective && may_be_degree(word) && !governs_phrase) continue;
            if (!read_adjective(i, word)) {
                after_preposition_ = is_preposition(word);
                return false;
            }
            after_adjective = true;
        }
        return false;
    }

    bool may_stand_inside(std::string_view word) const {
        return forms_.is_adjective(word) || stands_unchanged_inside(word);
    }

    bool may_stand_before_plural(std::string_view word) const {
        return forms_.is_adjective(word) || is_one_of(word, "flera fler några två tre fyra fem många andra alla övriga vissa");
    }

    bool is_comparative(std::size_t i) const {
        const std::string next = i < words_.size() ? to_lower(words_[i]) : std::string();
        if (is_one_of(next, "mer mera mindre fler flera färre")) return true;
        if (lexicon_ == nullptr) return false;
        const std::vector<Analysis> readings = lexicon_->analyses(next);
        return std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
            return reading.features.degree == Degree::comparative;
        });
    }

    /// "Något dagiset saknar": a definite noun has no such determiner. "Allt" it may have ("allt arbetet"), or be
    /// the subject of a clause after it ("allt dagiset behöver").
    bool may_determine(std::size_t i, std::string_view word) {
        if (!is_definite() || !is_singular() || is_one_of(word, "det den detta denna denne")) return true;
        if (is_one_of(word, "allt all")) agreement_.doubtful.push_back(i);
        return false;
    }

    // Coordination.
    // ------------------------------------------------------------------------------------------------

    enum class Reading { as_told, doubtful };

    void read_coordinated(bool has_start) {
        const bool has_changes = !agreement_.changes.empty();
        const std::size_t first = first_of_phrase(has_start);
        if (has_start || first < change_.noun) read_elliptical(first, Reading::as_told);
        if (!has_changes || is_definite()) return;
        if (const auto noun = noun_sharing_determiner(words_, change_.noun, change_.from, lexicon_))
            agreement_.doubtful.push_back(*noun);
    }

    void read_elliptical(std::size_t first, Reading reading) {
        for (const EllipticalConjunct& conjunct :
             elliptical_conjuncts_before(words_, first, change_.from, lexicon_)) {
            for (std::size_t i = conjunct.begin; i < conjunct.end; ++i) {
                const std::string word = to_lower(words_[i]);
                const std::string_view determiner = forms_.of_determiner(word);
                const bool is_certain = conjunct.is_certain && reading == Reading::as_told;
                if (!forms_.is_determiner(word) && !agrees_visibly(i)) continue;
                if (is_certain && !determiner.empty()) {
                    replace(i, determiner);
                } else if (is_certain && !forms_.is_determiner(word)) {
                    read_adjective(i, word);
                } else {
                    agreement_.doubtful.push_back(i);
                }
            }
        }
    }

    bool has_determiner_before(std::size_t i) const {
        while (i > 0 && may_be_degree(to_lower(words_[i - 1]))) --i;
        return i > 0 && forms_.is_determiner(to_lower(words_[i - 1]));
    }

    /// Names a word that may point back, unless it is one of the phrase, which are certain.
    void doubt_unless_read(std::size_t i) {
        const bool is_changed = std::any_of(agreement_.changes.begin(), agreement_.changes.end(),
                                            [&](const WordChange& change) { return change.word == i; });
        const auto& doubtful = agreement_.doubtful;
        const auto holds = [i](const std::vector<std::size_t>& places) {
            return std::find(places.begin(), places.end(), i) != places.end();
        };
        const bool is_known = is_changed || holds(other_subjects_predicatives_) || holds(doubtful);
        if (!is_known) agreement_.doubtful.push_back(i);
    }

    /// "starkt handikapp" without an article: the neuter may be an adverb of the verb before it.
    void doubt_adverbs() {
        for (const WordChange& change : agreement_.changes) agreement_.doubtful.push_back(change.word);
        agreement_.changes.clear();
    }

    void change_determiner(std::size_t i, std::string_view word) {
        const std::string_view form = forms_.of_determiner(word);
        // "är det handikapp" and "det handikapp som" look the same up to here, and so do "det nya system som"
        // and "att det inte premierade arbete".
        const bool pronoun = is_one_of(word, "den det") && change_.definiteness == Definiteness::indefinite &&
                             next_word(change_.noun) != "som";
        const bool relative = is_one_of(word, "den det") && is_definite() && is_singular() &&
                              may_be_headless_relative(words_, i, change_.noun, lexicon_);
        if (form.empty() || pronoun || relative) {
            agreement_.doubtful.push_back(i);
        } else {
            replace(i, form);
        }
    }

    std::string next_word(std::size_t i) const {
        return i + 1 < words_.size() ? to_lower(words_[i + 1]) : std::string();
    }

    void replace(std::size_t i, std::string_view form) {
        std::string text = text::apply_casing(form, text::casing_of(words_[i]));
        if (text != words_[i]) agreement_.changes.push_back({i, std::move(text)});
    }

    bool is_genitive(std::string_view word) const {
        if (!word.ends_with('s') || lexicon_ == nullptr) return false;
        const std::vector<Analysis> readings = lexicon_->analyses(word);
        return std::any_of(readings.begin(), readings.end(), [](const Analysis& reading) {
            return reading.word_class == WordClass::noun &&
                   reading.features.grammatical_case == Case::genitive;
        });
    }

    // Adjectives and participles.
    // -----------------------------------------------------------------------------------

    /// Changes the adjective at `i` where it agrees; false when the word is no adjective and the phrase
    /// ends there.
    bool read_adjective(std::size_t i, std::string_view word) {
        using Kind = AdjectiveForm::Kind;
        const AdjectiveForm form = forms_.of_adjective(word);
        if (form.kind == Kind::no_attribute) return false;
        if (form.kind == Kind::by_ending) {
            replace(i, form.text);
        } else if (form.kind != Kind::unknown && may_be_adverb(i, word)) {
            // Before an adjective of another form it is one: "regeringens enskilt största stöd".
            if (agrees_visibly(i + 1)) agreement_.doubtful.push_back(i);
        } else if (form.kind == Kind::agrees && !may_be_coordinated_adverb(i, word)) {
            replace(i, form.text);
        } else {
            agreement_.doubtful.push_back(i);
        }
        return form.kind != Kind::unknown;
    }

    /// "ett ekonomiskt viktigt stöd": in the neuter, an adjective right before another may be its adverb.
    /// These few never are: "ett stort ekonomiskt stöd".
    bool may_be_adverb(std::size_t i, std::string_view word) const {
        if (change_.from != Gender::neuter || i + 1 >= change_.noun) return false;
        if (is_one_of(word, never_adverbs)) return false;
        return agrees_visibly(i) && forms_.is_adjective(to_lower(words_[i + 1]));
    }

    /// "Fysiskt och psykiskt påfrestande", "socialt, ekonomiskt och ekologiskt hållbart": what is coordinated with
    /// an adverb may be one. "Slitet och ekonomiskt svagt" looks the same.
    bool may_be_coordinated_adverb(std::size_t i, std::string_view word) const {
        if (change_.from != Gender::neuter || is_one_of(word, never_adverbs) || !agrees_visibly(i)) return false;
        std::size_t last = i;
        while (is_one_of(next_word(last), "och eller samt men ,") && agrees_visibly(last + 2)) last += 2;
        return last > i && last + 1 < words_.size() && last + 1 != change_.noun &&
               !is_one_of(to_lower(words_[last]), never_adverbs) && forms_.is_adjective(next_word(last));
    }

    bool agrees_visibly(std::size_t i) const {
        return i < words_.size() && forms_.shows_gender(to_lower(words_[i]));
    }

    // Predicatives.
    // -------------------------------------------------------------------------------------------------

    /// "handikappet är vanligt". A noun without article or ending leaves the predicative in the neuter
    /// whatever its gender ("motion är nyttigt"), so that nothing is certain there. After a preposition the
    /// predicative belongs to a noun before ("behovet av ett dagis är stort"), and after a verb to a clause
    /// ("att ha ett handikapp är vanligt").
    void read_predicative(bool has_start) {
        std::size_t i = change_.noun + 1;
        if (i >= words_.size() || !is_copula(to_lower(words_[i]))) return;
        const std::vector<std::size_t> predicatives = predicatives_from(i + 1);
        if (is_preposition(before_phrase_)) {
            other_subjects_predicatives_ = predicatives;
            return;
        }
        const bool may_be_other = !before_phrase_.empty() && !opens_clause(before_phrase_);
        const bool bare = may_be_other || (!has_start && change_.definiteness == Definiteness::indefinite);
        for (const std::size_t word : predicatives) {
            const std::size_t before = agreement_.changes.size();
            read_adjective(word, to_lower(words_[word]));
            if (bare && agreement_.changes.size() > before) {
                agreement_.changes.pop_back();
                agreement_.doubtful.push_back(word);
            }
        }
    }

    /// "Hur utvecklat ett dagis är", "lika stort och dyrt som". In front of the noun phrase the adjective agrees as
    /// it does behind, unless it tells how ("hur långt ett dagis är från skolan").
    void doubt_fronted_predicative(bool has_start) {
        std::size_t i = first_of_phrase(has_start);
        std::vector<std::size_t> found;
        while (i > 0 && agrees_visibly(i - 1)) {
            found.push_back(--i);
            if (i > 1 && is_one_of(to_lower(words_[i - 1]), "och eller ,") && agrees_visibly(i - 2)) --i;
        }
        if (found.empty() || i == 0) return;
        const std::string before = to_lower(words_[i - 1]);
        if (!may_be_degree(before) && !is_one_of(before, before_fronted)) return;
        if (!has_copula_after()) return;
        for (const std::size_t word : found) doubt_unless_read(word);
    }

    /// "Är", "kan bli", "egentligen ska vara".
    bool has_copula_after() const {
        constexpr std::size_t longest_reach = 6;
        for (std::size_t i = change_.noun + 1; i < words_.size() && i <= change_.noun + longest_reach; ++i) {
            const std::string word = to_lower(words_[i]);
            if (word.empty() || is_one_of(word, ", och eller att som")) return false;
            if (is_copula(word) || is_one_of(word, "känns kändes anses ansågs verkar verkade upplevs upplevdes"))
                return true;
        }
        return false;
    }

    /// "Är litet, gammalt och slitet", "är ekonomiskt ansvarigt": the adjectives that agree, without the adverbs
    /// before them. What they leave out, the search for back references names.
    std::vector<std::size_t> predicatives_from(std::size_t i) const {
        std::vector<std::size_t> found;
        bool after_comma = false;
        while (true) {
            while (i < words_.size() && may_be_degree(to_lower(words_[i]))) ++i;
            while (agrees_visibly(i) && i + 1 < words_.size() && forms_.is_adjective(to_lower(words_[i + 1]))) ++i;
            if (i >= words_.size() || !forms_.is_adjective(to_lower(words_[i]))) break;
            if (agrees_visibly(i) && is_attribute_of_other(i)) break;
            // "Var tidigt ute".
            if (i + 1 < words_.size() && is_one_of(to_lower(words_[i + 1]), "ute inne uppe nere framme borta hemma"))
                break;
            found.push_back(i++);
            const std::string separator = i < words_.size() ? to_lower(words_[i]) : std::string();
            // After a comma an adverb may begin something else: "är ansvarigt, normalt genom en nämnd".
            if (after_comma && !separator.empty() && !is_one_of(separator, ", och eller men samt")) {
                found.pop_back();
                break;
            }
            if (!is_one_of(separator, ", och eller men samt")) break;
            after_comma = separator == ",";
            ++i;
        }
        return found;
    }

    bool is_attribute_of_other(std::size_t i) const {
        std::vector<std::string> lower;
        for (const std::string_view word : words_) lower.push_back(to_lower(word));
        return is_attribute(lower, i, change_.from, change_.to, lexicon_);
    }

    std::span<const std::string_view> words_;
    NounChange change_;
    const Lexicon* lexicon_;
    AgreeingForms forms_;
    Agreement agreement_;
    bool after_preposition_ = false;  ///< the phrase has no determiner and stands after a preposition
    std::size_t phrase_begin_ = 0;    ///< the last word looked at: the determiner, else the word before
    std::string before_phrase_;       ///< the word before the phrase; empty at the beginning of the clause
    std::vector<std::size_t> other_subjects_predicatives_;
};

}  // namespace

Agreement agreement(std::span<const std::string_view> words, const NounChange& change,
                    const Lexicon* lexicon) {
    if (change.noun >= words.size()) return {};
    for (std::string_view word : words) {
        if (text::find_invalid(word) != word.npos) return {{}, {change.noun}};
    }
    return Phrase(words, change, lexicon).read();
}

}  // namespace ordval::swedish
