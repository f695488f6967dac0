// Compiles the Swedish spelling dictionary to a lexicon file.
//
//     ordval_build_lexicon sv_SE.aff sv_SE.dic sv.lexicon
#include <cstdio>
#include <fstream>
#include <iostream>

#include "swedish/lexicon_builder/lexicon_writer.hpp"

namespace {

int fail(const std::string& sentence) {
    std::cerr << "ordval_build_lexicon: " << sentence << '\n';
    return 1;
}

}  // namespace

int main(int argument_count, char** arguments) {
    using namespace ordval::swedish::builder;
    if (argument_count != 4)
        return fail("expected three arguments: the .aff file, the .dic file, the file to write.");

    std::ifstream affixes(arguments[1]);
    if (!affixes)
        return fail(std::string(arguments[1]) + " cannot be read; Debian's package hunspell-sv has it.");
    std::ifstream words(arguments[2]);
    if (!words)
        return fail(std::string(arguments[2]) + " cannot be read; Debian's package hunspell-sv has it.");

    std::string problem;
    const HunspellDictionary dictionary(affixes, words, problem);
    if (!problem.empty()) return fail(problem + ".");

    LexemeCounts counts;
    const std::vector<Lexeme> lexemes = lexemes_of(dictionary, counts);
    const std::string file = lexicon_file(lexemes, problem);
    if (!problem.empty()) return fail(problem + ".");

    std::ofstream out(arguments[3], std::ios::binary);
    out.write(file.data(), static_cast<std::streamsize>(file.size()));
    if (!out.flush()) return fail(std::string(arguments[3]) + " cannot be written.");
    std::cout << lexemes.size() << " words from " << counts.entries << " entries (" << counts.classified
              << " with a paradigm, " << counts.covered << " forms of other words, " << counts.uninflected
              << " without known inflection), " << file.size() << " bytes\n";
    return 0;
}
