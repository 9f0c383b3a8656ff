// A copy of the project to rehearse in.
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const NO_SETTINGS = ['-c', 'core.hooksPath=', '-c', 'commit.gpgsign=false']
const AUTHOR = ['-c', 'user.name=Rehearsal', '-c', 'user.email=rehearsal@localhost']

const git = (root, ...args) =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

/**
 * Copies what git tracks or would track, as it is now, into a new folder and commits it there: what changes later can be
 * asked of git. Returns the folder.
 */
export function copyProject(root) {
  // As programs name it: `/tmp` may be a link.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'amur-rehearsal-')))
  const listed = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  for (const path of new Set(listed)) {
    if (!path || !lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile()) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    copyFileSync(join(root, path), join(folder, path))
  }
  symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'), 'junction')
  git(folder, 'init', '--quiet')
  writeFileSync(join(folder, '.git/info/exclude'), 'node_modules\ndist-before\n')
  git(folder, 'add', '--all')
  git(folder, ...NO_SETTINGS, ...AUTHOR, 'commit', '--quiet', '--message', 'As it is')
  return folder
}

/** Files of the copy that are not as they were committed. */
export function changedFiles(folder) {
  return git(folder, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all')
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3))
}
