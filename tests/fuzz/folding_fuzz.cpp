// Any text, folded: the promises of `text/folding.hpp`, stated once more with ICU's regular expressions and normaliser.
//
// - Every character can be traced: pieces ascend in both texts, and what stands at its source folds to it.
// - What no piece comes from was dropped, and only what the header names is ever dropped.
// - Composing, dropping, replacing and lowering whole texts one after the other gives the same.
// - Folding what was folded changes nothing, unless something was dropped between letters or lower case came apart.
#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/uchar.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "text/folding.hpp"
#include "text/utf8.hpp"

using namespace ordval;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// One regular expression and what stands instead of what it finds; made once.
class Replacing {
public:
    Replacing(const char* pattern, const char* by) : matcher_(icu::UnicodeString::fromUTF8(pattern), 0, error_), by_(icu::UnicodeString::fromUTF8(by)) {}

    icu::UnicodeString operator()(const icu::UnicodeString& text) {
        matcher_.reset(text);
        icu::UnicodeString result = matcher_.replaceAll(by_, error_);
        require(U_SUCCESS(error_) != 0);
        return result;
    }

private:
    UErrorCode error_ = U_ZERO_ERROR;
    icu::RegexMatcher matcher_;
    icu::UnicodeString by_;
};

icu::UnicodeString without_dropped(const icu::UnicodeString& text) {
    static Replacing line_break_hyphens(
        R"((?<=[\p{L}\p{M}])[-\u2010\u2011][ \t\u00A0\u202F]*(?:\r\n|\r|\n)[ \t\u00A0\u202F]*(?=[\p{L}\p{M}])(?!(?:och|eller|samt|respektive)(?![\p{L}\p{M}])))", "");
    static Replacing invisible(R"([\u00AD\u200B-\u200D\u2060\uFEFF])", "");
    return invisible(line_break_hyphens(text));
}

icu::UnicodeString with_plain_signs(const icu::UnicodeString& text) {
    static Replacing spaces(R"([\u00A0\u202F])", " ");
    static Replacing hyphens(R"([\u2010\u2011])", "-");
    return hyphens(spaces(text));
}

icu::UnicodeString lowered(const icu::UnicodeString& text) {
    icu::UnicodeString lower;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) lower.append(u_tolower(text.char32At(at)));
    return lower;
}

const icu::Normalizer2& nfc() {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(error);
    require(U_SUCCESS(error) != 0);
    return *instance;
}

/// Marks are composed with the letter before them; that other characters compose is not promised (Hangul, and characters
/// that stand for another one by themselves).
bool composes_marks_only(const icu::UnicodeString& text) {
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        UErrorCode error = U_ZERO_ERROR;
        if (u_getCombiningClass(c) == 0 && !nfc().hasBoundaryBefore(c)) return false;
        if (!nfc().isNormalized(icu::UnicodeString(c), error)) return false;
    }
    return true;
}

void require_traces(std::string_view source, const text::Folded& folded) {
    if (folded.pieces.empty()) {
        require(folded.text.size() == source.size() || folded.text.empty());
        return;
    }
    std::uint32_t source_end = 0;
    std::string kept;
    for (std::size_t i = 0; i < folded.pieces.size(); ++i) {
        const text::Piece& piece = folded.pieces[i];
        const std::size_t end = i + 1 == folded.pieces.size() ? folded.text.size() : folded.pieces[i + 1].text_begin;
        require(i > 0 || piece.text_begin == 0);
        require(piece.text_begin < end && end <= folded.text.size());
        require(source_end <= piece.source.begin && piece.source.begin < piece.source.end && piece.source.end <= source.size());
        source_end = piece.source.end;
        kept += piece.source.in(source);
    }
    // Dropping is all that happens between pieces: what they come from is what the statement above keeps.
    std::string expected;
    without_dropped(icu::UnicodeString::fromUTF8({source.data(), static_cast<std::int32_t>(source.size())})).toUTF8String(expected);
    require(kept == expected);
}

/// A character with the marks behind it leads to whole characters; where they stand together they are the same, folded.
void require_characters_lead_back(std::string_view source, const text::Folded& folded) {
    for (std::uint32_t at = 0; at < folded.text.size();) {
        std::uint32_t end = at + text::decode(folded.text, at).size;
        while (end < folded.text.size() && u_getCombiningClass(static_cast<UChar32>(text::decode(folded.text, end).code_point)) != 0)
            end += text::decode(folded.text, end).size;
        const std::vector<text::Span> places = folded.source_of({at, end});
        for (const text::Span place : places) require(text::find_invalid(place.in(source)) == std::string_view::npos);
        if (places.size() == 1) require(text::fold(places.front().in(source)).text == folded.text.substr(at, end - at));
        at = end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string source = text::replace_invalid({reinterpret_cast<const char*>(data), size});
    const text::Folded folded = text::fold(source);
    require(text::find_invalid(folded.text) == std::string::npos);
    require_traces(source, folded);
    require_characters_lead_back(source, folded);

    const auto wide = icu::UnicodeString::fromUTF8(source);
    if (!composes_marks_only(wide)) return 0;
    UErrorCode error = U_ZERO_ERROR;
    const icu::UnicodeString composed = nfc().normalize(wide, error);
    const icu::UnicodeString kept = without_dropped(composed);
    const icu::UnicodeString lower = lowered(with_plain_signs(kept));
    std::string expected;
    require(lower.toUTF8String(expected) == folded.text);

    const bool is_stable = kept == composed && composes_marks_only(lower) && nfc().isNormalized(lower, error);
    if (is_stable) require(text::fold(folded.text).text == folded.text);
    return 0;
}
