//! How Zed starts Ordval: the program that the settings name, else `ordval` in the PATH, with the argument `lsp`.

use zed_extension_api::{self as zed, serde_json, settings::LspSettings, Command, LanguageServerId, Result, Worktree};

struct Ordval;

impl zed::Extension for Ordval {
    fn new() -> Self {
        Ordval
    }

    fn language_server_command(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let binary = LspSettings::for_worktree(server.as_ref(), worktree)?.binary;
        let chosen = binary.as_ref().and_then(|binary| binary.path.clone());
        Ok(Command {
            command: chosen
                .or_else(|| worktree.which("ordval"))
                .ok_or("ordval is not in the PATH; set lsp.ordval.binary.path in the settings")?,
            args: binary.and_then(|binary| binary.arguments).unwrap_or_else(|| vec!["lsp".into()]),
            env: worktree.shell_env(),
        })
    }

    fn language_server_initialization_options(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        Ok(LspSettings::for_worktree(server.as_ref(), worktree)?.initialization_options)
    }
}

zed::register_extension!(Ordval);
