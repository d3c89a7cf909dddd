import { Hono } from 'hono'
import { correctionsPage, type CorrectionRow } from '../../templates/corrections-page.ts'
import { href } from '../../templates/layout.ts'
import { withNext } from '../../templates/parts/phrases.ts'
import { timeTag } from '../../templates/parts/time.ts'
import type { AppEnv, Ctx } from '../web/env.ts'
import { hereOf } from '../web/here.ts'
import { type Drawn, kept } from '../web/keep.ts'
import { publicPage } from '../web/pages.ts'
import { verdictWords } from '../words/common-words.ts'
import { correctionWords } from '../words/correction-words.ts'
import { moment } from '../words/time.ts'
import { corrections, type CorrectionCursor, type CorrectionLine } from './correction-views.ts'
import { pageHead } from './page-head.ts'

const PAGE = 30

export const correctionRoutes = new Hono<AppEnv>()

correctionRoutes.get('/koreksi', (c) => {
  const after = readCursor(c.req.query('setelah') ?? '')
  return kept(c, () => draw(c, after), href(c.var.lang, `/koreksi?${after ? cursorText(after) : ''}`))
})

async function draw(c: Ctx, after: CursorOrNone): Promise<Drawn> {
  const found = await corrections(c.var.deps.store, after, PAGE + 1)
  const lines = found.slice(0, PAGE)
  const last = lines.at(-1)
  const next = found.length > PAGE && last ? href(c.var.lang, `/koreksi?setelah=${encodeURIComponent(cursorText(last))}`) : null
  return { html: await showCorrections(c, lines, next), changesAt: null }
}

/** The same out of what was loaded. @param next address of older ones */
export function showCorrections(c: Ctx, lines: readonly CorrectionLine[], next: string | null): Promise<string> {
  const w = correctionWords(c.var.lang)
  const head = pageHead(c, { path: '/koreksi', title: w.title, description: w.lead, type: 'website' })
  const body = correctionsPage({ lang: c.var.lang, rows: lines.map((line) => rowOf(c, line)), next })
  return publicPage(c, { title: w.title, description: w.lead, place: null, path: '/koreksi', body, head: withNext(head, next) })
}

function rowOf(c: Ctx, line: CorrectionLine): CorrectionRow {
  const w = correctionWords(c.var.lang)
  const here = hereOf(c)
  const page = href(c.var.lang, `/cek-fakta/${line.slug}`)
  const was = line.verdictBefore && w.before(verdictWords(c.var.lang)[line.verdictBefore], line.headlineBefore ?? '')
  return {
    mark: line.act === 'publish' ? 'corrected' : line.act === 'withdraw' ? 'withdrawn' : 'recheck',
    what: w[line.act],
    when: timeTag(line.at, moment(line.at, here)),
    claim: line.claimText,
    href: page,
    number: line.number,
    note: line.note,
    before: was && line.version ? { text: was, href: `${page}/versi/${line.version - 1}` } : null,
  }
}

type CursorOrNone = CorrectionCursor | null

/** Anything unreadable means the first page. */
function readCursor(text: string): CursorOrNone {
  const [, at = '', id = '', seq = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z)_(\w{1,40})_(\d{1,9})$/.exec(text) ?? []
  return at === '' ? null : { at, id, seq: Number(seq) }
}
const cursorText = ({ at, id, seq }: CorrectionCursor) => `${at}_${id}_${seq}`
