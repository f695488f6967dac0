#include "lsp/file_walk.hpp"

#include <doctest/doctest.h>
#include <set>

#include "support.hpp"

using namespace ordval::testing;
using ordval::lsp::FileWalk;

namespace {

std::set<std::string> names_in(FileWalk& walk) {
    std::set<std::string> names;
    while (const auto path = walk.next()) names.insert(fs::path(*path).filename().string());
    return names;
}

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("a walk finds the drafts of its folders, and nothing hidden, foreign or linked") {
    const TemporaryFolder one;
    const TemporaryFolder two;
    fs::create_directories(one / "a/b");
    fs::create_directories(one / ".git");
    fs::create_directories(two / "c.md");
    fs::create_directory_symlink(two.string(), one / "link");
    write(one / "a/b/1.md", "");
    fs::create_symlink(one / "a/b/1.md", one / "7.md");
    write(one / "a/2.txt", "");
    write(one / "a/3.cpp", "");
    write(one / ".4.md", "");
    write(one / ".git/5.md", "");
    write(two / "6.markdown", "");
    FileWalk walk({one.string(), "/no/such/folder", two.string()}, 100);
    CHECK(names_in(walk) == Names{"1.md", "2.txt", "6.markdown"});
    CHECK(!walk.was_cut());
    CHECK(walk.folder() == 2);
    CHECK(!walk.next());
}

TEST_CASE("a walk ends at its limit and says so") {
    const TemporaryFolder folder;
    for (int i = 0; i < 20; ++i) write(folder / (std::to_string(i) + ".md"), "");
    FileWalk walk({folder.string()}, 5);
    CHECK(names_in(walk).size() == 5);
    CHECK(walk.was_cut());
    FileWalk nothing({}, 5);
    CHECK(!nothing.next());
    CHECK(!nothing.was_cut());
}
