// What holds of every import, whatever was read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "service/exchange/exchange_termbase.hpp"
#include "service/exchange/rule_file_writer.hpp"
#include "terms/loading/yaml_tree.hpp"
#include "text/utf8.hpp"

inline void require(bool holds) {
    if (!holds) std::abort();
}

inline void require_sound(const ordval::service::ReadExchange& read) {
    for (const auto& note : read.notes) {
        require(ordval::Message::note_not_xml <= note.text && note.text <= ordval::Message::note_left_out_rule);
        const std::string sentence = sentence_of(note, ordval::Language::swedish);
        require(!sentence.empty() && sentence.find('\n') == std::string::npos);
        require(ordval::text::find_invalid(sentence) == std::string_view::npos);
    }
    for (const auto& concept_ : read.termbase.concepts) {
        require(!concept_.id.empty() && !concept_.terms.empty());
        for (const auto& term : concept_.terms) require(!term.text.empty());
    }
    const std::string yaml = rule_file_yaml(read.termbase);
    require(ordval::terms::parse_yaml("fuzz.yml", yaml).problems.empty());
}
