// The parts of the extension that need no VS Code: the line `rules:` in ordval.yml, which program is the server, what the status bar
// says, and texts that must be there in two languages. $EXTENSION_FOLDER is the extension with its node_modules.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'

const extension = process.env.EXTENSION_FOLDER
const { buildSync } = createRequire(path.join(extension, 'package.json'))('esbuild')

async function part(name) {
  const { outputFiles } = buildSync({ entryPoints: [path.join(extension, 'src', `${name}.ts`)], bundle: true, platform: 'node', format: 'esm', write: false })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}
const { rulesIn, withRules } = await part('settingsFile')
const { candidates, findServer } = await part('server')
const { statusText } = await part('statusText')
const { shownSeverity } = await part('checkReport')

test('rules are written where they stood, and nothing else is touched', () => {
  const cases = [
    // before, rules, after
    ['', ['helsingborg'], 'rules: [helsingborg]\n'],
    ['rules: [kommun]\n', ['helsingborg', 'klarsprak'], 'rules: [helsingborg, klarsprak]\n'],
    ['rules: [kommun]  # tills vidare\nlanguage: en\n', ['nacka'], 'rules: [nacka]  # tills vidare\nlanguage: en\n'],
    ['# Våra regler\nlanguage: sv\n', ['nacka'], '# Våra regler\nlanguage: sv\nrules: [nacka]\n'],
    ['language: sv', ['nacka'], 'language: sv\nrules: [nacka]\n'],
    ['---\nlanguage: sv\n', ['nacka'], '---\nlanguage: sv\nrules: [nacka]\n'],
    ['rules: kommun # en\n', ['nacka'], 'rules: [nacka] # en\n'],
    ['rules: # inga än\nlanguage: sv\n', ['nacka'], 'rules: [nacka] # inga än\nlanguage: sv\n'],
    ['rules:\n  [kommun,\n   motion]\n', ['nacka'], 'rules: [nacka]\n'],
    ['rules: [kommun,\n  motion]\nlanguage: sv\n', ['nacka'], 'rules: [nacka]\nlanguage: sv\n'],
    ['rules: [kommun]\r\nlanguage: sv\r\n', ['nacka'], 'rules: [nacka]\r\nlanguage: sv\r\n'],
    ['rules:\n  - kommun  # grunden\n  # och våra egna\n  - regler/egna.yml\nlanguage: sv\n', ['kommun', 'motion'],
      'rules:\n  - kommun  # grunden\n  # och våra egna\n  - motion\nlanguage: sv\n'],
    ['rules:\r\n- kommun\r\nlanguage: sv\r\n', ['kommun', 'motion'], 'rules:\r\n- kommun\r\n- motion\r\nlanguage: sv\r\n'],
    ['rules:\n  - kommun\nlanguage: sv\n', [], 'rules: []\nlanguage: sv\n'],
    ['paths:\n  "va/**": {rules: [kommun]}\n', ['nacka'], 'paths:\n  "va/**": {rules: [kommun]}\nrules: [nacka]\n'],
    ['rules: [kommun]\n', ['regler/våra ord.yml', 'nacka'], 'rules: ["regler/våra ord.yml", nacka]\n'],
  ]
  for (const [before, rules, after] of cases) {
    assert.equal(withRules(before, rules), after, JSON.stringify(before))
    assert.equal(withRules(after, rules), after, `again: ${JSON.stringify(after)}`)
  }
})

test('rules are read in every way that YAML has for a short list', () => {
  assert.deepEqual(rulesIn('rules: [kommun, "regler/våra ord.yml", \'motion\']\n'), ['kommun', 'regler/våra ord.yml', 'motion'])
  assert.deepEqual(rulesIn('language: sv\nrules:\n  - kommun # x\n\n  - "motion"\n'), ['kommun', 'motion'])
  assert.deepEqual(rulesIn('rules: kommun\n'), ['kommun'])
  assert.deepEqual(rulesIn('rules:\n'), [])
  assert.equal(rulesIn('language: sv\n'), undefined)
  assert.equal(rulesIn('# rules: [kommun]\npaths:\n  "a": {rules: [nacka]}\n'), undefined)
})

test('the server is that of the setting, else the one inside, else that of the PATH', () => {
  const around = { setting: '', extensionFolder: '/e', platform: 'linux', architecture: 'x64', path: '/usr/bin:/opt/bin' }
  assert.deepEqual(candidates(around).map(c => `${c.from} ${c.command}`),
    ['extension /e/server/bin/ordval', 'PATH /usr/bin/ordval', 'PATH /opt/bin/ordval'])
  assert.deepEqual(candidates({ ...around, setting: ' /my/ordval ' }), [{ command: '/my/ordval', from: 'setting' }])
  assert.deepEqual(candidates({ ...around, platform: 'darwin' }).map(c => c.from), ['PATH', 'PATH'])
  assert.deepEqual(candidates({ ...around, architecture: 'arm64' }).map(c => c.from), ['PATH', 'PATH'])
  assert.deepEqual(candidates({ ...around, path: '' }).map(c => c.from), ['extension'])
})

test('a program that cannot be run is passed over, and told of when there is no other', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ordval-unit-'))
  const bundled = path.join(folder, 'server/bin/ordval')
  const other = path.join(folder, 'bin/ordval')
  fs.mkdirSync(path.dirname(bundled), { recursive: true })
  fs.mkdirSync(path.dirname(other), { recursive: true })
  const around = { setting: '', extensionFolder: folder, platform: 'linux', architecture: 'x64', path: path.dirname(other) }
  try {
    assert.deepEqual(await findServer(around), { unusable: [] })

    fs.writeFileSync(bundled, '#!/bin/sh\necho "libc.so.6: version GLIBC_2.35 not found" >&2\nexit 1\n', { mode: 0o644 })
    const missing = await findServer(around)
    assert.equal(missing.unusable[0].command, bundled)
    assert.match(missing.unusable[0].complaint, /GLIBC_2\.35 not found/)

    fs.writeFileSync(other, '#!/bin/sh\necho "ordval 9.9"\n', { mode: 0o755 })
    assert.deepEqual(await findServer(around), { command: other, from: 'PATH', version: 'ordval 9.9' })

    fs.writeFileSync(bundled, '#!/bin/sh\necho "ordval 1.0"\n')
    fs.chmodSync(bundled, 0o644) // unpacked by something that forgot that it is a program
    assert.deepEqual(await findServer(around), { command: bundled, from: 'extension', version: 'ordval 1.0' })

    const named = await findServer({ ...around, setting: '/nowhere/ordval' })
    assert.deepEqual(named, { unusable: [{ command: '/nowhere/ordval', complaint: 'ENOENT' }] })
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
})

test('the status bar names the rules, counts, invites a choice, and says why it is silent', () => {
  const status = { uri: 'file:///a.md', rules: ['kommun'], isChosen: false, isSwedish: true, findings: 3 }
  assert.equal(statusText(status, 'sv').text, '$(book) Ordval: kommun, 3 fynd – välj regler')
  assert.equal(statusText(status, 'en').text, '$(book) Ordval: kommun, 3 findings – choose rules')
  const chosen = { ...status, isChosen: true, rules: ['helsingborg', '/home/anna/regler/egna.yml'], findings: 1 }
  assert.equal(statusText(chosen, 'sv').text, '$(book) Ordval: helsingborg + egna, 1 fynd')
  assert.equal(statusText({ ...chosen, rules: ['a', 'b', 'c'], findings: 0 }, 'sv').text, '$(book) Ordval: a +2, 0 fynd')
  assert.equal(statusText({ ...chosen, rules: [] }, 'en').text, '$(book) Ordval: 1 finding')
  assert.equal(statusText({ ...chosen, isSwedish: false }, 'sv').text, '$(circle-slash) Ordval: inte svenska')
  assert.match(statusText({ ...chosen, isSwedish: false }, 'sv').tooltip, /lang: sv/)
})

test('only hints are shown as something else', () => {
  assert.equal(shownSeverity('hint', 'information'), 'information')
  assert.equal(shownSeverity('hint', 'hint'), 'hint')
  for (const severity of ['error', 'warning', 'information']) assert.equal(shownSeverity(severity, 'information'), severity)
})

test('every text of the manifest is there in English and Swedish, and none is left over', () => {
  const read = name => fs.readFileSync(path.join(extension, name), 'utf8')
  const english = JSON.parse(read('package.nls.json'))
  const swedish = JSON.parse(read('package.nls.sv.json'))
  const used = new Set([...read('package.json').matchAll(/"%([^"%]+)%"/g)].map(found => found[1]))
  assert.deepEqual(Object.keys(swedish).sort(), Object.keys(english).sort())
  assert.deepEqual(Object.keys(english).sort(), [...used].sort())
})

test('every command of the manifest is registered, and every setting that is read is declared', () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'))
  const source = fs.readdirSync(path.join(extension, 'src')).map(name => fs.readFileSync(path.join(extension, 'src', name), 'utf8')).join('\n')
  for (const { command } of manifest.contributes.commands) assert.ok(source.includes(`'${command}':`), command)
  const declared = Object.keys(manifest.contributes.configuration.properties)
  for (const [, key] of source.matchAll(/setting(?:<[^(]*>)?\('([\w.]+)'/g)) assert.ok(declared.includes(`ordval.${key}`), key)
  assert.ok(declared.length >= 8)
})
