// The judged findings of a draft, which people wrote: tests/drafts/gold.tsv. Lines and columns count from 0, columns in UTF-16.
import fs from 'node:fs'
import path from 'node:path'

const folder = path.join(process.env.SOURCE_FOLDER, 'tests/drafts')

export const draftName = 'tjansteskrivelse.md'
export const draft = fs.readFileSync(path.join(folder, draftName), 'utf8')

const [head, ...rows] = fs.readFileSync(path.join(folder, 'gold.tsv'), 'utf8').trim().split('\n').map(row => row.split('\t'))
const column = name => head.indexOf(name)

export const judged = rows
  .filter(row => row[column('file')] === draftName && row[column('expected_diag')] === 'warn')
  .map(row => ({
    line: Number(row[column('line')]) - 1,
    character: Number(row[column('col16')]),
    word: row[column('surface')],
    replacement: row[column('repl_invanare')],
  }))
  .sort((left, right) => left.line - right.line || left.character - right.character)

/** The draft with every judged word replaced. */
export function fixed() {
  const lines = draft.split('\n')
  for (const { line, character, word, replacement } of [...judged].reverse())
    lines[line] = lines[line].slice(0, character) + replacement + lines[line].slice(character + word.length)
  return lines.join('\n')
}
