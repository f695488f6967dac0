#include "lsp/file_watch.hpp"

#include <doctest/doctest.h>

#include "support.hpp"

using namespace ordval::lsp;
using namespace ordval::testing;
using News = FileWatch::News;

TEST_CASE("a file that changes, comes or goes is noticed once") {
    const TemporaryFolder folder;
    const std::string there = (folder / "a.yml").string();
    const std::string missing = (folder / "b.yml").string();
    write(there, "1");
    FileWatch watch;
    watch.follow(look_at({there, missing}));
    CHECK(watch.follows(there));
    CHECK(watch.follows(missing));
    CHECK(!watch.follows(folder.string()));
    const auto look = [&] { return watch.take(look_at(watch.files())); };
    CHECK(look() == News::none);
    CHECK(look() == News::none);
    write(there, "22");
    CHECK(look() == News::being_written);
    CHECK(look() == News::changed);
    CHECK(look() == News::none);
    write(missing, "");
    CHECK(look() == News::being_written);
    CHECK(look() == News::changed);
    std::filesystem::remove(there);
    CHECK(look() == News::being_written);
    CHECK(look() == News::changed);
    CHECK(look() == News::none);
}

TEST_CASE("a file that is still being written does not count until it rests") {
    const TemporaryFolder folder;
    const std::string file = (folder / "a.yml").string();
    write(file, "1");
    FileWatch watch;
    watch.follow(look_at({file}));
    const auto look = [&] { return watch.take(look_at(watch.files())); };
    CHECK(look() == News::none);
    write(file, "");
    CHECK(look() == News::being_written);
    write(file, "22");
    CHECK(look() == News::being_written);
    CHECK(look() == News::changed);
    write(file, "");
    CHECK(look() == News::being_written);
    write(file, "333");
    CHECK(look() == News::being_written);
    CHECK(look() == News::changed);
}

TEST_CASE("what was seen of a file stays when others are followed too") {
    const TemporaryFolder folder;
    const std::string first = (folder / "a.yml").string();
    const std::string second = (folder / "b.yml").string();
    write(first, "1");
    write(second, "1");
    FileWatch watch;
    watch.follow(look_at({first}));
    write(first, "22");
    watch.follow(look_at({first, second}));
    CHECK(watch.take(look_at({first, second})) == News::being_written);
    CHECK(watch.take(look_at({first, second})) == News::changed);
    watch.follow(look_at({second}));
    CHECK(!watch.follows(first));
    CHECK(watch.take(look_at({first})) == News::none);
}
