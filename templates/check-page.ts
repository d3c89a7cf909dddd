import { html } from 'hono/html'
import { checkWords } from '../src/words/check-words.ts'
import { problemWords } from '../src/words/problem-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'
import { givenAnswer, type GivenAnswer } from './parts/answer.ts'
import { inProcessBand } from './parts/band.ts'
import { bubble } from './parts/bubble.ts'
import { button } from './parts/buttons.ts'
import { disclosure } from './parts/disclosure.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { askedWords, dotted, noticeList, type AskedPiece, type NoticeRowView } from './parts/notice-row.ts'
import { said } from './parts/said.ts'
import { similarity, type SimilarityLevel } from './parts/similarity.ts'
import { inIndonesian } from './parts/text.ts'
import { textArea } from './parts/text-fields.ts'

/** @property name how the form names it @property isOurs no peer's @property isLast it was refused just now */
type RefusedView = { readonly name: string; readonly title: string; readonly href: string; readonly isOurs: boolean; readonly isLast: boolean }
/** @property q what was typed; carried to the report form with `csrf` @property shown the showing that this page belongs to @property refused what its reader said it is not */
export type Typed = { readonly lang: Lang; readonly q: string; readonly csrf: string; readonly shown: string; readonly refused: readonly RefusedView[] }

/** The box alone: nothing typed yet, or not taken. */
export const checkAsk = (v: { readonly lang: Lang; readonly q: string; readonly error: string | null; readonly problem: string | null }): Html => {
  const w = checkWords(v.lang)
  return html`<h1>${w.again}</h1>${(v.error || v.problem) && formProblem({ lang: v.lang, title: problemWords(v.lang).notYet, say: v.problem ?? '', errors: v.error ? [{ field: 'q', message: v.error }] : [], rest: false })}
<form method="post" action="${href(v.lang, '/cek')}">
${textArea({ name: 'q', label: w.box, value: v.q, error: v.error, rows: 6 })}
${button({ label: w.check })}</form>`
}

/** Surely a notice's claim: its answer, ready to be passed on. */
export const checkHit = (v: Typed & GivenAnswer & { readonly asked: readonly AskedPiece[]; readonly name: string }): Html => {
  const w = checkWords(v.lang)
  return html`<h1>${w.hit}</h1>${thanks(v, w.seeOthers)}
${askedWords(v.lang, v.asked)}
${givenAnswer(v)}
<section>${own(v)}</section>
<section><h2>${w.notThis}</h2><p>${w.notThisMore}</p><div class="row">${notThis(v, v.name, v.answer.headline, 'second')}${reportForm(v, w.reportIt, 'plain')}</div></section>
${refusedBefore(v)}`
}

/** @property body whom it lies with @property same nearly the words that were asked about */
export type HandledView = { readonly claim: string; readonly body: string; readonly same: boolean; readonly since: Html }

/** Without a verdict, so its band has no ink. @property href its own page */
export type CheckingView = { readonly band: Html; readonly href: string }
/** @property first what comes first gives the page its heading @property withdrawn what we had checked and took back */
/** Official guidance that may answer it. @property until when it holds to */
export type GuidanceView = { readonly name: string; readonly question: string; readonly answer: string; readonly href: string; readonly publisher: string; readonly until: Html; readonly similarity: SimilarityLevel; readonly asked: readonly AskedPiece[] }
/** A peer's check, never as one of ours: no band, no mark of ours. @property label their verdict in their words @property title null where it is the claim itself */
export type PeerView = { readonly name: string; readonly lang: Lang; readonly claim: string; readonly title: string | null; readonly label: string | null; readonly publisher: string; readonly host: string; readonly href: string; readonly date: Html | null; readonly similarity: SimilarityLevel; readonly asked: readonly AskedPiece[] }
type Maybe = Typed & { readonly first: 'withdrawn' | 'checking' | 'handled' | 'guidance' | 'peers' | 'maybe'; readonly guidance: readonly GuidanceView[]; readonly peers: readonly PeerView[]; readonly withdrawn: CheckingView | null; readonly rows: readonly (NoticeRowView & { readonly name: string })[]; readonly checking: readonly CheckingView[]; readonly handled: readonly HandledView[] }

/** Never a band of ink here: it would look like an answer. */
export const checkMaybe = (v: Maybe): Html => {
  const { first } = v
  const w = checkWords(v.lang)
  const n = v.rows.length
  const handled = v.handled.length > 0 && handledBands(v, first !== 'handled')
  const near = n > 0 && nearRows(v, first !== 'maybe')
  const guidance = v.guidance.length > 0 && guidanceRows(v, first !== 'guidance')
  const peers = v.peers.length > 0 && peerRows(v, first !== 'peers')
  return html`<h1>${first === 'maybe' && n === 1 ? w.maybeOne : w[first]}</h1>${thanks(v, w.seeOthers)}
${v.withdrawn && html`<p>${w.withdrawnMore}</p>${withWay(v, v.withdrawn)}`}
${v.checking.length > 0 && checkingBands(v, first !== 'checking')}
${first === 'handled' || v.handled.some((one) => one.same) ? html`${handled}${near}${guidance}${peers}` : html`${near}${guidance}${peers}${handled}`}
<section class="block"><h2>${w.noneFits}</h2><p>${w.noneFitsMore}</p>${reportForm(v, w.reportThis, 'main')}</section>
<section>${own(v)}</section>
${refusedBefore(v)}`
}

const withWay = (v: Maybe, one: CheckingView) => html`${one.band}<p><a href="${one.href}">${checkWords(v.lang).readMore}</a></p>`

const checkingBands = (v: Maybe, titled: boolean) => {
  const w = checkWords(v.lang)
  const bands = html`<p>${w.checkingMore}</p>${v.checking.map((one) => withWay(v, one))}`
  return titled ? html`<section><h2>${w.checking}</h2>${bands}</section>` : bands
}

const nearRows = (v: Maybe, titled: boolean) => {
  const w = checkWords(v.lang)
  const n = v.rows.length
  const found = html`<p>${w.found(n)}</p>${noticeList(v.rows.map((row) => ({ ...row, below: notThis(v, row.name, row.headline) })))}`
  return titled ? html`<section><h2>${n === 1 ? w.maybeOne : w.maybe}</h2>${found}</section>` : found
}

const guidanceRows = (v: Maybe, titled: boolean) => {
  const w = checkWords(v.lang)
  return html`<section>${titled && html`<h2>${w.guidance}</h2>`}<ul class="rows">${v.guidance.map(
    (one) => html`<li><p${inIndonesian(v.lang)}><a href="${one.href}"><b>${one.question}</b></a></p><p${inIndonesian(v.lang)}>${one.answer}</p><p>${similarity(v.lang, one.similarity)}</p>${askedWords(v.lang, one.asked)}
<p class="meta">${dotted([one.publisher, html`${w.holdsUntil} ${one.until}`])}</p>${notThis(v, one.name, one.question)}</li>`,
  )}</ul></section>`
}

const peerRows = (v: Maybe, titled: boolean) => {
  const w = checkWords(v.lang)
  return html`<section>${titled && html`<h2>${w.peers}</h2>`}<p>${w.peersMore}</p><ul class="rows">${v.peers.map(
    (one) => html`<li><p class="said-of">${one.label && html`<b>${w.theirWord(one.label)}</b> `}<span dir="auto">“${one.claim}”</span></p>
${one.title && html`<p dir="auto">${one.title}</p>`}<p>${similarity(v.lang, one.similarity)}</p>${askedWords(v.lang, one.asked)}
<p class="meta">${dotted([one.publisher, ...(one.date ? [one.date] : [])])}</p><div class="row"><a href="${one.href}" rel="noopener nofollow">${w.readAt(one.host)}</a>${notThis(v, one.name, one.claim)}</div></li>`,
  )}</ul></section>`
}

const handledBands = (v: Typed & { readonly handled: readonly HandledView[] }, titled: boolean) => {
  const w = checkWords(v.lang)
  return html`${!titled && html`<p>${w.handledMore}</p>`}<section>${titled && html`<h2>${w.handled}</h2><p>${w.handledMore}</p>`}${v.handled.map((one) => inProcessBand({ lang: v.lang, ...one }))}</section>`
}

/** @property promise by when an answer comes, in words; `others` whom to ask meanwhile */
export const checkNone = (v: Typed & { readonly promise: string; readonly others: readonly { readonly name: string; readonly host: string }[] }): Html => {
  const w = checkWords(v.lang)
  return html`<h1>${w.none}</h1>${thanks(v, w.ifOther)}
<p><b>${w.notTrue}</b> ${w.hold}</p>
${own(v)}
${reportForm(v, w.letUs, 'main')}
<p class="meta">${w.promise(v.promise)}</p>
${v.others.length > 0 && html`<section><h2>${w.meanwhile}</h2><ul class="rows">${v.others.map((o) => html`<li><b>${o.name}</b><br><a href="https://${o.host}" rel="noopener">${o.host}</a></li>`)}</ul></section>`}
${refusedBefore(v)}`
}

const REFUSE = 'bukan'

/** "Bukan ini", one tap. The words stand in the page once, in the form that all of these belong to. */
const notThis = (v: Typed, name: string, title: string, look: 'plain' | 'second' = 'plain') => {
  const w = checkWords(v.lang)
  return button({ label: w.notIt, look, form: REFUSE, name: 'hit', value: name, attrs: html`aria-label="${w.notIt}: ${title}"` })
}

const takeBack = (v: Typed, one: RefusedView) => {
  const w = checkWords(v.lang)
  return button({ label: w.takeBack, look: 'plain', form: REFUSE, name: 'batal', value: one.name, attrs: html`aria-label="${w.takeBack}: ${one.title}"` })
}

/** After a tap: thanks, what to do next, and a way back where the finger slipped. */
const thanks = (v: Typed, next: string) => {
  const last = v.refused.find((one) => one.isLast)
  return last && said({ text: `${checkWords(v.lang).thanks} ${next}`, undo: takeBack(v, last) })
}

/** What was refused stays within reach, folded; and the form of every "Bukan ini". */
const refusedBefore = (v: Typed) => {
  const rows = v.refused.map((one) => html`<li class="head"><a href="${one.href}" dir="auto"${one.isOurs ? inIndonesian(v.lang) : html` rel="noopener nofollow"`}>${one.title}</a>${takeBack(v, one)}</li>`)
  return html`${v.refused.length > 0 && disclosure({ summary: checkWords(v.lang).refused(v.refused.length), body: html`<ul class="rows">${rows}</ul>` })}
<form id="${REFUSE}" method="post" action="${href(v.lang, '/cek/bukan')}" hidden>${hidden({ csrf: v.csrf, q: v.q, shown: v.shown })}${v.refused.map((one) => hidden({ refused: one.name }))}</form>`
}

const own = (v: Typed) => {
  const w = checkWords(v.lang)
  const change = html`<form method="post" action="${href(v.lang, '/cek')}">${hidden({ q: v.q, step: 'ubah' })}${button({ label: w.change, look: 'plain' })}</form>`
  return bubble({ lang: v.lang, text: v.q, label: w.yours, after: change })
}

/** The report form comes filled with these words; nothing has to be typed twice. */
const reportForm = (v: Typed, label: string, look: 'main' | 'plain') =>
  html`<form method="post" action="${href(v.lang, '/lapor')}">${hidden({ csrf: v.csrf, step: 'isi', text: v.q, shown: v.shown })}${button({ label, look })}</form>`
