#include "terms/mention.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace ordval::terms {

namespace {

using Words = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, Words words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_quotation_mark(std::string_view mark) {
    return is_one_of(mark, {"”", "“", "„", "\"", "’", "‘", "'", "»", "«", "›", "‹"});
}

/// Nouns that name words. Their definite singular takes the word directly: "begreppet kund".
bool is_cue_noun(std::string_view word) {
    return is_one_of(word, {"begrepp", "begreppet", "begreppets", "begreppen", "ord", "ordet", "ordets", "orden",
                            "term", "termen", "termens", "termer", "termerna", "benämning", "benämningen",
                            "benämningar", "benämningarna", "beteckning", "beteckningen", "beteckningar",
                            "beteckningarna", "uttryck", "uttrycket", "uttrycken", "ordval", "ordvalet", "glosa",
                            "glosan", "etikett", "etiketten", "värdeord", "värdeordet", "värdeorden", "facktermen",
                            "fackterm", "facktermer", "samlingsnamnet", "samlingsbegreppet", "paraplybegreppet"});
}

/// "ord" and "term" in the indefinite need a bridge ("ord som kund"), since "ett ord kund" is not Swedish but "i ord
/// kunder emellan" may be.
bool takes_word_directly(std::string_view cue) {
    return is_cue_noun(cue) && !is_one_of(cue, {"ord", "begrepp", "term", "termer", "uttryck", "benämning",
                                                "benämningar", "beteckning", "beteckningar", "etikett", "ordval",
                                                "glosa", "fackterm", "facktermer", "värdeord"});
}

bool is_bridge(std::string_view word) { return is_one_of(word, {"som", "såsom", "likt", "exempelvis", "nämligen"}); }

bool is_conjunction(std::string_view word) { return is_one_of(word, {"och", "eller", "samt", "respektive", "kontra"}); }

/// "kalla dem kunder", "benämna någon klient": the forms that have an object before the name.
bool is_active_naming_verb(std::string_view word) {
    return is_one_of(word, {"kalla", "kallar", "kallade", "kallat", "benämna", "benämner", "benämnde", "benämnt",
                            "döpa", "döper", "döpte", "döpt", "titulera", "titulerar", "titulerade", "titulerat"});
}

/// "invånaren kallas kund", "så kallade kunder": the name follows at once.
bool is_passive_naming_verb(std::string_view word) {
    return is_one_of(word, {"kallas", "kallades", "kallats", "kallad", "kallat", "kallade", "benämns", "benämnas",
                            "benämndes", "benämnts", "benämnd", "benämnda", "tituleras", "titulerades"});
}

/// Words that a naming verb does not reach over: another clause, or a place where one is summoned to.
bool ends_naming(std::string_view word) {
    return is_one_of(word, {"att", "som", "och", "men", "när", "om", "eftersom", "till", "in", "på", "är", "får", "ska",
                            "kan", "har"});
}

/// Reads the tokens to the left of a word, skipping the quotation marks and list marks around names.
class Leftward {
public:
    Leftward(const Tokens& tokens, std::size_t from) : tokens_(tokens), origin_(from), at_(from) {}

    /// Steps to the word or mark before; false at the beginning of the sentence.
    bool step() {
        if (at_ == 0 || !tokens_.is_near(at_ - 1, origin_)) return false;
        --at_;
        return true;
    }
    void skip_quotation_marks() {
        while (at_ > 0 && tokens_.is_near(at_ - 1, origin_) && is_quotation_mark(tokens_.text(at_ - 1))) --at_;
    }
    std::string_view text() const { return tokens_.text(at_); }
    bool is_word() const { return tokens_[at_].kind == TokenKind::word; }

private:
    const Tokens& tokens_;
    std::size_t origin_;
    std::size_t at_;
};

bool is_lone_quoted_word(const Tokens& tokens, Tokens::Stretch word) {
    if (word.first == 0 || word.end >= tokens.size()) return false;
    return is_quotation_mark(tokens.text(word.first - 1)) && is_quotation_mark(tokens.text(word.end));
}

/// Walks over "A, B och" from right to left until a cue is met: "begreppet kund", "begrepp som A, B och kund",
/// "orden ”A” och ”kund”", "begreppen: A och kund".
bool follows_cue_noun(const Tokens& tokens, Tokens::Stretch word) {
    constexpr int longest_list = 8;
    Leftward left(tokens, word.first);
    for (int names = 0; names < longest_list; ++names) {
        left.skip_quotation_marks();
        if (!left.step()) return false;
        if (left.is_word() && takes_word_directly(left.text())) return true;
        if (is_bridge(left.text())) return left.step() && is_cue_noun(left.text());
        if (left.text() == ":") return left.step() && is_cue_noun(left.text());
        const bool joins = left.text() == "," || left.text() == "/" || is_conjunction(left.text());
        if (!joins) return false;
        left.skip_quotation_marks();
        if (!left.step() || !left.is_word()) return false;
    }
    return false;
}

/// "Kund är ett dåligt ord", "kunder är fel ord".
bool is_called_word(const Tokens& tokens, Tokens::Stretch word) {
    constexpr std::size_t farthest = 4;
    std::size_t at = word.end;
    while (at < tokens.size() && tokens.is_near(at, word.first) && is_quotation_mark(tokens.text(at))) ++at;
    if (at >= tokens.size() || !tokens.is_near(at, word.first) || !is_one_of(tokens.text(at), {"är", "var"})) return false;
    for (std::size_t i = at + 1; i <= at + farthest && i < tokens.size() && tokens.is_near(i, word.first); ++i)
        if (is_cue_noun(tokens.text(i))) return true;
    return false;
}

/// "kalla dem kunder", "kallar vi inte invånarna för kunder", "kallas kunder".
bool follows_naming_verb(const Tokens& tokens, Tokens::Stretch word) {
    constexpr int longest_object = 4;
    const bool is_summoned = word.end < tokens.size() && tokens.is_near(word.end, word.first) &&
                             is_one_of(tokens.text(word.end), {"till", "in"});
    if (is_summoned) return false;
    Leftward left(tokens, word.first);
    left.skip_quotation_marks();
    for (int between = 0; between <= longest_object; ++between) {
        if (!left.step() || !left.is_word()) return false;
        const std::string_view before = left.text();
        if (between == 0 && before == "för") continue;
        if (is_passive_naming_verb(before) && between <= 2) return true;
        if (is_active_naming_verb(before)) return between > 0;
        if (ends_naming(before)) return false;
    }
    return false;
}

}  // namespace

bool is_mention(const Tokens& tokens, text::Span word) {
    const Tokens::Stretch stretch = tokens.covering(word);
    return is_lone_quoted_word(tokens, stretch) || follows_cue_noun(tokens, stretch) ||
           is_called_word(tokens, stretch) || follows_naming_verb(tokens, stretch);
}

}  // namespace ordval::terms
