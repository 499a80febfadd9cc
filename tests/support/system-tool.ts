import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const there = (command: string): boolean => spawnSync(command, ['--version']).error === undefined

/**
 * Debian and root: the one place where something can be installed without asking anybody. Several workers may want to at the same
 * time, which apt-get itself refuses, so they wait for one another.
 */
export const aptInstall = (...packages: readonly string[]): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false
  console.log(`› Installing ${packages.join(', ')} with apt-get. This takes a minute…`)
  const aptGet = (...words: readonly string[]) =>
    execFileSync('flock', ['/var/lib/apt', 'apt-get', '-qq', ...words], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    aptGet('update')
    aptGet('install', '-y', ...packages)
    return true
  } catch {
    return false
  }
}

/**
 * A program of the system that a test looks with (pdftoppm, xmllint): there already, or installed now where that can be done
 * without asking anybody (Debian, root). False with a line that says what is left out and how to have it.
 */
export const systemTool = (command: string, debianPackage: string): boolean => {
  if (there(command)) return true
  if (aptInstall(debianPackage) && there(command)) return true
  console.log(
    `› ${command} was not found, so what needs it is left out. Install ${debianPackage} to have it.`,
  )
  return false
}
