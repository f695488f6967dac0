// Any text at all, checked with the shipped rules: facts, judgement, fixes. The edits of every finding must fit the text.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "service/analysis.hpp"
#include "service/rule_library.hpp"
#include "text/utf8.hpp"

using namespace ordval;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const service::LoadedRules loaded =
        service::RuleLibrary(ORDVAL_SOURCE_DIR "/rules", swedish::open_lexicon(ORDVAL_LEXICON_FILE).lexicon).load({"helsingborg", "klarsprak", "skrivregler"});
    if (size == 0) return 0;
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (text::find_invalid(text) != std::string::npos) return 0;
    const auto format = data[0] % 2 == 0 ? formats::Format::markdown : formats::Format::plain_text;
    const auto analysis = service::analyse(text, format, loaded.rules);
    const std::vector<terms::Finding> findings = analysis->findings();
    for (const terms::Finding& finding : findings) {
        if (finding.span.end > text.size() || finding.pieces.empty()) std::abort();
        for (const terms::Replacement& replacement : finding.replacements)
            if (text::find_invalid(text::apply(text, replacement.edits)) != std::string::npos) std::abort();
    }
    // The safe fixes together are one set of edits that fits.
    (void)text::apply(text, service::safe_edits(findings));
    return 0;
}
