#include "service/rules/lock_command.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <iostream>
#include <sstream>

#include "service/rules/lock_file.hpp"
#include "support.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

namespace {

const std::string own = "termbase: egna\nextends: [bas]\nconcepts:\n  - {id: elev, preferred: elev -en -er, deprecated: [lärjunge -n -ar]}\n";

/// A folder of packs, and a folder with settings and rules, which is the working folder while this lives.
struct Place {
    Place() : before(fs::current_path()) {
        fs::create_directories(folder / "packs");
        fs::create_directories(folder / "work/sub");
        write(folder / "packs/bas.yml", "termbase: bas\nconcepts:\n  - {id: a, preferred: bil -en -ar, deprecated: [vagn -en -ar]}\n");
        write(folder / "work/egna.yml", own);
        write(folder / "work/ordval.yml", "rules: [egna.yml]\n");
        fs::current_path(folder / "work/sub");
    }
    ~Place() { fs::current_path(before); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    struct Outcome {
        int status;
        std::string output;
    };
    Outcome run(int (*command)(const LockOptions&, const RuleLibrary&), std::vector<std::string> rules = {}) const {
        const std::ostringstream captured;
        std::streambuf* const old = std::cout.rdbuf(captured.rdbuf());
        const int status = command({std::move(rules), Language::english, "1.0"}, RuleLibrary((folder / "packs").string()));
        std::cout.rdbuf(old);
        return {status, captured.str()};
    }

    TemporaryFolder folder;
    fs::path before;
};

}  // namespace

TEST_CASE("SHA-256 is that of the standard") {
    // FIPS 180-4, the examples of NIST for an empty message and "abc".
    CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a lock file is read as it was written, and nothing else is taken for one") {
    const LockFile lock{"1.0", {"bas", "a \"b\".yml"}, {{"bas", true, "00"}, {"a \"b\".yml", false, "ff"}}};
    CHECK(read_lock(to_json(lock)) == lock);
    for (const char* text : {"", "{", "[]", "{}", "null", R"({"ordval": 1, "rules": [], "files": []})", R"({"ordval": "1", "rules": [1], "files": []})",
                             R"({"ordval": "1", "rules": [], "files": [{"pack": "x"}]})", R"({"ordval": "1", "rules": [], "files": ["x"]})"}) {
        CAPTURE(text);
        CHECK_FALSE(read_lock(text).has_value());
    }
}

TEST_CASE("what was locked verifies until something changes") {
    const Place place;
    CHECK(place.run(run_verify).status == 2);
    CHECK(place.run(run_lock).status == 0);
    const auto lock = read_lock(read(place.folder / "work/ordval.lock"));
    REQUIRE(lock.has_value());
    CHECK(lock->rules == std::vector<std::string>{"egna.yml"});
    REQUIRE(lock->files.size() == 3);
    CHECK(lock->files[0].name == "ordval.yml");
    CHECK(lock->files[1].name == "egna.yml");
    CHECK(lock->files[2] == LockedFile{"bas", true, sha256_of(read(place.folder / "packs/bas.yml"))});
    CHECK(place.run(run_verify).status == 0);

    write(place.folder / "work/egna.yml", own + "# ny\n");
    CHECK(place.run(run_verify).status == 1);
    CHECK(place.run(run_verify).output.find("egna.yml: changed") != std::string::npos);
    write(place.folder / "work/egna.yml", "termbase: egna\n");
    CHECK(place.run(run_verify).output.find("bas: locked, but not in use") != std::string::npos);
    write(place.folder / "work/egna.yml", own);
    CHECK(place.run(run_verify).status == 0);

    write(place.folder / "work/till.yml", "termbase: till\n");
    write(place.folder / "work/ordval.yml", "rules: [egna.yml]\npaths:\n  \"va/**\": {rules: [till.yml]}\n");
    CHECK(place.run(run_verify).output.find("till.yml: in use, but not locked") != std::string::npos);
}

TEST_CASE("a lock that cannot be read, and rules that cannot, are errors") {
    const Place place;
    write(place.folder / "work/ordval.lock", "nonsense");
    CHECK(place.run(run_verify).status == 2);
    write(place.folder / "work/ordval.yml", "rules: [finns-inte]\n");
    CHECK(place.run(run_lock).status == 2);
    CHECK(read(place.folder / "work/ordval.lock") == "nonsense");
}

TEST_CASE("named rules are locked in the working folder") {
    const Place place;
    CHECK(place.run(run_lock, {"bas", "../egna.yml"}).status == 0);
    const auto lock = read_lock(read(place.folder / "work/sub/ordval.lock"));
    REQUIRE(lock.has_value());
    CHECK(lock->rules == std::vector<std::string>{"bas", "../egna.yml"});
    CHECK(place.run(run_verify, {"bas", "../egna.yml"}).status == 0);
    CHECK(place.run(run_verify, {"../egna.yml", "bas"}).status == 1);
}
