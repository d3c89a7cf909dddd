import { holdsLease } from '../claims/claim-rules.ts'
import { stageOf, type Stage } from '../claims/stage-rules.ts'
import type { Region } from '../region/region.ts'
import { rowWords, stageWords, tagWords, whyWords } from '../words/queue-words.ts'
import { mediaWords } from '../words/media-words.ts'
import { day, duration, hourMinute, span, type Here } from '../words/time.ts'
import { cutAt } from '../../templates/parts/bubble.ts'
import type { QueueRow } from '../../templates/parts/queue-table.ts'
import type { DiscState } from '../../templates/parts/state-line.ts'
import type { ClaimFactsRow, ReportFactsRow } from './queue-row-views.ts'

/** Who reads the queue, where and when. */
export type Reader = Here & { region: Region; me: string }

/** A claim's row in words. `takeable`: open, waiting for a moderator, and held by nobody. */
export function claimRow(r: ClaimFactsRow, here: Reader): QueueRow & { takeable: boolean } {
  const at = here.now.toISOString()
  const held = r.lease_until !== null && r.lease_until > at
  const stage = stageOf(r, at)
  const w = rowWords(here.lang)
  const late = r.waits_for !== 'nobody' && r.promise_at < at
  return {
    id: `kabar-${r.id}`,
    href: `/meja/klaim/${r.id}`,
    promise: r.waits_for !== 'nobody' ? wrapping(span(r.promise_at, here)) : r.hold_until ? w.until(day(r.hold_until, here)) : w.none,
    late,
    title: r.title,
    tags: [...(r.objected ? [tagWords(here.lang).objection] : []), ...(r.harm === 'low' ? [] : [tagWords(here.lang)[r.harm]]), ...(r.replied_at ? [tagWords(here.lang).replied] : [])],
    why: claimWhy(r, stage, late, here),
    reports: r.report_count,
    spark: r.report_count > 1 ? bars(r.hours) : undefined,
    area: areasText(r.areas, here),
    state: stateOfRow(r, stage, here),
    held: held ? w.heldUntil(r.holder!, hourMinute(r.lease_until!, here)) : stage === 'second_read' ? w.readerAwaited : undefined,
    own: holdsLease(r, here.me, at),
    takeable: r.state === 'open' && r.waits_for === 'moderator' && !held,
  }
}

const DISC: Record<Stage, DiscState> = { waiting: 'waiting', in_hand: 'in_hand', sent_back: 'in_hand', second_read: 'second_read', published: 'done', on_hold: 'waiting', referred: 'in_hand', closed: 'done' }

/** A notice that is out of force, or past its best-before, says so where another says that it is out. */
function stateOfRow(r: ClaimFactsRow, stage: Stage, { lang }: Reader): QueueRow['state'] {
  const w = stageWords(lang)
  if (stage === 'published' && (r.notice === 'paused' || r.notice === 'recheck_due' || r.notice === 'withdrawn')) return { state: r.notice === 'withdrawn' ? 'done' : 'in_hand', word: w[r.notice] }
  return { state: DISC[stage], word: w[stage], returned: stage === 'sent_back' }
}

/** At most two reasons, the weightiest first: a third would not be read. */
function claimWhy(r: ClaimFactsRow, stage: Stage, late: boolean, here: Reader): string {
  const w = whyWords(here.lang)
  if (stage === 'on_hold' || stage === 'referred' || stage === 'closed') return r.state_note ?? ''
  if (stage === 'published') return (r.notice === 'paused' ? w.paused : r.notice === 'recheck_due' ? w.recheckDue : w.number)(r.notice_number!)
  const urgent = r.harm === 'voting' || r.harm === 'device' || r.harm === 'money'
  const lastHour = r.hours[0] ?? 0
  const reasons = [
    late && w.late,
    r.notice === 'holding' && r.holding_until! > here.now.toISOString() && w.checking(hourMinute(r.holding_until!, here)),
    stage === 'sent_back' && r.returned_note && w.returned(shortened(r.returned_note, 50)),
    r.replied_at && w.replied(ago(r.replied_at, here)),
    urgent && w[r.harm as 'voting' | 'device' | 'money'],
    lastHour >= 3 && w.rising(lastHour),
    stage === 'second_read' && w.readerNext,
    r.report_count === 0 && w.fromMonitoring,
  ].filter((reason) => typeof reason === 'string')
  return reasons.slice(0, 2).join(' ') || w.byPromise
}

/** A report's row in words: its first words stand for a title. */
export function reportRow(r: ReportFactsRow, here: Reader): QueueRow {
  const at = here.now.toISOString()
  const w = whyWords(here.lang)
  const late = r.answered_at === null && r.promise_at < at
  const reasons = [late && w.late, r.replied_at && w.replied(ago(r.replied_at, here)), r.awaiting_since && w.asked(ago(r.awaiting_since, here))].filter((reason) => typeof reason === 'string')
  return {
    id: `laporan-${r.number}`,
    href: `/meja/laporan/${r.number}`,
    promise: r.answered_at ? rowWords(here.lang).none : wrapping(span(r.promise_at, here)),
    late,
    title: firstWords(r, here),
    tags: [tagWords(here.lang).report, ...(r.replied_at ? [tagWords(here.lang).replied] : [])],
    why: reasons.slice(0, 2).join(' ') || (r.answered_at ? w.byPromise : w.unseen),
    reports: 1,
    area: r.area ? areasText([r.area], here) : '',
    state: { state: 'waiting', word: stageWords(here.lang)[r.awaiting_since ? 'awaiting' : 'waiting'] },
  }
}

/** Reports of one cluster as one row, at the place of the first. */
export function alikeRow(group: readonly ReportFactsRow[], here: Reader): QueueRow {
  const row = reportRow(group[0]!, here)
  const alike = group.map((r) => ({ href: `/meja/laporan/${r.number}`, number: r.number, text: firstWords(r, here) }))
  const areas = group.flatMap((r) => (r.area ? [r.area] : []))
  return { ...row, reports: group.length, area: areas.length > 0 ? areasText(areas, here) : '', alike }
}

function firstWords(r: ReportFactsRow, { lang }: Reader): string {
  const text = (r.text ?? '').replace(/\s+/g, ' ').trim()
  if (text === '' && !r.url) return mediaWords(lang).onlyPictures
  if (text === '') return rowWords(lang).onlyLink(URL.parse(r.url ?? '')?.hostname ?? '?')
  return `“${shortened(text, 64)}”`
}

function shortened(text: string, limit: number): string {
  const [head, rest] = cutAt(text, limit)
  return rest === '' ? head : `${head}…`
}

/** The cell is narrow on a phone. */
const wrapping = (text: string) => text.replaceAll('\u00a0', ' ')

const ago = (then: string, here: Here) => duration(here.now.getTime() - Date.parse(then), here.lang)

/** Hours while all came within eight of them, else days; nothing to draw for older ones. */
function bars(hours: number[]): number[] | undefined {
  const last = hours.findLastIndex((n) => n > 0)
  if (last < 0) return undefined
  if (last < 8) return hours.slice(0, 8).toReversed()
  return Array.from({ length: 8 }, (_, d) => hours.slice(d * 24, d * 24 + 24).reduce((a, b) => a + b, 0)).toReversed()
}

/** The kecamatan most named, two at most. */
function areasText(codes: string[], here: Reader): string {
  const count = new Map<string, number>()
  for (const code of codes) {
    const area = here.region.areaByCode.get(code)
    const name = area?.kind === 'kecamatan' ? area.name : here.region.areaByCode.get(area?.parent ?? '')?.name
    if (name) count.set(name, (count.get(name) ?? 0) + 1)
  }
  const names = [...count].toSorted((a, b) => b[1] - a[1]).map(([name]) => name)
  const more = names.length - 2
  return names.slice(0, 2).join(', ') + (more > 0 ? ` ${rowWords(here.lang).moreAreas(more)}` : '')
}
