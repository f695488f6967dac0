#include "service/rules/list_command.hpp"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/messages.hpp"
#include "service/rules/rule_choice.hpp"
#include "terms/listed_rule.hpp"
#include "terms/rule_tests.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace ordval::service {

using Json = nlohmann::ordered_json;
using terms::ListedRule;

namespace {

struct Row {
    ListedRule rule;
    bool is_failing = false;
};

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t own = text::code_point_count(text);
    return text + std::string(width > own ? width - own : 0, ' ');
}

class List {
public:
    List(const ListOptions& options, const RuleLibrary& library)
        : options_(options),
          library_(library),
          complaints_(options.language.value_or(Language::swedish)),
          paint_(chosen_colours(options.colours)) {}

    int run() {
        for (const RuleChoice& choice : rule_choices(options_.rules, options_.language, library_, complaints_))
            show(choice);
        if (options_.format == ReportFormat::json)
            std::cout << Json{{"packs", json_}}.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        std::cout.flush();
        if (!std::cout) complaints_.about_output();
        return complaints_.has_error() ? 2 : 0;
    }

private:
    void show(const RuleChoice& choice) {
        ReadRules read = read_choice(choice, library_, complaints_);
        const terms::RuleSet rules(std::move(read.termbase), library_.lexicon());
        const terms::Termbase& termbase = rules.termbase();
        std::set<terms::RuleOwner> failed;
        for (const terms::FailedTest& failure : terms::run_rule_tests(rules)) failed.insert(failure.owner);

        for (const terms::Pack& pack : termbase.packs) {
            if (!is_shown(choice, termbase, pack.name) || !shown_.insert(pack.place.path).second) continue;
            std::vector<Row> rows;
            for (const ListedRule& rule : terms::listed_rules(termbase))
                if (rule.pack == pack.name) rows.push_back({rule, failed.count(rule.owner) > 0});
            if (options_.format == ReportFormat::json) json_.push_back(json_of(pack, rows));
            else std::cout << text_of(pack, rows);
        }
    }

    std::string say(Message message, std::initializer_list<text::MessageArgument> arguments = {}) const { return ordval::say(message, complaints_.language(), arguments); }

    std::string text_of(const terms::Pack& pack, const std::vector<Row>& rows) const {
        const std::string count = say(Message::count_rules, {rows.size()});
        std::string text = paint_.bold(pack.name) + (pack.version.empty() ? "" : " " + text::printable(pack.version)) +
                           (pack.title.empty() ? "" : " – " + text::printable(pack.title)) +
                           (pack.owner.empty() ? "" : " (" + text::printable(pack.owner) + ")") + ", " + count + "\n";
        std::size_t id_width = 0, severity_width = 0;
        for (const Row& row : rows) {
            id_width = std::max(id_width, text::code_point_count(row.rule.id));
            severity_width = std::max(severity_width, text::code_point_count(severity_name(row)));
        }
        for (const Row& row : rows) {
            const std::string& source = terms::shown_source(*row.rule.source);
            std::string severity = paint_.of(row.rule.severity, severity_name(row));
            if (!source.empty() || row.is_failing)
                severity += std::string(severity_width - text::code_point_count(severity_name(row)), ' ');
            text += "  " + padded(text::printable(row.rule.id), id_width) + "  " + severity;
            if (row.is_failing) text += "  " + paint_.bold(say(Message::rule_not_applied));
            if (!source.empty()) text += "  " + paint_.faint(source);
            text += "\n";
        }
        return text + "\n";
    }

    std::string severity_name(const Row& row) const {
        return severity_word(row.rule.severity, complaints_.language());
    }

    static Json json_of(const terms::Pack& pack, const std::vector<Row>& rows) {
        Json rules = Json::array();
        for (const Row& row : rows) {
            const ListedRule& rule = row.rule;
            Json entry{{"id", rule.id},
                       {"kind", terms::name_of(rule.kind)},
                       {"severity", terms::name_of(rule.severity)},
                       {"source", terms::shown_source(*rule.source)},
                       {"status", row.is_failing ? "failing" : "active"}};
            if (rule.term) entry["term"] = rule.term->text;
            if (const terms::Term* preferred = rule.concept_ ? terms::preferred_term(*rule.concept_) : nullptr)
                entry["replacement"] = preferred->text;
            rules.push_back(std::move(entry));
        }
        return {{"name", pack.name},     {"title", pack.title}, {"version", pack.version},
                {"owner", pack.owner},   {"path", pack.place.path}, {"rules", std::move(rules)}};
    }

    const ListOptions& options_;
    const RuleLibrary& library_;
    Complaints complaints_;
    Paint paint_;
    Json json_ = Json::array();
    std::set<std::string> shown_;  ///< the files of packs that are shown already
};

}  // namespace

int run_list(const ListOptions& options, const RuleLibrary& library) { return List(options, library).run(); }

}  // namespace ordval::service
