// What the server asks the client to tell it from now on: changed settings and changed files.
//
//     registrations.follow_configuration();
//     registrations.follow_files({"/home/anna/ordval.yml"});    // takes the place of the files before
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "lsp/json_rpc.hpp"

namespace ordval::lsp {

class Registrations {
public:
    explicit Registrations(JsonRpc& rpc) : rpc_(rpc) {}

    /// For a client with `registers_configuration`.
    void follow_configuration();

    /// For a client with `watches_files`. Absolute paths; the files need not exist. What changed before the client watches
    /// them nobody tells: `when_watched` is called when it does, if it did not before.
    void follow_files(const std::vector<std::string>& files, std::function<void()> when_watched);

private:
    void add(const std::string& id, const char* method, Json options, std::function<void()> then = [] {});
    void remove(const std::string& id, const char* method);

    JsonRpc& rpc_;
    std::vector<std::string> files_;
    int file_registrations_ = 0;
};

}  // namespace ordval::lsp
