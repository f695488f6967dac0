// The server's handlers of what an editor asks about a document beside its diagnostics: each waits for the
// check of the newest text and hands it to the file that knows the answer.
#include "lsp/code_lens.hpp"
#include "lsp/definition.hpp"
#include "lsp/document_symbols.hpp"
#include "lsp/inlay_hints.hpp"
#include "lsp/references.hpp"
#include "lsp/rename.hpp"
#include "lsp/server.hpp"
#include "lsp/term_at.hpp"
#include "messages/in_quotes.hpp"
#include "messages/message.hpp"

namespace ordval::lsp {

namespace {

}  // namespace

void Server::definition(const PositionParams& params, const Reply& reply) {
    const auto answer = [this, params](const Document& document, const Checked& checked) {
        show_held_at(document, checked, {params.position, params.position});
        return lsp::definition(checked, params.position, client_);
    };
    answer_from_check(params.uri, reply, nullptr, WhenEdited::refuse, answer);
}

void Server::prepare_rename(const PositionParams& params, const Reply& reply) {
    const auto answer = [this, params](const Document& document, const Checked& checked) {
        show_held_at(document, checked, {params.position, params.position});
        return lsp::prepare_rename(checked, params.position, client_);
    };
    answer_from_check(params.uri, reply, nullptr, WhenEdited::refuse, answer);
}

void Server::rename(const RenameParams& params, const Reply& reply) {
    const auto begin = [this, params, reply](const Document&, const std::shared_ptr<const Checked>& checked) {
        const service::Analysis& analysis = *checked->analysis;
        const Language language = checked->rules->language;
        const auto old = renamable_at(
            analysis, analysis.lines.offset_of(analysis.text, params.position, client_.encoding));
        if (!old) return reply.error(ErrorCode::invalid_params, say(Message::nothing_to_rename, language));
        const auto term = new_term(*analysis.rules, old->rule, params.new_name);
        if (!term)
            return reply.error(
                ErrorCode::invalid_params,
                say(Message::new_name_unknown, language, {in_quotes(params.new_name)}));
        replace(*term, language, params.work_done_token, reply,
                [reply](Json edit) { reply.result(std::move(edit)); });
    };
    use_check(params.uri, reply, nullptr, WhenEdited::refuse, begin);
}

void Server::replace_in_workspace(const ExecuteCommandParams& params, const Reply& reply) {
    const Json argument = params.arguments.empty() ? Json() : params.arguments.front();
    for (const char* name : {"uri", "concept", "term", "with"})
        if (!member(argument, name).is_string())
            return reply.error(ErrorCode::invalid_params, std::string("the argument is an object with uri, concept, term and with; it lacks ") + name);
    const auto text_of = [&](const char* name) {
        return member(argument, name).is_string() ? argument[name].get<std::string>() : "";
    };
    const auto begin = [this, reply, token = params.work_done_token, concept_id = text_of("concept"),
                        old = text_of("term"),
                        name = text_of("with")](const Document&, const std::shared_ptr<const Checked>& checked) {
        const Language language = checked->rules->language;
        const terms::RuleSet& rules = *checked->analysis->rules;
        const auto rule = find_term(rules.termbase(), concept_id, old);
        const auto term = rule ? new_term(rules, *rule, name) : std::nullopt;
        if (!term) return reply.error(ErrorCode::invalid_params, say(Message::nothing_to_rename, language));
        replace(*term, language, token, reply,
                [this, reply, label = replace_title(old, name, language)](Json edit) {
                    rpc_.request("workspace/applyEdit", {{"label", label}, {"edit", std::move(edit)}},
                                 [](const Answer&) {});
                    reply.result(nullptr);
                });
    };
    use_check(text_of("uri"), reply, nullptr, WhenEdited::answer_for_new_text, begin);
}

void Server::replace(const NewTerm& term, Language language, const Json& token, const Reply& reply,
                     std::function<void(Json)> use) {
    const auto replacement = std::make_shared<WorkspaceReplacement>(term, client_);
    const auto visit = [replacement](const SearchedText& text) { replacement->take(text); };
    const auto finish = [this, replacement, language, reply,
                         use = std::move(use)](const SearchOutcome& outcome) {
        if (outcome.texts_have_changed)
            return reply.error(ErrorCode::content_modified, "a text was edited meanwhile");
        const std::string left = replacement->account_of_left(outcome.was_cut, language);
        if (!left.empty()) notices_.report(left);
        if (replacement->is_empty()) return reply.result(nullptr);
        use(replacement->edit(language));
    };
    search_.run(reply, token, say(Message::searching_workspace, language), visit, finish);
}

void Server::completion(const PositionParams& params, const Reply& reply) {
    if (const Document* rules = rule_file(params.uri)) return rule_documents_.complete(*rules, params.position, reply);
    const auto answer = [this, params](const Document&, const Checked& checked) {
        return completion_.complete(checked, params.position, client_);
    };
    answer_from_check(params.uri, reply, nullptr, WhenEdited::refuse, answer);
}

void Server::document_symbols(const DocumentParams& params, const Reply& reply) {
    const auto answer = [this](const Document&, const Checked& checked) {
        return lsp::document_symbols(checked, client_);
    };
    answer_from_check(params.uri, reply, Json::array(), WhenEdited::answer_for_new_text, answer);
}

void Server::code_lenses(const DocumentParams& params, const Reply& reply) {
    const auto answer = [this](const Document&, const Checked& checked) {
        return lsp::code_lenses(checked, client_);
    };
    answer_from_check(params.uri, reply, Json::array(), WhenEdited::answer_for_new_text, answer);
}

void Server::inlay_hints(const InlayHintParams& params, const Reply& reply) {
    const auto answer = [this, params](const Document&, const Checked& checked) {
        return lsp::inlay_hints(checked, params.range, client_);
    };
    answer_from_check(params.uri, reply, Json::array(), WhenEdited::refuse, answer);
}

void Server::references(const ReferenceParams& params, const Reply& reply) {
    const auto find = [this, params, reply](const Document&, const std::shared_ptr<const Checked>& checked) {
        const service::Analysis& analysis = *checked->analysis;
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
        search_.run(reply, params.work_done_token, say(Message::searching_workspace, checked->rules->language), visit, finish);
    };
    use_check(params.uri, reply, Json::array(), WhenEdited::refuse, find);
}

}  // namespace ordval::lsp
