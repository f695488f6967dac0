// Runs the tests of the shipped packs when Ordval is built, and writes the list of those that pass.
//
//     ordval_test_packs rules share/ordval/sv.lexicon share/ordval/tested-packs

#include <fstream>
#include <iostream>

#include "service/rule_library.hpp"
#include "service/tested_packs.hpp"
#include "swedish/lexicon.hpp"

int main(int count, char** values) {
    if (count != 4) {
        std::cerr << "usage: ordval_test_packs RULES LEXICON LIST\n";
        return 2;
    }
    const std::string pack_folder = values[1];
    const ordval::service::RuleLibrary library(pack_folder, ordval::swedish::open_lexicon(values[2]).lexicon);
    std::ofstream list(values[3], std::ios::binary);
    list << ordval::service::list_tested_packs(library, pack_folder);
    list.flush();
    return list ? 0 : 1;
}
