// What a document is as a whole, folded from the facts of its blocks.
//
//     "Motion om att sluta använda begreppet kund" … "yrkar att …"    about the term
//     ”Varje kund … [three paragraphs] … får svar.”                    one quotation
//     "Helsingborg den 13 april 2023"                                  its date
//     "## Taxa för vatten och avlopp" … "Kunden betalar …"             the domain of a section
//
// A quotation goes on in the next paragraph only if its closing sign comes before the next heading, else it ends with
// its paragraph: one stray sign never turns the rest of the document around.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "terms/judgement.hpp"

namespace ordval::terms {

class DocumentShape {
public:
    /// Linear in the facts. The arguments must outlive the shape.
    DocumentShape(const RuleSet& rules, const std::vector<PlacedFacts>& blocks, const DocumentFacts& document);

    /// True when the place stands in a quotation, a block quote or a statement for the record.
    bool is_quoted(std::uint32_t block, std::uint32_t text_offset) const;

    /// True for a heading that is the document's title, or one of the headings at its head.
    bool is_title(std::uint32_t block) const { return titles_[block]; }

    /// True for an item of a list that a cue opened: "Följande ord undviks:".
    bool is_in_list_of_words(std::uint32_t block) const { return lists_of_words_[block]; }

    /// The domain that is decided for the candidate: by its own word, its paragraph, its section, the document, the path.
    /// Nothing when its rule says nothing of that domain.
    std::optional<std::uint32_t> domain_of(std::uint32_t block, const Candidate& candidate) const;

    /// Where the title speaks of a term of a concept.
    struct TitlePlace {
        std::uint32_t block = 0;
        const Candidate* candidate = nullptr;
    };
    /// Nothing unless both the title and the request of the document speak of a term of the concept.
    const TitlePlace* about(std::uint32_t concept_index) const;

    /// True for a block in another language: as the front matter says, as its own small words say, or because the document
    /// is in another language and has no word that speaks for Swedish.
    bool is_foreign(std::uint32_t block) const;

    /// The same for the document as a whole.
    bool is_foreign() const;

    /// The document's date: of its front matter, else the first in its head, else today. `span` counts from the
    /// document, and is empty when no words say it.
    const WrittenDate& date() const { return date_; }

private:
    void find_language();
    void find_date();
    void find_running_quotations();
    void find_statements();
    void find_lists_of_words();
    void find_requests();
    void find_titles();
    void count_domains();
    void find_own_terms();
    bool matters(std::uint32_t domain, const Candidate& candidate) const;

    const RuleSet& rules_;
    const std::vector<PlacedFacts>& blocks_;
    const DocumentFacts& document_;
    StatedLanguage stated_language_ = StatedLanguage::unsaid;
    bool is_document_foreign_ = false;
    WrittenDate date_;
    std::vector<text::Span> running_;        ///< by block: the text that a running quotation covers
    std::vector<bool> statements_;           ///< by block
    std::vector<bool> lists_of_words_;       ///< by block
    std::vector<bool> requests_;             ///< by block
    std::vector<bool> titles_;               ///< by block
    std::vector<std::int64_t> sections_;     ///< by block: the heading that it stands under, or -1
    std::optional<std::uint32_t> of_document_;  ///< the domain of its title, else of most of its paragraphs
    std::map<std::uint32_t, TitlePlace> about_;  ///< by concept
};

}  // namespace ordval::terms
