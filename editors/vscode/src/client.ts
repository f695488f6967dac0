// The language client: starts the server, restarts it, shows hints as the writer wants them, and hands on what the server
// says of each document's state.
import * as vscode from 'vscode'
import {
  LanguageClient,
  State,
  type DocumentSelector,
  type LanguageClientOptions,
  type Middleware,
  type StaticFeature,
} from 'vscode-languageclient/node'
import { shownSeverity } from './checkReport'
import { findServer, type FoundServer } from './server'
import { settings } from './settings'
import type { DocumentStatus } from './statusText'
import { say } from './wording'

/** Drafts on disk and not yet saved, and the files with rules; the server is silent about other YAML. */
export const documentSelector: DocumentSelector = [
  ...['markdown', 'plaintext'].flatMap(language => ['file', 'untitled'].map(scheme => ({ language, scheme }))),
  { language: 'yaml', scheme: 'file' },
]

export type ClientState = 'starting' | 'running' | 'stopped' | 'missing'

const severityOf = { hint: vscode.DiagnosticSeverity.Hint, information: vscode.DiagnosticSeverity.Information }

/** Diagnostics with hints shown as the setting says. */
function shown(diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const diagnostic of diagnostics)
    if (diagnostic.severity === vscode.DiagnosticSeverity.Hint)
      diagnostic.severity = severityOf[shownSeverity('hint', settings.hintsAs()) as 'hint' | 'information']
  return [...diagnostics]
}

const middleware: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, shown(diagnostics)),
  provideDiagnostics: async (document, previous, token, next) => {
    const report = await next(document, previous, token)
    if (report && 'items' in report) report.items = shown(report.items)
    return report
  },
  provideWorkspaceDiagnostics: (previous, token, reporter, next) =>
    next(previous, token, part => {
      for (const report of part?.items ?? []) if ('items' in report) report.items = shown(report.items)
      reporter(part)
    }),
}

/** Announces that this client takes the notification `ordval/status`. */
const statusFeature: StaticFeature = {
  fillClientCapabilities: capabilities => {
    capabilities.experimental = { ...capabilities.experimental, ordvalStatus: true }
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
}

export class Client implements vscode.Disposable {
  server: FoundServer | undefined
  state: ClientState = 'stopped'

  private client: LanguageClient | undefined
  private readonly stateChanged = new vscode.EventEmitter<ClientState>()
  private readonly statusReceived = new vscode.EventEmitter<DocumentStatus>()
  readonly onDidChangeState = this.stateChanged.event
  readonly onDidReceiveStatus = this.statusReceived.event

  constructor(
    private readonly extensionFolder: string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  async start(): Promise<void> {
    this.setState('starting')
    const found = await findServer({
      setting: settings.serverPath(),
      extensionFolder: this.extensionFolder,
      platform: process.platform,
      architecture: process.arch,
      path: process.env.PATH ?? '',
    })
    if (!('command' in found)) {
      this.server = undefined
      this.setState('missing')
      return this.tellMissing(found.unusable[0])
    }
    this.server = found
    this.log.info(say(settings.language(), 'serverIs', found.command, found.version))
    const client = new LanguageClient('ordval', 'Ordval', { command: found.command, args: ['lsp'] }, this.options())
    this.client = client
    client.registerFeature(statusFeature)
    client.onNotification('ordval/status', (status: DocumentStatus) => this.statusReceived.fire(status))
    this.followState(client)
    await client.start()
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  async stop(): Promise<void> {
    const client = this.client
    this.client = undefined
    this.setState('stopped')
    // A server that has just died cannot be stopped; that is no reason not to start another.
    await client?.dispose().catch(error => this.log.warn(String(error)))
  }

  dispose(): Promise<void> {
    return this.stop()
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector,
      outputChannel: this.log,
      middleware,
      initializationOptions: {
        rules: settings.rules(),
        language: settings.language(),
        workspaceDiagnostics: settings.workspaceDiagnostics(),
      },
    }
  }

  /** The language client starts a server that died again by itself; here it is only told. */
  private followState(client: LanguageClient): void {
    let hasRun = false
    client.onDidChangeState(({ newState }) => {
      if (client !== this.client) return
      if (newState === State.Running) {
        this.log.info(say(settings.language(), hasRun ? 'serverCameBack' : 'serverRuns'))
        hasRun = true
        this.setState('running')
      } else if (newState === State.Stopped) {
        this.log.warn(say(settings.language(), 'serverEnded'))
        this.setState('stopped')
      } else this.setState('starting')
    })
  }

  private async tellMissing(unusable: { command: string; complaint: string } | undefined): Promise<void> {
    const language = settings.language()
    const message = !unusable
      ? say(language, 'serverMissing')
      : say(language, unusable.complaint.includes('ENOENT') ? 'serverAbsent' : 'serverUnusable', unusable.command, unusable.complaint)
    this.log.error(message)
    const open = say(language, 'openSettings')
    const chosen = await vscode.window.showErrorMessage(message, open)
    if (chosen === open) void vscode.commands.executeCommand('workbench.action.openSettings', 'ordval.server.path')
  }

  private setState(state: ClientState): void {
    this.state = state
    this.stateChanged.fire(state)
  }
}
