import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const there = (command: string): boolean => spawnSync(command, ['--version']).error === undefined

/**
 * A program of the system that a test looks with (pdftoppm, xmllint): there already, or installed now where that can be done
 * without asking anybody (Debian, root). False with a line that says what is left out and how to have it.
 */
export const systemTool = (command: string, debianPackage: string): boolean => {
  if (there(command)) return true
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
      execFileSync('apt-get', ['install', '-y', '-qq', debianPackage], { stdio: 'ignore', env })
    } catch {
      // Said below.
    }
    if (there(command)) return true
  }
  console.log(
    `› ${command} was not found, so what needs it is left out. Install ${debianPackage} to have it.`,
  )
  return false
}
