// The line `rules:` of an ordval.yml, read and written as text, so that comments, order and other keys stay as their
// writer left them:
//
//     withRules('rules: [kommun]  # tills vidare\n', ['helsingborg'])  // 'rules: [helsingborg]  # tills vidare\n'
//
// Not a YAML reader: the server reads the file and tells what is wrong in it.

interface RulesPart {
  begin: number // of the line "rules:"
  end: number // after its value, before a comment on its last line
  items: string[]
  isBlock: boolean // one rule a line: "  - kommun"
}

function unquoted(item: string): string {
  const text = item.trim()
  const quoted = /^(["'])(.*)\1$/.exec(text)
  return quoted ? quoted[2] : text
}

function itemOf(line: string): string | undefined {
  const item = /^\s*-\s+((?:"[^"]*"|'[^']*'|[^#]|(?<!\s)#)*)/.exec(line)
  return item ? unquoted(item[1]) : undefined
}

function find(text: string): RulesPart | undefined {
  const key = /^rules[ \t]*:[ \t]*(?:\r?\n[ \t]+(?=\[))?/m.exec(text) // the list may begin a line below
  if (!key) return undefined
  const begin = key.index
  const value = begin + key[0].length
  if (text[value] === '[') {
    const close = text.indexOf(']', value)
    const end = close < 0 ? text.length : close + 1
    const items = text.slice(value + 1, close < 0 ? end : close).replace(/#.*$/gm, '').split(',').map(unquoted).filter(Boolean)
    return { begin, end, items, isBlock: false }
  }
  const line = /^[^\r\n]*/.exec(text.slice(value))![0]
  const single = line.replace(/(^|\s+)#.*$/, '').trimEnd()
  if (single) return { begin, end: value + single.length, items: [unquoted(single)], isBlock: false }

  // A block: the lines below that are items, comments or empty, up to and with the last item.
  let end = value + line.length
  let next = end
  const items: string[] = []
  for (const below of text.slice(end).match(/\r?\n[^\r\n]*/g) ?? []) {
    next += below.length
    const item = itemOf(below.replace(/^\r?\n/, ''))
    if (item !== undefined) {
      items.push(item)
      end = next
    } else if (!/^\s*(#.*)?$/.test(below)) break
  }
  if (items.length === 0) end = begin + key[0].trimEnd().length
  return { begin, end, items, isBlock: items.length > 0 }
}

function written(rule: string): string {
  return /^[\p{L}\p{N}./_][\p{L}\p{N}./_-]*$/u.test(rule) ? rule : JSON.stringify(rule)
}

/** The rules that the text names; undefined when it has no such key. */
export function rulesIn(text: string): string[] | undefined {
  return find(text)?.items
}

/** The text with `rules` as its rules. */
export function withRules(text: string, rules: string[]): string {
  const line = `rules: [${rules.map(written).join(', ')}]`
  const part = find(text)
  if (!part) return text + (text === '' || text.endsWith('\n') ? '' : '\n') + line + '\n'
  if (!part.isBlock || rules.length === 0) return text.slice(0, part.begin) + line + text.slice(part.end)

  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.slice(part.begin, part.end).split(/\r?\n/)
  const kept = lines.filter(line => itemOf(line) === undefined || rules.includes(itemOf(line)!))
  const indent = /^\s*/.exec(lines.find(line => itemOf(line) !== undefined)!)![0]
  const added = rules.filter(rule => !part.items.includes(rule)).map(rule => `${indent}- ${written(rule)}`)
  return text.slice(0, part.begin) + [...kept, ...added].join(newline) + text.slice(part.end)
}
