#include "service/rule_library.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "service/file.hpp"
#include "service/settings.hpp"
#include "service/tested_packs.hpp"
#include "terms/loading/did_you_mean.hpp"
#include "terms/loading/problem_text.hpp"
#include "terms/loading/rule_file.hpp"

namespace ordval::service {

using terms::Place;
using terms::Problem;
using terms::RuleFile;

namespace {

constexpr std::size_t largest_rule_file = 16u << 20;
constexpr std::size_t most_files = 64;  ///< of one rule set; each that extends another waits for it on the stack
constexpr std::size_t most_mebibytes = 32;  ///< of these files together

/// A problem of a file as a whole, or, with an empty path, of what the user named: there is no line to show.
Place whole_file(std::string path) { return {std::move(path), 0, 0, 0}; }

/// Collects files in the order in which they apply: what a file extends comes before it, each file once.
class Closure {
public:
    /// `proven` has the checksums of files whose tests need not be run.
    Closure(const std::string& pack_folder, const std::vector<std::string>& pack_names, std::set<std::uint64_t> proven,
            const std::map<std::string, std::string>& unsaved)
        : pack_folder_(pack_folder), pack_names_(pack_names), proven_(std::move(proven)), unsaved_(unsaved) {}

    /// `named_at` is where a rule file or a setting names it; nothing when the user did.
    void add(const std::string& rule, const std::optional<Place>& named_at) {
        const std::string path = names_a_file(rule) ? absolute_path(rule) : pack_folder_ + "/" + rule + ".yml";
        if (const auto state = states_.find(path); state != states_.end()) {
            if (state->second == State::open && named_at)
                complain(Message::circular_extends, *named_at, rule, {relative_path(path, parent_folder(path)), circle_to(path)});
            return;
        }
        if (!names_a_file(rule) && std::find(pack_names_.begin(), pack_names_.end(), rule) == pack_names_.end()) {
            complain_of_unknown_pack(rule, named_at);
            return;
        }
        const Place place = named_at.value_or(whole_file(path));
        if (states_.size() >= most_files) {
            if (!std::exchange(has_too_many_, true)) complain(Message::too_many_rule_files, place, rule, {std::to_string(most_files), rule});
            return;
        }
        const auto unsaved = unsaved_.find(path);
        stamps_.emplace(path, stamp_of(path));
        const ReadFile read = unsaved != unsaved_.end() ? ReadFile{unsaved->second, {}} : read_file(path, largest_rule_file);
        if (!read.failure.empty()) {
            terms::BilingualText what = clauses_for(read.failure);
            if (named_at) what = {path + ": " + what.swedish, path + ": " + what.english};
            complain(Message::file_cannot_be_read, place, rule, {what});
            return;
        }
        if (bytes_ + read.bytes.size() > most_mebibytes << 20) {
            complain(Message::too_large_together, place, rule, {std::to_string(most_mebibytes), rule});
            return;
        }
        bytes_ += read.bytes.size();
        states_[path] = State::open;
        open_.push_back(path);
        const bool is_proven = !proven_.empty() && proven_.count(checksum_of_pack(read.bytes)) > 0;
        RuleFile file = terms::parse_rule_file(path, is_proven ? without_tests(read.bytes) : read.bytes);
        file.is_proven = is_proven;
        paths_.push_back(path);
        const std::string workspace = names_a_file(rule) ? parent_folder(find_upwards(parent_folder(path), settings_file_name)) : "";
        for (const RuleFile::Extends& base : file.extends) {
            const std::string name = resolved_rule(base.name, parent_folder(path));
            if (!workspace.empty() && names_a_file(name) && !lies_in(name, workspace))
                complain(Message::file_outside, base.place, base.name, {base.name, workspace});
            else add(name, base.place);
        }
        open_.pop_back();
        states_[path] = State::done;
        files_.push_back(std::move(file));
    }

    const std::vector<RuleFile>& files() const { return files_; }
    std::vector<Problem> take_problems() { return std::move(problems_); }
    std::vector<std::string> take_paths() { return std::move(paths_); }
    FileStamps take_stamps() { return std::move(stamps_); }

private:
    enum class State { open, done };

    void complain(Message what, const Place& place, const std::string& piece,
                  std::initializer_list<terms::Argument> arguments) {
        problems_.push_back(terms::make_problem(what, place, piece, arguments));
    }

    /// "bas.yml -> egna.yml -> bas.yml": the open files from the one at `path` on, and back, as seen from its folder.
    std::string circle_to(const std::string& path) const {
        const std::string folder = parent_folder(path);
        std::string circle;
        for (auto file = std::find(open_.begin(), open_.end(), path); file != open_.end(); ++file)
            circle += relative_path(*file, folder) + " -> ";
        return circle + relative_path(path, folder);
    }

    void complain_of_unknown_pack(const std::string& rule, const std::optional<Place>& named_at) {
        const Place place = named_at.value_or(whole_file(""));
        const std::vector<std::string_view> names(pack_names_.begin(), pack_names_.end());
        if (const auto near = terms::nearest(rule, names)) complain(Message::unknown_pack_near, place, rule, {rule, *near});
        else complain(Message::unknown_pack, place, rule, {rule, terms::listed(names)});
    }

    const std::string& pack_folder_;
    const std::vector<std::string>& pack_names_;
    std::set<std::uint64_t> proven_;
    const std::map<std::string, std::string>& unsaved_;
    std::map<std::string, State> states_;
    std::vector<std::string> open_;  ///< each extends the next
    std::vector<RuleFile> files_;
    std::vector<Problem> problems_;
    std::vector<std::string> paths_;
    FileStamps stamps_;
    std::size_t bytes_ = 0;
    bool has_too_many_ = false;
};

bool is_pack(std::string_view path) { return path.ends_with(".yml"); }

}  // namespace

ReadRules RuleLibrary::read(const std::vector<std::string>& rules,
                            const std::map<std::string, std::string>& unsaved) const {
    return read(rules, unsaved, {});
}

ReadRules RuleLibrary::read(const std::vector<std::string>& rules, const std::map<std::string, std::string>& unsaved,
                            std::set<std::uint64_t> proven) const {
    const std::vector<std::string> names = pack_names();
    Closure closure(pack_folder_, names, std::move(proven), unsaved);
    for (const std::string& rule : rules) closure.add(rule, std::nullopt);

    ReadRules read;
    read.problems = closure.take_problems();
    read.files = closure.take_paths();
    read.stamps = closure.take_stamps();
    terms::LoadedTermbase loaded = terms::build_termbase(closure.files(), lexicon_);
    for (Problem& problem : loaded.problems) read.problems.push_back(std::move(problem));
    read.termbase = std::move(loaded.termbase);
    return read;
}

LoadedRules RuleLibrary::load(const std::vector<std::string>& rules,
                              const std::map<std::string, std::string>& unsaved) const {
    ReadRules read = this->read(rules, unsaved, read_tested_packs(tested_packs_));
    terms::CompiledRules compiled = terms::compile(std::move(read.termbase), lexicon_);
    LoadedRules loaded{std::move(compiled.rules), std::move(read.problems), std::move(read.stamps)};
    for (Problem& problem : compiled.problems) loaded.problems.push_back(std::move(problem));
    return loaded;
}

std::vector<Problem> RuleLibrary::problems_of(const std::vector<NamedRule>& names) const {
    const std::vector<std::string> packs = pack_names();
    const std::map<std::string, std::string> nothing_unsaved;
    Closure closure(pack_folder_, packs, {}, nothing_unsaved);
    for (const NamedRule& named : names) closure.add(named.rule, named.place);
    return closure.take_problems();
}

void RuleLibrary::tell_where_named(const std::vector<NamedRule>& names, std::vector<Problem>& problems) const {
    const auto has_no_line = [](const Problem& problem) { return problem.place.path.empty() || problem.place.line == 0; };
    if (names.empty() || std::none_of(problems.begin(), problems.end(), has_no_line)) return;
    std::vector<Problem> placed = problems_of(names);
    std::erase_if(placed, [&](const Problem& problem) { return problem.place.path != names.front().place.path; });
    const auto has_counterpart = [](const Problem& problem, const std::vector<Problem>& others) {
        return std::any_of(others.begin(), others.end(),
                           [&](const Problem& other) { return other.kind == problem.kind && other.text == problem.text; });
    };
    // The settings may name more than was loaded here.
    std::erase_if(placed, [&](const Problem& problem) { return !has_counterpart(problem, problems); });
    std::erase_if(problems, [&](const Problem& problem) { return has_no_line(problem) && has_counterpart(problem, placed); });
    std::move(placed.begin(), placed.end(), std::back_inserter(problems));
}

std::vector<std::string> RuleLibrary::pack_names() const {
    std::vector<std::string> names;
    for (const FoundFile& file : find_files(pack_folder_, is_pack, Links::anywhere)) {
        if (!file.failure.empty()) continue;
        const std::string name = file.path.substr(pack_folder_.size() + 1);
        names.push_back(name.substr(0, name.size() - 4));
    }
    return names;
}

}  // namespace ordval::service
