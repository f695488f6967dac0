// VS Code as a person sees it: a workbench in a page, with the handles that a test needs. The server part runs as a process of its own,
// which ends with this one.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const { CHROMIUM, CLIENTS, SCREENSHOTS, VSIX } = process.env
const { chromium } = createRequire(path.join(CLIENTS, 'package.json'))('playwright-core')
const entry = path.join(CLIENTS, 'node_modules/code-server/out/node/entry.js')

const quietSettings = {
  'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden', 'window.commandCenter': false, 'workbench.editor.useModal': 'off',
  'security.workspace.trust.enabled': false, 'telemetry.telemetryLevel': 'off', 'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false, 'git.enabled': false, 'files.autoSave': 'off',
  'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'editor.accessibilitySupport': 'off', 'editor.autoIndent': 'none', 'editor.autoClosingBrackets': 'never', 'editor.autoSurround': 'never',
  'editor.unicodeHighlight.nonBasicASCII': false, 'problems.defaultViewMode': 'table', 'editor.suggest.showWords': false,
  'editor.wordBasedSuggestions': 'off', 'editor.quickSuggestions': { comments: 'off', strings: 'off', other: 'off' },
}

function freePort() {
  return new Promise(resolve => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

export const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

/** The value of `condition` when it is true, or what it was in the end. */
export async function until(condition, milliseconds = 20000) {
  const begin = Date.now()
  for (;;) {
    const value = await condition()
    if (value || Date.now() - begin > milliseconds) return value
    await pause(80)
  }
}

export class Workbench {
  static async open({ files, settings }) {
    const workbench = new Workbench()
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'ordval-vscode-'))
    workbench.home = home
    workbench.folder = path.join(home, 'utkast')
    workbench.extensions = path.join(home, 'extensions')
    workbench.userData = path.join(home, 'data')
    for (const [name, text] of Object.entries(files)) workbench.write(name, text)
    workbench.baseSettings = settings
    fs.mkdirSync(path.join(workbench.userData, 'User'), { recursive: true })
    fs.writeFileSync(path.join(workbench.userData, 'User/settings.json'), workbench.settingsText({}))
    const port = await freePort()
    fs.writeFileSync(path.join(home, 'config.yaml'), `bind-addr: 127.0.0.1:${port}\nauth: none\ncert: false\n`)
    const words = ['--config', path.join(home, 'config.yaml'), '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust',
      '--disable-getting-started-override', '--extensions-dir', workbench.extensions, '--user-data-dir', workbench.userData]
    // The extension's server must be the one that it brought: nothing called ordval is in this PATH.
    const environment = { ...process.env, HOME: home, PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin` }
    const installed = spawnSync(process.execPath, [entry, ...words, '--install-extension', VSIX], { encoding: 'utf8', env: environment })
    workbench.installation = installed.stdout + installed.stderr
    const log = fs.openSync(path.join(home, 'code-server.log'), 'w')
    workbench.process = spawn(process.execPath, [entry, ...words, workbench.folder], { detached: true, stdio: ['ignore', log, log], env: environment })
    await until(() => fetch(`http://127.0.0.1:${port}/healthz`).then(() => true, () => false))

    workbench.browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--lang=en-US'] })
    workbench.page = await workbench.browser.newPage({ viewport: { width: 1200, height: 750 }, locale: 'en-US' })
    await workbench.page.goto(`http://127.0.0.1:${port}/?folder=${workbench.folder}`)
    await workbench.page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row', { timeout: 60000 })
    return workbench
  }

  async close() {
    await this.browser?.close()
    try { process.kill(-this.process.pid, 'SIGTERM') } catch { /* it has ended */ }
    await pause(500)
    fs.rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  file(name) { return path.join(this.folder, name) }
  write(name, text) {
    fs.mkdirSync(path.dirname(this.file(name)), { recursive: true })
    fs.writeFileSync(this.file(name), text)
  }
  read(name) { return fs.existsSync(this.file(name)) ? fs.readFileSync(this.file(name), 'utf8') : '' }

  settingsText(settings) { return JSON.stringify({ ...quietSettings, ...this.baseSettings, ...settings }) }

  /** Changes the settings as a person does, in their editor. What names a program belongs to the machine: 'Remote'. */
  async set(settings, whose = 'User') {
    await this.command(`Preferences: Open ${whose} Settings (JSON)`)
    const editor = '.monaco-editor[data-uri$="settings.json"]'
    await this.page.waitForSelector(`${editor} .view-line`)
    await this.focusText()
    await this.press('Control+A')
    const text = whose === 'User' ? this.settingsText(settings) : JSON.stringify(settings)
    await this.page.keyboard.insertText(text)
    await this.press('Control+S')
    const file = path.join(this.userData, whose === 'User' ? 'User' : 'Machine', 'settings.json')
    await until(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8').trim() === text)
    await this.page.waitForSelector('.tab.active:not(.dirty)')
    await this.command('View: Close Editor')
    await this.page.waitForSelector(editor, { state: 'detached' })
  }

  press(key) { return this.page.keyboard.press(key) }
  type(text) { return this.page.keyboard.type(text, { delay: 8 }) }

  async shot(name) {
    await pause(300) // what fades in has come
    fs.mkdirSync(SCREENSHOTS, { recursive: true })
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) })
  }

  /** Opens a file by a double click in the explorer, with the cursor in its text. */
  async openFile(name) {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick()
    await this.page.waitForSelector(`.monaco-editor[data-uri$="${encodeURI(name)}"] .view-line`)
    await this.focusText()
  }

  /** Puts the keyboard into the active editor, its cursor where it was. */
  async focusText() { await this.press('Control+1') }

  async command(title) {
    await this.press('F1')
    await this.page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input')
    await this.type(title)
    await this.quickRow(title).waitFor({ timeout: 10000 })
    const focused = () => this.textOf('.quick-input-list .monaco-list-row.focused')
    for (let tries = 0; tries < 10 && !(await focused()).includes(title); tries++) await this.press('ArrowDown')
    await this.press('Enter')
  }

  quickRow(text) { return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first() }

  async textOf(locator) {
    return (await this.page.locator(locator).allInnerTexts()).join('\n').replace(/\u00a0/g, ' ')
  }

  squiggles(kind = 'warning') { return this.page.locator(`.squiggly-${kind}`).count() }

  /** What the status bar says of errors and warnings in all files: one that is told twice counts twice. */
  async problemCounts() {
    const label = await this.page.locator('#status\\.problems a').getAttribute('aria-label').catch(() => '')
    const count = kind => Number(new RegExp(`${kind}: (\\d+)`).exec(label ?? '')?.[1] ?? 0)
    return { errors: count('Errors'), warnings: count('Warnings'), informations: count('Infos'), label }
  }

  async status() {
    return (await this.textOf('.statusbar-item[id*="ordval"]')).replace(/\s+/g, ' ').trim()
  }

  notifications() { return this.textOf('.notifications-toasts .notification-list-item') }

  async answer(button) {
    await this.page.locator('.notifications-toasts .monaco-button', { hasText: button }).first().click()
  }

  async dismissNotifications() { await this.command('Notifications: Clear All Notifications') }

  /** The processes that run a program of the installed extension. */
  servers() {
    return fs.readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(id => {
      try {
        return fs.readlinkSync(`/proc/${id}/exe`).startsWith(this.extensions)
      } catch {
        return false
      }
    })
  }

  /** Everything that the extension's log says. */
  log() {
    const folder = path.join(this.userData, 'logs')
    if (!fs.existsSync(folder)) return ''
    return fs.readdirSync(folder, { recursive: true }).filter(name => /Ordval\.log$/.test(name))
      .map(name => fs.readFileSync(path.join(folder, name), 'utf8')).join('')
  }
}
