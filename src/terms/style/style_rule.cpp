#include "terms/style/style_rule.hpp"

#include "terms/loading/rule_keys.hpp"

namespace ordval::terms {

const char* name_of(StyleKind kind) { return style_kind_names[static_cast<std::size_t>(kind)].data(); }

}  // namespace ordval::terms
