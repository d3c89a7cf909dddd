import { html } from 'hono/html'
import { guidanceDeskWords, guidanceWords } from '../src/words/guidance-words.ts'
import type { Lang } from '../src/words/words.ts'
import { errorsOf, formNo, type FormNo } from './account-parts.ts'
import { guidanceText, type GuidanceTextView } from './guidance-page.ts'
import type { Html } from './html.ts'
import { button, linkButton } from './parts/buttons.ts'
import { disclosure } from './parts/disclosure.ts'
import { empty } from './parts/empty.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { keptText } from './parts/kept-text.ts'
import { dotted } from './parts/notice-row.ts'
import { said } from './parts/said.ts'
import type { Text } from './parts/text.ts'
import { textArea, textField } from './parts/text-fields.ts'
import { timeline, type TimelineItem } from './parts/timeline.ts'

export type GuidanceDeskRow = { readonly href: string; readonly question: string; readonly meta: readonly Text[] }

/** @property toRead what waits for a second reader; the other lists are left out where they are empty @property writes may begin one */
export type GuidanceDeskView = {
  readonly lang: Lang
  readonly writes: boolean
  readonly said: string | null
  readonly toRead: readonly GuidanceDeskRow[]
  readonly others: readonly { readonly title: string; readonly rows: readonly GuidanceDeskRow[] }[]
}

export const guidanceDesk = (v: GuidanceDeskView): Html => {
  const w = guidanceDeskWords(v.lang)
  return html`<div class="head"><h1>${guidanceWords(v.lang).title}</h1>${v.writes && linkButton({ label: w.write, href: '/meja/panduan/baru' })}</div>
${v.said && said({ text: v.said })}
<section><h2>${w.toRead}</h2>${v.toRead.length === 0 ? empty({ title: w.noneToRead, text: w.noneToReadMore }) : rows(v.toRead)}</section>
${v.others.filter((list) => list.rows.length > 0).map((list) => html`<section><h2>${list.title}</h2>${rows(list.rows)}</section>`)}`
}

const rows = (list: readonly GuidanceDeskRow[]) => html`<ul class="rows">${list.map((r) => html`<li><p><a href="${r.href}" dir="auto">${r.question}</a></p><p class="meta">${dotted(r.meta)}</p></li>`)}</ul>`

/** As typed or stored, by the name of its field; `note`: whether its address counts. */
export type GuidanceValues = { readonly question: string; readonly answer: string; readonly source_url: string; readonly source_title: string; readonly source_date: string; readonly valid_until: string; readonly note: string | null }
type Form = { readonly lang: Lang; readonly csrf: string; readonly seq: number; readonly action: string; readonly problem: FormNo | null }

/** @property most letters of question and answer @property ids of the controls */
export type GuidanceFormView = { readonly values: GuidanceValues; readonly most: { readonly question: number; readonly answer: number }; readonly ids: Readonly<Record<Exclude<keyof GuidanceValues, 'note'>, string>> }

const fields = (lang: Lang, { values, most, ids }: GuidanceFormView, problem: FormNo | null): Html => {
  const w = guidanceDeskWords(lang)
  const errors = errorsOf(problem)
  const at = (name: keyof typeof ids) => ({ name, id: ids[name], value: values[name], error: errorFor(errors, ids[name]) })
  return html`${textField({ ...at('question'), label: w.question, hint: w.questionHint(most.question), autocomplete: 'off', attrs: html`dir="auto"` })}
${textArea({ ...at('answer'), label: w.answer, hint: w.answerHint(most.answer), rows: 7 })}
${textField({ ...at('source_url'), label: w.sourceUrl, hint: values.note ?? undefined, inputmode: 'url', code: true, autocomplete: 'off' })}
${textField({ ...at('source_title'), label: w.sourceTitle, autocomplete: 'off' })}
${textField({ ...at('source_date'), label: w.sourceDate, type: 'date' })}
${textField({ ...at('valid_until'), label: w.validUntil, hint: w.validHint, type: 'datetime-local' })}`
}

/** The first draft. */
export const newGuidance = (v: Omit<Form, 'seq'> & { readonly form: GuidanceFormView }): Html => {
  const w = guidanceDeskWords(v.lang)
  return html`<p class="meta"><a href="/meja/panduan">${guidanceWords(v.lang).title}</a></p><h1>${w.newTitle}</h1>${formNo(v.lang, w.notTaken, v.problem)}<p class="hint">${w.newLead}</p>
<form method="post" action="${v.action}">${hidden({ csrf: v.csrf })}${fields(v.lang, v.form, v.problem)}${button({ label: w.save })}</form>`
}

/**
 * One guidance at the desk: left what it says, right what may be done.
 * @property shown the text that waits to be read @property out what is or was public
 * @property form where this person may write @property reads where this person may agree or return
 * @property notes why there is nothing to do @property stored what a colleague saved meanwhile @property kept a text whose form is gone
 */
export type GuidanceCaseView = Form & {
  readonly question: string
  readonly said: string | null
  readonly shown: GuidanceTextView | null
  readonly out: { readonly now: boolean; readonly question: string; readonly href: string; readonly text: GuidanceTextView; readonly ended: Text | null } | null
  readonly form: GuidanceFormView | null
  readonly stored: { readonly question: string; readonly text: GuidanceTextView } | null
  readonly reads: { readonly note: string } | null
  readonly edits: boolean
  readonly withdraws: { readonly reason: string } | null
  readonly notes: readonly Text[]
  readonly kept: string
  readonly trail: readonly TimelineItem[]
}

export const guidanceCase = (v: GuidanceCaseView): Html => {
  const w = guidanceDeskWords(v.lang)
  return html`<p class="meta"><a href="/meja/panduan">${guidanceWords(v.lang).title}</a></p>
<h1 dir="auto">${v.question}</h1>${formNo(v.lang, w.notTaken, v.problem)}${v.said && said({ text: v.said })}${keptText(v.lang, v.kept)}
<div class="work"><div class="flow">
${v.shown && guidanceText(v.shown)}${v.out && outBlock(v.lang, v.question, v.out)}
${v.trail.length > 0 && html`<section><h2>${w.trail}</h2>${timeline(v.trail)}</section>`}
</div><div class="panel flow">${v.notes.map((note) => html`<p>${note}</p>`)}${v.form && writing(v, v.form)}${v.reads && reading(v, v.reads.note)}${v.edits && editing(v)}${v.withdraws && withdrawing(v, v.withdraws.reason)}</div></div>`
}

/** @param title the page's own, not said twice */
const outBlock = (lang: Lang, title: string, out: NonNullable<GuidanceCaseView['out']>) => {
  const w = guidanceDeskWords(lang)
  return html`<section><h2>${out.now ? w.publicNow : w.publicBefore}</h2>${out.question !== title && html`<p dir="auto"><b>${out.question}</b></p>`}${out.ended && html`<p>${out.ended}</p>`}${guidanceText(out.text, 3)}<p><a href="${out.href}">${w.openPublic}</a></p></section>`
}

const own = (v: Form) => hidden({ csrf: v.csrf, seq: v.seq })

const writing = (v: GuidanceCaseView, form: GuidanceFormView) => {
  const w = guidanceDeskWords(v.lang)
  return html`<h2>${w.draft}</h2>${v.stored && disclosure({ summary: w.storedNow, body: html`<p dir="auto"><b>${v.stored.question}</b></p>${guidanceText(v.stored.text, 3)}` })}
<form method="post" action="${v.action}/simpan">${own(v)}<button class="hide" tabindex="-1" aria-hidden="true">${w.save}</button>${fields(v.lang, form, v.problem)}
<div class="row">${button({ label: w.submit, action: `${v.action}/ajukan` })}${button({ label: w.save, look: 'second' })}</div></form>
${disclosure({ summary: w.drop, body: html`<form method="post" action="${v.action}/buang">${own(v)}<p>${w.dropAsk}</p>${button({ label: w.dropYes, look: 'danger' })}</form>` })}`
}

const reading = (v: GuidanceCaseView, note: string) => {
  const w = guidanceDeskWords(v.lang)
  return html`<h2>${w.reading}</h2><p>${w.readingLead}</p>
<form method="post" action="${v.action}/baca-kedua">${own(v)}${hidden({ outcome: 'terbit' })}${button({ label: w.publish })}<p class="hint">${w.publishMore}${v.out?.now && html` ${w.replaces}`}</p></form>
<form method="post" action="${v.action}/baca-kedua">${own(v)}${hidden({ outcome: 'kembalikan' })}${textArea({ name: 'note', label: w.note, hint: w.noteHint, rows: 4, value: note, error: errorFor(errorsOf(v.problem), 'note') })}${button({ label: w.sendBack, look: 'second' })}</form>`
}

const editing = (v: GuidanceCaseView) => {
  const w = guidanceDeskWords(v.lang)
  return html`<form method="post" action="${v.action}/ubah">${own(v)}${button({ label: w.edit })}<p class="hint">${v.out?.now ? w.editMore : w.renewMore}</p></form>`
}

const withdrawing = (v: GuidanceCaseView, reason: string) => {
  const w = guidanceDeskWords(v.lang)
  const error = errorFor(errorsOf(v.problem), 'reason')
  return disclosure({ summary: w.withdraw, open: error !== undefined || reason !== '', body: html`<form method="post" action="${v.action}/cabut">${own(v)}${textArea({ name: 'reason', label: w.reason, hint: w.reasonHint, rows: 3, value: reason, error })}${button({ label: w.withdrawYes, look: 'danger' })}</form>` })
}
