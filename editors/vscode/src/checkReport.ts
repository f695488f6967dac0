// What `ordval check --format json` and `ordval rules list --format json` print.

export type Severity = 'error' | 'warning' | 'information' | 'hint'

export interface ReportedFinding {
  rule: string
  severity: Severity
  message: string
  range: { start: { line: number; character: number }; end: { line: number; character: number } }
}

export interface CheckReport {
  files: { path: string; findings: ReportedFinding[] }[]
}

export interface RuleList {
  packs: { name: string; title: string; path: string; rules: unknown[] }[]
}

/** Hints are three dots in VS Code; a writer may want to see them as information. */
export function shownSeverity(severity: Severity, hintsAs: 'hint' | 'information'): Severity {
  return severity === 'hint' ? hintsAs : severity
}
