#include "service/split_command.hpp"

#include <iostream>
#include <nlohmann/json.hpp>

#include "service/complaints.hpp"
#include "service/word_input.hpp"
#include "service/word_parts.hpp"

namespace ordval::service {

using Json = nlohmann::ordered_json;

namespace {

/// "modifier=kund|modifier=val|head=system"
std::string roles_of(const WordSplit& split) {
    std::string roles;
    for (const WordPart& part : split)
        roles += (roles.empty() ? "" : "|") + std::string(name_of(part.role)) + "=" + part.lemma;
    return roles;
}

void show_row(const TypedWord& word, const WordParts& parts) {
    const std::string& text = word.text();
    if (parts.splits.empty()) {
        std::cout << text << '\t' << text << "\tunknown\t\n";
        return;
    }
    std::cout << text << '\t' << shown(parts.splits.front()) << '\t' << roles_of(parts.splits.front())
              << '\t';
    for (std::size_t i = 1; i < parts.splits.size(); ++i)
        std::cout << (i == 1 ? "" : " ") << shown(parts.splits[i]);
    std::cout << '\n';
}

Json json_of(const WordSplit& split) {
    Json parts = Json::array();
    for (const WordPart& part : split)
        parts.push_back({{"text", part.text},
                         {"linking", part.linking},
                         {"role", name_of(part.role)},
                         {"lemma", part.lemma}});
    return {{"parts", parts}};
}

Json json_of(const TypedWord& word, const WordParts& parts) {
    Json splits = Json::array();
    for (const WordSplit& split : parts.splits) splits.push_back(json_of(split));
    return {{"word", word.text()}, {"known", !parts.splits.empty()}, {"splits", splits}};
}

}  // namespace

int run_split(const SplitOptions& options, std::shared_ptr<const swedish::Lexicon> lexicon) {
    Complaints complaints(options.language);
    const swedish::CompoundSplitter splitter(lexicon);
    const std::vector<std::string> words = words_asked_about(options.words, complaints);
    bool has_unknown = false;
    Json list = Json::array();
    if (options.format == TableFormat::tsv) std::cout << "word\tsplit\tparts\talternatives\n";
    for (const std::string& typed : words) {
        const TypedWord word(typed);
        const WordParts parts = parts_of(word, splitter, lexicon.get());
        has_unknown |= parts.splits.empty();
        if (options.format == TableFormat::tsv)
            show_row(word, parts);
        else
            list.push_back(json_of(word, parts));
    }
    if (options.format == TableFormat::json) std::cout << Json{{"words", list}}.dump(2) << '\n';
    std::cout.flush();
    if (!std::cout) complaints.about_output();
    return complaints.has_error() ? 2 : has_unknown ? 1 : 0;
}

}  // namespace ordval::service
