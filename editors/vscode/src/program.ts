// Runs the server's program for what it knows as a command: `ordval rules list`, `ordval check`, `ordval rules new`.
import { spawn } from 'node:child_process'
import type { CancellationToken } from 'vscode'

export interface Outcome {
  status: number // 2: something is wrong, and `complaints` says what
  output: string
  complaints: string
}

/** Never rejects for what the program says; only when it cannot be run. */
export function run(command: string, words: string[], folder: string | undefined, token?: CancellationToken): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const cancelling = token?.onCancellationRequested(() => child.kill())
    let output = ''
    let complaints = ''
    child.stdout.setEncoding('utf8').on('data', text => (output += text))
    child.stderr.setEncoding('utf8').on('data', text => (complaints += text))
    child.on('error', error => {
      cancelling?.dispose()
      reject(error)
    })
    child.on('close', status => {
      cancelling?.dispose()
      resolve({ status: status ?? 2, output, complaints: complaints.replace(/^ordval: /gm, '').trim() })
    })
  })
}
