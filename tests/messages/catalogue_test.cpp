// No message lacks a translation. ICU's own parser is the oracle for what a pattern is and which places it has.

#include <doctest/doctest.h>
#include <unicode/messagepattern.h>

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "messages/message.hpp"
#include "messages/topics.hpp"

using namespace ordval;

namespace {

constexpr auto count = static_cast<std::size_t>(Message::count);

std::vector<MessageRow> all_rows() {
    std::vector<MessageRow> all;
    for (const auto topic : {about_findings, about_words, about_rule_files, about_exchange, about_commands, about_options,
                             about_examples, about_the_editor})
        all.insert(all.end(), topic().begin(), topic().end());
    return all;
}

/// What ICU reads in a pattern.
struct Structure {
    bool is_valid = false;
    std::set<int> places;
    std::map<int, std::set<std::string>> plurals;  ///< the forms that are told apart, by place
};

Structure structure_of(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    const icu::MessagePattern pattern(wide, &where, status);
    Structure found;
    found.is_valid = U_SUCCESS(status) && !pattern.hasNamedArguments();
    std::vector<int> open;
    for (int i = 0; found.is_valid && i < pattern.countParts(); ++i) {
        const auto& part = pattern.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER) {
            open.push_back(part.getValue());
            found.places.insert(part.getValue());
            if (pattern.getPart(i - 1).getArgType() == UMSGPAT_ARG_TYPE_PLURAL) found.plurals[part.getValue()];
        } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_LIMIT) {
            open.pop_back();
        } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
            std::string form;
            pattern.getSubstring(part).toUTF8String(form);
            found.plurals[open.back()].insert(form);
        }
    }
    return found;
}

/// Messages that are the same in both languages, and why.
const std::set<Message> same_in_both{
    Message::value_id,          // "ID" and "PORT" name an option's value
    Message::value_port,
    Message::system_says,       // the words are the system's own
    Message::lexicon_problem,   // nothing but the file
    Message::singular,          // grammar has many words that both languages took from Latin
    Message::plural,
    Message::utrum,
    Message::verb,
    Message::label_form,
    Message::label_test,
    Message::label_definition,
};

}  // namespace

TEST_CASE("every message has its row, in the order of the names") {
    const std::vector<MessageRow> rows = all_rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO("after the row of: " << std::string(i > 0 ? rows[i - 1].swedish : "the first name"));
        REQUIRE(static_cast<std::size_t>(rows[i].message) == i + 1);
    }
    CHECK(rows.size() + 1 == count);
}

TEST_CASE("every message is there in Swedish and in English") {
    for (std::size_t i = 1; i < count; ++i) {
        const auto message = static_cast<Message>(i);
        const std::string swedish(pattern_of(message, Language::swedish)), english(pattern_of(message, Language::english));
        CAPTURE(i);
        CAPTURE(swedish);
        CAPTURE(english);
        CHECK(swedish.find_first_not_of(" \n") != std::string::npos);
        CHECK(english.find_first_not_of(" \n") != std::string::npos);
        CHECK((swedish == english) == (same_in_both.count(message) > 0));
    }
    CHECK(say(Message::nothing, Language::swedish) == "");
}

TEST_CASE("both languages have the same places, and ICU can read them") {
    std::size_t plurals = 0;
    for (std::size_t i = 1; i < count; ++i) {
        const auto message = static_cast<Message>(i);
        const std::string swedish(pattern_of(message, Language::swedish)), english(pattern_of(message, Language::english));
        CAPTURE(swedish);
        CAPTURE(english);
        const Structure in_swedish = structure_of(swedish), in_english = structure_of(english);
        REQUIRE(in_swedish.is_valid);
        REQUIRE(in_english.is_valid);
        CHECK(in_swedish.places == in_english.places);
        for (const Structure& structure : {in_swedish, in_english})
            for (const auto& [place, forms] : structure.plurals) {
                CHECK(forms == std::set<std::string>{"one", "other"});
                ++plurals;
            }
    }
    CHECK(plurals > 20);
}

TEST_CASE("what is filled without ICU says what ICU would say") {
    const std::vector<text::MessageArgument> arguments{"”å”", "{0}", "it's", "'"};
    for (std::size_t i = 1; i < count; ++i)
        for (const Language language : {Language::swedish, Language::english}) {
            const auto message = static_cast<Message>(i);
            const std::string pattern(pattern_of(message, language));
            if (text::has_formatted_place(pattern)) continue;
            CHECK(say(message, language, arguments) == text::format_message(pattern, "sv", arguments));
        }
}

TEST_CASE("messages are said in the language that is asked for") {
    const std::string invanarna = "”invånarna”", kunderna = "”kunderna”";
    CHECK(say(Message::write_instead, Language::swedish, {invanarna, kunderna}) == "Skriv ”invånarna” i stället för ”kunderna”");
    CHECK(say(Message::write_instead, Language::english, {invanarna, kunderna}) == "Write ”invånarna” instead of ”kunderna”");
    CHECK(say(Message::count_findings, Language::swedish, {1}) == "1 fynd");
    CHECK(say(Message::count_findings, Language::swedish, {2}) == "2 fynd");
    CHECK(say(Message::count_findings, Language::english, {1}) == "1 finding");
    CHECK(say(Message::count_findings, Language::swedish, {2410}) == "2410 fynd");
    CHECK(say(Message::count_findings, Language::swedish, {24'100}) == "24\u00A0100 fynd");
    CHECK(say(Message::count_warnings, Language::swedish, {1656}) == "1656 varningar");
    CHECK(say(Message::count_warnings, Language::english, {16'560}) == "16,560 warnings");
    CHECK(say(Message::checked_so_far, Language::swedish, {120, 30'000}) == "120 av 30\u00A0000 filer granskade …");
    CHECK(say(Message::more_findings, Language::swedish, {12}) == "Ytterligare 12 fynd visas inte.");
    CHECK(say(Message::rules_as_locked, Language::swedish, {1}) == "Reglerna är de som låstes (1 fil).");
    CHECK(say(Message::fixes_open, Language::english) == "\"{\" is not closed by \"}\"");
}

TEST_CASE("a sentence about a rule file is a clause of a report, without a full stop") {
    for (const MessageRow& row : about_rule_files())
        for (const std::string_view sentence : {row.swedish, row.english}) {
            CAPTURE(std::string(sentence));
            CHECK(!sentence.ends_with('.'));
        }
}
