// Any bytes as a rule file, and as a file that extends one: loading ends, with problems or without, and every
// problem is a sentence with a place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "terms/loading/rule_file.hpp"
#include "text/utf8.hpp"

namespace {

constexpr std::string_view base = R"(termbase: kommun
concepts:
  - id: invanare
    preferred: {term: invånare, class: "-n = -na"}
    deprecated: [{term: kund, class: "-en -er", severity: hint}]
    tests: ["Varje [[hint: kund]] får svar."]
)";

void require(bool holds) {
    if (!holds) std::abort();
}

void require_sound(const ordval::terms::LoadedTermbase& loaded) {
    for (const auto& problem : loaded.problems) {
        require(!problem.sentence.empty() && !problem.place.path.empty());
        require(problem.place.line >= 1 && problem.place.column >= 1);
        for (const std::string& sentence : {problem.sentence.swedish, problem.sentence.english}) {
            require(ordval::text::find_invalid(sentence) == std::string_view::npos);
            require(sentence.find('\n') == std::string::npos);
        }
        require(ordval::text::find_invalid(problem.text) == std::string_view::npos);
    }
    for (const auto& concept_ : loaded.termbase.concepts) {
        require(!concept_.id.empty() && !concept_.terms.empty());
        for (const auto& term : concept_.terms) {
            require(!term.text.empty() && !term.paradigm.forms.empty());
            for (const auto& form : term.paradigm.forms) {
                require(!form.text.empty() &&
                        ordval::text::find_invalid(form.text) == std::string_view::npos);
            }
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view yaml(reinterpret_cast<const char*>(data), size);
    const auto file = ordval::terms::parse_rule_file("fuzz.yml", yaml);
    require_sound(ordval::terms::build_termbase({file}));
    require_sound(ordval::terms::build_termbase({ordval::terms::parse_rule_file("kommun.yml", base), file}));
    return 0;
}
