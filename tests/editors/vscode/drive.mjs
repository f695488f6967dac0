// Uses Ordval in a real VS Code from the first start: opens a draft, chooses rules, hovers, fixes by keyboard and by saving, writes a
// rule, changes it, kills the server. What is expected comes from the judged findings of the draft and from this file.
import { draft, draftName, fixed, judged } from './gold.mjs'
import { pause, until, Workbench } from './workbench.mjs'

const begin = Date.now()
const seconds = () => ((Date.now() - begin) / 1000).toFixed(1).padStart(5)
let failures = 0
function check(what, isRight, details = '') {
  console.log(`${isRight ? 'ok   ' : 'FAIL '} ${seconds()} s  ${what}${isRight ? '' : ': ' + details}`)
  if (!isRight) failures++
}
async function expect(what, condition, details = () => '') {
  const isRight = Boolean(await until(condition))
  check(what, isRight, isRight ? '' : JSON.stringify(await details()))
}

const otherDraft = '# Svar\n\nVarje kund får svar. Ingen kund glöms bort.\n'
const english = '# Answer\n\nThis is a letter to the council about the waiting times of the contact centre, and it is not written in the language of the rules.\n'
const workbench = await Workbench.open({
  files: { [draftName]: draft, 'svar.md': otherDraft, 'letter.md': english },
  settings: { 'editor.codeActionsOnSave': { 'source.fixAll.ordval': 'explicit' } },
})
const { page } = workbench
const warnings = count => async () => (await workbench.problemCounts()).warnings === count
const told = () => workbench.problemCounts()

async function firstStart() {
  check('the extension is installed', /successfully installed/.test(workbench.installation), workbench.installation)
  await workbench.openFile(draftName)
  await expect('the status bar counts the findings', async () => /\d+ fynd/.test(await workbench.status()), () => workbench.status())
  await expect('the server is the one inside the extension', () => workbench.servers().length === 1, () => workbench.servers())
  await expect('without a choice the neutral pack is on, and the status bar invites one',
    async () => /^Ordval: kommun, \d+ fynd – välj regler$/.test(await workbench.status()), () => workbench.status())
  check('the neutral pack warns of nothing', (await told()).warnings === 0, (await told()).label)
  await workbench.shot('01-first-start')
}

async function chooseRules() {
  await page.locator('.statusbar-item[id*="ordval"] a').click()
  await workbench.quickRow('Välj regler').waitFor()
  await workbench.shot('02-menu')
  await workbench.quickRow('Välj regler').click()
  await workbench.quickRow('Helsingborgs stad').waitFor()
  await workbench.quickRow('Kommun och region').click()
  await workbench.quickRow('Helsingborgs stad').click()
  await workbench.shot('03-choose-rules')
  await workbench.press('Enter')
  await expect('the choice is written', () => workbench.read('ordval.yml') === 'rules: [helsingborg]\n', () => workbench.read('ordval.yml'))
  await expect(`the ${judged.length} judged findings are there, once`, warnings(judged.length), told)
  await expect('and the status bar names the choice', async () => /^Ordval: helsingborg, \d+ fynd$/.test(await workbench.status()), () => workbench.status())
  await workbench.dismissNotifications()
}

async function readFindings() {
  await workbench.focusText()
  await workbench.press('Control+Home')
  check('words are underlined', (await workbench.squiggles()) > 5, await workbench.squiggles())
  await workbench.press('Control+Shift+M')
  await expect('the Problems panel lists them', async () => {
    const rows = await workbench.textOf('.markers-panel .monaco-list-row')
    return rows.includes('”invånare”') && rows.includes('”Invånaren”') && rows.includes('invanare.kund')
  }, () => workbench.textOf('.markers-panel .monaco-list-row'))
  await workbench.shot('04-problems')
  await workbench.press('Control+J')

  const box = await page.locator('.squiggly-warning').first().boundingBox()
  await page.mouse.move(box.x + box.width / 2, box.y + 5)
  await pause(150)
  await page.mouse.move(box.x + box.width / 2 + 2, box.y + 6)
  const hover = () => workbench.textOf('.monaco-hover:not(.hidden)')
  await expect('hover tells what to write and why', async () => /Skriv ”invånare” i stället för ”kund”/.test(await hover()) && /invånarnas/.test(await hover()), hover)
  await workbench.shot('05-hover')
  await page.mouse.move(600, 740)
}

async function fixByKeyboard() {
  const { line, word, replacement } = judged[0]
  await workbench.focusText()
  await workbench.press('Control+Home')
  await workbench.press('F8')
  await pause(500)
  await workbench.press('Escape')
  await workbench.press('Control+.')
  await page.waitForSelector('.action-widget .monaco-list-row')
  await page.mouse.move(250, 500) // Control has made a link of the word; it goes when the mouse moves
  await workbench.shot('06-quick-fix')
  check('the menu offers the form that fits', (await workbench.textOf('.action-widget')).includes(replacement), await workbench.textOf('.action-widget'))
  await workbench.press('Enter')
  await expect('the first quick fix replaces the word', warnings(judged.length - 1), told)
  await workbench.command('File: Save without Formatting') // and without fixing
  const expected = draft.split('\n')[line].replace(word, replacement)
  await expect('and only that', () => workbench.read(draftName).split('\n')[line] === expected, () => workbench.read(draftName).split('\n')[line])
}

async function editAndSave() {
  await workbench.focusText()
  await workbench.press('Control+End')
  const typed = Date.now()
  await workbench.type('Varje kund får svar. ')
  await expect('typing shows a new finding', warnings(judged.length), told)
  console.log(`note  ${seconds()} s  ${Date.now() - typed} ms from the first key to the number in the status bar`)
  await workbench.press('Control+S')
  await expect('saving fixes all that is safe', warnings(0), told)
  await expect('and the file is the judged one', () => workbench.read(draftName).startsWith(fixed()), () => workbench.read(draftName))
  await expect('with what was typed', () => workbench.read(draftName).endsWith('Varje invånare får svar. '), () => workbench.read(draftName).slice(-60))
  await workbench.shot('07-saved')
}

async function input(text) {
  await pause(300)
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input')
  await workbench.type(text)
  await workbench.press('Enter')
}

async function writeRule() {
  await workbench.command('Ordval: New Rule')
  await input('handläggare')
  await input('tjänsteman')
  await pause(300)
  await workbench.shot('08-new-rule')
  await input('Så står det i delegationsordningen.')
  await expect('a rule is written', () => /term: "?handläggare/.test(workbench.read('egna.yml')), () => workbench.read('egna.yml'))
  await expect('and its use is offered', async () => /egna\.yml används inte/.test(await workbench.notifications()), () => workbench.notifications())
  await workbench.shot('09-rule-written')
  await workbench.answer('Använd den')
  await expect('the file is used', () => workbench.read('ordval.yml') === 'rules: [helsingborg, egna.yml]\n', () => workbench.read('ordval.yml'))
  const hits = (draft.match(/handläggar/gi) ?? []).length
  await expect(`the draft shows the ${hits} places`, warnings(hits), told)
  await workbench.dismissNotifications()

  await workbench.focusText()
  await workbench.press('Control+F')
  await workbench.type('severity: warning')
  await workbench.press('Enter')
  await workbench.press('Escape')
  await workbench.type('severity: error')
  // Its test sentences promise a warning, so they are changed too, all at once.
  await workbench.press('Control+F')
  await workbench.type('[[')
  await workbench.press('Alt+Enter')
  await workbench.type('[[error: ')
  await workbench.press('Escape')
  await workbench.press('Escape')
  await workbench.press('Control+S')
  await expect('a rule that is changed and saved changes the draft', async () => (await told()).errors === hits && (await told()).warnings === 0, told)
  await workbench.shot('10-rule-changed')
}

async function otherDocuments() {
  await workbench.command('File: New Untitled Text File')
  await page.waitForSelector('.monaco-editor[data-uri^="untitled:"] .view-line')
  await workbench.focusText()
  await workbench.type('Varje kund ska få ett svar inom två dagar.')
  await expect('a document that is not saved is checked', warnings(1), told)
  await workbench.shot('11-untitled')

  await workbench.openFile('letter.md')
  await pause(500)
  check('a text that is not Swedish is left alone', (await workbench.squiggles()) === 0)
  await expect('and the status bar says so', async () => (await workbench.status()) === 'Ordval: inte svenska', () => workbench.status())
  await workbench.shot('12-not-swedish')
}

async function checkWorkspace() {
  const before = await told()
  await workbench.command('Ordval: Check the Workspace')
  await expect('the workspace is checked', async () => /fynd i \d+ filer/.test(await workbench.notifications()), () => workbench.notifications())
  await expect('with the files that are not open', warnings(before.warnings + 2), told)
  await workbench.answer('Visa problemen')
  await pause(500)
  await workbench.shot('13-workspace')
  await workbench.press('Control+J')
  await workbench.openFile('svar.md')
  await pause(1000)
  check('a file that is opened is not told twice', (await told()).warnings === before.warnings + 2, (await told()).label)
}

async function killServer() {
  const [old] = workbench.servers()
  const before = (await told()).warnings
  process.kill(old, 'SIGKILL')
  await expect('a killed server comes back', () => workbench.servers().length === 1 && workbench.servers()[0] !== old, () => workbench.servers())
  await workbench.focusText()
  await workbench.press('Control+End')
  await workbench.type('Och en kund till. ')
  await expect('and checks what is typed', warnings(before + 1), told)
  if (workbench.log() === '') console.log(`note  ${seconds()} s  SKIPPED: this VS Code writes no logs`)
  else await expect('the log says that it was started again', () => /har startats igen/.test(workbench.log()), () => workbench.log().slice(-500))
  await workbench.shot('14-restarted')
}

async function changeSettings() {
  await workbench.openFile(draftName)
  const before = (await told()).informations
  const hasHint = async () => (await workbench.status()).includes(`${(await told()).errors + 1} fynd`) // the errors are all in the draft
  await expect('the draft has a hint, which is not among the problems', hasHint, () => workbench.status())
  await workbench.set({ 'ordval.hintsAs': 'information' })
  await expect('hints are shown as information when asked for', async () => (await told()).informations > before, told)
  await workbench.shot('15-hints-as-information')
  await workbench.set({ 'ordval.server.path': '/nowhere/ordval' }, 'Remote')
  await expect('a server that is missing is told once', async () => (await workbench.notifications()).split('/nowhere/ordval').length === 2, () => workbench.notifications())
  await expect('and the status bar says it', async () => /kan inte starta/.test(await workbench.status()), () => workbench.status())
  await workbench.shot('16-missing')
  await workbench.set({}, 'Remote')
  await expect('with the setting gone the server is there again', async () => /fynd/.test(await workbench.status()), () => workbench.status())
  await workbench.dismissNotifications()

  const warned = (await told()).warnings
  workbench.write('sent.md', '# Sent\n\nVarje kund får svar.\n')
  await workbench.set({ 'ordval.workspaceDiagnostics': true })
  await expect('files that are not open are checked all the time when asked for', warnings(warned + 1), told)
  await workbench.command('Ordval: Check the Workspace')
  await page.waitForSelector('.markers-panel')
  await pause(1500)
  check('and are not told twice by a check of the workspace', (await told()).warnings === warned + 1, (await told()).label)
  await workbench.set({})

  await workbench.command('Ordval: Show the Log')
  await pause(800)
  await workbench.shot('17-log')
}

async function walkthrough() {
  await workbench.press('Control+J')
  await workbench.command('Welcome: Open Walkthrough...')
  await pause(500)
  await workbench.type('Ordval')
  await workbench.press('Enter')
  await expect('the walkthrough opens', async () => /Choose rules/.test(await workbench.textOf('.gettingStartedContainer')), () => workbench.textOf('.gettingStartedContainer'))
  await pause(1000)
  await workbench.shot('18-walkthrough')
}

try {
  for (const step of [firstStart, chooseRules, readFindings, fixByKeyboard, editAndSave, writeRule, otherDocuments, checkWorkspace, killServer, changeSettings, walkthrough])
    await step()
} catch (error) {
  check('the test runs to its end', false, error.stack)
  await workbench.shot('99-failure').catch(() => {})
}
if (failures > 0) console.log(workbench.log().slice(-3000))
await workbench.close()
console.log(`${failures === 0 ? 'passed' : `${failures} failed`} in ${seconds().trim()} s`)
process.exit(failures === 0 ? 0 : 1)
