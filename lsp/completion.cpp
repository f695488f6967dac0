#include "lsp/completion.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "lsp/convert.hpp"
#include "lsp/term_at.hpp"
#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "terms/suggestion.hpp"
#include "text/casing.hpp"
#include "text/folding.hpp"
#include "text/words.hpp"

namespace ordval::lsp {

namespace {

constexpr std::size_t most_items = 50;
constexpr std::size_t fewest_letters = 2;  // bytes; fewer say nothing about the word

/// True when the word was read as prose; for code, one sign stands in the text of its block.
bool is_prose(const service::Analysis& analysis, text::Span word) {
    const text::PlacedBlock placed = analysis.block_at(word.begin);
    if (!placed.block) return false;
    const text::Block& block = *placed.block;
    if (block.kind == text::BlockKind::front_matter) return false;
    const std::uint32_t in_block = word.begin - placed.begin;
    return std::any_of(block.pieces.begin(), block.pieces.end(), [&](const text::Piece& piece) {
        if (!piece.source.contains(in_block)) return false;
        const std::size_t in_text = piece.text_begin + (in_block - piece.source.begin);
        return std::string_view(block.text)
            .substr(std::min(in_text, block.text.size()))
            .starts_with(word.in(analysis.text).substr(0, fewest_letters));
    });
}

/// What is offered for one word.
struct Offered {
    std::string text;
    std::string filter;  ///< what the writer is on the way to
    bool is_instead = false;
};

}  // namespace

Json Completion::complete(const Checked& checked, text::Position position, const ClientCapabilities& client) {
    const service::Analysis& analysis = *checked.analysis;
    const terms::RuleSet& rules = *analysis.rules;
    const std::uint32_t offset = analysis.lines.offset_of(analysis.text, position, client.encoding);
    const text::Span word = text::word_around(analysis.text, offset);
    const text::Span typed{word.begin, std::max(word.begin, offset)};
    Json list{{"isIncomplete", false}, {"items", Json::array()}};
    if (analysis.judgement.is_foreign || word.empty() || typed.size() < fewest_letters || !is_prose(analysis, word)) return list;
    const std::string prefix = text::fold(typed.in(analysis.text)).text;
    const text::Casing casing = text::casing_of(typed.in(analysis.text));

    const std::shared_ptr<const Forms> forms = forms_of(analysis.rules);
    const auto is_before = [](const Entry& entry, const std::string& folded) {
        return entry.folded < folded;
    };
    const auto is_deprecated = [&](const std::string& text) {
        const std::string folded = text::fold(text).text;
        for (auto at = std::lower_bound(forms->begin(), forms->end(), folded, is_before);
             at != forms->end() && at->folded == folded; ++at)
            if (rules.term_of(at->term).status == terms::Status::deprecated) return true;
        return false;
    };
    std::vector<Offered> offered;
    std::set<std::string> texts;
    const auto offer = [&](Offered one) {
        if (!is_deprecated(one.text) && texts.insert(one.text).second) offered.push_back(std::move(one));
    };
    bool is_incomplete = false;
    for (auto at = std::lower_bound(forms->begin(), forms->end(), prefix, is_before);
         at != forms->end() && at->folded.starts_with(prefix); ++at) {
        if (offered.size() >= most_items) {
            is_incomplete = true;
            break;
        }
        const terms::Term& term = rules.term_of(at->term);
        const std::string form = text::apply_casing(term.paradigm.forms[at->form_index].text, casing);
        if (term.status != terms::Status::deprecated) {
            offer({form, form, false});
            continue;
        }
        // The next letter may ask for another form of the other word.
        is_incomplete = true;
        const terms::Suggestions suggestions =
            terms::suggest(rules.concept_of(at->term), term, {at->form_index}, form);
        for (const terms::Suggestion& suggestion : suggestions.words) offer({suggestion.text, form, true});
    }
    std::stable_sort(offered.begin(), offered.end(),
                     [](const Offered& a, const Offered& b) { return a.filter.size() < b.filter.size(); });

    const Json range = range_to_json(analysis.lines.range_of(analysis.text, word, client.encoding));
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const Offered& one = offered[i];
        const std::string detail = one.is_instead ? say(Message::instead_of, checked.rules->language, {in_quotes(one.filter)})
                                                  : "";
        const std::string number = std::to_string(i);
        Json item{{"label", one.text},
                  {"kind", 1},
                  {"filterText", one.filter},
                  {"sortText", std::string(3 - std::min<std::size_t>(3, number.size()), '0') + number},
                  {"textEdit", {{"range", range}, {"newText", one.text}}}};
        if (!detail.empty() && client.shows_label_details)
            item["labelDetails"] = {{"description", detail}};
        else if (!detail.empty())
            item["detail"] = detail;
        list["items"].push_back(std::move(item));
    }
    list["isIncomplete"] = is_incomplete;
    return list;
}

std::shared_ptr<const Completion::Forms> Completion::forms_of(
    const std::shared_ptr<const terms::RuleSet>& rules) {
    std::erase_if(known_, [](const auto& known) { return known.first.expired(); });
    for (const auto& [known_rules, forms] : known_)
        if (known_rules.lock() == rules) return forms;
    known_.emplace_back(rules, std::make_shared<const Forms>(sorted_forms(*rules)));
    return known_.back().second;
}

Completion::Forms Completion::sorted_forms(const terms::RuleSet& rules) {
    Forms forms;
    const std::vector<terms::Concept>& concepts = rules.termbase().concepts;
    for (std::uint32_t c = 0; c < concepts.size(); ++c)
        for (std::uint32_t t = 0; t < concepts[c].terms.size(); ++t) {
            const std::vector<swedish::Form>& of_term = concepts[c].terms[t].paradigm.forms;
            for (std::uint32_t f = 0; f < of_term.size(); ++f)
                forms.push_back({text::fold(of_term[f].text).text, {c, t}, f});
        }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Entry& a, const Entry& b) { return a.folded < b.folded; });
    return forms;
}

}  // namespace ordval::lsp
