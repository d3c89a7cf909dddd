import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk of its own in memory. `readOnly`: lays a folder of it under glass, until called again with false. */
export type Disk = { folder: string; readOnly(path: string, yes: boolean): void; end(): void }

/** @param options as `mount` has them, such as size=8m or nr_inodes=40 */
export function smallDisk(options: string): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'tangkal-disk-'))
  try {
    mount('-t', 'tmpfs', '-o', options, 'tmpfs', folder)
  } catch (fault) {
    rmSync(folder, { recursive: true, force: true })
    throw fault
  }
  const glass = new Set<string>()
  const lift = (path: string) => {
    execFileSync('umount', [path])
    glass.delete(path)
  }
  return {
    folder,
    readOnly(path, yes) {
      if (!yes) return lift(path)
      mount('--bind', path, path)
      glass.add(path)
      mount('-o', 'remount,bind,ro', path)
    },
    end() {
      for (const path of glass) lift(path)
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Null where disks can be mounted, else what to do about it. */
export function noMounting(): string | null {
  try {
    smallDisk('size=1m').end()
    return null
  } catch {
    return 'mounting needs root (in a container: --cap-add SYS_ADMIN)'
  }
}

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'pipe' })
