#include "service/forms_command.hpp"

#include <iostream>
#include <nlohmann/json.hpp>

#include "messages/in_quotes.hpp"
#include "messages/message.hpp"
#include "service/complaints.hpp"
#include "service/typed_word.hpp"
#include "service/word_input.hpp"
#include "swedish/adjective.hpp"
#include "swedish/inflection.hpp"
#include "swedish/verb.hpp"
#include "terms/loading/term_inflection.hpp"

namespace ordval::service {

using Json = nlohmann::ordered_json;
using swedish::Form;
using swedish::Paradigm;

namespace {

constexpr std::size_t longest_lemma = 400;  // bytes; the longest term of a rule file has 200 letters

const char* name_of(swedish::FormSource source) {
    switch (source) {
        case swedish::FormSource::stated: return "stated";
        case swedish::FormSource::lexicon: return "lexicon";
        case swedish::FormSource::guessed: return "guessed";
    }
    return "";
}

/// Svenska Akademiens ordlista does not say the word class with the endings. Verbs have endings in -de, -te
/// or other past forms, adjectives a neuter in -t and a plural in -a; what can be a noun is one.
std::vector<Paradigm> of_notation(const terms::WrittenTerm& term) {
    if (auto noun = swedish::noun_from_notation(term.lemma, term.notation)) return {std::move(*noun)};
    if (auto adjective = swedish::adjective_from_notation(term.lemma, term.notation))
        return {std::move(*adjective)};
    if (auto verb = swedish::verb_from_notation(term.lemma, term.notation)) return {std::move(*verb)};
    return {};
}

class Forms {
public:
    Forms(const FormsOptions& options, const std::shared_ptr<const swedish::Lexicon>& lexicon)
        : options_(options), lexicon_(lexicon), complaints_(options.language) {}

    int run() {
        const std::vector<std::string> words = words_asked_about(options_.lemmas, complaints_);
        if (options_.format == TableFormat::tsv)
            std::cout << "lemma\tpos\tclass\tgender\tfeatures\tform\tsource\n";
        for (const std::string& word : words) show(terms::split_notation(TypedWord(word).text()));
        if (options_.format == TableFormat::json)
            std::cout << Json{{"lemmas", json_}}.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        std::cout.flush();
        if (!std::cout) complaints_.about_output();
        return complaints_.has_error() ? 2 : has_unknown_ ? 1 : 0;
    }

private:
    void show(const terms::WrittenTerm& term) {
        std::vector<Paradigm> paradigms;
        if (term.lemma.size() <= longest_lemma)
            paradigms =
                term.notation.empty() ? swedish::inflections(term.lemma, lexicon_) : of_notation(term);
        if (paradigms.empty()) {
            has_unknown_ = true;
            complaints_.note("", why_unknown(term));
        }
        if (options_.format == TableFormat::tsv) {
            for (const Paradigm& paradigm : paradigms) show_rows(term.lemma, paradigm);
        } else {
            Json list = Json::array();
            for (const Paradigm& paradigm : paradigms) list.push_back(json_of(paradigm));
            json_.push_back({{"lemma", term.lemma}, {"paradigms", list}});
        }
    }

    std::string why_unknown(const terms::WrittenTerm& term) const {
        const Language language = options_.language;
        if (term.lemma.size() > longest_lemma) return say(Message::word_too_long, language, {in_quotes(term.lemma)});
        if (!term.notation.empty())
            return say(Message::notation_not_readable, language, {in_quotes(term.lemma), in_quotes(term.notation)});
        if (lexicon_) {
            for (const swedish::Analysis& reading : lexicon_->analyses(term.lemma))
                if (reading.lemma != term.lemma)
                    return say(Message::word_not_a_lemma, language, {in_quotes(term.lemma), in_quotes(reading.lemma)});
        }
        return say(Message::word_without_inflection, language, {in_quotes(term.lemma)});
    }

    static void show_rows(const std::string& lemma, const Paradigm& paradigm) {
        for (const Form& form : paradigm.forms) {
            std::cout << lemma << '\t' << swedish::name_of(paradigm.word_class) << '\t' << paradigm.class_id
                      << '\t' << swedish::name_of(paradigm.gender) << '\t'
                      << swedish::to_universal_dependencies(form.features) << '\t' << form.text << '\t'
                      << name_of(paradigm.source) << '\n';
        }
    }

    static Json json_of(const Paradigm& paradigm) {
        Json forms = Json::array();
        for (const Form& form : paradigm.forms)
            forms.push_back(
                {{"form", form.text}, {"features", swedish::to_universal_dependencies(form.features)}});
        return {{"pos", swedish::name_of(paradigm.word_class)},
                {"class", paradigm.class_id},
                {"gender", swedish::name_of(paradigm.gender)},
                {"source", name_of(paradigm.source)},
                {"forms", forms},
                {"compound_stems", paradigm.compound_stems}};
    }

    const FormsOptions& options_;
    const std::shared_ptr<const swedish::Lexicon>& lexicon_;
    Complaints complaints_;
    Json json_ = Json::array();
    bool has_unknown_ = false;
};

}  // namespace

int run_forms(const FormsOptions& options, const std::shared_ptr<const swedish::Lexicon>& lexicon) {
    return Forms(options, lexicon).run();
}

}  // namespace ordval::service
