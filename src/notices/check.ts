import type { Store } from '../store/store.ts'
import { holdingBy, type Holding, holdingsNow } from './holding-views.ts'
import { claimsInProcess, type InProcess, type NoticeLine, searchNotices } from './notice-list-views.ts'
import { standingAt } from './notice-rules.ts'
import { noticeBy, type Notice } from './notice-views.ts'
import { numberShaped, readNoticeNumber } from './number.ts'
import { folded, matchAny, nearness, searchWords } from './search-rules.ts'

const MOST = 5
const MOST_HANDLED = 2
const MOST_HELD = 50

export type Near = { line: NoticeLine; level: 1 | 2 | 3 }
/** A matter in another body's hands. `level`: how near its title is. */
export type Handled = InProcess & { level: 2 | 3 }
/** `hit`: the very words of a notice's claim. `withdrawn`: a notice with these very words that we took back. `near`: near ones, best first, then what is being checked, and matters another body has in hand. */
export type Found = { number: string } | { hit: Notice } | { withdrawn: Notice | null; near: Near[]; checking: Holding[]; handled: Handled[] }

/** What may already answer a text. Nothing that was typed is kept. @param now UTC ISO */
export async function findAnswers(store: Store, text: string, now: string): Promise<Found> {
  const number = await askedNumber(store, text)
  if (number) return { number }
  const [asked, same] = [searchWords(text), folded(text)]
  const found = await searchNotices(store, matchAny(text), MOST)
  const lines = found.filter((line) => line.stored.state !== 'withdrawn')
  // What is being rechecked is shown as near, and as being rechecked: it answers nothing.
  const exact = lines.find((line) => standingAt(line.stored, now) !== 'paused' && folded(line.claimText) === same)
  const hit = exact && (await noticeBy(store, 'number', exact.number))
  if (hit) return { hit }
  const gone = found.find((line) => line.stored.state === 'withdrawn' && folded(line.claimText) === same)
  const withdrawn = gone ? await noticeBy(store, 'number', gone.number) : null
  const near = lines.flatMap((line) => {
    const level = nearness(asked, line.claimText, `${line.headline} ${line.body}`)
    return level ? [{ line, level }] : []
  })
  const checking = (await holdingsNow(store, now, MOST_HELD)).filter((h) => (nearness(asked, h.claimText, '') ?? 0) >= 2).slice(0, MOST)
  const handled = (await claimsInProcess(store)).flatMap((claim): Handled[] => {
    const level = nearness(asked, claim.title, '')
    return level === 2 || level === 3 ? [{ ...claim, level }] : []
  })
  return { withdrawn, near: near.toSorted((a, b) => b.level - a.level), checking, handled: handled.toSorted((a, b) => b.level - a.level).slice(0, MOST_HANDLED) }
}

/** Written as ours are, it leads to its page even when there is none, or its check digit is wrong: that is worth knowing. Loosely written, only when there is one. */
async function askedNumber(store: Store, text: string): Promise<string | null> {
  const number = readNoticeNumber(text) ?? numberShaped(text)
  if (!number) return null
  return numberShaped(text) || (await noticeBy(store, 'number', number)) || (await holdingBy(store, 'number', number)) ? number : null
}
