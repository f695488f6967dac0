#include "swedish/lexicon_builder/automaton.hpp"

namespace ordval::swedish::builder {

using lexicon_format::Transition;

Automaton::Automaton() : path_(1) {}

void Automaton::add(std::string_view key, std::uint32_t value) {
    std::size_t shared = 0;
    while (shared < key.size() && shared < last_key_.size() && key[shared] == last_key_[shared]) ++shared;
    close_below(shared);
    for (std::size_t i = shared; i < key.size(); ++i) {
        path_.back().open_label = static_cast<std::uint8_t>(key[i]);
        path_.emplace_back();
    }
    path_.back().done.push_back(Transition::of(0, value));
    last_key_ = key;
}

void Automaton::close_below(std::size_t depth) {
    while (path_.size() > depth + 1) {
        const std::uint32_t target = written(path_.back().done);
        path_.pop_back();
        path_.back().done.push_back(Transition::of(path_.back().open_label, target));
    }
}

std::uint32_t Automaton::written(const std::vector<Transition>& state) {
    std::string signature;
    for (const Transition& transition : state) {
        signature.append(reinterpret_cast<const char*>(&transition.bits), sizeof transition.bits);
    }
    const auto [entry, is_new] =
        register_.emplace(std::move(signature), static_cast<std::uint32_t>(transitions_.size()));
    if (is_new) {
        transitions_.insert(transitions_.end(), state.begin(), state.end());
        transitions_.back() = transitions_.back().as_last();
    }
    return entry->second;
}

void Automaton::finish() {
    close_below(0);
    root_ = written(path_.front().done);
}

}  // namespace ordval::swedish::builder
