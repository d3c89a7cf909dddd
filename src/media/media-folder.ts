import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { open, readdir, readFile, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { HEAD_BYTES, kindOf, MEDIA, type Media, type NotLaid } from './media-rules.ts'
import { reencoder } from './reencoder.ts'

const HASH = /^[0-9a-f]{64}$/

/**
 * Files under the data folder: `media/<SHA-256>`, and `media/incoming` for what is on its way.
 *
 * @param folder the data folder's `media`; made when absent, and `incoming` emptied: what lies there belongs to no request any more
 * @param root the project's folder, with its slash: the process that decodes runs from its sources
 */
export function mediaFolder(folder: string, root: string): Media & { end(): void } {
  const incoming = join(folder, 'incoming')
  rmSync(incoming, { recursive: true, force: true })
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  const { reencode, end } = reencoder(`${root}src/media/reencode-child.ts`)
  /** How many requests are about to name a file: until their rows stand, nobody may erase it. */
  const held = new Map<string, number>()
  const fileOf = (hash: string) => join(folder, HASH.test(hash) ? hash : 'none')

  let turn: Promise<void> = Promise.resolve()
  /** Keeping and erasing take turns: else a file could go between its look-up and its end. */
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const mine = turn.then(act)
    turn = mine.catch(() => {})
    return mine
  }

  const settle = (from: string, hash: string): Promise<void> =>
    inTurn(async () => {
      held.set(hash, (held.get(hash) ?? 0) + 1)
      try {
        await rename(from, fileOf(hash))
        await synced(folder) // the name too is on disk
      } catch (fault) {
        release(hash)
        throw fault
      }
    })

  function release(hash: string): void {
    const n = (held.get(hash) ?? 0) - 1
    if (n > 0) held.set(hash, n)
    else held.delete(hash)
  }

  return {
    end,
    async lay(chunks, room) {
      const laidAt = join(incoming, randomUUID())
      const file = await open(laidAt, 'wx', 0o600).catch(() => null)
      const hash = createHash('sha256')
      let head = new Uint8Array()
      let bytes = 0
      let not: NotLaid | null = file ? null : 'no_room'
      try {
        for await (const chunk of chunks) {
          if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)])
          bytes += chunk.length
          hash.update(chunk)
          // Asked again for each chunk: many may be coming in at once.
          not ??= (await room(chunk.length)) ?? ((await hasRoom(folder)) ? null : 'no_room')
          if (not === null) await file!.writeFile(chunk).catch(() => (not = 'no_room'))
        }
      } catch (brokenOff) {
        await rm(laidAt, { force: true })
        throw brokenOff
      } finally {
        await file?.close()
      }
      if (not !== null || bytes === 0) await rm(laidAt, { force: true })
      return { bytes, sha256: hash.digest('hex'), kind: kindOf(head), laidAt: not === null && bytes > 0 ? laidAt : null, not }
    },
    async keep(file) {
      if (file.kind === 'pdf') {
        await synced(file.laidAt!)
        await settle(file.laidAt!, file.sha256)
        return { kind: 'pdf', hash: file.sha256, sent: file.sha256, bytes: file.bytes, width: 0, height: 0 }
      }
      const to = join(incoming, randomUUID())
      const made = await reencode(file.laidAt!, to)
      if (typeof made === 'string') {
        await rm(to, { force: true })
        return made
      }
      await settle(to, made.hash)
      return { kind: 'jpeg', ...made, sent: file.sha256 }
    },
    async forget(files) {
      for (const { laidAt } of files) if (laidAt) await rm(laidAt, { force: true })
    },
    release,
    async open(hash) {
      try {
        return new Uint8Array(await readFile(fileOf(hash)))
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw fault
      }
    },
    erase: (hashes, unusedAmong) =>
      inTurn(async () => {
        const free = hashes.filter((hash) => !held.has(hash))
        for (const hash of await unusedAmong(free)) await rm(fileOf(hash), { force: true })
      }),
    async list() {
      return (await readdir(folder)).filter((name) => HASH.test(name) && !held.has(name))
    },
  }
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}

const hasRoom = async (folder: string): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize >= MEDIA.freeBytes
}
