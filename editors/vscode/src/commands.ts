// The commands of the palette, and the menu behind the item in the status bar.
import * as vscode from 'vscode'
import type { Client } from './client'
import { newRule } from './newRule'
import { chooseRules } from './ruleChoice'
import { settings } from './settings'
import { WorkspaceCheck } from './workspaceCheck'
import { say, type Sentence } from './wording'

export function registerCommands(client: Client, log: vscode.LogOutputChannel): vscode.Disposable {
  const workspaceCheck = new WorkspaceCheck(client)
  const commands: Record<string, () => unknown> = {
    'ordval.chooseRules': () => chooseRules(client),
    'ordval.checkWorkspace': () => workspaceCheck.check(),
    'ordval.fixAll': () => vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.ordval', apply: 'first' }),
    'ordval.newRule': () => newRule(client),
    'ordval.showRule': showRule,
    'ordval.restart': () => client.restart(),
    'ordval.showLog': () => log.show(),
    'ordval.menu': showMenu,
  }
  const registered = Object.entries(commands).map(([name, act]) =>
    vscode.commands.registerCommand(name, () => Promise.resolve(act()).catch(error => {
      log.error(error)
      void vscode.window.showErrorMessage(say(settings.language(), 'failed', (error as Error).message))
    })))
  return vscode.Disposable.from(workspaceCheck, ...registered)
}

/** The server knows where the rule behind a finding is written: it is the finding's definition. */
async function showRule(): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const position = editor?.selection.active
  const isFinding = editor && vscode.languages.getDiagnostics(editor.document.uri)
    .some(diagnostic => diagnostic.source === 'ordval' && diagnostic.range.contains(position!))
  if (isFinding) await vscode.commands.executeCommand('editor.action.revealDefinition')
  else void vscode.window.showInformationMessage(say(settings.language(), 'noRuleHere'))
}

async function showMenu(): Promise<void> {
  const language = settings.language()
  const entries: [string, Sentence, string][] = [
    ['ordval.chooseRules', 'menuChoose', 'book'],
    ['ordval.fixAll', 'menuFixAll', 'check-all'],
    ['ordval.checkWorkspace', 'menuCheck', 'search'],
    ['ordval.newRule', 'menuNewRule', 'add'],
    ['ordval.showLog', 'menuLog', 'output'],
    ['ordval.restart', 'menuRestart', 'refresh'],
  ]
  const items = entries.map(([command, sentence, icon]) => ({ label: `$(${icon}) ${say(language, sentence)}`, command }))
  const chosen = await vscode.window.showQuickPick(items, { title: 'Ordval' })
  if (chosen) await vscode.commands.executeCommand(chosen.command)
}
