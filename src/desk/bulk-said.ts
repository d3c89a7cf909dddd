import type { Html } from '../../templates/html.ts'
import { batchSaid } from '../../templates/bulk-decline.ts'
import { actorOf, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { bulkWords } from '../words/bulk-words.ts'
import { declineWords } from '../words/triage-words.ts'
import { readBatch } from './bulk-forms.ts'
import { type BatchRow, batchRows } from './bulk-views.ts'
import { SAID_MINUTES } from './triage-said.ts'

/**
 * What this person's tap has done to many reports, in one sentence, with its undo. Counted from the
 * trail and not from the address: only what still stands is said, and only that is brought back.
 *
 * @param given the batch, from the address; @param place hidden fields that lead back to this page of the queue
 */
export async function saidOfBatch(c: Ctx, given: string | undefined, place: Record<string, string>): Promise<Html | null> {
  const batch = readBatch(given)
  return batch === null ? null : sayBatch(c, batch, await batchRows(c.var.deps.store, batch, actorOf(c).id), place)
}

/** The same out of what was loaded. */
export function sayBatch(c: Ctx, batch: string, rows: readonly BatchRow[], place: Record<string, string>): Html | null {
  const since = new Date(c.var.now.getTime() - SAID_MINUTES * 60_000).toISOString()
  const back = rows.filter((row) => row.act === 'bring_back')
  const done = back.length > 0 ? back : rows
  const standing = done.filter((row) => row.stands)
  if (standing.length === 0 || done.every((row) => row.at < since)) return null
  const w = bulkWords(c.var.lang)
  const [{ act, claim }] = standing as [BatchRow, ...BatchRow[]]
  const text = back.length > 0 ? w.back(standing.length) : act === 'link' ? w.linked(standing.length, claim ?? '') : w.declined(standing.length, declineWords(c.var.lang)[standing[0]!.reason!])
  return batchSaid({ lang: c.var.lang, text, unchanged: done.flatMap((row) => row.skipped), undo: back.length > 0 ? null : { csrf: formToken(c), batch, ...place } })
}
