import { html } from 'hono/html'
import { completeWords } from '../src/words/report-words.ts'
import { staffReportWords, triageWords } from '../src/words/triage-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { bubble } from './parts/bubble.ts'
import { button } from './parts/buttons.ts'
import { newClaimFields } from './new-claim-page.ts'
import { choices, type Choice, type Option } from './parts/choice-fields.ts'
import { disclosure } from './parts/disclosure.ts'
import { errorFor, type FormError } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { formProblem } from './parts/form-problem.ts'
import { messages, type MessageView } from './parts/messages.ts'
import { type AskedPiece, dotted, marked } from './parts/notice-row.ts'
import { pictures, type PictureView } from './parts/pictures.ts'
import { similarity, type SimilarityLevel } from './parts/similarity.ts'
import type { Text } from './parts/text.ts'
import { textArea, textField } from './parts/text-fields.ts'
import { timeline, type TimelineItem } from './parts/timeline.ts'

/** What was typed into the form that was not taken; '' elsewhere. */
export type ReportDeskTyped = { readonly title: string; readonly subject: string; readonly harm: string; readonly claim: string; readonly text: string; readonly reason: string }
export type ReportDeskAction = 'jadikan-klaim' | 'tautkan' | 'tanya' | 'tolak' | 'kembalikan' | 'kontak'

/**
 * @property meta channel, times and who entered it, under the h1
 * @property handOver the four words, to tell the person who asked by phone, radio or paper; shown once
 * @property state what became of it, e.g. 'Ditolak: …'; null while it waits or stands with its claim
 * @property words as sent; null once withdrawn
 * @property facts the five that an answer needs; null once withdrawn
 * @property contact 'none', 'sealed', or the opened one
 * @property actions those of its state alone
 * @property failed which form was not taken, and why; `kept` the text of one that is no longer drawn
 */
export type ReportDeskView = {
  readonly lang: Lang
  readonly number: number
  readonly csrf: string
  readonly seq: number
  readonly meta: readonly Text[]
  readonly handOver: readonly string[] | null
  readonly claim: { readonly href: string; readonly title: string } | null
  readonly state: string | null
  readonly said: Html | null
  readonly words: { readonly text: string; readonly lang: string; readonly label: string; readonly seen: readonly Text[] } | null
  readonly url: { readonly text: string; readonly host: string | null } | null
  readonly pictures: readonly PictureView[]
  readonly asks: string | null
  readonly doubt: string | null
  readonly facts: DeskFacts | null
  readonly contact: 'none' | 'sealed' | { readonly shown: string }
  readonly messages: readonly MessageView[]
  readonly trail: readonly TimelineItem[]
  readonly actions: readonly ReportDeskAction[]
  /** best first; none while a person searches */
  readonly suggested: readonly SuggestedView[]
  readonly claims: { readonly options: readonly Choice[]; readonly searched: string | null }
  readonly subjects: readonly Option[]
  readonly harms: readonly Option[]
  readonly reasons: readonly Option[]
  readonly typed: ReportDeskTyped
  readonly failed: { readonly action: ReportDeskAction; readonly say: string; readonly errors: readonly FormError[]; readonly kept: string | null } | null
}

/** @property known each by name; null while it is missing @property question ready to be sent; null where nothing is missing or nobody can be asked */
export type DeskFacts = { readonly known: readonly { readonly label: string; readonly value: string | null }[]; readonly question: string | null }

/**
 * A claim that the report may belong to.
 * @property told what is said of it, `asked` what the report says of that; marked: what the other has too
 * @property differs what tells them apart, a sentence
 * @property like a report of that claim in nearly these words
 */
export type SuggestedView = {
  readonly claim: string
  readonly told: readonly AskedPiece[]
  readonly asked: readonly AskedPiece[]
  readonly level: SimilarityLevel
  readonly differs: string | null
  readonly like: { readonly number: number; readonly pieces: readonly AskedPiece[] } | null
  readonly meta: readonly Text[]
}

export const reportDeskBody = (v: ReportDeskView): Html => {
  const w = triageWords(v.lang)
  return html`
<p class="meta"><a href="/meja">${w.queue}</a> · ${dotted(v.meta)}</p>
<h1>${w.title(v.number)}</h1>
${v.failed && failure(v, v.failed)}${v.handOver && handOver(v.lang, v.number, v.handOver)}${v.said}${v.claim && html`<p><b>${w.inClaim} <a href="${v.claim.href}">“${v.claim.title}”</a></b></p>`}${v.state !== null && html`<p><b>${v.state}</b></p>`}
<div class="work">
<div class="flow">${known(v)}</div>
${panel(v)}
</div>
<section><h2>${triageWords(v.lang).trail}</h2>${timeline(v.trail)}</section>`
}

const failure = (v: ReportDeskView, { say, errors, kept }: NonNullable<ReportDeskView['failed']>): Html =>
  html`${formProblem({ lang: v.lang, title: triageWords(v.lang).notDone, say, errors })}${kept && html`<div class="field"><label for="kept">${triageWords(v.lang).kept}</label><textarea id="kept" rows="3" dir="auto" readonly>
${kept}</textarea></div>`}`

const handOver = (lang: Lang, number: number, secret: readonly string[]): Html => {
  const w = staffReportWords(lang)
  return html`<section class="block"><h2>${w.handOver}</h2>
<p>${w.number}: <b class="big">${number}</b></p>
<p>${w.secret}</p>
<ol class="secret">${secret.map((word) => html`<li>${word}</li>`)}</ol>
<p>${w.secretMore}</p></section>`
}

const known = (v: ReportDeskView): Html => {
  const w = triageWords(v.lang)
  return html`${v.words ? bubble({ lang: v.lang, text: v.words.text, textLang: v.words.lang, label: v.words.label, meta: v.words.seen.length > 0 ? dotted(v.words.seen) : undefined }) : html`<p class="empty">${w.withdrawn}</p>`}
${pictures({ lang: v.lang, items: v.pictures, veiled: true })}
${v.url && html`<p><b>${w.url}:</b> <span class="words code" dir="ltr">${v.url.text}</span>${v.url.host && html` <a href="${v.url.text}" rel="noopener noreferrer nofollow">${w.open(v.url.host)}</a>`}</p>`}
${v.asks && html`<p><b>${w.asks}:</b> <span class="words" dir="auto">${v.asks}</span></p>`}
${v.doubt && html`<p><b>${w.doubt}:</b> <span class="words" dir="auto">${v.doubt}</span></p>`}
${v.words && contact(v)}
${v.messages.length > 0 && html`<section><h2>${w.messages}</h2>${messages(v.messages)}</section>`}`
}

/** One line where nothing is missing; else what is, and one tap that asks for it. Last in the panel: what the report needs most stands above it. */
function factsBox(v: ReportDeskView, { known: five, question }: DeskFacts): Html {
  const w = completeWords(v.lang)
  if (five.every(({ value }) => value !== null)) return html`<p class="meta">${w.allKnown}</p>`
  return html`<section class="block"><h3>${w.known}</h3><ul>${five.map(({ label, value }) => html`<li>${label}: ${value === null ? html`<b>${w.missing}</b>` : html`<span dir="auto">${value}</span>`}</li>`)}</ul>${question !== null && form(v, 'tanya', html`${hidden({ text: question })}${button({ label: w.askButton, look: 'second', small: true })}`)}</section>`
}

function contact(v: ReportDeskView): Html {
  const w = triageWords(v.lang)
  if (v.contact === 'none') return html`<p><b>${w.contact}:</b> ${w.noContact}</p>`
  if (v.contact !== 'sealed') return html`<p id="contact"><b>${w.contact}:</b> <span class="words" dir="auto">${v.contact.shown}</span></p>`
  return html`${form(v, 'kontak', html`<p><b>${w.contact}:</b> ${button({ label: w.show, look: 'plain' })} <span class="meta">${w.showNote}</span></p>`)}`
}

/** The forms of its state; only what applies is drawn. Open stands what this report most likely needs: a claim like it, else a new one. */
function panel(v: ReportDeskView): Html {
  if (!v.actions.some((action) => action !== 'kontak')) return html``
  const draws = (action: ReportDeskAction, draw: (v: ReportDeskView) => Html) => v.actions.includes(action) && draw(v)
  return html`<section class="panel"><h2>${triageWords(v.lang).actions}</h2>${v.suggested.length > 0 && draws('tautkan', suggestions)}${draws('tautkan', linkForm)}${draws('jadikan-klaim', makeForm)}${draws('tanya', askForm)}${draws('tolak', declineForm)}${draws('kembalikan', backForm)}${v.facts && factsBox(v, v.facts)}</section>`
}

/** One tap joins. */
const suggestions = (v: ReportDeskView): Html => {
  const w = triageWords(v.lang)
  return html`<h3>${w.suggested}</h3><p class="meta">${w.suggestedMore}</p>
<ul class="rows" id="${v.claims.options.length === 0 ? 'claim' : 'saran'}">${v.suggested.map((one, i) => suggestion(v, one, i === 0))}</ul>`
}

const suggestion = (v: ReportDeskView, one: SuggestedView, first: boolean): Html => {
  const w = triageWords(v.lang)
  return html`<li><p><a href="/meja/klaim/${one.claim}" dir="auto">“${marked(one.told)}”</a></p>
<p>${similarity(v.lang, one.level)}</p>${one.differs && html`<p><b>${one.differs}</b></p>`}
${one.asked.length > 0 && html`<p class="meta">${w.inReport} <q dir="auto">${marked(one.asked)}</q></p>`}
${one.like && html`<p class="meta">${w.likeReport} <a href="/meja/laporan/${one.like.number}">${one.like.number}</a>: <q dir="auto">${marked(one.like.pieces)}</q></p>`}
<p class="meta">${dotted(one.meta)}</p>
${form(v, 'tautkan', html`${hidden({ claim: one.claim })}${button({ label: w.linkButton, look: first ? 'main' : 'second', small: true })}`)}</li>`
}

const form = (v: ReportDeskView, action: ReportDeskAction, inside: Html) =>
  html`<form method="post" action="/meja/laporan/${v.number}/${action}">${hidden({ csrf: v.csrf, seq: v.seq })}${inside}</form>`

const errorOf = (v: ReportDeskView, field: string) => errorFor(v.failed?.errors ?? [], field)
const open = (v: ReportDeskView, action: ReportDeskAction) => v.failed?.action === action

/** Joining comes first where there is something to join to. */
const joins = (v: ReportDeskView) => v.failed?.action !== 'jadikan-klaim' && (v.suggested.length > 0 || searches(v))
const searches = (v: ReportDeskView) => v.claims.options.length > 0 || v.claims.searched !== null

const linkForm = (v: ReportDeskView): Html => {
  const w = triageWords(v.lang)
  const none = v.claims.searched === null ? w.noneLike : w.noneFound
  const chosen = form(v, 'tautkan', html`${choices({ name: 'claim', label: w.linkChoose, options: v.claims.options, wide: true, value: v.typed.claim, error: errorOf(v, 'claim') })}${button({ label: w.linkButton, look: joins(v) && v.suggested.length === 0 ? 'main' : 'second' })}`)
  const search = html`<form method="get" action="/meja/laporan/${v.number}" class="find" role="search">${textField({ name: 'cari', label: w.search, type: 'search', value: v.claims.searched })}${button({ label: w.searchButton, look: 'second' })}</form>`
  return disclosure({ summary: w.link, open: (joins(v) && searches(v)) || open(v, 'tautkan'), body: html`${v.claims.options.length > 0 ? chosen : v.suggested.length === 0 && html`<p class="meta" id="claim">${none}</p>`}${search}` })
}

const makeForm = (v: ReportDeskView): Html => {
  const w = triageWords(v.lang)
  const fields = html`${newClaimFields(v, v.typed, v.failed?.errors ?? [])}${button({ label: w.make, look: joins(v) ? 'second' : 'main' })}`
  return disclosure({ summary: w.make, open: !joins(v), body: form(v, 'jadikan-klaim', fields) })
}

const askForm = (v: ReportDeskView): Html => {
  const w = triageWords(v.lang)
  const fields = html`${textArea({ name: 'text', label: w.question, hint: w.questionHint, value: v.typed.text, error: errorOf(v, 'text') })}${button({ label: w.askButton, look: 'second' })}`
  return disclosure({ summary: w.ask, body: form(v, 'tanya', fields), open: open(v, 'tanya') })
}

const declineForm = (v: ReportDeskView): Html => {
  const w = triageWords(v.lang)
  const fields = html`${choices({ name: 'reason', label: w.reason, options: v.reasons, wide: true, value: v.typed.reason, error: errorOf(v, 'reason') })}${button({ label: w.declineButton, look: 'second' })}`
  return disclosure({ summary: w.decline, body: form(v, 'tolak', fields), open: open(v, 'tolak') })
}

const backForm = (v: ReportDeskView): Html => {
  const w = triageWords(v.lang)
  return form(v, 'kembalikan', html`<p class="meta">${w.bringBackHint}</p>${button({ label: w.bringBack, look: 'second' })}`)
}

/** Takes back what the sentence before it says. @param v.fields hidden ones */
export const undoForm = (v: { readonly lang: Lang; readonly number: number; readonly fields: Html }): Html =>
  html`<form method="post" action="/meja/laporan/${v.number}/kembalikan">${v.fields}${button({ label: triageWords(v.lang).bringBack, look: 'second', small: true })}</form>`
