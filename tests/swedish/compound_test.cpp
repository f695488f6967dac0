// Compounds against words that people judged. None of the expected values comes from the code.
#include "swedish/compound.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "table.hpp"

namespace ordval::swedish {
namespace {

std::shared_ptr<const Lexicon> lexicon() {
    static const Lexicon::Opened opened = open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon != nullptr);
    return opened.lexicon;
}

const CompoundSplitter& splitter() {
    static const CompoundSplitter shared(lexicon());
    return shared;
}

TermShape shape_of(const std::string& lemma) {
    for (const Paradigm& word : lexicon()->paradigms(lemma)) {
        if (word.word_class == WordClass::noun) return term_shape(word);
    }
    FAIL("no noun " << lemma);
    return {};
}

std::string name_of_kind(UseKind kind) {
    switch (kind) {
        case UseKind::none: return "none";
        case UseKind::word: return "word";
        case UseKind::modifier: return "modifier";
        case UseKind::inner: return "inner";
        case UseKind::head: return "head";
    }
    return "";
}

std::string name_of_certainty(Certainty certainty) {
    switch (certainty) {
        case Certainty::possible: return "possible";
        case Certainty::ambiguous: return "ambiguous";
        case Certainty::certain: return "certain";
    }
    return "";
}

/// The kind that the judged lists mean; empty for derivations, which are another word.
std::string expected_kind(const std::string& judgement) {
    if (judgement == "term") return "word";
    if (judgement == "compound-modifier") return "modifier";
    if (judgement == "compound-head") return "head";
    if (judgement == "compound-head-then-modifier") return "inner";
    if (judgement == "unrelated") return "none";
    return "";
}

struct Score {
    int found = 0;
    int wrong = 0;
    int missed = 0;
};

void score_list(const std::string& lemma, const char* list, Score& score) {
    const TermShape term = shape_of(lemma);
    const auto rows = rows_of("../../../shared/swedish/" + std::string(list) + "-forms.tsv");
    const auto judgement = std::find(rows.front().begin(), rows.front().end(), "class") - rows.front().begin();
    for (const auto& row : rows) {
        const std::string expected = expected_kind(row[static_cast<std::size_t>(judgement)]);
        if (expected.empty()) continue;
        const TermUse use = splitter().use_of(term, row[0]);
        const bool found = use.kind != UseKind::none && use.certainty != Certainty::possible;
        if (found && expected == "none") {
            ++score.wrong;
            MESSAGE(row[0] << " is no use of " << lemma);
        } else if (!found && expected != "none") {
            ++score.missed;
            MESSAGE(row[0] << " is a use of " << lemma << " and was not found");
        } else if (found) {
            ++score.found;
            CAPTURE(row[0]);
            // A hanging first part stands as a word of its own in the lists.
            CHECK(name_of_kind(use.kind) == expected);
        }
    }
}

TEST_CASE("the four judged lists: precision and recall") {
    if (!std::ifstream(ORDVAL_SOURCE_DIR "/../shared/swedish/kund-forms.tsv")) {
        MESSAGE("SKIPPED: the judged lists are not part of the project and are not here");
        return;
    }
    Score score;
    score_list("kund", "kund", score);
    score_list("brukare", "brukar", score);
    score_list("elev", "elev", score);
    score_list("handikapp", "handikapp", score);
    const double precision = double(score.found) / (score.found + score.wrong);
    const double recall = double(score.found) / (score.found + score.missed);
    MESSAGE("precision " << precision << ", recall " << recall);
    CHECK(precision >= 0.99);
    CHECK(recall >= 0.95);
}

TEST_CASE("other words") {
    for (const auto& row : rows_of("compounds.tsv")) {
        REQUIRE(row.size() == 4);
        const TermUse use = splitter().use_of(shape_of(row[0]), row[1]);
        CAPTURE(row[0]);
        CAPTURE(row[1]);
        CHECK(name_of_kind(use.kind) == row[2]);
        CHECK(name_of_certainty(use.certainty) == row[3]);
    }
}

TEST_CASE("the part that is the term") {
    const TermShape kund = shape_of("kund");
    const auto part = [&](std::string_view word) {
        return std::string(splitter().use_of(kund, word).span.in(word));
    };
    CHECK(part("kundperspektiv") == "kund");
    CHECK(part("elkundernas") == "kundernas");
    CHECK(part("slutkundsmarknaden") == "kunds");
    CHECK(part("va-kunden") == "kunden");
    CHECK(splitter().use_of(kund, "slutkundsmarknaden").linking == 1);
    CHECK(splitter().use_of(kund, "kundperspektiv").linking == 0);
}

TEST_CASE("another modifier in the same compound") {
    const auto replaced = [](const char* term, std::string_view word, std::string_view stem) {
        return with_other_modifier(word, splitter().use_of(shape_of(term), word), stem);
    };
    CHECK(replaced("kund", "kundperspektiv", "invånar") == "invånarperspektiv");
    CHECK(replaced("kund", "slutkundsmarknaden", "användar") == "slutanvändarmarknaden");
    CHECK(replaced("handikapp", "handikappolitiken", "funktionshinders") == "funktionshinderspolitiken");
    CHECK(replaced("handikapp", "handikappfrågor", "funktionshinders") == "funktionshindersfrågor");
    CHECK(replaced("kund", "kundpolitik", "handikapp") == "handikappolitik");
    CHECK(replaced("kund", "kund-leverantörsperspektiv", "brukar") == "brukar-leverantörsperspektiv");
}

TEST_CASE("what the dictionary recognises") {
    CHECK(splitter().recognises("kundrelationen"));
    CHECK(splitter().recognises("sekund"));
    CHECK_FALSE(splitter().recognises("kundxyzzy"));
    CHECK_FALSE(splitter().recognises(""));
    CHECK_FALSE(CompoundSplitter(nullptr).recognises("kundrelationen"));
}

std::string shown(const Split& split, std::string_view word) {
    std::string text;
    for (const CompoundPart& part : split.parts) {
        if (!text.empty()) text += '|';
        const std::string_view whole = part.span.in(word);
        text += whole.substr(0, whole.size() - part.linking);
        if (part.linking > 0) text.append("+").append(whole.substr(whole.size() - part.linking));
    }
    return text;
}

TEST_CASE("words are divided into modifiers, linking elements and head") {
    const auto divided = [](std::string_view word) { return shown(splitter().split(word).front(), word); };
    CHECK(divided("kundvalssystemet") == "kund|val+s|systemet");
    CHECK(divided("arbetslivserfarenhet") == "arbet+s|liv+s|erfarenhet");
    CHECK(divided("kyrkoråd") == "kyrk+o|råd");
    CHECK(divided("slutkund") == "slut|kund");
    CHECK(divided("sekund") == "sekund");
    CHECK(divided("kultur") == "kultur");
    CHECK(divided("kulturnämnd") == "kultur|nämnd");
    CHECK(divided("budgetram") == "budget|ram");
    CHECK(divided("medborgarförslag") == "medborgar|förslag");
    CHECK(divided("kompetensförsörjning") == "kompetens|försörjning");
    CHECK(divided("publikarbete") == "publik|arbete");
    CHECK(divided("beslutsunderlag") == "beslut+s|underlag");
    CHECK(divided("tillgänglighet") == "tillgänglighet");
    CHECK(divided("missbrukare") == "missbrukare");
    CHECK(divided("va-kunden") == "va+-|kunden");
    CHECK(divided("svenskundervisning") == "svensk|undervisning");
    CHECK(divided("xyzzyord") == "xyzzyord");
    const auto turkunder = splitter().split("turkunder");
    REQUIRE(turkunder.size() >= 2);
    CHECK(shown(turkunder[0], "turkunder") == "turk|under");
    CHECK(shown(turkunder[1], "turkunder") == "tur|kunder");
}

/// The parts cover the word: each begins where the one before ends, or one letter earlier for a shared
/// consonant.
void check_covers(std::string_view word) {
    for (const Split& split : splitter().split(word)) {
        CAPTURE(std::string(word));
        REQUIRE_FALSE(split.parts.empty());
        std::uint32_t end = 0;
        for (const CompoundPart& part : split.parts) {
            const bool shared = end > 0 && part.span.begin + 1 == end && word[end - 1] == word[end - 2];
            CHECK((part.span.begin == end || shared));
            CHECK(part.linking <= part.span.size());
            end = part.span.end;
        }
        CHECK(end == word.size());
    }
}

TEST_CASE("rejoining the parts gives the word") {
    for (const auto& row : rows_of("compounds.tsv")) check_covers(row[1]);
    for (const char* word : {"", "-", "kund-", "-kund", "a--b", "handikappolitik", "busstation"})
        check_covers(word);
}

TEST_CASE("strange words take bounded time and give an honest answer") {
    const TermShape kund = shape_of("kund");
    std::string longest;
    while (longest.size() < 10000) longest += "kund";
    CHECK(splitter().use_of(kund, longest).kind == UseKind::none);
    CHECK(splitter().split(longest).size() == 1);
    std::string hyphens;
    while (hyphens.size() < 10000) hyphens += "kund-";
    CHECK(splitter().use_of(kund, hyphens).kind == UseKind::modifier);
    check_covers(longest.substr(0, 196));
    for (const char* word : {"kund\xcc\x88", "кунд", "kund123", "123kund", "kund\xff", "kund:s"})
        splitter().use_of(kund, word);
}

TEST_CASE("without a lexicon little is certain") {
    const CompoundSplitter bare(nullptr);
    const TermShape kund = shape_of("kund");
    CHECK(bare.use_of(kund, "kunderna").kind == UseKind::word);
    CHECK(bare.use_of(kund, "va-kunden").kind == UseKind::head);
    CHECK(bare.use_of(kund, "va-kunden").certainty == Certainty::certain);
    CHECK(bare.use_of(kund, "kundperspektiv").certainty == Certainty::possible);
    CHECK(bare.use_of(kund, "sekund").kind == UseKind::none);
    CHECK(bare.use_of(kund, "kunde").kind == UseKind::none);
}

}  // namespace
}  // namespace ordval::swedish
