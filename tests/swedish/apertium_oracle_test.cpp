// Our forms beside those of another morphology: apertium's Swedish generator (Debian: apertium-swe-nor,
// lttoolbox).
//
// The generator's data is GPL and an oracle for this test only; nothing of it is in Ordval. A cell counts
// when apertium generates a form, hunspell-sv accepts it, and our lexicon has the lemma; it agrees when
// apertium's form is one of ours. Plurals that we leave out on purpose (mass nouns) are counted apart.
// Where the two are not installed, the test says so and passes.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include "swedish/adjective.hpp"
#include "swedish/lexicon.hpp"
#include "swedish/verb.hpp"
#include "table.hpp"

#ifdef ORDVAL_HAS_HUNSPELL
#include <hunspell/hunspell.hxx>
#endif

namespace ordval::swedish {
namespace {

namespace fs = std::filesystem;

const char* const generator_data = "/usr/share/apertium/apertium-swe-nor/nor-swe.autogen.bin";

/// One cell of a paradigm: what we call it, and apertium's tags for it.
struct Cell {
    Features features;
    std::string tags;
};

Features with_degree(Degree degree, Definiteness definiteness) {
    Features features;
    features.degree = degree;
    features.definiteness = definiteness;
    return features;
}

std::vector<Cell> noun_cells(Gender gender) {
    const std::string tag = gender == Gender::utrum ? "<n><ut>" : "<n><nt>";
    std::vector<Cell> cells;
    const char* const forms[] = {"<sg><ind>", "<sg><ind><gen>", "<sg><def>", "<sg><def><gen>",
                                 "<pl><ind>", "<pl><ind><gen>", "<pl><def>", "<pl><def><gen>"};
    for (std::size_t i = 0; i < 8; ++i) cells.push_back({noun_features()[i], tag + forms[i]});
    return cells;
}

std::vector<Cell> adjective_cells() {
    return {{indefinite_adjective(Gender::utrum), "<adj><sint><pst><ut><sg><ind>"},
            {indefinite_adjective(Gender::neuter), "<adj><sint><pst><nt><sg><ind>"},
            {definite_adjective(), "<adj><sint><pst><fn><sg><def>"},
            {plural_adjective(), "<adj><sint><pst><un><pl><ind>"},
            {with_degree(Degree::comparative, Definiteness::none), "<adj><sint><comp><un><sp>"},
            {with_degree(Degree::superlative, Definiteness::indefinite), "<adj><sint><sup><un><sp><ind>"},
            {with_degree(Degree::superlative, Definiteness::definite), "<adj><sint><sup><fn><sp><def>"}};
}

std::vector<Cell> verb_cells() {
    return {{infinitive(Voice::active), "<vblex><inf><actv>"},
            {infinitive(Voice::passive), "<vblex><inf><pasv>"},
            {finite(Tense::present, Voice::active), "<vblex><pres><actv>"},
            {finite(Tense::present, Voice::passive), "<vblex><pres><pasv>"},
            {finite(Tense::past, Voice::active), "<vblex><past><actv>"},
            {finite(Tense::past, Voice::passive), "<vblex><past><pasv>"},
            {supine(Voice::active), "<vblex><supn><actv>"},
            {supine(Voice::passive), "<vblex><supn><pasv>"},
            {imperative(), "<vblex><imp>"},
            {past_participle(Gender::utrum), "<adj><pp><ut><sg><ind>"},
            {past_participle(Gender::neuter), "<adj><pp><nt><sg><ind>"},
            {past_participle(Gender::none), "<adj><pp><pl><ind>"}};
}

std::vector<Cell> cells_of(const Paradigm& word) {
    switch (word.word_class) {
        case WordClass::noun:
            return word.gender == Gender::none ? std::vector<Cell>{} : noun_cells(word.gender);
        case WordClass::adjective: return adjective_cells();
        case WordClass::verb:  // apertium calls the forms of deponents passive, we active
            return word.lemma.ends_with('s') ? std::vector<Cell>{} : verb_cells();
        case WordClass::uninflected: return {};
    }
    return {};
}

/// A question to the generator, and where its answer belongs.
struct Question {
    std::size_t word = 0;
    Features features;
};

/// All answers of the generator, one line for each line of `questions`; empty where it generates nothing.
std::vector<std::string> generate(const std::string& questions) {
    const fs::path folder = fs::temp_directory_path();
    const fs::path input = folder / ("ordval-oracle-" + std::to_string(std::rand()) + ".txt");
    std::ofstream(input) << questions;
    const std::string command = std::string("lt-proc -g ") + generator_data + " < " + input.string();
    std::vector<std::string> answers;
    if (FILE* pipe = popen(command.c_str(), "r")) {
        std::string line;
        for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
            if (c != '\n') {
                line += static_cast<char>(c);
                continue;
            }
            answers.push_back(line.starts_with('#') ? "" : line);
            line.clear();
        }
        pclose(pipe);
    }
    fs::remove(input);
    return answers;
}

/// Words of the lexicon, in lower case, without hyphens: every `stride`-th lemma.
std::vector<Paradigm> sample_of(const Lexicon& lexicon, std::size_t stride) {
    std::vector<Paradigm> words;
    std::size_t number = 0;
    lexicon.for_each_key("", [&](std::string_view key) {
        if (key.find('-') != key.npos) return true;
        for (Paradigm& word : lexicon.paradigms(key)) {
            const bool name = word.lemma != key;
            if (!name && ++number % stride == 0) words.push_back(std::move(word));
        }
        return true;
    });
    return words;
}

struct Score {
    std::set<std::string> words;
    std::size_t cells = 0;
    std::size_t agree = 0;
    std::size_t left_out = 0;  ///< plurals that apertium has and we have not
    std::vector<std::string> disagreements;
    std::vector<std::string> only_there;
};

bool has_form(const Paradigm& word, const Features& features, const std::string& text) {
    for (const Form& form : word.forms) {
        if (form.features == features && form.text == text) return true;
    }
    return false;
}

/// A homograph of the same class may have the form instead: "lag" and "lag".
bool some_word_has_form(const Lexicon& lexicon, const Paradigm& word, const Features& features,
                        const std::string& text) {
    for (const Paradigm& other : lexicon.paradigms(word.lemma)) {
        if (other.word_class == word.word_class && other.gender == word.gender &&
            has_form(other, features, text))
            return true;
    }
    return false;
}

void judge(const Lexicon& lexicon, const Paradigm& word, const Features& features, const std::string& answer,
           Score& score) {
    score.words.insert(word.lemma);
    const Form* const ours = form_with(word, features);
    const bool left_out =
        ours == nullptr && word.word_class == WordClass::noun && features.number == Number::plural;
    if (left_out) {
        ++score.left_out;
        score.only_there.push_back(word.lemma + " " + to_universal_dependencies(features) + ": apertium " +
                                   answer);
        return;
    }
    ++score.cells;
    for (const std::string& form : fields_of(answer, '/')) {
        if (!some_word_has_form(lexicon, word, features, form)) continue;
        ++score.agree;
        return;
    }
    score.disagreements.push_back(word.lemma + " " + to_universal_dependencies(features) + ": " +
                                  (ours == nullptr ? "nothing" : ours->text) + ", apertium " + answer);
}

void report(const std::string& name, const Score& score, std::size_t fewest) {
    const double rate = score.cells == 0 ? 0 : double(score.agree) / double(score.cells);
    MESSAGE(name << ": " << score.words.size() << " words, " << score.cells << " cells, " << 100 * rate
                 << " % agree; " << score.left_out << " plurals that only apertium has");
    const char* const list = std::getenv("ORDVAL_LIST_DISAGREEMENTS");
    for (std::size_t i = 0; i < score.disagreements.size() && list != nullptr; ++i) {
        std::cout << name << "\t" << score.disagreements[i] << "\n";
    }
    for (std::size_t i = 0; i < score.only_there.size() && list != nullptr; ++i) {
        std::cout << name << " without\t" << score.only_there[i] << "\n";
    }
    CHECK(score.words.size() >= fewest);
    CHECK(rate >= 0.99);
}

TEST_CASE("nine hundred and ninety of a thousand cells agree with apertium") {
#ifndef ORDVAL_HAS_HUNSPELL
    MESSAGE("SKIPPED: built without libhunspell-dev, so nobody can say what hunspell-sv accepts");
#else
    if (!fs::exists(generator_data) || std::system("command -v lt-proc > /dev/null") != 0) {
        MESSAGE("SKIPPED: apertium-swe-nor and lttoolbox are not installed");
        return;
    }
    const Lexicon::Opened opened = open_lexicon(ORDVAL_LEXICON_FILE);
    REQUIRE(opened.lexicon != nullptr);
    const Lexicon& lexicon = *opened.lexicon;
    Hunspell hunspell(ORDVAL_HUNSPELL_SV "/sv_SE.aff", ORDVAL_HUNSPELL_SV "/sv_SE.dic");

    const std::vector<Paradigm> words = sample_of(lexicon, 3);
    std::string text;
    std::vector<Question> questions;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const Cell& cell : cells_of(words[i])) {
            text.append("^").append(words[i].lemma).append(cell.tags).append("$\n");
            questions.push_back({i, cell.features});
        }
    }
    const std::vector<std::string> answers = generate(text);
    REQUIRE(answers.size() == questions.size());

    std::map<WordClass, Score> scores;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (answers[i].empty() || !hunspell.spell(fields_of(answers[i], '/').front())) continue;
        const Paradigm& word = words[questions[i].word];
        judge(lexicon, word, questions[i].features, answers[i], scores[word.word_class]);
    }
    report("nouns", scores[WordClass::noun], 5000);
    report("adjectives", scores[WordClass::adjective], 1000);
    report("verbs", scores[WordClass::verb], 1000);
#endif
}

}  // namespace
}  // namespace ordval::swedish
