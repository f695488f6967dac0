// A client's side of a socket: where it listens, and how it connects.
//
//     Door door;                                   // 127.0.0.1, some port
//     Process server({"lsp", "--socket=" + std::to_string(door.port())});
//     Stream client(door.accept());
#pragma once

#include <arpa/inet.h>
#include <cstdint>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace ordval::testing {

inline sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// A file descriptor, or -1 when nobody listens there.
inline int connect_to(std::uint16_t port) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

enum class Listens { yes, no };

class Door {
public:
    /// A TCP port; one that does not listen is taken all the same.
    explicit Door(Listens listens = Listens::yes)
        : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address = loopback(0);
        socklen_t size = sizeof address;
        open(reinterpret_cast<const sockaddr*>(&address), size, listens);
        ::getsockname(descriptor_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
    }
    /// A socket in the file system.
    explicit Door(const std::string& path) : descriptor_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        open(reinterpret_cast<const sockaddr*>(&address), sizeof address, Listens::yes);
    }
    ~Door() { ::close(descriptor_); }
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;

    std::uint16_t port() const { return port_; }

    /// A file descriptor.
    int accept() const {
        pollfd waiting{descriptor_, POLLIN, 0};
        if (::poll(&waiting, 1, 20'000) != 1) throw std::runtime_error("nobody connects");
        return ::accept4(descriptor_, nullptr, nullptr, SOCK_CLOEXEC);
    }

private:
    void open(const sockaddr* address, socklen_t size, Listens listens) {
        if (::bind(descriptor_, address, size) != 0) throw std::runtime_error("bind");
        if (listens == Listens::yes && ::listen(descriptor_, 4) != 0) throw std::runtime_error("listen");
    }

    int descriptor_;
    std::uint16_t port_ = 0;
};

}  // namespace ordval::testing
