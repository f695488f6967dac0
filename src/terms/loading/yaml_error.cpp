#include "terms/loading/yaml_error.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "terms/loading/yaml_position.hpp"
#include "text/utf8.hpp"

namespace ordval::terms {

namespace {

/// libyaml knows where it gave up (`problem`), and often where the thing begins that went wrong (`context`).
enum class Mark { problem, context };

struct Translation {
    std::string_view complaint;
    Message text;
    Mark mark;
};

constexpr std::array translations{
    Translation{"found a tab character where an indentation space is expected", Message::tab_indentation,
                Mark::problem},
    Translation{"found a tab character that violates indentation", Message::tab_indentation,
                Mark::problem},
    Translation{"could not find expected ':'", Message::colon_missing, Mark::context},
    Translation{"mapping values are not allowed in this context", Message::colon_not_possible,
                Mark::problem},
    Translation{"block sequence entries are not allowed in this context", Message::dash_not_possible,
                Mark::problem},
    Translation{"did not find expected key", Message::key_expected, Mark::problem},
    Translation{"did not find expected '-' indicator", Message::dash_expected, Mark::problem},
    Translation{"did not find expected node content", Message::value_expected, Mark::problem},
    Translation{"did not find expected ',' or ']'", Message::flow_list_open, Mark::problem},
    Translation{"did not find expected ',' or '}'", Message::flow_mapping_open, Mark::problem},
    Translation{"found unexpected end of stream", Message::quotation_open, Mark::context},
    Translation{"found unexpected document indicator", Message::quotation_open, Mark::context},
    Translation{"found unknown escape character", Message::unknown_escape, Mark::problem},
    Translation{"did not find expected hexdecimal number", Message::unknown_escape, Mark::problem},
    Translation{"found invalid Unicode character escape code", Message::unknown_escape, Mark::problem},
};

std::string_view character_at(std::string_view valid, std::size_t byte) {
    return byte < valid.size() ? valid.substr(byte, text::decode(valid, byte).size) : std::string_view{};
}

/// The number of code points before `byte`.
std::size_t index_of(std::string_view valid, std::size_t byte) {
    const std::string_view before = valid.substr(0, byte);
    return static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [](char unit) {
        return (static_cast<unsigned char>(unit) & 0xC0) != 0x80;
    }));
}

void add_at(Message what, std::size_t index, std::string_view valid, ProblemList& problems,
            std::string_view argument) {
    const Stretch at = YamlPosition(valid).stretch(index, index + 1);
    const std::string_view piece = at.size > 0 ? character_at(valid, at.byte) : std::string_view{};
    problems.add(what, at.line, at.column, at.size, piece, {argument});
}

}  // namespace

void add_yaml_error(const yaml_parser_t& parser, std::string_view valid, ProblemList& problems) {
    const std::string_view complaint = parser.problem != nullptr ? parser.problem : "out of memory";
    if (parser.error == YAML_READER_ERROR) {
        add_at(Message::control_character, index_of(valid, parser.problem_offset), valid, problems, {});
        return;
    }
    if (complaint == "found character that cannot start any token") {
        const std::size_t byte =
            YamlPosition(valid).stretch(parser.problem_mark.index, parser.problem_mark.index).byte;
        const std::string_view character = character_at(valid, byte);
        add_at(character == "\t" ? Message::tab_indentation : Message::reserved_character,
               parser.problem_mark.index, valid, problems, character);
        return;
    }
    const auto known =
        std::find_if(translations.begin(), translations.end(),
                     [&](const Translation& translation) { return translation.complaint == complaint; });
    if (known == translations.end()) {
        add_at(Message::other_yaml_error, parser.problem_mark.index, valid, problems, complaint);
        return;
    }
    const std::size_t context = parser.context_mark.index;
    const std::string context_line = std::to_string(YamlPosition(valid).stretch(context, context).line);
    add_at(known->text, known->mark == Mark::context ? context : parser.problem_mark.index, valid, problems,
           context_line);
}

}  // namespace ordval::terms
