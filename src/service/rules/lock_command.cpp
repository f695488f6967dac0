#include "service/rules/lock_command.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/file.hpp"
#include "service/rules/lock_file.hpp"
#include "service/settings.hpp"
#include "text/printable.hpp"

namespace ordval::service {

namespace {

constexpr std::size_t largest_file = 16u << 20;
constexpr const char* lock_name = "ordval.lock";

class Locking {
public:
    Locking(const LockOptions& options, const RuleLibrary& library)
        : options_(options), library_(library), complaints_(options.language.value_or(Language::swedish)), folder_(absolute_path(".")) {
        if (!options.rules.empty()) {
            names_ = options.rules;
            return;
        }
        const std::string path = find_upwards(folder_, settings_file_name);
        if (path.empty()) {
            names_ = rules_or_default({});
            return;
        }
        folder_ = parent_folder(path);
        settings_ = taken(path, read_settings_file(path));
        LoadedSettings loaded = parse_settings(path, settings_, folder_);
        if (!options.language) complaints_.speak(language_or_default(loaded.settings));
        complaints_.about(loaded.problems);
        names_ = rules_or_default(loaded.settings);
        named_ = std::move(loaded.named);
        for (const PathSettings& of_path : loaded.settings.paths.value_or(std::vector<PathSettings>{}))
            for (const std::string& name : of_path.rules.value_or(std::vector<std::string>{}))
                if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
    }

    int lock() {
        const LockFile lock = present();
        if (complaints_.has_error()) return 2;
        const FileError failure = write_file(lock_path(), to_json(lock));
        if (!failure.empty()) complaints_.error(lock_path(), failure);
        else std::cout << say(Message::locked_files, {lock_path(), lock.files.size()}) << '\n';
        return complaints_.has_error() ? 2 : 0;
    }

    int verify() {
        const std::string text = read(lock_path());
        if (complaints_.has_error()) return 2;
        const auto locked = read_lock(text);
        if (!locked) {
            complaints_.error(lock_path(), say(Message::not_a_lock_file));
            return 2;
        }
        const LockFile now = present();
        if (complaints_.has_error()) return 2;
        const bool is_same = compare(*locked, now);
        if (locked->version != now.version)
            complaints_.note(lock_path(), say(Message::locked_with_other_version, {locked->version, now.version}));
        if (is_same) std::cout << say(Message::rules_as_locked, {now.files.size()}) << '\n';
        return is_same ? 0 : 1;
    }

private:
    std::string say(Message message, std::initializer_list<text::MessageArgument> arguments = {}) const { return ordval::say(message, complaints_.language(), arguments); }
    std::string lock_path() const { return folder_ + "/" + lock_name; }

    std::string read(const std::string& path) { return taken(path, read_file(path, largest_file)); }

    std::string taken(const std::string& path, ReadFile file) {
        if (!file.failure.empty()) complaints_.error(path, file.failure);
        return std::move(file.bytes);
    }

    std::string from_folder(const std::string& path) const { return relative_path(path, folder_); }

    /// What holds now.
    LockFile present() {
        LockFile lock{options_.version, {}, {}};
        for (const std::string& name : names_) lock.rules.push_back(names_a_file(name) ? from_folder(absolute_path(name)) : name);
        if (!settings_.empty()) lock.files.push_back({settings_file_name, false, sha256_of(settings_)});
        ReadRules rules = library_.read(names_);
        library_.tell_where_named(named_, rules.problems);
        complaints_.about(rules.problems);
        for (const std::string& path : rules.files) {
            const bool is_pack = parent_folder(path) == absolute_path(library_.pack_folder());
            const std::string name = is_pack ? std::filesystem::path(path).stem().string() : from_folder(path);
            lock.files.push_back({name, is_pack, sha256_of(read(path))});
        }
        return lock;
    }

    /// Says what differs; true when nothing does.
    bool compare(const LockFile& locked, const LockFile& now) {
        bool is_same = true;
        const auto tell = [&](const std::string& name, Message what) {
            std::cout << text::printable(name) << ": " << say(what) << '\n';
            is_same = false;
        };
        const auto find = [](const LockFile& lock, const LockedFile& file) {
            return std::find_if(lock.files.begin(), lock.files.end(),
                                [&](const LockedFile& other) { return other.name == file.name && other.is_pack == file.is_pack; });
        };
        for (const LockedFile& file : locked.files) {
            const auto present = find(now, file);
            if (present == now.files.end()) tell(file.name, Message::file_not_in_use);
            else if (present->sha256 != file.sha256) tell(file.name, Message::file_changed);
        }
        for (const LockedFile& file : now.files)
            if (find(locked, file) == locked.files.end()) tell(file.name, Message::file_not_locked);
        if (is_same && locked.rules != now.rules) tell(lock_name, Message::rules_in_other_order);
        return is_same;
    }

    const LockOptions& options_;
    const RuleLibrary& library_;
    Complaints complaints_;
    std::string folder_;             ///< of the lock file
    std::string settings_;           ///< the text of ordval.yml; empty when the rules were named
    std::vector<std::string> names_;
    std::vector<NamedRule> named_;   ///< those that ordval.yml names
};

}  // namespace

int run_lock(const LockOptions& options, const RuleLibrary& library) { return Locking(options, library).lock(); }

int run_verify(const LockOptions& options, const RuleLibrary& library) { return Locking(options, library).verify(); }

}  // namespace ordval::service
