import { randomId } from '../crypto/keys.ts'
import { indexWrites, unindexWrites } from '../matching/index-writes.ts'
import { foldWording } from '../matching/text.ts'
import { verdictOf } from '../peers/label-rules.ts'
import type { CheckFields } from '../peers/peer-fields.ts'
import { checksAt, checkWrite, dropCheckWrite, newCheckWrite, type PeerCheckRow } from '../peers/peer-store.ts'
import { publisherOfCheck, type HostOwner } from '../peers/publisher-of-check-rules.ts'
import { hostOf } from '../sources/official-rules.ts'
import { isRefusal } from '../store/refusal.ts'
import type { Store, Write } from '../store/store.ts'

/** Rows by what became of them. */
export type Written = { added: number; updated: number; unchanged: number }

/** All of them in one commit, each with its text in the index of answers. @param owners their hosts as `hostOf` gives them */
export async function writeBatch(store: Store, batch: readonly CheckFields[], owners: readonly HostOwner[], at: string): Promise<Written> {
  for (let tries = 0; tries < 5 && batch.length > 0; tries++) {
    const held = await checksAt(store, batch.map(({ url }) => url))
    const done: Written = { added: 0, updated: 0, unchanged: 0 }
    const writes: Write[] = []
    for (const check of batch) {
      const before = held.get(check.url)
      const row = rowOf(check, owners, before?.id ?? randomId(), at)
      const what = before ? (isSame(before, row) ? 'unchanged' : 'updated') : 'added'
      done[what]++
      if (what !== 'unchanged') writes.push(...(await rowWrites(store, row, before)))
    }
    const result = writes.length ? await store.commit(writes) : done
    if (!isRefusal(result)) return done
    // Another import has just brought one of them: look again at what is there.
    if (result.refused !== 'already_there') throw new Error(result.refused)
  }
  if (batch.length > 0) throw new Error('another import runs at the same time')
  return { added: 0, updated: 0, unchanged: 0 }
}

/** @returns false where no check has that address */
export async function removeCheck(store: Store, url: string): Promise<boolean> {
  const held = (await checksAt(store, [url])).get(url)
  if (!held) return false
  const done = await store.commit([...(await unindexWrites(store, subjectOf(held.id))), dropCheckWrite(store, held.id)])
  if (isRefusal(done)) throw new Error(done.refused)
  return true
}

async function rowWrites(store: Store, row: PeerCheckRow, before: PeerCheckRow | undefined): Promise<Write[]> {
  const index = indexWrites(store, 'answer', subjectOf(row.id), foldWording(wordingOf(row), 'id'))
  return before ? [checkWrite(store, row), ...(await unindexWrites(store, subjectOf(row.id))), ...index] : [newCheckWrite(store, row), ...index]
}

const subjectOf = (id: string) => ({ subject: 'check', subject_id: id })

function wordingOf({ title, claim_text, body }: PeerCheckRow) {
  const beside = [claim_text === null ? null : title, body].filter((text) => text !== null)
  return { head: claim_text ?? title, whole: beside.length ? beside.join('\n') : null }
}

function rowOf(check: CheckFields, owners: readonly HostOwner[], id: string, at: string): PeerCheckRow {
  const { url, title, claim, body, verdict: label, publisher, date } = check
  return {
    id, url, title,
    claim_text: claim === '' || claim === title ? null : claim,
    body: body === '' ? null : body,
    label: label === '' ? null : label,
    verdict: verdictOf(label),
    ...publisherOfCheck(hostOf(url)!, publisher, owners),
    published_at: date,
    imported_at: at,
  }
}

const isSame = (a: PeerCheckRow, b: PeerCheckRow): boolean => (Object.keys(b) as (keyof PeerCheckRow)[]).every((key) => key === 'imported_at' || a[key] === b[key])
