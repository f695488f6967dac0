// A termbase: concepts, and the words for each of them.
//
//     concepts:
//       - id: invanare
//         preferred: invånare
//         admitted: [medborgare]
//         deprecated: [{term: kund, class: "-en -er"}]
//
// The organisation is concept-oriented in the sense of ISO 30042 (TBX): a concept is a thing that is meant, a
// term is one word for it and has a status. Inflected forms are not terms, they belong to the term's
// paradigm. A termbase is plain data. It is read by `rule_file`, compiled by `RuleSet` and never changes.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "swedish/paradigm.hpp"
#include "terms/loading/problem.hpp"
#include "terms/rule_head.hpp"
#include "terms/style/style_rule.hpp"

namespace ordval::terms {

enum class Status : std::uint8_t { preferred, admitted, deprecated };

/// What is done with a compound in which the term is one part: "kundenkät" (modifier), "storkund" (head).
enum class CompoundTreatment : std::uint8_t { flag, hint, silent, replace };

struct CompoundRules {
    CompoundTreatment head = CompoundTreatment::flag;
    CompoundTreatment modifier = CompoundTreatment::hint;
    std::vector<std::string> keep;  ///< lemmas and phrases that are never found: "kundvagn", "en kund till"
    std::map<std::string, std::string>
        replacements;  ///< lemma -> lemma: "kundperspektiv" -> "invånarperspektiv"
};

/// The contexts in which a term is judged otherwise than usual.
enum class Context : std::uint8_t { mention, quotation, predication, counterpart, document, domain };

const char* name_of(Context context);  ///< "mention", as in rule files

/// What a context does to a finding: `inform` is information without a safe fix, `usual` changes nothing.
enum class ContextTreatment : std::uint8_t { silent, hint, inform, keep, usual };

/// The treatments that a rule states itself; what it leaves out has the default.
struct ContextRules {
    std::map<Context, ContextTreatment> stated;
    std::map<std::string, ContextTreatment> domains;  ///< "domain va: silent"

    /// What is stated, else: a mention is silent, a quotation a hint, predication, counterpart and a document about the
    /// term inform, and a domain changes nothing.
    ContextTreatment treatment_of(Context context) const;
    ContextTreatment treatment_in_domain(const std::string& domain) const;
};

struct Term {
    std::string text;  ///< the lemma as written: "kund", "person med funktionsnedsättning"
    Status status = Status::preferred;
    swedish::Paradigm paradigm;
    std::string notation;  ///< the inflection as the rule file states it, "-en -er" or a class; empty when it lists forms or says nothing
    Severity severity = Severity::warning;  ///< of a deprecated term
    FixTreatment fix = FixTreatment::safe;  ///< of a deprecated term
    CompoundRules compounds;                ///< of a deprecated term
    ContextRules contexts;                  ///< of a deprecated term
    /// It says what someone is to somebody: "kund", "elev". Unstated, that is assumed of nouns in utrum, as nearly all
    /// words for people are.
    std::optional<bool> relational;
    Place place;
};

/// True when it matters whose or where the people are that the term names: "bibliotekets kunder" are no inhabitants.
bool is_relational(const Term& term);

struct Concept {
    std::string id;
    std::string definition;
    std::string reason;
    Source source;
    std::vector<Term>
        terms;  ///< the preferred one first, then admitted, then deprecated, each in the file's order
    std::map<std::string, std::string> in_domain;  ///< domain -> the word that is right there
    std::vector<std::string> counterparts;         ///< lemmas: the other side of the relation, "leverantör"
    bool wants_consistency = false;                ///< several allowed terms in one document are reported
    bool wants_document_note = false;              ///< a document about the term is told so at its title
    std::vector<RuleTest> tests;
    std::string holds_from;  ///< ISO date; texts with an earlier one are not judged. Empty: all are
    std::string pack;  ///< name of the pack that has the last word on it
    Place place;
};

struct Pack {
    std::string name;
    std::string title;
    std::string description;
    std::string owner;
    std::string version;
    std::string licence;
    std::vector<Source> sources;
    bool respects_valid_from = false;  ///< its rules do not judge texts that are older than their decisions
    Place place;
};

/// An activity in which words are right or wrong, and how a draft shows that it is about it: "va" for water and sewage.
/// Words are lemmas, with all their forms.
struct Domain {
    std::string id;
    std::string title;
    std::vector<std::string> words;     ///< anywhere in prose: "avlopp"; with a hyphen, "el-", only as a first part: "elkund"
    std::vector<std::string> headings;  ///< in headings only: "Service"
    std::vector<std::string> boards;    ///< names, at the head of a document or in prose: "VA-nämnden"
    std::vector<std::string> paths;     ///< globs: "**/va/**"
    Place place;
};

/// All concepts of a rule set after `extends` is resolved; ids are unique.
struct Termbase {
    std::vector<Pack> packs;  ///< in the order in which they apply, the base first
    std::vector<Concept> concepts;
    std::vector<StyleRule> style_rules;  ///< ids are unique
    std::vector<Domain> domains;  ///< ids are unique; what a later pack says of one replaces what an earlier said
};

/// What tests belong to: a concept with all its terms, or one rule of style.
struct RuleOwner {
    bool is_of_style = false;
    std::uint32_t index = 0;  ///< into the concepts or the rules of style of the termbase

    friend auto operator<=>(const RuleOwner&, const RuleOwner&) = default;
};

/// The preferred term of a concept, or null when it has none (a word to avoid without a substitute).
const Term* preferred_term(const Concept& concept_);

/// The id of the concept or of the rule.
const std::string& id_of(const Termbase& termbase, RuleOwner owner);

/// "invanare.kund": what a finding calls its rule. Spaces in the term become "-".
std::string rule_id(const Concept& concept_, const Term& term);

}  // namespace ordval::terms
