// The protocol's own description of itself, and whether a message fits it.
//
//     const MetaModel* model = MetaModel::shared();                       // null when the file is not there
//     model->check_params("textDocument/publishDiagnostics", params)      // "" or "params.uri: expected ..."
//
// The description (metaModel.json, from the protocol's authors) is not part of the project. Where it is
// absent, structure is not checked, and a test says so. Properties that are not described are wrong, and so
// are those that came with 3.18, unless a client announced them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lsp/json.hpp"

namespace ordval::testing {

class MetaModel {
public:
    static const MetaModel* shared();

    /// Each returns what is wrong, or "".
    std::string check_params(const std::string& method, const lsp::Json& params) const;
    std::string check_result(const std::string& method, const lsp::Json& result) const;
    std::string check_partial_result(const std::string& method, const lsp::Json& result) const;
    /// The value of `$/progress` for a workDoneToken.
    std::string check_progress(const lsp::Json& value) const;
    std::string check_registration(const std::string& method, const lsp::Json& options) const;

    /// True when the server may send a message with this method.
    bool may_come_from_server(const std::string& method) const;

private:
    explicit MetaModel(lsp::Json model);

    std::string check(const lsp::Json& type, const lsp::Json& value, const std::string& where) const;
    std::string check_base(const std::string& name, const lsp::Json& value, const std::string& where) const;
    std::string check_reference(const std::string& name, const lsp::Json& value,
                                const std::string& where) const;
    std::string check_object(const std::vector<const lsp::Json*>& properties, const lsp::Json& value,
                             const std::string& where) const;
    std::string check_enumeration(const lsp::Json& enumeration, const lsp::Json& value,
                                  const std::string& where) const;
    void collect_properties(const lsp::Json& structure, std::vector<const lsp::Json*>& properties) const;

    lsp::Json model_;
    std::map<std::string, const lsp::Json*> methods_;
    std::map<std::string, const lsp::Json*> structures_;
    std::map<std::string, const lsp::Json*> enumerations_;
    std::map<std::string, const lsp::Json*> aliases_;
};

}  // namespace ordval::testing
