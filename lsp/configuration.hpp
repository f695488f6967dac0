// What has been set in the editor.
//
//     configuration.set_initialization_options({{"rules", {"helsingborg"}}});
//     configuration.settings_for("/home/anna/motioner").rules        // {"helsingborg"}
//
// Settings come with `initialize`, by `workspace/didChangeConfiguration`, and as answers to
// `workspace/configuration`; for each key the last of these that states it counts, the answer for the
// document's own folder before all. They have the shape of `ordval.yml`. What cannot be read is left out with
// one sentence; unknown keys belong to the editor's side. A workspace's `ordval.yml` is not looked at here;
// see `folder_rules`.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lsp/json.hpp"
#include "lsp/protocol.hpp"
#include "service/settings.hpp"

namespace ordval::lsp {

class Configuration {
public:
    void add_folders(const std::vector<WorkspaceFolder>& folders);
    void remove_folders(const std::vector<WorkspaceFolder>& folders);

    void set_initialization_options(const Json& options);
    /// The one setting that counts only at the start: `workspaceDiagnostics`, off unless it is true.
    bool wants_workspace_diagnostics() const { return wants_workspace_diagnostics_; }
    /// `settings` as the client pushed them: everything, with Ordval's under the key "ordval".
    void set_pushed(const Json& settings);

    /// The parameters of `workspace/configuration`, and its answers in the same order.
    Json questions() const;
    void set_answers(const Json& answers);

    /// The path of the first workspace folder; "" when there is none.
    std::string root() const;

    /// The paths of all workspace folders on this machine.
    std::vector<std::string> folder_paths() const;

    /// The settings for documents in the folder with this path, which may be "".
    service::Settings settings_for(const std::string& folder) const;

    /// The sentences about settings that could not be used, since the last call.
    std::vector<std::string> take_complaints();

private:
    struct Folder {
        std::string uri;
        std::string path;  ///< "" for a folder that is not on this machine
        service::Settings settings;
    };

    service::Settings read(const Json& json, const std::string& base);

    std::vector<Folder> folders_;
    service::Settings initialization_options_;
    service::Settings pushed_;
    service::Settings answered_;  ///< for no folder in particular
    bool wants_workspace_diagnostics_ = false;
    std::vector<std::string> complaints_;
};

}  // namespace ordval::lsp
