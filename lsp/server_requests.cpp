// The server's handlers of what an editor asks about a document beside its diagnostics: each waits for the check of the newest
// text and hands it to the file that knows the answer.
#include "lsp/definition.hpp"
#include "lsp/references.hpp"
#include "lsp/server.hpp"
#include "lsp/term_at.hpp"
#include "lsp/wording.hpp"

namespace ordval::lsp {

void Server::definition(const PositionParams& params, const Reply& reply) {
    const auto answer = [this, params](const Document&, const Checked& checked) {
        return lsp::definition(checked, params.position, client_);
    };
    answer_from_check(params.uri, reply, nullptr, WhenEdited::refuse, answer);
}

void Server::references(const ReferenceParams& params, const Reply& reply) {
    const auto find = [this, params, reply](const Document&, const Checked& checked) {
        const service::Analysis& analysis = *checked.analysis;
        const auto subject =
            subject_at(analysis, analysis.lines.offset_of(analysis.text, params.position, client_.encoding));
        if (!subject) return reply.result(Json::array());
        const auto locations = std::make_shared<Json>(Json::array());
        if (params.includes_declaration)
            if (auto rule = location_of(analysis.rules->term_of(subject->rule).place, client_.encoding))
                locations->push_back(*std::move(rule));
        const auto visit = [locations, concept_id = analysis.rules->concept_of(subject->rule).id,
                            encoding = client_.encoding](const SearchedText& text) {
            add_references(text, concept_id, encoding, *locations);
        };
        const auto finish = [locations, reply](const SearchOutcome&) {
            sort_locations(*locations);
            reply.result(std::move(*locations));
        };
        search_.run(reply, params.work_done_token, wording(checked.rules->language).searching, visit, finish);
    };
    use_check(params.uri, reply, Json::array(), WhenEdited::refuse, find);
}

}  // namespace ordval::lsp
