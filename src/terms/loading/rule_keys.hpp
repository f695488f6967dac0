// Every key that a rule file may have, and every word that stands for a choice.
//
// The loader reads with these tables, and a test holds `rules/schema.json` to them, so that what an editor
// offers and what Ordval accepts are the same. The order of a table is that of its enumeration.
#pragma once

#include <array>
#include <string_view>

namespace ordval::terms {

enum class FileKey {
    termbase,
    title,
    description,
    owner,
    version,
    licence,
    language,
    extends,
    sources,
    domains,
    concepts,
    rules
};
inline constexpr std::array<std::string_view, 12> file_keys{"termbase", "title",   "description", "owner",
                                                            "version",  "licence", "language",    "extends",
                                                            "sources",  "domains", "concepts",    "rules"};

enum class DomainKey { id, title, words, headings, boards, paths };
inline constexpr std::array<std::string_view, 6> domain_keys{"id", "title", "words", "headings", "boards", "paths"};

enum class ConceptKey {
    id,
    off,
    definition,
    preferred,
    admitted,
    deprecated,
    severity,
    in_domain,
    counterparts,
    consistent,
    document_note,
    reason,
    source,
    tests
};
inline constexpr std::array<std::string_view, 14> concept_keys{
    "id",        "off",          "definition", "preferred",     "admitted", "deprecated", "severity",
    "in_domain", "counterparts", "consistent", "document_note", "reason",   "source",     "tests"};

enum class TermKey {
    term,
    part_of_speech,
    inflection_class,
    gender,
    forms,
    severity,
    fix,
    compounds,
    contexts,
    unless,
    relational
};
inline constexpr std::array<std::string_view, 11> term_keys{
    "term", "pos", "class", "gender", "forms", "severity", "fix", "compounds", "contexts", "unless", "relational"};

enum class CompoundsKey { head, modifier, keep, replacements };
inline constexpr std::array<std::string_view, 4> compounds_keys{"head", "modifier", "keep", "replacements"};

/// Of an item of `rules`; which of them a kind has says `style_reader.cpp`.
enum class StyleKey {
    id,
    kind,
    off,
    message,
    severity,
    fix,
    reason,
    source,
    tests,
    pattern,
    trigger,
    in,
    replacement,
    words,
    most,
    known,
    least_words,
    when,
    parts
};
inline constexpr std::array<std::string_view, 19> style_keys{
    "id",      "kind", "off",         "message", "severity", "fix",  "reason",      "source", "tests", "pattern",
    "trigger", "in",   "replacement", "words",   "most",     "known", "least_words", "when",   "parts"};

enum class SourceKey { decision, body, reference, valid_from, url };
inline constexpr std::array<std::string_view, 5> source_keys{"decision", "body", "reference", "valid_from",
                                                             "url"};

/// In the order of StyleKind, of BlockKind as far as it is prose, of TextUnit and of DocumentPart.
inline constexpr std::array<std::string_view, 7> style_kind_names{
    "pattern", "capitalization", "repetition", "occurrence", "conditional", "readability", "structure"};
inline constexpr std::array<std::string_view, 4> block_names{"paragraph", "heading", "list_item", "table_cell"};
inline constexpr std::array<std::string_view, 2> text_unit_names{"sentence", "paragraph"};
inline constexpr std::array<std::string_view, 4> document_part_names{"title", "request", "clauses", "signature"};
/// A trigger that stands for any of the ten digits.
inline constexpr std::string_view digits_trigger = "digits";

/// In the order of WordClass, Severity, FixTreatment, Gender without `none`, CompoundTreatment, Context and
/// ContextTreatment.
inline constexpr std::array<std::string_view, 4> word_class_names{"noun", "adjective", "verb", "uninflected"};
inline constexpr std::array<std::string_view, 4> severity_names{"hint", "information", "warning", "error"};
inline constexpr std::array<std::string_view, 3> fix_treatment_names{"safe", "unsafe", "none"};
inline constexpr std::array<std::string_view, 2> gender_names{"utrum", "neuter"};
inline constexpr std::array<std::string_view, 4> compound_treatment_names{"flag", "hint", "silent",
                                                                          "replace"};
inline constexpr std::array<std::string_view, 6> context_names{"mention",     "quotation", "predication",
                                                               "counterpart", "document",  "domain"};
inline constexpr std::array<std::string_view, 5> context_treatment_names{"silent", "hint", "inform", "keep",
                                                                         "usual"};

inline constexpr std::array<std::string_view, 1> language_names{"sv"};
inline constexpr std::array<std::string_view, 2> truth_names{"false", "true"};

/// The class of a word that has no other forms.
inline constexpr std::string_view uninflected_class = word_class_names[3];

}  // namespace ordval::terms
