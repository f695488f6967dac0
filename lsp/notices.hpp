// What the writer is told in a message box: each thing once, however often it is found.
//
//     notices.tell({"Ordval: inställningen rules ska vara en lista ..."});
//     notices.tell({{problem, Language::swedish}});
//
// A problem of a rule file is not the writer's fault, so several new ones share one message, and notes that
// leave the rule in use go to the client's log.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "lsp/json_rpc.hpp"
#include "messages/language.hpp"
#include "terms/loading/problem.hpp"

namespace ordval::lsp {

class Notices {
public:
    explicit Notices(JsonRpc& rpc) : rpc_(rpc) {}

    void tell(const std::vector<std::string>& sentences);

    struct Problem {
        terms::Problem problem;
        Language language{};
    };
    /// All problems that there are now; one that was mended and comes again is told again.
    void tell(const std::vector<Problem>& problems);

    /// What came of something that the writer asked for; told every time.
    void report(const std::string& sentence) { show(Weight::information, sentence); }

private:
    /// MessageType.
    enum class Weight : int { error = 1, warning = 2, information = 3 };

    bool is_new(const std::string& text) { return told_.insert(text).second; }
    void show(Weight weight, const std::string& text);

    JsonRpc& rpc_;
    std::set<std::string> told_;
    std::set<std::string> problems_;  ///< as they were told, of the last call
};

}  // namespace ordval::lsp
