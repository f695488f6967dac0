// A system that fails as it is told to: loaded into a program with LD_PRELOAD, it stands between the program and libc.
//
//     ORDVAL_FAULTS='write .motion.md ENOSPC 2'          the second write to such a path finds the disk full
//     ORDVAL_FAULTS='read ordval.yml EIO'                every read of it fails
//     ORDVAL_FAULTS='* * EINTR odd; write * ONE'         every call is interrupted once; writes take one byte each
//     ORDVAL_FAULTS='read .yml SLOW'                     a read takes 20 ms longer and gives at most 4,096 bytes
//     ORDVAL_FAULTS='read a.md EDIT 2'                   before the second read somebody else appends a line
//     ORDVAL_CLOCK=jumping                               the clock on the wall leaps two days back and forth, ten times a second
//
// An order is a call (open, read, write, fsync, fchmod, fchown, rename, link), a piece of the path, what happens, and when:
// the number of the call among those that fit, "odd", or nothing for always. A descriptor without a path has one like
// "pipe:[123]" or "socket:[123]". What was done is counted, and told in the file that ORDVAL_FAULTS_DONE names, so that a
// test can see that its fault has come at all.
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

enum class Effect { fail, one, slow, edit };

struct Order {
    std::string call;
    std::string path;
    Effect effect = Effect::fail;
    int error = 0;
    long number = 0;  ///< 0: always, -1: every odd one
    std::atomic<long> seen = 0;
};

/// The function that would have been called. Looked up at each call: it is quick enough, and there is no order of
/// initialization to think of.
template <typename Function>
Function* real(const char* name, Function*) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}
#define REAL(name) real(#name, &::name)

int number_of_error(const std::string& name) {
    if (name == "ENOSPC") return ENOSPC;
    if (name == "EIO") return EIO;
    if (name == "EINTR") return EINTR;
    if (name == "EDQUOT") return EDQUOT;
    std::fprintf(stderr, "faults: unknown error %s\n", name.c_str());
    std::abort();
}

std::vector<std::string> pieces(const std::string& text, char separator) {
    std::vector<std::string> found;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find(separator, begin);
        if (end == std::string::npos) end = text.size();
        if (end > begin) found.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return found;
}

std::vector<Order*> read_orders() {
    std::vector<Order*> orders;  // never freed: calls come until the very end
    const char* stated = std::getenv("ORDVAL_FAULTS");
    for (const std::string& line : pieces(stated ? stated : "", ';')) {
        const std::vector<std::string> words = pieces(line, ' ');
        if (words.size() < 3) std::abort();
        auto* order = new Order;
        order->call = words[0];
        order->path = words[1];
        if (words[2] == "ONE") order->effect = Effect::one;
        else if (words[2] == "SLOW") order->effect = Effect::slow;
        else if (words[2] == "EDIT") order->effect = Effect::edit;
        else order->error = number_of_error(words[2]);
        if (words.size() > 3) order->number = words[3] == "odd" ? -1 : std::atol(words[3].c_str());
        orders.push_back(order);
    }
    return orders;
}

const std::vector<Order*>& orders() {
    static const auto* const all = new std::vector<Order*>(read_orders());
    return *all;
}

void note(const char* call, const std::string& path) {
    const char* file = std::getenv("ORDVAL_FAULTS_DONE");
    if (!file) return;
    const int descriptor = REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (descriptor < 0) return;
    const std::string line = std::string(call) + " " + path + "\n";
    (void)!REAL(write)(descriptor, line.data(), line.size());
    ::close(descriptor);
}

std::string path_of(int descriptor) {
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t size = ::readlink(link, path, sizeof path);
    return size > 0 ? std::string(path, static_cast<std::size_t>(size)) : std::string();
}

/// The order that this call falls under, if any.
const Order* order_for(const char* call, const std::string& path) {
    for (Order* order : orders()) {
        if (order->call != "*" && order->call != call) continue;
        if (order->path != "*" && path.find(order->path) == std::string::npos) continue;
        const long seen = ++order->seen;
        const bool is_now = order->number == 0 || (order->number < 0 ? seen % 2 == 1 : seen == order->number);
        if (!is_now) continue;
        note(call, path);
        return order;
    }
    return nullptr;
}

const Order* order_for(const char* call, int descriptor) {
    if (orders().empty()) return nullptr;
    const int error = errno;
    const Order* order = order_for(call, path_of(descriptor));
    errno = error;
    return order;
}

bool fails(const Order* order) {
    if (!order || order->effect != Effect::fail) return false;
    errno = order->error;
    return true;
}

void append_line(const std::string& path) {
    const int descriptor = REAL(open)(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC, 0);
    if (descriptor < 0) std::abort();
    (void)!REAL(write)(descriptor, "Mer.\n", 5);
    ::close(descriptor);
}

std::size_t reduced(const Order* order, int descriptor, std::size_t size) {
    if (!order || size == 0) return size;
    if (order->effect == Effect::one) return 1;
    if (order->effect == Effect::edit) {
        append_line(path_of(descriptor));
        return size;
    }
    ::poll(nullptr, 0, 20);
    return size < 4096 ? size : 4096;
}

int open_as_told(const char* path, int flags, mode_t mode) {
    if (!orders().empty() && fails(order_for("open", std::string(path)))) return -1;
    return REAL(open)(path, flags, mode);
}

long long leap_in_seconds() {
    const char* stated = std::getenv("ORDVAL_CLOCK");
    if (!stated || std::strcmp(stated, "jumping") != 0) return 0;
    timespec now{};
    REAL(clock_gettime)(CLOCK_MONOTONIC, &now);
    constexpr long long two_days = 2 * 24 * 60 * 60;
    return now.tv_nsec / 100'000'000 % 2 == 0 ? two_days : -two_days;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = va_arg(arguments, mode_t);
    va_end(arguments);
    return open_as_told(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = va_arg(arguments, mode_t);
    va_end(arguments);
    return open_as_told(path, flags, mode);
}

// What _FORTIFY_SOURCE makes of open and read.
int __open_2(const char* path, int flags) { return open_as_told(path, flags, 0); }
int __open64_2(const char* path, int flags) { return open_as_told(path, flags, 0); }

int mkostemp(char* pattern, int flags) {
    if (!orders().empty() && fails(order_for("open", std::string(pattern)))) return -1;
    return REAL(mkostemp)(pattern, flags);
}

int mkostemp64(char* pattern, int flags) { return mkostemp(pattern, flags); }

ssize_t read(int descriptor, void* bytes, size_t size) {
    const Order* order = order_for("read", descriptor);
    if (fails(order)) return -1;
    return REAL(read)(descriptor, bytes, reduced(order, descriptor, size));
}

ssize_t __read_chk(int descriptor, void* bytes, size_t size, size_t) { return read(descriptor, bytes, size); }

ssize_t write(int descriptor, const void* bytes, size_t size) {
    const Order* order = order_for("write", descriptor);
    if (fails(order)) return -1;
    return REAL(write)(descriptor, bytes, reduced(order, descriptor, size));
}

ssize_t send(int descriptor, const void* bytes, size_t size, int flags) {
    const Order* order = path_of(descriptor).starts_with("socket:") ? order_for("write", descriptor) : nullptr;
    if (fails(order)) return -1;
    return REAL(send)(descriptor, bytes, reduced(order, descriptor, size), flags);
}

int fsync(int descriptor) {
    if (fails(order_for("fsync", descriptor))) return -1;
    return REAL(fsync)(descriptor);
}

int fchmod(int descriptor, mode_t mode) {
    if (fails(order_for("fchmod", descriptor))) return -1;
    return REAL(fchmod)(descriptor, mode);
}

int fchown(int descriptor, uid_t user, gid_t group) {
    if (fails(order_for("fchown", descriptor))) return -1;
    return REAL(fchown)(descriptor, user, group);
}

int rename(const char* from, const char* to) {
    if (!orders().empty() && fails(order_for("rename", std::string(to)))) return -1;
    return REAL(rename)(from, to);
}

int link(const char* from, const char* to) {
    if (!orders().empty() && fails(order_for("link", std::string(to)))) return -1;
    return REAL(link)(from, to);
}

int clock_gettime(clockid_t clock, timespec* now) {
    const int result = REAL(clock_gettime)(clock, now);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += leap_in_seconds();
    return result;
}

time_t time(time_t* out) {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (out) *out = now.tv_sec;
    return now.tv_sec;
}

int gettimeofday(timeval* __restrict now, void* __restrict zone) {
    const int result = REAL(gettimeofday)(now, zone);
    if (result == 0) now->tv_sec += leap_in_seconds();
    return result;
}

}  // extern "C"
