#include "swedish/closed_classes.hpp"

#include "swedish/letters.hpp"

namespace ordval::swedish {

bool is_copula(std::string_view lower) {
    return is_one_of(lower, "är var vore vara varit blir blev bli blivit förblir förblev");
}

bool is_preposition(std::string_view lower) {
    return is_one_of(lower,
                     "av bland efter enligt framför för från genom hos i inom med mellan mot om på till trots under ur utan "
                     "via vid åt över");
}

bool is_subordinator(std::string_view lower) {
    return is_one_of(lower, "att om när då eftersom medan innan fast ifall");
}

bool is_degree_adverb(std::string_view lower) {
    return is_one_of(lower,
                     "så lika allt alltför alltmer allra ganska tämligen mycket väldigt mer mera mest mindre minst särskilt helt "
                     "högst ytterst extra");
}

bool is_ordinal(std::string_view lower) {
    return is_one_of(lower, "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde");
}

}  // namespace ordval::swedish
