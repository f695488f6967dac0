// Checks every draft of the workspace with the program and lists the findings among the problems. A file that is opened is the
// server's from then on, and its list from here is dropped.
import * as vscode from 'vscode'
import { shownSeverity, type CheckReport, type ReportedFinding } from './checkReport'
import type { Client } from './client'
import { run } from './program'
import { settings, settingsFile, textOf } from './settings'
import { say } from './wording'

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

function diagnosticOf(finding: ReportedFinding): vscode.Diagnostic {
  const { start, end } = finding.range
  const range = new vscode.Range(start.line, start.character, end.line, end.character)
  const diagnostic = new vscode.Diagnostic(range, finding.message, severities[shownSeverity(finding.severity, settings.hintsAs())])
  diagnostic.source = 'ordval'
  diagnostic.code = finding.rule
  return diagnostic
}

export class WorkspaceCheck implements vscode.Disposable {
  private readonly found = vscode.languages.createDiagnosticCollection('ordval-workspace')
  private readonly listening = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(document => this.found.delete(document.uri)),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('ordval.workspaceDiagnostics')) this.found.clear()
    }),
  )

  constructor(private readonly client: Client) {}

  dispose(): void {
    this.listening.dispose()
    this.found.dispose()
  }

  async check(): Promise<void> {
    const language = settings.language()
    const folders = vscode.workspace.workspaceFolders ?? []
    if (!this.client.server || folders.length === 0) {
      void vscode.window.showInformationMessage(say(language, this.client.server ? 'needsFolder' : 'serverMissing'))
      return
    }
    if (settings.workspaceDiagnostics()) {
      // The server lists the same findings already.
      this.found.clear()
      await vscode.commands.executeCommand('workbench.actions.view.problems')
      return
    }
    const complaints: string[] = []
    const reports: CheckReport['files'] = []
    const wasCancelled = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: say(language, 'checking'), cancellable: true },
      async (progress, token) => {
        for (const folder of folders) {
          progress.report({ message: folder.name })
          const outcome = await run(this.client.server!.command, await this.words(folder), folder.uri.fsPath, token)
          if (token.isCancellationRequested) return true
          if (outcome.complaints) complaints.push(outcome.complaints)
          if (outcome.output) reports.push(...this.show(folder, JSON.parse(outcome.output) as CheckReport))
        }
        return false
      },
    )
    if (wasCancelled) return
    if (complaints.length > 0) void vscode.window.showWarningMessage(say(language, 'failed', complaints.join('\n')))
    await this.tell(reports)
  }

  private async words(folder: vscode.WorkspaceFolder): Promise<string[]> {
    // An ordval.yml comes before the editor's settings, and --rules before both.
    const hasFile = (await textOf(settingsFile(folder))) !== undefined
    const rules = hasFile ? [] : settings.rules().flatMap(rule => ['--rules', rule])
    return ['--language', settings.language(), 'check', '--format', 'json', ...rules, '.']
  }

  private show(folder: vscode.WorkspaceFolder, report: CheckReport): CheckReport['files'] {
    const open = new Set(vscode.workspace.textDocuments.map(document => document.uri.toString()))
    this.found.forEach(uri => {
      if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString()) this.found.delete(uri)
    })
    for (const file of report.files) {
      const uri = vscode.Uri.joinPath(folder.uri, file.path)
      if (!open.has(uri.toString())) this.found.set(uri, file.findings.map(diagnosticOf))
    }
    return report.files
  }

  private async tell(files: CheckReport['files']): Promise<void> {
    const language = settings.language()
    const withFindings = files.filter(file => file.findings.length > 0)
    const count = withFindings.reduce((sum, file) => sum + file.findings.length, 0)
    if (count === 0) {
      void vscode.window.showInformationMessage(say(language, 'checkedNothing'))
      return
    }
    const show = say(language, 'showProblems')
    const chosen = await vscode.window.showInformationMessage(say(language, withFindings.length === 1 ? 'checkedOneFile' : 'checkedFindings', count, withFindings.length), show)
    if (chosen === show) void vscode.commands.executeCommand('workbench.actions.view.problems')
  }
}
