#include "terms/context/trade.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "terms/context/block_cue.hpp"
#include "terms/context/possession.hpp"
#include "terms/context/word_set.hpp"

namespace ordval::terms {

namespace {

/// Lemmas of commerce that count as the last part of a compound too: "fastighetsbolaget", "matbutiker".
constexpr auto lemmas_and_heads = std::to_array<std::string_view>({
    "köpa", "köpare", "reklamera", "reklamation", "butik", "företag", "företagare", "krögare", "handlare", "sälja", "säljare",
    "försäljning", "bolag", "firma", "restaurang", "återförsäljare", "varuhus", "bank", "affär", "handel"});

/// Those that count by nothing but themselves.
constexpr auto lemmas = std::to_array<std::string_view>({
    "köp", "betala", "betalning", "försäljare", "pris", "rabatt", "hotell", "näringsidkare", "konsument", "kassa",
    "börs", "aktieägare", "investerare", "marknadsföring", "e-handel", "konkurrent", "varumärke", "café", "kafé", "frisör", "verkstad",
    "krog", "kiosk", "apotek", "åkeri", "entreprenör", "hantverkare", "mäklare", "operatör", "näringsliv", "marknad", "vinst", "tappa",
    "värva", "locka", "konkurrera", "fakturera", "faktura", "ägare", "uthyrare", "hyresgäst", "abonnemang", "abonnent", "bredband", "salong",
    "taxi", "taxichaufför", "köpcentrum", "galleria", "prostituerad"});

/// Those of the former who sell, whom a whole paragraph may be about.
constexpr auto sellers = std::to_array<std::string_view>({
    "butik", "företag", "företagare", "krögare", "handlare", "säljare", "firma", "restaurang", "återförsäljare", "varuhus", "bank", "affär",
    "handel", "näringsliv", "hotell", "krog", "frisör", "mäklare"});
static_assert(std::all_of(sellers.begin(), sellers.end(), [](std::string_view seller) {
    return std::any_of(block_cue_strings.begin(), block_cue_strings.end(), [&](const BlockCueString& cue) {
        return (cue.cues & BlockCue::sellers) != 0 && seller.find(cue.text) != std::string_view::npos;
    });
}), "the matcher says where one may stand");

/// The first two bytes of all forms of these lemmas, so that most words need not be looked up. They are those of the
/// lemma, but for "sålde" and "sålt".
class Beginnings {
public:
    constexpr Beginnings() {
        for (const std::string_view lemma : lemmas_and_heads) add(lemma);
        for (const std::string_view lemma : lemmas) add(lemma);
        add("sålde");
    }
    constexpr bool has(std::string_view word) const { return word.size() >= 2 && (known_[byte(word[0])] >> (byte(word[1]) % 64) & 1) != 0; }

private:
    static constexpr unsigned byte(char c) { return static_cast<unsigned char>(c); }
    constexpr void add(std::string_view lemma) { known_[byte(lemma[0])] |= std::uint64_t{1} << (byte(lemma[1]) % 64); }

    std::array<std::uint64_t, 256> known_{};
};
constexpr Beginnings beginnings;

bool is_word_of_commerce(const Occurrence& term, std::size_t at) {
    const std::string_view word = term.text(at);
    if (is_one_of(word, {"ab", "aktiebolag", "varor", "varorna", "varan"})) return true;
    if (beginnings.has(word) && (term.prose().is_form_of(at, lemmas_and_heads) || term.prose().is_form_of(at, lemmas))) return true;
    return term.prose().ends_with_form_of(at, lemmas_and_heads);
}

bool is_trade_word(const Occurrence& term, std::size_t at) {
    const std::string_view word = term.text(at);
    // "vara" the noun only where it is no verb; "handlar om" is no trade.
    if (word == "handlar" || word == "handlade") return term.is_near(at + 1) && term.text(at + 1) != "om" && at + 1 != term.first();
    constexpr std::size_t shortest = 3;  // no form of these words has fewer bytes ("ab" and two letters in "köp")
    if (word.size() < shortest) return word == "ab";
    std::optional<bool>& known = term.prose().trade_word(at);
    if (!known) known = is_word_of_commerce(term, at);
    return *known;
}

bool is_seller(const Occurrence& term, std::size_t at) {
    return term.prose().is_form_of(at, sellers) || term.prose().ends_with_form_of(at, sellers);
}

bool is_management_word(std::string_view word) {
    static constexpr WordSet words{"lean", "process", "processen", "processer", "processerna", "processens",
                                   "processernas", "värdekedja", "värdekedjan", "värdekedjans", "värdekedjor",
                                   "värdeflöde", "värdeflödet", "värdeflöden", "flödeseffektivitet",
                                   "resurseffektivitet", "produktion", "produktionen"};
    return words.has(word);
}

bool is_management_adjective(std::string_view word) {
    static constexpr WordSet words{"intern", "interna", "internt", "extern", "externa", "externt", "slutliga",
                                   "betalande", "köpstarka", "presumtiva", "kommersiella", "privata", "primära",
                                   "sekundära"};
    return words.has(word);
}

/// "interna kunder", "både interna och externa kunder".
std::optional<Cue> after_management_adjective(const Occurrence& term) {
    for (std::size_t at = term.first(); at > term.phrase_begin(); --at)
        if (is_management_adjective(term.text(at - 1)))
            return term.cue(Context::predication, Caution::trade, at - 1, at - 1);
    return std::nullopt;
}

/// The clause around the term, up to a mark that ends it.
std::optional<Cue> in_clause(const Occurrence& term) {
    // No clause is longer than that; a text without full stops must not be walked through for every word.
    constexpr int longest_clause = 40;
    const auto is_cue = [&](std::size_t at) {
        if (!term.is_word(at)) return false;
        const std::string_view word = term.text(at);
        return is_management_word(word) || is_trade_word(term, at);
    };
    const auto found = [&](std::size_t at) { return term.cue(Context::predication, Caution::trade, at, at); };
    int left = longest_clause;
    for (auto at = term.before(term.first()); at && !is_clause_mark(term.text(*at)) && left-- > 0; at = term.before(*at))
        if (is_cue(*at)) return found(*at);
    left = longest_clause;
    for (std::size_t at = term.end(); term.is_near(at) && !is_clause_mark(term.text(at)) && left-- > 0; ++at)
        if (is_cue(at)) return found(at);
    return std::nullopt;
}

/// A name inside a sentence, in a text that is not all in capitals.
bool is_name(const Occurrence& term, std::size_t at) {
    const Prose& prose = term.prose();
    return term.is_near(at) && term.is_word(at) && prose.has_capital(at) && !prose.is_all_capitals(term.first());
}

/// "ICA:s kunder", "Telias nya kunder", "kund hos Skatteverket": customers of somebody with a name. A municipality has
/// inhabitants of its own: "Lunds kommuns kunder".
std::optional<Cue> of_named_seller(const Occurrence& term) {
    if (const auto possessor = term.possessor(); possessor && is_name(term, *possessor) && term.kinds(*possessor).noun_genitive &&
                                                 !is_possessive(term.text(*possessor)) && !has_inhabitants(term, *possessor)) {
        // The first word of a sentence has its capital anyway: only a word that is nothing but a name counts.
        const bool is_certain = !term.prose().begins_sentence(*possessor) ||
                                (term.prose().has_lexicon() && !term.kinds(*possessor).is_known);
        if (is_certain) return term.cue(Context::predication, Caution::trade, *possessor, *possessor);
    }
    if (term.next_text() == "hos" && is_name(term, term.end() + 1))
        return term.cue(Context::predication, Caution::trade, term.end(), term.end() + 1);
    return std::nullopt;
}

}  // namespace

std::optional<Cue> find_trade(const Occurrence& term) {
    for (const auto detect : {after_management_adjective, in_clause, of_named_seller})
        if (const std::optional<Cue> cue = detect(term)) return cue;
    return std::nullopt;
}

std::optional<std::size_t> seller_in_sentence_before(const Occurrence& term) {
    // A text without full stops must not be walked through for every word.
    constexpr std::size_t longest_sentence = 25;
    const Tokens& tokens = term.prose().tokens();
    std::size_t at = term.first();
    while (at > 0 && term.is_near(at - 1))
        if (--at; term.first() - at > longest_sentence) return std::nullopt;
    for (std::size_t end = at; at > 0 && end - at < longest_sentence && tokens.is_near(at - 1, end - 1);)
        if (--at; term.is_word(at) && is_trade_word(term, at) && is_seller(term, at)) return at;
    return std::nullopt;
}

bool is_trade_modifier(std::string_view modifier) {
    while (modifier.ends_with('-')) modifier.remove_suffix(1);
    return is_one_of(modifier, {"slut", "stam", "företags", "butiks", "bank", "affärs", "bolåne", "försäkrings", "bredbands", "mobil", "webb"});
}

}  // namespace ordval::terms
