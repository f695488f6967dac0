// Which program is the server: the one that the setting names, else the one that came with the extension (Linux on
// x64), else `ordval` in the PATH. It is run once with --version before it is trusted, since a program for another
// libc or machine is there and cannot be run all the same.
import { execFile } from 'node:child_process'
import { access, chmod, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

export interface Surroundings {
  setting: string // ordval.server.path
  extensionFolder: string
  platform: string
  architecture: string
  path: string // the variable PATH
}

export interface Candidate {
  command: string
  from: 'setting' | 'extension' | 'PATH'
}

/** What could be the server, the best first. With a setting there is nothing else: what it names is used or missed. */
export function candidates(around: Surroundings): Candidate[] {
  if (around.setting.trim()) return [{ command: around.setting.trim(), from: 'setting' }]
  const found: Candidate[] = []
  if (around.platform === 'linux' && around.architecture === 'x64')
    found.push({ command: join(around.extensionFolder, 'server', 'bin', 'ordval'), from: 'extension' })
  const name = around.platform === 'win32' ? 'ordval.exe' : 'ordval'
  for (const folder of around.path.split(delimiter))
    if (folder) found.push({ command: join(folder, name), from: 'PATH' })
  return found
}

export interface FoundServer extends Candidate {
  version: string
}

export interface MissingServer {
  unusable: { command: string; complaint: string }[] // there, but they cannot be run
}

function versionOf(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, ['--version'], { timeout: 10000 }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr.trim() || error.message))
      else resolve(stdout.trim())
    })
  })
}

/** The first candidate that can be run. */
export async function findServer(around: Surroundings): Promise<FoundServer | MissingServer> {
  const unusable: MissingServer['unusable'] = []
  for (const candidate of candidates(around)) {
    // A setting may be a plain name, to be looked up in the PATH when it is run.
    const isPath = /[\\/]/.test(candidate.command)
    if (isPath && !(await access(candidate.command).then(() => true, () => false))) {
      if (candidate.from === 'setting') unusable.push({ command: candidate.command, complaint: 'ENOENT' })
      continue
    }
    // Some ways of unpacking an extension forget that a file is a program.
    if (candidate.from === 'extension')
      await access(candidate.command, constants.X_OK).catch(() => chmod(candidate.command, 0o755).catch(() => {}))
    try {
      return { ...candidate, version: await versionOf(candidate.command) }
    } catch (error) {
      unusable.push({ command: candidate.command, complaint: (error as Error).message })
    }
  }
  return { unusable }
}
