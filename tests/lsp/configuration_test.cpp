#include "lsp/configuration.hpp"

#include <doctest/doctest.h>

using namespace ordval;
using namespace ordval::lsp;

namespace {

using Rules = std::vector<std::string>;

Configuration with_options(const Json& options) {
    Configuration configuration;
    configuration.add_folders({{"file:///home/anna/motioner"}});
    configuration.set_initialization_options(options);
    return configuration;
}

std::size_t complaints_about(const Json& options) {
    return with_options(options).take_complaints().size();
}

}  // namespace

TEST_CASE("settings have the shape of ordval.yml") {
    const auto settings = with_options({{"rules", {"helsingborg", "./egna.yml", "/etc/regler.yml"}},
                                        {"language", "en"},
                                        {"paths", Json::object()},
                                        {"exceptions", Json::array()},
                                        {"serverCommand", "ordval"}})
                              .settings_for("/home/anna/motioner");
    CHECK(settings.rules == Rules{"helsingborg", "/home/anna/motioner/egna.yml", "/etc/regler.yml"});
    CHECK(settings.language == Language::english);
}

TEST_CASE("null, {} and wrong types are tolerated, with one sentence for what is wrong") {
    for (const Json& options : {Json(), Json::object(), Json{{"rules", nullptr}, {"language", nullptr}},
                                Json{{"rules", Json::array()}}, Json{{"unknown", 1}}})
        CHECK_MESSAGE(complaints_about(options) == 0, options.dump());
    for (const Json& options :
         {Json(17), Json("kommun"), Json::array(), Json{{"rules", "kommun"}}, Json{{"rules", {1, 2}}},
          Json{{"rules", Json::object()}}, Json{{"language", "fi"}}, Json{{"language", 1}},
          Json{{"paths", Json::array()}}, Json{{"exceptions", "x"}}})
        CHECK_MESSAGE(complaints_about(options) == 1, options.dump());

    Configuration configuration = with_options({{"rules", 1}, {"language", "en"}});
    CHECK(configuration.settings_for("").rules == std::nullopt);
    CHECK(configuration.settings_for("").language == Language::english);
    CHECK(configuration.take_complaints().front().find("the setting rules") != std::string::npos);
    CHECK(configuration.take_complaints().empty());
}

TEST_CASE("the nearest source wins, key by key") {
    Configuration configuration = with_options({{"rules", {"kommun"}}, {"language", "en"}});
    configuration.add_folders({{"file:///home/anna/motioner/%C3%A5r/"}});
    configuration.set_pushed({{"ordval", {{"rules", {"nacka"}}}}});
    CHECK(configuration.settings_for("/x").rules == Rules{"nacka"});
    CHECK(configuration.settings_for("/x").language == Language::english);

    const Json questions = configuration.questions();
    CHECK(questions == Json::parse(R"({"items":[{"section":"ordval"},
        {"scopeUri":"file:///home/anna/motioner","section":"ordval"},
        {"scopeUri":"file:///home/anna/motioner/%C3%A5r/","section":"ordval"}]})"));
    configuration.set_answers({nullptr, {{"rules", {"helsingborg"}}}, {{"rules", {"a.yml"}}}});
    CHECK(configuration.settings_for("/x").rules == Rules{"nacka"});
    CHECK(configuration.settings_for("/home/anna/motioner/utkast").rules == Rules{"helsingborg"});
    CHECK(configuration.settings_for("/home/anna/motioner/år/2").rules ==
          Rules{"/home/anna/motioner/år/a.yml"});
    CHECK(configuration.settings_for("/home/anna/motioner2").rules == Rules{"nacka"});
    CHECK(configuration.settings_for("/home/anna/motioner").language == Language::english);
}

TEST_CASE("answers of any shape are tolerated") {
    Configuration configuration = with_options({{"rules", {"kommun"}}});
    for (const Json& answers :
         {Json(), Json("x"), Json::array(), Json::array({nullptr}), Json::array({1, 2, 3, 4})})
        configuration.set_answers(answers);
    configuration.set_pushed(nullptr);
    configuration.set_pushed({{"ordval", nullptr}});
    configuration.set_pushed(17);
    CHECK(configuration.settings_for("/home/anna/motioner").rules == Rules{"kommun"});
}

TEST_CASE("folders come and go") {
    Configuration configuration;
    CHECK(configuration.root() == "");
    configuration.add_folders({{"file:///a"}, {"vscode-vfs://github/b"}});
    CHECK(configuration.root() == "/a");
    configuration.remove_folders({{"file:///a"}});
    CHECK(configuration.root() == "");
    CHECK(configuration.questions().at("items").size() == 2);
}
