// The extension's own settings, and the text of an ordval.yml where one is needed.
import * as vscode from 'vscode'
import type { Language } from './wording'

function setting<T>(key: string, otherwise: T): T {
  return vscode.workspace.getConfiguration('ordval').get<T>(key, otherwise)
}

export const settings = {
  language: (): Language => setting<Language>('language', 'sv'),
  hintsAs: (): 'hint' | 'information' => setting<'hint' | 'information'>('hintsAs', 'hint'),
  serverPath: (): string => setting('server.path', ''),
  workspaceDiagnostics: (): boolean => setting('workspaceDiagnostics', false),
  rules: (): string[] => setting<string[]>('rules', []),
}

/** The folder of the active draft, else the first one. */
export function currentFolder(): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri
  return (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0]
}

export function settingsFile(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, 'ordval.yml')
}

/** The file's text as it is in the editor or on disk; undefined when there is none. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(uri)).getText()
  } catch {
    return undefined
  }
}

/** Writes the whole file, through the editor where it is open, so that nothing typed there is lost. */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())
  if (!open) return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  const edit = new vscode.WorkspaceEdit()
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), open.lineAt(open.lineCount - 1).rangeIncludingLineBreak.end), text)
  await vscode.workspace.applyEdit(edit)
  await open.save()
}
