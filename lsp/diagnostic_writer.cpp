#include "lsp/diagnostic_writer.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "lsp/convert.hpp"
#include "messages/message.hpp"

namespace ordval::lsp {

namespace {

constexpr std::size_t most_shown = 1000;

/// What a diagnostic shows of a verdict; it says nothing of the reason.
bool look_alike(const terms::Verdict& a, const terms::Verdict& b) {
    return a.severity == b.severity && a.fix == b.fix && a.caution == b.caution && a.domain == b.domain;
}

void append_number(std::uint32_t number, std::string& json) {
    char digits[10];
    const auto [end, failure] = std::to_chars(std::begin(digits), std::end(digits), number);
    json.append(digits, end);
}

void append_position(text::Position position, std::string& json) {
    json += R"({"line":)";
    append_number(position.line, json);
    json += R"(,"character":)";
    append_number(position.column, json);
    json += '}';
}

/// An open object with its first member.
void append_range(text::Range range, std::string& json) {
    json += R"({"range":{"start":)";
    append_position(range.begin, json);
    json += R"(,"end":)";
    append_position(range.end, json);
    json += '}';
}

/// The members of an object that is not empty, to follow another member, and its end.
std::string as_tail(const Json& object) {
    std::string json = write_json(object);
    json.front() = ',';
    return json;
}

}  // namespace

std::string DiagnosticWriter::write(const std::shared_ptr<const Checked>& checked,
                                    const terms::Statement* held, const ClientCapabilities& client) {
    const bool are_rules_same = checked_ && checked_->rules == checked->rules &&
                                checked_->analysis->rules == checked->analysis->rules;
    if (!are_rules_same) blocks_.clear();
    const std::shared_ptr<const Checked> keeps_keys_alive = std::exchange(checked_, checked);
    const service::Analysis& analysis = *checked->analysis;
    for (auto& [facts, block] : blocks_) block.is_used = false;

    std::string json;
    json.reserve(size_ + size_ / 8);
    json += '[';
    std::size_t written = 0;
    for (const terms::Statement& statement : analysis.statements) {
        if (&statement == held) continue;
        if (json.size() > 1) json += ',';
        if (written == most_shown) {
            const std::size_t left = analysis.statements.size() - (held ? 1 : 0) - written;
            append_range(analysis.lines.range_of(analysis.text, statement.span, client.encoding), json);
            json += as_tail({{"severity", severity_number(terms::Severity::information)},
                             {"source", "ordval"},
                             {"message", say(Message::more_findings, checked->rules->language, {left})}});
            break;
        }
        append(statement, client, json);
        ++written;
    }
    json += ']';
    std::erase_if(blocks_, [](const auto& entry) { return !entry.second.is_used; });
    size_ = json.size();
    return json;
}

void DiagnosticWriter::append(const terms::Statement& statement, const ClientCapabilities& client,
                              std::string& json) {
    const service::Analysis& analysis = *checked_->analysis;
    append_range(analysis.lines.range_of(analysis.text, statement.span, client.encoding), json);
    if (statement.kind == terms::Statement::Kind::note)
        json += as_tail(diagnostic_without_range(*checked_, analysis.finding(statement), client));
    else
        json += tail_of(statement, client);
}

const std::string& DiagnosticWriter::tail_of(const terms::Statement& statement,
                                             const ClientCapabilities& client) {
    const service::Analysis& analysis = *checked_->analysis;
    const terms::Verdict& verdict = analysis.judgement.verdicts[statement.index];
    Block& block = blocks_[analysis.placed[verdict.block].facts];
    block.is_used = true;
    const auto known = std::find_if(block.tails.begin(), block.tails.end(),
                                    [&](const Tail& tail) { return tail.candidate == verdict.candidate; });
    if (known != block.tails.end() && look_alike(known->verdict, verdict)) return known->json;
    Tail made{verdict.candidate, verdict,
              as_tail(diagnostic_without_range(*checked_, analysis.finding(statement), client))};
    if (known == block.tails.end()) return block.tails.emplace_back(std::move(made)).json;
    *known = std::move(made);
    return known->json;
}

}  // namespace ordval::lsp
