#include "lsp/transport/channel.hpp"

#include <cerrno>
#include <system_error>
#include <unistd.h>

#include "lsp/transport/asio.hpp"

namespace ordval::lsp {

namespace {

using boost::asio::ip::tcp;
using boost::asio::local::stream_protocol;

constexpr std::chrono::milliseconds between_looks{500};

int duplicate(int descriptor, const char* what) {
    const int copy = ::dup(descriptor);
    if (copy < 0) throw std::system_error(errno, std::generic_category(), what);
    return copy;
}

/// Asio's part ends with the connection; the frames are read and written without it.
template <class Socket>
OpenedChannel channel_of(Socket socket) {
    const int descriptor = socket.release();
    return {{descriptor, duplicate(descriptor, "socket")}};
}

OpenedChannel channel_of_tcp(tcp::socket socket) {
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);  // an answer is one message, and somebody waits for it
    return channel_of(std::move(socket));
}

tcp::endpoint loopback(std::uint16_t port) {
    return {boost::asio::ip::address_v4::loopback(), port};
}

OpenedChannel connect_to_port(std::uint16_t port) {
    boost::asio::io_context context;
    tcp::socket socket(context);
    boost::system::error_code failure;
    socket.connect(loopback(port), failure);
    if (failure) return {{}, ChannelProblem::nobody_listens};
    return channel_of_tcp(std::move(socket));
}

OpenedChannel connect_to_path(const std::string& path) {
    if (path.size() > longest_socket_path) return {{}, ChannelProblem::path_too_long};
    boost::asio::io_context context;
    stream_protocol::socket socket(context);
    boost::system::error_code failure;
    socket.connect(stream_protocol::endpoint(path), failure);
    if (failure) return {{}, ChannelProblem::nobody_listens};
    return channel_of(std::move(socket));
}

OpenedChannel listen_at(std::uint16_t port, const Listening& listening) {
    boost::asio::io_context context;
    tcp::acceptor acceptor(context);
    boost::system::error_code failure;
    acceptor.open(tcp::v4());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(loopback(port), failure);
    if (!failure) acceptor.listen(1, failure);
    if (failure) return {{}, ChannelProblem::port_not_free};
    listening.on_port(acceptor.local_endpoint().port());

    OpenedChannel opened{{}, ChannelProblem::given_up};
    std::function<void()> accept = [&] {
        acceptor.async_accept([&](const boost::system::error_code& broken, tcp::socket socket) {
            if (broken) return accept();  // it was gone before it was here; the next one may stay
            opened = channel_of_tcp(std::move(socket));
        });
    };
    accept();
    while (opened.problem != ChannelProblem::none && listening.is_awaited()) context.run_for(between_looks);
    return opened;
}

OpenedChannel standard_streams() {
    return {{duplicate(STDIN_FILENO, "standard input"), duplicate(STDOUT_FILENO, "standard output")}};
}

OpenedChannel open_route(const Route& route, const Listening& listening) {
    switch (route.kind) {
        case Route::Kind::socket: return connect_to_port(route.port);
        case Route::Kind::pipe: return connect_to_path(route.path);
        case Route::Kind::listen: return listen_at(route.port, listening);
        case Route::Kind::stdio: break;
    }
    return standard_streams();
}

}  // namespace

OpenedChannel open_channel(const Route& route, const Listening& listening) {
    OpenedChannel opened = open_route(route, listening);
    if (::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        throw std::system_error(errno, std::generic_category(), "standard error");
    return opened;
}

}  // namespace ordval::lsp
