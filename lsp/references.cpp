#include "lsp/references.hpp"

#include <algorithm>

#include "lsp/convert.hpp"
#include "lsp/occurrences.hpp"

namespace ordval::lsp {

void add_references(const SearchedText& text, const std::string& concept_id, text::Encoding encoding,
                    Json& locations) {
    const service::Analysis& analysis = *text.analysis;
    for (const text::Span span : occurrences_of(analysis, concept_id))
        locations.push_back(
            {{"uri", text.uri},
             {"range", range_to_json(analysis.lines.range_of(analysis.text, span, encoding))}});
}

void sort_locations(Json& locations) {
    const auto place = [](const Json& location) {
        const Json& begin = location["range"]["start"];
        return std::tuple(location["uri"].get_ref<const std::string&>(), begin["line"].get<std::uint32_t>(),
                          begin["character"].get<std::uint32_t>());
    };
    std::sort(locations.begin(), locations.end(),
              [&](const Json& a, const Json& b) { return place(a) < place(b); });
}

}  // namespace ordval::lsp
