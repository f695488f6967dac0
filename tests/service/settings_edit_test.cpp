// Changes to an ordval.yml that keep what its author wrote.
#include "service/settings_edit.hpp"

#include <doctest/doctest.h>

using namespace ordval;
using namespace ordval::service;

namespace {

const SettingsException allowed{"invanare.kund", "en \"kund\" hos", "", "avtal", {}};
const std::string entry = "{rule: \"invanare.kund\", words: \"en \\\"kund\\\" hos\", reason: \"avtal\"}";

/// The text after the edit, or "-" when none is given.
std::string with_exception(std::string_view yaml) {
    const auto edit = edit_to_add_exception(yaml, allowed);
    return edit ? text::apply(yaml, {*edit}) : "-";
}

std::string turned_off(std::string_view yaml, const std::string& pattern = "**") {
    const auto edit = edit_to_turn_off(yaml, pattern, "kund");
    return edit ? text::apply(yaml, {*edit}) : "-";
}

}  // namespace

TEST_CASE("an exception is added to a file that has none") {
    CHECK(with_exception("") == "exceptions:\n  - " + entry + "\n");
    CHECK(with_exception("# vår\n") == "# vår\nexceptions:\n  - " + entry + "\n");
    CHECK(with_exception("rules: [kommun]") == "rules: [kommun]\nexceptions:\n  - " + entry + "\n");
    CHECK(with_exception("rules: [kommun]\r\n") == "rules: [kommun]\r\nexceptions:\r\n  - " + entry + "\r\n");
    CHECK(with_exception("{rules: [kommun]}\n") == "{exceptions: [" + entry + "], rules: [kommun]}\n");
}

TEST_CASE("an exception is added to those that are there, in their layout") {
    CHECK(with_exception("exceptions:\n- {rule: å, words: b}  # c\nrules: [kommun]\n") ==
          "exceptions:\n- " + entry + "\n- {rule: å, words: b}  # c\nrules: [kommun]\n");
    CHECK(with_exception("exceptions:\n    # först\n    - rule: å\n      words: b\n") ==
          "exceptions:\n    # först\n    - " + entry + "\n    - rule: å\n      words: b\n");
    CHECK(with_exception("exceptions: [{rule: å, words: b}]\n") ==
          "exceptions: [" + entry + ", {rule: å, words: b}]\n");
    CHECK(with_exception("exceptions: []\nrules: [kommun]\n") ==
          "exceptions: [" + entry + "]\nrules: [kommun]\n");
    CHECK(with_exception("exceptions:  # inga\nrules: [kommun]\n")
              .find("- " + entry + "  # inga\nrules: [kommun]\n") != std::string::npos);
}

TEST_CASE("a file that cannot be read, or says something else there, is left alone") {
    CHECK(with_exception("rules: [kommun\n") == "-");
    CHECK(with_exception("- a\n") == "-");
    CHECK(with_exception("exceptions: nej\n") == "-");
    CHECK(turned_off("paths: [a]\n") == "-");
}

TEST_CASE("a rule is turned off for a pattern") {
    CHECK(turned_off("") == "paths:\n  \"**\": {off: [\"kund\"]}\n");
    CHECK(turned_off("paths:\n  'va/**': {rules: [kommun]}  # va\n") ==
          "paths:\n  \"**\": {off: [\"kund\"]}\n  'va/**': {rules: [kommun]}  # va\n");
    CHECK(turned_off("paths:\n  '**': {off: [elev]}\n") == "paths:\n  '**': {off: [\"kund\", elev]}\n");
    CHECK(turned_off("paths:\n  '**':\n    rules: [kommun]\n") ==
          "paths:\n  '**':\n    off: [\"kund\"]\n    rules: [kommun]\n");
    CHECK(turned_off("paths:\n  '**':\n    off:\n      - elev\n") ==
          "paths:\n  '**':\n    off:\n      - \"kund\"\n      - elev\n");
    CHECK(turned_off("paths: {'va/**': {off: [a]}}\n", "brev/å.md") ==
          "paths: {\"brev/å.md\": {off: [\"kund\"]}, 'va/**': {off: [a]}}\n");
}
