// The diagnostics of one document, written as JSON.
//
//     DiagnosticWriter writer;
//     writer.write(checked, nullptr, client)      // [{"range":{…},"severity":2,"code":"invanare.kund",…},…]
//
// For a long document, wording a thousand diagnostics costs more than finding them. All of a diagnostic but
// its range depends on its block and on the verdict alone, so that is kept as text from one version of the
// document to the next, and what an edit costs is writing the ranges. At most 1,000 are written; one
// information says how many more there are.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "lsp/capabilities.hpp"
#include "lsp/checked.hpp"
#include "terms/judgement.hpp"

namespace ordval::lsp {

class DiagnosticWriter {
public:
    /// A JSON array. `held` is a statement of the analysis that is left out, or null. The client's
    /// capabilities are the same in every call.
    std::string write(const std::shared_ptr<const Checked>& checked, const terms::Statement* held,
                      const ClientCapabilities& client);

private:
    /// What follows the range in the diagnostic of a candidate, and the verdict for which it was written.
    struct Tail {
        std::uint32_t candidate = 0;
        terms::Verdict verdict;
        std::string json;
    };
    struct Block {
        bool is_used = false;
        std::vector<Tail> tails;
    };

    const std::string& tail_of(const terms::Statement& statement, const ClientCapabilities& client);
    void append(const terms::Statement& statement, const ClientCapabilities& client, std::string& json);

    std::shared_ptr<const Checked> checked_;  ///< the last one, whose facts are the keys
    std::unordered_map<const terms::BlockFacts*, Block> blocks_;
    std::size_t size_ = 0;  ///< bytes that were written last
};

}  // namespace ordval::lsp
