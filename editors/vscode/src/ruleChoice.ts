// Chooses the rule sets: a list of the packs and of the workspace's own rule files, written to the ordval.yml of the folder, or to
// the settings where no folder is open.
import * as path from 'node:path'
import * as vscode from 'vscode'
import type { RuleList } from './checkReport'
import type { Client } from './client'
import { run } from './program'
import { currentFolder, settings, settingsFile, textOf, writeText } from './settings'
import { rulesIn, withRules } from './settingsFile'
import { say } from './wording'

interface Choice extends vscode.QuickPickItem {
  rule: string // as it is written in ordval.yml
}

const neutralPack = 'kommun'

async function packs(client: Client): Promise<Choice[]> {
  const language = settings.language()
  // Not in the folder: what is wrong with its own rules is no reason to show no packs.
  const outcome = await run(client.server!.command, ['--language', language, 'rules', 'list', '--format', 'json'], '/')
  if (!outcome.output) throw new Error(outcome.complaints)
  return (JSON.parse(outcome.output) as RuleList).packs.map(pack => ({
    rule: pack.name,
    label: pack.name,
    description: pack.title,
  }))
}

/** The workspace's rule files, by their paths from the folder. */
export async function ownRuleFiles(folder: vscode.WorkspaceFolder): Promise<string[]> {
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*.{yml,yaml}'), '**/node_modules/**', 200)
  const found: string[] = []
  for (const uri of files) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
    if (/^termbase\s*:/m.test(text)) found.push(path.posix.relative(folder.uri.path, uri.path))
  }
  return found.sort()
}

/** A path that names a file even where it has no folder before it. */
function sameRule(left: string, right: string): boolean {
  return path.posix.normalize(left) === path.posix.normalize(right)
}

export async function chooseRules(client: Client): Promise<void> {
  const language = settings.language()
  if (!client.server) {
    void vscode.window.showErrorMessage(say(language, 'serverMissing'))
    return
  }
  const folder = currentFolder()
  const text = folder && (await textOf(settingsFile(folder)))
  const inUse = (text !== undefined ? rulesIn(text) : undefined) ?? (settings.rules().length ? settings.rules() : [neutralPack])
  const own = folder ? await ownRuleFiles(folder) : []
  const choices: Choice[] = [
    ...(await packs(client)),
    ...own.map(file => ({ rule: file, label: file, description: say(language, 'ownFile') })),
  ]
  // What is in use and found nowhere stays in the list, so that choosing loses nothing.
  for (const rule of inUse)
    if (!choices.some(choice => sameRule(choice.rule, rule))) choices.push({ rule, label: rule })
  for (const choice of choices) {
    choice.picked = inUse.some(rule => sameRule(rule, choice.rule))
    choice.rule = inUse.find(rule => sameRule(rule, choice.rule)) ?? choice.rule
  }
  choices.sort((left, right) => Number(right.picked) - Number(left.picked))

  const picked = await vscode.window.showQuickPick(choices, {
    canPickMany: true,
    matchOnDescription: true,
    title: say(language, 'chooseRules', folder?.name ?? say(language, 'thisEditor')),
    placeHolder: say(language, 'severalPacks'),
  })
  if (!picked) return
  await useRules(picked.map(choice => choice.rule), folder)
}

export async function useRules(rules: string[], folder: vscode.WorkspaceFolder | undefined): Promise<void> {
  if (!folder) return vscode.workspace.getConfiguration('ordval').update('rules', rules, vscode.ConfigurationTarget.Global)
  const language = settings.language()
  const uri = settingsFile(folder)
  await writeText(uri, withRules((await textOf(uri)) ?? '', rules))
  const open = say(language, 'openSettingsFile')
  const chosen = await vscode.window.showInformationMessage(
    say(language, 'rulesWritten', rules.join(', ') || neutralPack, 'ordval.yml'), open)
  if (chosen === open) await vscode.window.showTextDocument(uri)
}
