// What the status bar says about the draft in the active editor.
import { say, type Language } from './wording'

/** The server's notification `ordval/status`, sent after each check of a document. */
export interface DocumentStatus {
  uri: string
  rules: string[] // packs by name, rule files by path; empty when that is not known
  isChosen: boolean // false: nobody chose, and the neutral pack is used
  isSwedish: boolean
  hasProblems?: boolean // some of the rules are wrong and left out
  findings: number
}

export interface StatusText {
  text: string
  tooltip: string // Markdown
}

/** The last part of a path without its ending: "regler/egna.yml" is "egna". */
function shortName(rule: string): string {
  return rule.split(/[\\/]/).pop()!.replace(/\.ya?ml$/, '')
}

export function statusText(status: DocumentStatus, language: Language): StatusText {
  if (!status.isSwedish)
    return { text: `$(circle-slash) ${say(language, 'notSwedish')}`, tooltip: say(language, 'notSwedishWhy') }
  const count = status.findings === 1 ? say(language, 'oneFinding') : say(language, 'findings', status.findings)
  const names = status.rules.map(shortName)
  const shown = names.length > 2 ? `${names[0]} +${names.length - 1}` : names.join(' + ')
  const about = status.isChosen
    ? say(language, 'rulesAre', status.rules.join(', '))
    : say(language, 'nothingChosen', names.join(', '))
  return {
    text: `${status.hasProblems ? '$(warning)' : '$(book)'} Ordval: ${[shown, count].filter(Boolean).join(', ')}${status.isChosen ? '' : ' – ' + say(language, 'inviteChoice')}`,
    tooltip: [...(status.hasProblems ? [say(language, 'rulesHaveProblems')] : []), ...(names.length ? [about] : []), say(language, 'click')].join('\n\n'),
  }
}
