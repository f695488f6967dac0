#include "service/file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "support.hpp"

using namespace ordval;
using namespace ordval::testing;
using namespace ordval::service;

TEST_CASE("a file is read whole or refused with a clause") {
    const TemporaryFolder folder;
    write(folder / "a.txt", std::string("åäö\0x", 8));
    CHECK(read_file((folder / "a.txt").string(), 100).bytes == std::string("åäö\0x", 8));
    CHECK(read_file((folder / "a.txt").string(), 4).failure.problem == FileProblem::too_large);
    CHECK(read_file((folder / "no.txt").string(), 100).failure.problem == FileProblem::not_found);
    CHECK(read_file(folder.string(), 100).failure.problem == FileProblem::is_folder);
    CHECK(read_file(folder.string(), 100).failure.problem == FileProblem::is_folder);
    fs::create_symlink("nowhere", folder / "link.txt");
    CHECK(read_file((folder / "link.txt").string(), 100).failure.problem == FileProblem::broken_link);
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(read_file((folder / "pipe").string(), 100).failure.problem == FileProblem::not_a_regular_file);
}

TEST_CASE("replacing keeps the mode and the link, and leaves nothing behind") {
    const TemporaryFolder folder;
    write(folder / "a.txt", "gammal");
    fs::permissions(folder / "a.txt", fs::perms(0640));
    fs::create_symlink("a.txt", folder / "link.txt");
    CHECK(replace_file((folder / "link.txt").string(), "ny").empty());
    CHECK(read(folder / "a.txt") == "ny");
    CHECK(fs::is_symlink(folder / "link.txt"));
    CHECK((fs::status(folder / "a.txt").permissions() & fs::perms::mask) == fs::perms(0640));
    CHECK(std::distance(fs::directory_iterator(folder.string()), fs::directory_iterator()) == 2);
}

TEST_CASE("files in folders are found in order") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "b/c");
    fs::create_directories(folder / ".git");
    for (const char* name : {"b/c/2.md", "b/1.md", "a.md", "a.pdf", ".git/x.md", ".hidden.md"}) write(folder / name, "x");
    fs::create_symlink("..", folder / "b/loop");
    std::vector<std::string> names;
    const auto is_markdown = [](std::string_view path) { return path.ends_with(".md"); };
    for (const FoundFile& file : find_files(folder.string(), is_markdown))
        names.push_back(fs::relative(file.path, folder.string()).string());
    CHECK(names == std::vector<std::string>{"a.md", "b/1.md", "b/c/2.md"});
}

TEST_CASE("a file is looked for upwards") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "b/c");
    write(folder / "ordval.yml", "rules: [kommun]\n");
    CHECK(find_upwards((folder / "b/c").string(), "ordval.yml") == (folder / "ordval.yml").string());
    CHECK(find_upwards(folder.string(), "no-such-file.yml") == "");
}
