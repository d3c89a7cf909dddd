import type { Html } from '../../templates/html.ts'
import { objectionList, type ObjectionItem } from '../../templates/objection-pages.ts'
import { dotted } from '../../templates/parts/notice-row.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { COUNTED } from '../desk/queue-views.ts'
import { CONTACT_DAYS } from '../reports/report-rules.ts'
import type { Problem } from '../web/door.ts'
import { actorOf, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { hereOf } from '../web/here.ts'
import { staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { objectionWords, setAsideWords } from '../words/objection-words.ts'
import { dayTime } from '../words/time.ts'
import { failedOf } from './objection-form.ts'
import { ANSWERED_DAYS } from './objection-rules.ts'
import { saidOfObjection } from './objection-said.ts'
import { OBJECTION_VIEWS, objectionBy, objectionCounts, objections, type Objection, type ObjectionCursor, type ObjectionViewName } from './objection-views.ts'

const PAGE = 20

/** Which page of which list; both from an address or a form's hidden fields. */
export type ObjectionPlace = { view: ObjectionViewName; after: ObjectionCursor | null }

export const placeFrom = (view: string | undefined, after: string | undefined): ObjectionPlace => ({ view: OBJECTION_VIEWS.find((v) => v === view) ?? 'menunggu', after: readCursor(after ?? '') })

/** The place as hidden fields, and as the query of an address. */
const placeFields = ({ view, after }: ObjectionPlace): Record<string, string> => ({ ...(view === 'menunggu' ? {} : { tampil: view }), ...(after ? { setelah: cursorText(after) } : {}) })

export function addressOf(place: ObjectionPlace, also: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...placeFields(place), ...also })
  return query.size > 0 ? `/meja/keberatan?${query}` : '/meja/keberatan'
}

/** Anything unreadable means the first page. */
function readCursor(text: string): ObjectionCursor | null {
  const [, at = '', id = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z)_(\w{1,40})$/.exec(text) ?? []
  return at === '' ? null : { at, id }
}
const cursorText = ({ at, id }: ObjectionCursor) => `${at}_${id}`

/** `failed`: a form that was not taken; `shown`: the contact that was just opened. */
type Also = { failed?: { typed: Typed; problem: Problem }; shown?: { id: string; contact: string } }
/** `rows`: one more than a page where another follows. `said`: what was just done. `opened`: whose contact was opened, where it stands on another page by now. */
export type ObjectionsFound = { counts: Record<ObjectionViewName, number>; rows: Objection[]; said: Html | null; opened: Objection | null }

/** A page of objections. @param also.done which objection was just dealt with */
export async function objectionsPage(c: Ctx, place: ObjectionPlace, also: Also & { done?: string } = {}): Promise<string> {
  const { store } = c.var.deps
  const me = actorOf(c).id
  const since = new Date(c.var.now.getTime() - ANSWERED_DAYS * 86_400_000).toISOString()
  const [counts, rows, said] = await Promise.all([objectionCounts(store, since, COUNTED), objections(store, place.view, me, { after: place.after, since, most: PAGE + 1 }), saidOfObjection(c, also.done, placeFields(place))])
  // What was opened is shown, wherever it stands by now: it is written down that it was.
  const opened = also.shown && !rows.slice(0, PAGE).some((o) => o.id === also.shown!.id) ? await objectionBy(store, also.shown.id, me) : null
  return showObjections(c, place, { counts, rows, said, opened }, also)
}

/** The same out of what was loaded. @param of the objection whose form was sent */
export function showObjections(c: Ctx, place: ObjectionPlace, { counts, rows, said, opened }: ObjectionsFound, also: Also = {}, of = c.req.param('id')): Promise<string> {
  const w = objectionWords(c.var.lang)
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const failed = also.failed ? failedOf(also.failed.problem) : null
  const answer = also.failed?.typed.text('answer') ?? ''
  const items = [...(opened ? [opened] : []), ...page].map((o) => itemOf(c, o, also.shown))
  const stands = items.some((item) => item.id === of && item.state === 'waiting' && !item.hadPart)
  const n = (count: number) => (count < COUNTED ? String(count) : `${COUNTED - 1}+`)
  const body = objectionList({
    lang: c.var.lang,
    csrf: formToken(c),
    place: placeFields(place),
    title: place.view === 'menunggu' ? w.desk : w.titleOf[place.view],
    note: w.noteOf(ANSWERED_DAYS, CONTACT_DAYS)[place.view],
    views: OBJECTION_VIEWS.map((view) => ({ href: addressOf({ view, after: null }), label: w.viewOf[view], count: n(counts[view]), current: view === place.view })),
    items: items.map((item) => (item.id === of && also.failed ? { ...item, typed: answer, errors: failed!.errors } : item)),
    none: w.noneOf(ANSWERED_DAYS)[place.view],
    next: rows.length > PAGE && last ? addressOf({ view: place.view, after: { at: last.at, id: last.id } }) : null,
    first: place.after ? addressOf({ view: place.view, after: null }) : null,
    said,
    failed,
    // Dealt with by a colleague meanwhile: the form is gone, the text is not.
    kept: stands ? '' : answer,
  })
  return staffPage(c, { title: w.desk, section: 'objections', body, scripts: ['desk'] })
}

function itemOf(c: Ctx, o: Objection, shown: { id: string; contact: string } | undefined): ObjectionItem {
  const w = objectionWords(c.var.lang)
  const here = hereOf(c)
  const ended = o.state === 'waiting' ? null : { by: o.by ?? '', when: timeTag(o.at, dayTime(o.at, here)) }
  return {
    id: o.id,
    state: o.state,
    text: o.text,
    meta: dotted([timeTag(o.receivedAt, dayTime(o.receivedAt, here)), o.number, w.version(o.version)]),
    claim: o.claimText,
    headline: o.headline,
    claimHref: `/meja/klaim/${o.claimId}`,
    contact: shown?.id === o.id ? shown.contact : o.contact === null ? null : 'sealed',
    hadPart: o.hadPart,
    ended: ended && dotted([o.state === 'answered' ? w.answeredBy(ended.by) : w.setAsideBy(ended.by, setAsideWords(c.var.lang)[o.setAsideAs!].toLowerCase()), ended.when]),
    answer: o.answer,
    typed: '',
    errors: [],
  }
}
