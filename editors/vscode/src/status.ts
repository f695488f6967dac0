// The item in the status bar: which rules hold for the draft in the active editor, and how many findings it has.
import * as vscode from 'vscode'
import { documentSelector, type Client } from './client'
import { settings } from './settings'
import { statusText, type DocumentStatus } from './statusText'
import { say } from './wording'

export function showStatus(client: Client): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('ordval', vscode.StatusBarAlignment.Right, 200)
  item.name = 'Ordval'
  item.command = 'ordval.menu'
  const received = new Map<string, DocumentStatus>()

  function update(): void {
    const document = vscode.window.activeTextEditor?.document
    if (!document || !vscode.languages.match(documentSelector as vscode.DocumentSelector, document)) return item.hide()
    const language = settings.language()
    item.backgroundColor = undefined
    item.tooltip = undefined
    if (client.state === 'running') {
      const status = received.get(document.uri.toString())
      // YAML that holds no rules is nothing to Ordval, and the server tells nothing of it.
      if (!status && document.languageId === 'yaml') return item.hide()
      const { text, tooltip } = statusText(status ?? counted(document), language)
      item.text = text
      item.tooltip = new vscode.MarkdownString(tooltip)
    } else if (client.state === 'starting') {
      item.text = `$(sync~spin) ${say(language, 'starting')}`
    } else {
      item.text = `$(warning) ${say(language, client.state === 'missing' ? 'missing' : 'stopped')}`
      item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground')
    }
    item.show()
  }

  return vscode.Disposable.from(
    item,
    client.onDidReceiveStatus(status => {
      received.set(vscode.Uri.parse(status.uri).toString(), status)
      update()
    }),
    client.onDidChangeState(state => {
      if (state !== 'running') received.clear()
      update()
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(update),
    vscode.workspace.onDidCloseTextDocument(document => received.delete(document.uri.toString())),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('ordval') && update()),
  )
}

/** What can be told of a draft without the server's word for it: how much is underlined. */
function counted(document: vscode.TextDocument): DocumentStatus {
  const own = vscode.languages.getDiagnostics(document.uri).filter(diagnostic => diagnostic.source === 'ordval')
  return { uri: document.uri.toString(), rules: settings.rules(), isChosen: true, isSwedish: true, findings: own.length }
}
