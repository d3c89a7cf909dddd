import { html } from 'hono/html'
import { bodyWords, claimWords, closedWords, roadWords } from '../src/words/claim-words.ts'
import { commonWords } from '../src/words/common-words.ts'
import { mergeWords } from '../src/words/merge-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { claimWordings, type WordingsView } from './claim-wordings.ts'
import { pictures, type PictureView } from './parts/pictures.ts'
import { bubble } from './parts/bubble.ts'
import { button, linkButton } from './parts/buttons.ts'
import { claimTies, type MergeFormView, mergeFields, mergeSearch, splitFields, type SplitFormView, type TieView } from './parts/claim-ties.ts'
import { choices } from './parts/choice-fields.ts'
import { disclosure } from './parts/disclosure.ts'
import { errorFor, errorSummary, type FormError } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { leaseBar } from './parts/lease-bar.ts'
import { holdingRow, type HoldingRowView, noticeRow, type NoticeRowView } from './parts/notice-row.ts'
import { said } from './parts/said.ts'
import { tag } from './parts/tag.ts'
import type { Text } from './parts/text.ts'
import { textArea, textField } from './parts/text-fields.ts'
import { timeline, type TimelineItem } from './parts/timeline.ts'

/** Actions with fields of their own; the plain ones are one button. */
export type Folded = 'tunda' | 'rujuk' | 'tutup' | 'hasil-rujukan' | 'ralat' | 'jeda' | 'cabut' | 'tahan' | 'gabung' | 'pisah'
export type Plain = 'ambil' | 'lepas' | 'buka' | 'lanjut'
/** What was typed into an action's form that was not taken. */
export type TypedAction = { readonly action: Folded; readonly values: Readonly<Record<string, string>>; readonly errors: readonly FormError[] } | null

/** What every form of the page is sent with. `action`: `/meja/klaim/:id` */
type FormFrame = { readonly lang: Lang; readonly action: string; readonly csrf: string; readonly seq: number }

/**
 * @property trouble why the last form was not taken; `kept` when there was text in it
 * @property known what stands at the left under the title
 * @property panel the assessment, at the right
 */
export type ClaimPageView = FormFrame & {
  readonly title: string
  readonly promise: Text | null
  readonly tags: readonly string[]
  /** what this person has just done */
  readonly said: string | null
  readonly trouble: { readonly title: string | null; readonly errors: readonly FormError[]; readonly kept: boolean } | null
  readonly reports: ReportsView
  /** the ways in which it is told; null while there is one at most */
  readonly wordings: WordingsView | null
  readonly notice: NoticeRowView | null
  /** how many objections to the notice have no answer yet */
  readonly objections: number
  /** why the notice is paused and until when, and who asked for its withdrawal */
  readonly standing: { readonly text: Text; readonly asked: string | null } | null
  /** a notice that has no verdict yet, held or lapsed */
  readonly held: HoldingRowView | null
  /** what the form that announces one begins with; null where it is not drawn */
  readonly holding: HoldingFormView | null
  readonly ties: readonly TieView[]
  /** what it may be merged with, and what may be split off; null where the form is not drawn */
  readonly merging: MergeFormView | null
  readonly splitting: SplitFormView | null
  readonly referrals: readonly ReferralView[]
  readonly allowed: ReadonlySet<Folded | Plain>
  readonly typed: TypedAction
  readonly trail: readonly TimelineItem[]
  readonly dropped: readonly { readonly summary: string; readonly texts: readonly string[] }[]
  readonly panel: Html
}
/** @property warning where its text repeats one report alone; `warned`: that passage, which is taken when sent again */
export type HoldingFormView = { readonly claim_text: string; readonly until: string; readonly hours: number; readonly warning: string | null; readonly warned: string }
export type ReportsView = {
  readonly first: { readonly number: number; readonly meta: string; readonly text: string } | null
  /** of those shown, at most a dozen */
  readonly pictures: readonly PictureView[]
  readonly none: string
  readonly others: readonly { readonly number: number; readonly text: string; readonly meta: string }[]
  readonly otherCount: number
  /** a link to the page with all of them, where not all are shown */
  readonly all: { readonly href: string; readonly count: number } | null
}
export type ReferralView = { readonly body: string; readonly meta: string; readonly note: string | null; readonly outcome: string | null }

const PLAIN: readonly Plain[] = ['ambil', 'lepas', 'buka', 'lanjut']
const FOLDED: readonly Folded[] = ['tahan', 'ralat', 'jeda', 'cabut', 'hasil-rujukan', 'tunda', 'rujuk', 'tutup', 'gabung', 'pisah']
/** Not in the bar: a long label would push the assessment out of reach on a phone, and splitting is rare. Their forms stand below. */
const BELOW: readonly Folded[] = ['tahan', 'pisah']
/** Where a link from the bar lands: inside the fold, so that the browser opens it. */
const inFold = (name: Folded) => `isian-${name}`

/** Who holds the claim, or where it stands, and what may be done. @property writing the panel has the main button already */
export const claimBar = (v: FormFrame & { readonly text: Text; readonly allowed: ReadonlySet<Folded | Plain>; readonly writing: boolean }): Html => {
  const buttons = PLAIN.filter((name) => v.allowed.has(name)).map(
    (name) => html`<form method="post" action="${v.action}/${name}">${hidden({ csrf: v.csrf, seq: v.seq })}${button({ label: label(v.lang, name), look: name === 'ambil' && !v.writing ? 'main' : 'second', small: true })}</form>`,
  )
  const links = FOLDED.filter((name) => v.allowed.has(name) && !BELOW.includes(name)).map((name) => linkButton({ href: `#${inFold(name)}`, label: label(v.lang, name), small: true }))
  return leaseBar({ id: 'pegangan', text: v.text, actions: html`${buttons}${links}` })
}

const label = (lang: Lang, name: Folded | Plain) => {
  const w = claimWords(lang)
  return { ambil: w.take, lepas: w.release, buka: w.reopen, tunda: w.hold, rujuk: w.refer, tutup: w.close, 'hasil-rujukan': w.noteOutcome, tahan: w.announce, ralat: w.correct, jeda: w.pause, lanjut: w.resume, cabut: w.withdraw, gabung: mergeWords(lang).merge, pisah: mergeWords(lang).split }[name]
}

export const claimBody = (v: ClaimPageView): Html => {
  const w = claimWords(v.lang)
  return html`<div class="work"><div class="flow">
<p class="meta"><a href="/meja">${w.queue}</a>${v.promise && html` · ${v.promise}`}</p>
<h1 dir="auto">${v.title}</h1>
${v.said && said({ text: v.said })}${v.trouble && trouble(v.lang, v.trouble)}<p>${v.tags.map((word) => html`${tag(word)} `)}</p>
${reports(v.lang, v.reports)}${v.wordings && claimWordings(v.wordings)}
${v.notice && html`<section><h2>${w.notice}</h2>${noticeRow(v.notice)}${v.standing && html`<p dir="auto">${v.standing.text}</p>`}${v.objections > 0 && html`<p><a href="/meja/keberatan">${w.objections(v.objections)}</a></p>`}</section>`}
${v.held && html`<section><h2>${w.notice}</h2>${holdingRow(v.held)}</section>`}
${v.referrals.length > 0 && html`<section><h2>${w.referrals}</h2><ul class="rows">${v.referrals.map((r) => referral(v.lang, r))}</ul></section>`}
${v.ties.length > 0 && claimTies(v.lang, v.ties)}
${actions(v)}
</div>${v.panel}<section class="past"><h2>${w.trail}</h2>${timeline(v.trail)}
${v.dropped.map((d) => disclosure({ summary: d.summary, body: html`${d.texts.map((text) => html`<p class="words" dir="auto">${text}</p>`)}` }))}</section>
</div>`
}

const trouble = (lang: Lang, t: NonNullable<ClaimPageView['trouble']>) =>
  t.kept ? errorSummary({ lang, errors: t.errors, title: t.title ?? undefined }) : html`<div class="summary" role="alert" tabindex="-1" autofocus><h2>${t.title}</h2></div>`

const reports = (lang: Lang, r: ReportsView) => {
  const w = claimWords(lang)
  return html`${r.first ? bubble({ lang, text: r.first.text, label: html`<span>${w.firstReport} · <a href="/meja/laporan/${r.first.number}">${r.first.number}</a>${r.first.meta !== '' && ` · ${r.first.meta}`}</span>` }) : html`<p class="meta">${r.none}</p>`}
${pictures({ lang, items: r.pictures, veiled: true })}${r.others.length > 0 && html`<section id="laporan"><h2>${w.otherReports(r.otherCount)}</h2>
<ul class="rows">${r.others.map((o) => html`<li><a href="/meja/laporan/${o.number}" dir="auto">${o.text}</a> <span class="meta">· ${o.meta}</span></li>`)}</ul>
${r.all && html`<p><a href="${r.all.href}">${w.allReports(r.all.count)}</a></p>`}</section>`}`
}

const referral = (lang: Lang, r: ReferralView) => {
  const w = claimWords(lang)
  return html`<li><b>${r.body}</b> <span class="meta">· ${r.meta}</span>${r.note && html`<p dir="auto">${r.note}</p>`}${r.outcome ? html`<p dir="auto"><b>${w.outcome}:</b> ${r.outcome}</p>` : html`<p class="meta">${w.noOutcome}</p>`}</li>`
}

const FORMS: Record<Folded, (v: ClaimPageView, value: (name: string) => string, error: (id: string) => string | undefined) => Html> = {
  tunda: (v, value, error) => {
    const w = claimWords(v.lang)
    return html`${textField({ name: 'until', id: 'tunda-until', type: 'datetime-local', label: w.until, hint: w.untilHint, value: value('until'), error: error('tunda-until') })}
${textArea({ name: 'reason', id: 'tunda-reason', label: w.holdReason, hint: w.seenByReporters, rows: 3, value: value('reason'), error: error('tunda-reason') })}
${button({ label: w.holdButton, look: 'second' })}`
  },
  rujuk: (v, value, error) => {
    const w = claimWords(v.lang)
    return html`${choices({ name: 'body', id: 'rujuk-body', label: w.body, value: value('body'), error: error('rujuk-body'), options: options(bodyWords(v.lang)) })}
${choices({ name: 'road', id: 'rujuk-road', label: w.road, value: value('road'), error: error('rujuk-road'), options: options(roadWords(v.lang)) })}
${textArea({ name: 'note', id: 'rujuk-note', label: w.referNote, aside: commonWords(v.lang).optional, rows: 3, value: value('note'), error: error('rujuk-note') })}
${button({ label: w.referButton, look: 'second' })}`
  },
  tutup: (v, value, error) => {
    const w = claimWords(v.lang)
    const aside = commonWords(v.lang).optional
    const reasons = options(closedWords(v.lang)).filter((o) => o.value !== 'duplicate')
    return html`${choices({ name: 'reason', id: 'tutup-reason', label: w.closeReason, wide: true, value: value('reason'), error: error('tutup-reason'), options: reasons })}
${textField({ name: 'handler', id: 'tutup-handler', label: w.handler, aside, hint: w.handlerHint, value: value('handler'), error: error('tutup-handler') })}
${textArea({ name: 'note', id: 'tutup-note', label: w.closeNote, aside, hint: w.seenByReporters, rows: 3, value: value('note'), error: error('tutup-note') })}
${button({ label: w.closeButton, look: 'second' })}`
  },
  tahan: (v, value, error) => {
    const w = claimWords(v.lang)
    return html`${hidden({ warned: v.holding?.warned ?? '' })}<p class="meta">${w.announceMore}</p>${v.holding?.warning && said({ text: v.holding.warning })}
${textArea({ name: 'claim_text', id: 'tahan-claim_text', label: w.announceText, hint: w.announceTextHint, rows: 3, value: value('claim_text'), error: error('tahan-claim_text') })}
${textField({ name: 'until', id: 'tahan-until', type: 'datetime-local', label: w.announceUntil, hint: w.announceUntilHint(v.holding?.hours ?? 0), value: value('until'), error: error('tahan-until') })}
${button({ label: w.announceButton, look: 'second' })}`
  },
  ralat: (v, value, error) => {
    const w = claimWords(v.lang)
    return html`<p class="meta">${w.correctMore}</p>${textArea({ name: 'note', id: 'ralat-note', label: w.correctNote, hint: w.seenByAll, rows: 3, value: value('note'), error: error('ralat-note') })}
${button({ label: w.correctButton, look: 'second' })}`
  },
  jeda: (v, value, error) => {
    const w = claimWords(v.lang)
    return html`<p class="meta">${w.pauseMore}</p>${textArea({ name: 'reason', id: 'jeda-reason', label: w.pauseReason, hint: w.seenByAll, rows: 3, value: value('reason'), error: error('jeda-reason') })}
${button({ label: w.pauseButton, look: 'second' })}`
  },
  cabut: (v, value, error) => {
    const w = claimWords(v.lang)
    const asked = v.standing?.asked ?? null
    return html`<p class="meta">${asked === null ? w.withdrawMore : w.confirmMore(asked)}</p>${textArea({ name: 'reason', id: 'cabut-reason', label: w.withdrawReason, aside: asked === null ? undefined : commonWords(v.lang).optional, hint: w.seenByAll, rows: 3, value: value('reason'), error: error('cabut-reason') })}
${button({ label: asked === null ? w.withdrawButton : w.confirmButton, look: 'second' })}`
  },
  gabung: (v, value, error) => (v.merging ? mergeFields(v.lang, v.merging, value, error) : html``),
  pisah: (v, value, error) => (v.splitting ? splitFields(v.lang, v.splitting, value, error) : html``),
  'hasil-rujukan': (v, value, error) => {
    const w = claimWords(v.lang)
    return html`${textArea({ name: 'note', id: 'hasil-note', label: w.outcomeNote, rows: 3, value: value('note'), error: error('hasil-note') })}
${button({ label: w.outcomeButton, look: 'second' })}`
  },
}
const options = <K extends string>(names: Readonly<Record<K, string>>) => (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }))

/** A form whose text was not taken stays, open, even where its action is no longer allowed. */
function actions(v: ClaimPageView): Html | false {
  const shown = FOLDED.filter((name) => v.allowed.has(name) || v.typed?.action === name)
  if (shown.length === 0) return false
  return html`<section><h2>${claimWords(v.lang).actions}</h2><div>${shown.map((name) => folded(v, name))}</div></section>`
}

function folded(v: ClaimPageView, name: Folded): Html {
  const typed = v.typed?.action === name ? v.typed : null
  const begun: Readonly<Record<string, string>> = name === 'tahan' && v.holding ? { claim_text: v.holding.claim_text, until: v.holding.until } : {}
  const fields = FORMS[name](v, (field) => typed?.values[field] ?? begun[field] ?? '', (id) => errorFor(typed?.errors ?? [], id))
  return disclosure({ summary: label(v.lang, name), open: typed !== null || (name === 'gabung' && v.merging?.searched != null), body: html`<form method="post" action="${v.action}/${name}" id="${inFold(name)}">${hidden({ csrf: v.csrf, seq: v.seq })}${fields}</form>${name === 'gabung' && v.merging && mergeSearch(v.lang, v.merging)}` })
}
