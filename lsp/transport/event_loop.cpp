#include "lsp/transport/event_loop.hpp"

#include "lsp/transport/asio.hpp"

namespace ordval::lsp {

namespace {

/// Drafts are small and a writer edits one at a time: a second thread serves the case that a large one is
/// being checked, more would only cost memory.
constexpr std::size_t background_threads = 2;

}  // namespace

struct EventLoop::Parts {
    boost::asio::io_context main;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard{main.get_executor()};
    boost::asio::thread_pool background{background_threads};
};

EventLoop::EventLoop() : parts_(std::make_unique<Parts>()) {}

EventLoop::~EventLoop() {
    parts_->background.stop();
    parts_->background.join();
}

void EventLoop::run() {
    parts_->main.run();
}

void EventLoop::stop() {
    parts_->main.stop();
}

void EventLoop::post(Task task) {
    boost::asio::post(parts_->main, std::move(task));
}

void EventLoop::run_in_background(Task task) {
    boost::asio::post(parts_->background, std::move(task));
}

void EventLoop::call_after(std::chrono::milliseconds delay, Task task) {
    auto timer = std::make_shared<boost::asio::steady_timer>(parts_->main, delay);
    timer->async_wait([timer, task = std::move(task)](const boost::system::error_code& error) {
        if (!error) task();
    });
}

}  // namespace ordval::lsp
