// Ordval in VS Code: starts the server, shows its state and offers its commands. What is found, and what is written instead, is
// decided by the server.
import * as vscode from 'vscode'
import { Client } from './client'
import { registerCommands } from './commands'
import { showStatus } from './status'

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Ordval', { log: true })
  const client = new Client(context.extensionPath, log)
  context.subscriptions.push(log, client, showStatus(client), registerCommands(client, log),
    vscode.workspace.onDidChangeConfiguration(change => {
      // The server follows the other settings while it runs.
      const isForStart = ['server.path', 'workspaceDiagnostics', 'hintsAs'].some(key => change.affectsConfiguration(`ordval.${key}`))
      if (isForStart) void client.restart().catch(error => log.error(error))
    }))
  await client.start().catch(error => log.error(error))
}
