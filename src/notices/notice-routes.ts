import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { noticeBand, noticeBody, type NoticeView } from '../../templates/notice-page.ts'
import { outWord } from '../../templates/parts/band.ts'
import { cutAtWord } from '../../templates/notice-jsonld.ts'
import { officeOf } from '../settings/office.ts'
import { at, type AppEnv, type Ctx } from '../web/env.ts'
import { type Drawn, kept } from '../web/keep.ts'
import { LIMITS, overLimit } from '../web/limits.ts'
import { problemPage, publicPage } from '../web/pages.ts'
import { verdictWords } from '../words/common-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { claimFile } from '../claims/source-views.ts'
import { sourceFileAnswer } from '../media/file-answer.ts'
import { claimReview } from './claim-review.ts'
import { drawHolding } from './holding-show.ts'
import { holdingBy } from './holding-views.ts'
import { drawList, listKey, ListQuery, NOTHING_ASKED, tooLong } from './notice-list.ts'
import { noticeView } from './notice-page-view.ts'
import { nextChange } from './notice-rows.ts'
import { outOfForce } from './notice-rules.ts'
import { isInForce } from './notice-standing.ts'
import { circulationOf, noticeBy, noticeVersion, versionsOf, type Notice } from './notice-views.ts'
import { originOf, pageHead, urlOf } from './page-head.ts'

export const noticeRoutes = new Hono<AppEnv>()

/** The list that most people ask for needs no reading of its query. */
noticeRoutes.get('/cek-fakta', async (c, next) => (c.req.raw.url.includes('?') ? next() : kept(c, () => drawList(c, NOTHING_ASKED))))

noticeRoutes.get('/cek-fakta', zValidator('query', ListQuery), async (c): Promise<Response> => {
  const asked = c.req.valid('query')
  if (tooLong(asked)) return c.html((await drawList(c, asked)).html, 422)
  const wait = asked.q === '' ? null : await overLimit(c, LIMITS.checks)
  if (wait) {
    const w = problemWords(c.var.lang)
    c.header('Retry-After', String(wait))
    return c.html(await problemPage(c, w.notYet, w.tooOften(Math.ceil(wait / 60)), asked.q), 429)
  }
  return kept(c, () => drawList(c, asked), listKey(c, asked))
})

noticeRoutes.get('/cek-fakta/:slug', (c) =>
  kept(c, async () => {
    const { store } = c.var.deps
    const notice = await noticeBy(store, 'slug', c.req.param('slug'))
    const holding = notice ? null : await holdingBy(store, 'slug', c.req.param('slug'))
    return holding ? drawHolding(c, holding) : drawNotice(c, notice, true)
  }),
)

noticeRoutes.get('/cek-fakta/:slug/versi/:n{[1-9][0-9]{0,4}}', (c) =>
  kept(c, async () => drawNotice(c, await noticeVersion(c.var.deps.store, c.req.param('slug'), Number(c.req.param('n'))), false)),
)

/** A file that some version rests on; what is taken out of a later one stays readable with the earlier. */
noticeRoutes.get('/cek-fakta/:slug/sumber/:hash{[0-9a-f]{64}}', async (c) => {
  const { store } = c.var.deps
  const notice = await noticeBy(store, 'slug', c.req.param('slug'))
  const found = notice && (await claimFile(store, notice.claimId, c.req.param('hash')))
  return sourceFileAnswer(c, found?.states.includes('agreed') ? found.file : null, 'public, max-age=0, s-maxage=60, must-revalidate')
})

const TITLE_MOST = 90

/** @param canonical the notice's own address, which carries the linked data; a version's does not */
async function drawNotice(c: Ctx, notice: Notice | null, canonical: boolean): Promise<Drawn | null> {
  if (!notice) return null
  const { store } = c.var.deps
  const [versions, circulation] = await Promise.all([versionsOf(store, notice.id), circulationOf(store, notice)])
  return { html: await showNotice(c, noticeView(c, notice, versions, circulation), notice, canonical), changesAt: nextChange([notice], c.var.now) }
}

/** The same out of what was loaded. */
export async function showNotice(c: Ctx, view: NoticeView, notice: Notice, canonical: boolean): Promise<string> {
  const path = `/cek-fakta/${notice.slug}`
  // A verdict sticks to the claim, never to our headline: "Salah" before the fact would call the truth false.
  const out = outOfForce(notice.stored, at(c))
  const word = out ? outWord(c.var.lang, out) : verdictWords(c.var.lang)[notice.verdict]
  const title = `${word}: “${cutAtWord(notice.claimText.replace(/\s+/g, ' '), TITLE_MOST)}”`
  // Machines read it as in force: so it stands only where it is.
  const data = canonical && isInForce(notice, at(c)) ? claimReview(notice, urlOf(c, path), { office: (await officeOf(c)).name, origin: originOf(c) }, c.var.lang) : undefined
  const description = out ? word : notice.headline
  return publicPage(c, {
    title,
    description,
    place: 'cek-fakta',
    header: 'white',
    band: noticeBand(view),
    body: noticeBody(view),
    head: pageHead(c, { path, title, description, type: 'article', data }),
    ...(canonical ? {} : { robots: 'noindex' as const }),
  })
}
