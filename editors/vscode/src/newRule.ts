// Asks for a word, what to write instead and why, and lets the program write the rule with its tests.
import * as vscode from 'vscode'
import type { Client } from './client'
import { run } from './program'
import { ownRuleFiles, useRules } from './ruleChoice'
import { currentFolder, settings, settingsFile, textOf } from './settings'
import { rulesIn } from './settingsFile'
import { say } from './wording'

const firstFile = 'egna.yml'

export async function newRule(client: Client): Promise<void> {
  const language = settings.language()
  const folder = currentFolder()
  if (!client.server || !folder) {
    void vscode.window.showInformationMessage(say(language, client.server ? 'needsFolder' : 'serverMissing'))
    return
  }
  const editor = vscode.window.activeTextEditor
  const selected = editor ? editor.document.getText(editor.selection) : ''
  const term = await vscode.window.showInputBox({ title: say(language, 'askTerm'), value: selected.includes('\n') ? '' : selected })
  if (!term?.trim()) return
  const replacement = await vscode.window.showInputBox({ title: say(language, 'askReplacement', term.trim()) })
  if (replacement === undefined) return
  const reason = await vscode.window.showInputBox({ title: say(language, 'askReason') })
  if (!reason?.trim()) return
  const file = await chooseFile(folder)
  if (!file) return

  const outcome = await run(client.server.command, [
    '--language', language, 'rules', 'new', '--term', term.trim(), '--replacement', replacement.trim() || '-',
    '--reason', reason.trim(), '--file', file], folder.uri.fsPath)
  if (outcome.status !== 0) {
    void vscode.window.showErrorMessage(say(language, 'failed', outcome.complaints || outcome.output))
    return
  }
  const uri = vscode.Uri.joinPath(folder.uri, file)
  const document = await vscode.workspace.openTextDocument(uri)
  const shown = await vscode.window.showTextDocument(document)
  const end = document.lineAt(document.lineCount - 1).range.end
  shown.revealRange(new vscode.Range(end, end))
  await offerUse(folder, file)
}

async function chooseFile(folder: vscode.WorkspaceFolder): Promise<string | undefined> {
  const files = await ownRuleFiles(folder)
  if (files.length === 0) return firstFile
  const language = settings.language()
  const items = files.map(file => ({ label: file, description: '' }))
  if (!files.includes(firstFile)) items.push({ label: firstFile, description: say(language, 'newFile') })
  return (await vscode.window.showQuickPick(items, { title: say(language, 'askFile') }))?.label
}

/** A rule in a file that nobody uses underlines nothing. */
async function offerUse(folder: vscode.WorkspaceFolder, file: string): Promise<void> {
  const language = settings.language()
  const text = await textOf(settingsFile(folder))
  const inUse = (text === undefined ? undefined : rulesIn(text)) ?? (settings.rules().length ? settings.rules() : ['kommun'])
  if (inUse.some(rule => rule.replace(/^\.\//, '') === file)) return
  const use = say(language, 'useFile')
  const chosen = await vscode.window.showInformationMessage(say(language, 'addFile', file), use)
  if (chosen === use) await useRules([...inUse, file], folder)
}
