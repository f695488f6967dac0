#include "lsp/profiles.hpp"

namespace ordval::testing {

using lsp::Json;

namespace profiles {

Json nothing() {
    return Json::object();
}

Json vscode() {
    return Json::parse(R"({
        "general": {"positionEncodings": ["utf-16"]},
        "textDocument": {
            "rename": {"prepareSupport": true, "honorsChangeAnnotations": true},
            "completion": {"completionItem": {"labelDetailsSupport": true, "insertReplaceSupport": true}},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeLens": {"dynamicRegistration": true}, "inlayHint": {"dynamicRegistration": true},
            "definition": {"linkSupport": true, "dynamicRegistration": true},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source"]}},
                           "isPreferredSupport": true, "dataSupport": true, "dynamicRegistration": true},
            "diagnostic": {"dynamicRegistration": true, "relatedDocumentSupport": false},
            "hover": {"contentFormat": ["markdown", "plaintext"], "dynamicRegistration": true},
            "publishDiagnostics": {"codeDescriptionSupport": true, "dataSupport": true, "relatedInformation": true,
                                   "versionSupport": false},
            "synchronization": {"didSave": true, "dynamicRegistration": true}
        },
        "workspace": {
            "applyEdit": true, "configuration": true, "workspaceFolders": true,
            "didChangeConfiguration": {"dynamicRegistration": true},
            "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true},
            "diagnostics": {"refreshSupport": true},
            "codeLens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true},
            "workspaceEdit": {"documentChanges": true, "changeAnnotationSupport": {"groupsOnLabel": true},
                              "resourceOperations": ["create", "rename", "delete"]}
        }
    })");
}

Json neovim_0_7() {
    return Json::parse(R"({
        "textDocument": {
            "rename": {"prepareSupport": true}, "completion": {"completionItem": {"snippetSupport": false}},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "definition": {"linkSupport": true},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source"]}},
                           "dataSupport": true, "dynamicRegistration": false},
            "hover": {"contentFormat": ["markdown", "plaintext"], "dynamicRegistration": false},
            "publishDiagnostics": {"relatedInformation": true},
            "synchronization": {"didSave": true, "dynamicRegistration": false}
        },
        "workspace": {"applyEdit": true, "workspaceFolders": true,
                      "workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]}}
    })");
}

Json neovim_0_12() {
    return Json::parse(R"({
        "general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
        "textDocument": {
            "rename": {"prepareSupport": true, "honorsChangeAnnotations": true},
            "completion": {"completionItem": {"labelDetailsSupport": true}},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeLens": {"dynamicRegistration": false}, "inlayHint": {"dynamicRegistration": true},
            "definition": {"linkSupport": true, "dynamicRegistration": true},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source"]}},
                           "isPreferredSupport": true, "dataSupport": true},
            "diagnostic": {"dynamicRegistration": true},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "publishDiagnostics": {"relatedInformation": true, "dataSupport": true}
        },
        "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true,
                      "didChangeConfiguration": {"dynamicRegistration": false},
                      "didChangeWatchedFiles": {"dynamicRegistration": false, "relativePatternSupport": true},
                      "diagnostics": {"refreshSupport": true},
                      "codeLens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true},
                      "workspaceEdit": {"changeAnnotationSupport": {"groupsOnLabel": true},
                                        "resourceOperations": ["rename", "create", "delete"]}}
    })");
}

Json emacs_30() {
    return Json::parse(R"({
        "general": {"positionEncodings": ["utf-32", "utf-8", "utf-16"]},
        "textDocument": {
            "rename": {"dynamicRegistration": false}, "inlayHint": {"dynamicRegistration": false},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "definition": {"linkSupport": true, "dynamicRegistration": false},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}},
                           "isPreferredSupport": true, "dynamicRegistration": false},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "publishDiagnostics": {"relatedInformation": false, "codeDescriptionSupport": false}
        },
        "workspace": {"applyEdit": true, "configuration": true, "workspaceFolders": true,
                      "workspaceEdit": {"documentChanges": true},
                      "didChangeWatchedFiles": {"dynamicRegistration": true}}
    })");
}

Json kate() {
    return Json::parse(R"({
        "textDocument": {
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "publishDiagnostics": {"relatedInformation": true},
            "synchronization": {"didSave": true}
        },
        "window": {"workDoneProgress": true}
    })");
}

Json codemirror() {
    return Json::parse(R"({
        "textDocument": {
            "rename": {}, "completion": {"completionItem": {"snippetSupport": true}},
            "definition": {},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}},
                           "isPreferredSupport": true},
            "diagnostic": {},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "publishDiagnostics": {"versionSupport": true}
        }
    })");
}

Json vim_ale() {
    return Json::parse(R"({
        "textDocument": {
            "rename": {"dynamicRegistration": false}, "documentSymbol": {"hierarchicalDocumentSymbolSupport": false},
            "definition": {"linkSupport": false, "dynamicRegistration": false},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}, "dynamicRegistration": false},
            "hover": {"contentFormat": ["plaintext"], "dynamicRegistration": false},
            "publishDiagnostics": {"relatedInformation": true}
        },
        "workspace": {"applyEdit": false, "configuration": false}
    })");
}

Json without_literals() {
    return Json::parse(R"({"textDocument": {"codeAction": {}}, "workspace": {"applyEdit": true}})");
}

Json utf32_only() {
    return Json::parse(R"({"general": {"positionEncodings": ["utf-32"]}})");
}

}  // namespace profiles

std::vector<Profile> all_profiles() {
    return {{"nothing", profiles::nothing()},
            {"VS Code", profiles::vscode()},
            {"Neovim 0.7", profiles::neovim_0_7()},
            {"Neovim 0.12", profiles::neovim_0_12()},
            {"Emacs 30", profiles::emacs_30()},
            {"Kate", profiles::kate()},
            {"CodeMirror", profiles::codemirror()},
            {"Vim with ALE", profiles::vim_ale()},
            {"no literals", profiles::without_literals()},
            {"UTF-32", profiles::utf32_only()}};
}

}  // namespace ordval::testing
