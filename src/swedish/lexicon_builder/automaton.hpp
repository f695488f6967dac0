// The smallest acyclic automaton that maps keys to numbers.
//
//     Automaton automaton;
//     automaton.add("kund", 7);      // keys in byte order, each once
//     automaton.add("kunden", 3);
//     automaton.finish();            // automaton.transitions(), automaton.root()
//
// Built key by key as in Daciuk et al., "Incremental construction of minimal acyclic finite-state automata"
// (2000): when a key leaves the path of the one before, the states that it left behind can change no more
// and are replaced by equal states that are already written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "swedish/lexicon_format.hpp"

namespace ordval::swedish::builder {

class Automaton {
public:
    Automaton();

    /// Keys come in ascending order of their bytes, without byte 0, each once.
    void add(std::string_view key, std::uint32_t value);
    void finish();

    const std::vector<lexicon_format::Transition>& transitions() const { return transitions_; }
    std::uint32_t root() const { return root_; }

private:
    /// A state of the last key's path, still open; its last transition leads to the next state of the path.
    struct OpenState {
        std::vector<lexicon_format::Transition> done;
        std::uint8_t open_label = 0;
    };

    /// Writes the states of the path below `depth`, deepest first.
    void close_below(std::size_t depth);
    std::uint32_t written(const std::vector<lexicon_format::Transition>& state);

    std::vector<OpenState> path_;
    std::string last_key_;
    std::vector<lexicon_format::Transition> transitions_;
    std::unordered_map<std::string, std::uint32_t> register_;
    std::uint32_t root_ = 0;
};

}  // namespace ordval::swedish::builder
