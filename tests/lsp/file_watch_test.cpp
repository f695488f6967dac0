#include "lsp/file_watch.hpp"

#include <doctest/doctest.h>

#include "support.hpp"

using namespace ordval::lsp;
using namespace ordval::testing;

TEST_CASE("a file that changes, comes or goes is noticed once") {
    const TemporaryFolder folder;
    const std::string there = (folder / "a.yml").string();
    const std::string missing = (folder / "b.yml").string();
    write(there, "1");
    FileWatch watch;
    watch.follow({there, missing});
    CHECK(watch.follows(there));
    CHECK(watch.follows(missing));
    CHECK(!watch.follows(folder.string()));
    const auto has_changed = [&] { return watch.take(look_at(watch.files())); };
    CHECK(!has_changed());
    CHECK(!has_changed());
    write(there, "22");
    CHECK(has_changed());
    CHECK(!has_changed());
    write(missing, "");
    CHECK(has_changed());
    std::filesystem::remove(there);
    CHECK(has_changed());
    CHECK(!has_changed());
}

TEST_CASE("what was seen of a file stays when others are followed too") {
    const TemporaryFolder folder;
    const std::string first = (folder / "a.yml").string();
    const std::string second = (folder / "b.yml").string();
    write(first, "1");
    write(second, "1");
    FileWatch watch;
    watch.follow({first});
    watch.take(look_at({first}));
    write(first, "22");
    watch.follow({first, second});
    CHECK(watch.take(look_at({first, second})));
    watch.follow({second});
    CHECK(!watch.follows(first));
    CHECK(!watch.take(look_at({first})));
}
