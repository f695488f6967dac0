// `ordval check --fix` where something fails at every step: the draft is whole, old or new, and nothing is left behind.
#include <doctest/doctest.h>

#include <sys/file.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <random>
#include <thread>

#include "faults/faulty.hpp"

using namespace ordval::testing;
using namespace std::chrono_literals;

namespace {

const std::string before = "Varje kund får svar.\n";
const std::string after = "Varje invånare får svar.\n";

struct Draft {
    TemporaryFolder folder;
    fs::path path = folder / "a.md";

    explicit Draft(const std::string& text = before) { write(path, text); }
    Ended fix() const { return run_to_end({"--packs", small_packs(), "check", "--language", "en", "--fix", path.string()}); }
    bool is_alone() const { return names_in(path.parent_path()) == std::vector<std::string>{"a.md"}; }
};

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("without faults the draft is fixed") {
    const Draft draft;
    const Faults faults("write nowhere EIO");
    CHECK(draft.fix().status == 0);
    CHECK(faults.done() == 0);
    CHECK(read(draft.path) == after);
    CHECK(draft.is_alone());
}

TEST_CASE("a disk that is full at any step of a fix leaves the draft as it was") {
    for (const std::string& order : std::vector<std::string>{"open .ordval- ENOSPC 1", "write .ordval- ENOSPC 1", "write .ordval- EDQUOT 1", "write .ordval- ENOSPC 7; write .ordval- ONE",
          "fsync .ordval- ENOSPC 1", "fsync .ordval- EIO 1", "fchmod .ordval- EIO 1", "fchown .ordval- EIO 1", "rename a.md ENOSPC 1", "rename a.md EIO 1"}) {
        CAPTURE(order);
        const Draft draft;
        const Faults faults(order);
        const Ended run = draft.fix();
        CHECK(faults.done() >= 1);
        CHECK(run.status == 2);
        CHECK(lines_of(run.err) == 1);
        CHECK(has(run.err, "a.md: error: "));
        CHECK(has(run.err, has(order, "EIO") ? "Input/output error" : "the disk is full"));
        CHECK(has(run.err, "; the file is unchanged"));
        CHECK(has(run.out, "kund"));  // it is told, and not as if it were fixed
        CHECK(read(draft.path) == before);
        CHECK(draft.is_alone());
    }
}

TEST_CASE("a folder that cannot be made durable loses nothing") {
    const Draft draft;
    const Faults faults("fsync ordval-test- EIO 2");  // the first is that of the file
    CHECK(draft.fix().status == 0);
    CHECK(faults.done() == 1);
    CHECK(read(draft.path) == after);
    CHECK(draft.is_alone());
}

TEST_CASE("a draft that cannot be read is told and left alone") {
    for (const std::string& order : std::vector<std::string>{"read a.md EIO 1", "open a.md EIO 1", "read a.md EIO 2"}) {
        CAPTURE(order);
        const Draft draft;
        const Faults faults(order);
        const Ended run = draft.fix();
        CHECK(faults.done() == 1);
        CHECK(run.status == 2);
        CHECK(has(run.err, "a.md: error: Input/output error"));
        CHECK(lines_of(run.err) == 1);
        CHECK(read(draft.path) == before);
        CHECK(draft.is_alone());
    }
}

TEST_CASE("interrupted calls and short ones change nothing") {
    // Every second call of all files, those of the rules and the lexicon too.
    for (const std::string& order : std::vector<std::string>{"open * EINTR odd", "read * EINTR odd", "write * EINTR odd", "fsync * EINTR odd", "fchmod * EINTR odd",
                                    "fchown * EINTR odd", "rename * EINTR odd", "* * EINTR odd", "read ordval-test- ONE; write * ONE",
                                    "* * EINTR odd; read ordval-test- ONE; write * ONE"}) {
        CAPTURE(order);
        const Draft draft(repeated(before, 50));
        const Faults faults(order);
        const Ended run = draft.fix();
        CHECK(faults.done() >= 1);
        CHECK(run.status == 0);
        CHECK(run.err == "");
        CHECK(has(run.out, "50 fixed"));
        CHECK(read(draft.path) == repeated(after, 50));
        CHECK(draft.is_alone());
    }
}

TEST_CASE("what its author saves while a draft is checked is not overwritten") {
    const Draft draft;
    const Faults faults("read a.md EDIT 3");  // 1 and 2 read it for the check
    const Ended run = draft.fix();
    CHECK(faults.done() == 1);
    CHECK(run.status == 2);
    CHECK(has(run.err, "a.md: error: somebody else has changed the file meanwhile, so it is not fixed"));
    CHECK(lines_of(run.err) == 1);
    CHECK(read(draft.path) == before + "Mer.\n");
    CHECK(draft.is_alone());
}

TEST_CASE("what a killed run left is taken away by the next, and what is being written is not") {
    const Draft draft;
    write(draft.folder / ".ordval-unfinished-AbC123", "halvt");
    write(draft.folder / ".ordval-unfinished-minnen", "sex tecken, men en länk");
    fs::remove(draft.folder / ".ordval-unfinished-minnen");
    fs::create_symlink("a.md", draft.folder / ".ordval-unfinished-minnen");
    write(draft.folder / ".ordval-mina-anteckningar", "inte våra");
    write(draft.folder / ".ordval-backup", "inte heller vår");
    write(draft.folder / ".ordval-unfinished-XyZ789", "");
    const int held = ::open((draft.folder / ".ordval-unfinished-XyZ789").c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(::flock(held, LOCK_EX) == 0);
    CHECK(draft.fix().status == 0);
    CHECK(names_in(draft.path.parent_path()) ==
          std::vector<std::string>{".ordval-backup", ".ordval-mina-anteckningar", ".ordval-unfinished-XyZ789", ".ordval-unfinished-minnen", "a.md"});
    ::close(held);
    CHECK(draft.fix().status == 0);
    CHECK(names_in(draft.path.parent_path()) == std::vector<std::string>{".ordval-backup", ".ordval-mina-anteckningar", ".ordval-unfinished-minnen", "a.md"});
}

namespace {

/// A folder of drafts of different sizes, fixed by runs that do not end by themselves.
struct ManyDrafts {
    static constexpr int count = 200;
    TemporaryFolder folder;

    ManyDrafts() { restore(); }
    void restore() const {
        for (int i = 0; i < count; ++i) write(path_of(i), repeated(before, 1 + i % 40));
    }
    fs::path path_of(int number) const { return folder / ("utkast" + std::to_string(1000 + number) + ".md"); }
    std::vector<std::string> command() const { return {"--packs", small_packs(), "check", "--language", "en", "--fix", folder.string()}; }
    /// How many are new; -1 when one is neither old nor new.
    int fixed() const {
        int fixed = 0;
        for (int i = 0; i < count; ++i) {
            const std::string text = read(path_of(i));
            if (text == repeated(after, 1 + i % 40)) ++fixed;
            else if (text != repeated(before, 1 + i % 40)) return -1;
        }
        return fixed;
    }
};

/// "12" of "interrupted: 12 of 200 files are checked".
int number_after(const std::string& text, const std::string& words) {
    const std::size_t found = text.find(words);
    return found == std::string::npos ? -1 : std::stoi(text.substr(found + words.size()));
}

}  // namespace

TEST_CASE("a run that is killed at any moment leaves every draft whole, and the next cleans up") {
    const ManyDrafts drafts;
    const char* stated = std::getenv("ORDVAL_KILLS");
    const int kills = stated ? std::atoi(stated) : 6;
    std::mt19937 random(8);
    int in_the_middle = 0;
    for (int kill = 0; kill < kills; ++kill) {
        drafts.restore();
        {
            // Writing takes a while, so that the moments are spread over it.
            const Faults faults("write .ordval- SLOW");
            Process program(drafts.command());
            while (drafts.fixed() == 0) std::this_thread::sleep_for(1ms);
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 1'000'000));
            ::kill(program.id(), SIGKILL);
            program.wait();
        }
        const int fixed = drafts.fixed();
        CHECK(fixed > 0);
        in_the_middle += fixed < ManyDrafts::count;
        for (const std::string& name : names_in(drafts.folder / ""))
            CHECK_MESSAGE((name.starts_with("utkast") || name.starts_with(".ordval-")), name);
    }
    CHECK(in_the_middle > kills / 2);
    CHECK(run_to_end(drafts.command()).status == 0);
    CHECK(drafts.fixed() == ManyDrafts::count);
    CHECK(names_in(drafts.folder / "").size() == ManyDrafts::count);
}

TEST_CASE("Ctrl-C finishes what is begun, tells what was found and how many are left, and ends with 130") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        CAPTURE(signal);
        const ManyDrafts drafts;
        const Faults faults("write .ordval- SLOW");
        Process program(drafts.command());
        while (drafts.fixed() == 0) std::this_thread::sleep_for(1ms);
        ::kill(program.id(), signal);
        const std::string out = program.read_rest();
        CHECK(program.wait() == 128 + signal);
        CHECK(lines_of(program.errors()) == 1);
        const int told = number_after(program.errors(), "interrupted: ");
        CHECK(has(program.errors(), " of 200 files are checked, the others are not"));
        // What was changed is what is told to be.
        CHECK(told == drafts.fixed());
        CHECK(told < ManyDrafts::count);
        CHECK(has(out, std::to_string(told) + " files, "));
        CHECK(names_in(drafts.folder / "").size() == ManyDrafts::count);
    }
}

TEST_CASE("JSON says that a run was interrupted") {
    const ManyDrafts drafts;
    const Faults faults("write .ordval- SLOW");
    std::vector<std::string> command = drafts.command();
    command.insert(command.end(), {"--format", "json"});
    Process program(command);
    while (drafts.fixed() == 0) std::this_thread::sleep_for(1ms);
    ::kill(program.id(), SIGINT);
    const auto report = nlohmann::json::parse(program.read_rest());
    CHECK(program.wait() == 128 + SIGINT);
    CHECK(report["interrupted"] == true);
    CHECK(static_cast<int>(report["files"].size()) == number_after(program.errors(), "interrupted: "));
}

TEST_CASE("a second Ctrl-C ends at once") {
    // Writing takes 3 s, of which the first Ctrl-C waits for the rest.
    const Draft draft(repeated(before, 25'000));
    const Faults faults("write .ordval- SLOW");
    Process program({"--packs", small_packs(), "check", "--fix", draft.path.string()});
    while (faults.done() == 0) std::this_thread::sleep_for(1ms);
    ::kill(program.id(), SIGINT);
    CHECK(program.wait(500ms) == std::nullopt);
    REQUIRE(::kill(program.id(), SIGINT) == 0);
    const auto asked = std::chrono::steady_clock::now();
    CHECK(program.wait() == std::nullopt);  // killed
    CHECK(std::chrono::steady_clock::now() - asked < 2s);
    CHECK(read(draft.path) == repeated(before, 25'000));
}

TEST_CASE("a run that is ignored by SIGHUP, as under nohup, goes on") {
    const ManyDrafts drafts;
    ::signal(SIGHUP, SIG_IGN);
    Process program(drafts.command());
    ::signal(SIGHUP, SIG_DFL);
    while (drafts.fixed() == 0) std::this_thread::sleep_for(1ms);
    ::kill(program.id(), SIGHUP);
    program.read_rest();
    CHECK(program.wait() == 0);
    CHECK(drafts.fixed() == ManyDrafts::count);
}

TEST_CASE("a reader that has gone ends a fixing run quietly, and nothing is half done") {
    // A question is left in each draft, so that each has something to tell.
    const ManyDrafts drafts;
    for (int i = 0; i < ManyDrafts::count; ++i) write(drafts.path_of(i), repeated("Kunder och invånare ringer en kund.\n", 400));
    Process program(drafts.command());
    CHECK(program.has_more(20s));
    program.close_output();
    const auto status = program.wait();
    CHECK((!status || *status == 128 + SIGPIPE));  // killed by the signal, as other programs are
    CHECK(program.errors() == "");
    for (const std::string& name : names_in(drafts.folder / "")) CHECK_MESSAGE(name.starts_with("utkast"), name);
}
