import { html, raw } from 'hono/html'
import { assessmentWords } from '../src/words/assessment-words.ts'
import { kindWords, type KindName, type VerdictName, verdictWords } from '../src/words/common-words.ts'
import { subjectWords } from '../src/words/triage-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { bubble } from './parts/bubble.ts'
import { button } from './parts/buttons.ts'
import { checkbox, choices, selectField } from './parts/choice-fields.ts'
import { disclosure } from './parts/disclosure.ts'
import { errorFor, type FormError } from './parts/error-summary.ts'
import { field, hidden, multipart, tied } from './parts/fields.ts'
import { verdictMark } from './parts/marks.ts'
import { said } from './parts/said.ts'
import { fileText, fingerprint, type SourceFileView } from './parts/source-file.ts'
import type { Text } from './parts/text.ts'
import { textArea, textField } from './parts/text-fields.ts'

/** @property note whether it counts, and why not; `kept` and `file`: what was saved with it before */
export type SourceRow = { readonly n: number; readonly url: string; readonly title: string; readonly date: string; readonly basis: string; readonly publisher: string; readonly signatory: string; readonly kept: string; readonly file: SourceFileView | null; readonly note: string | null }

/** What stands in the form, as it was typed or stored. `bestBefore`: `YYYY-MM-DDTHH:MM`. */
export type DraftValues = {
  readonly verdict: string
  readonly kind: string
  readonly headline: string
  readonly claimText: string
  readonly body: string
  readonly bestBefore: string
  readonly subject: string
  readonly about: readonly string[]
  readonly direction: string
  readonly sources: readonly SourceRow[]
}

/** A draft to look at. `bodyHtml` comes from `markdownHtml`, which escapes all that people typed. */
export type DraftRead = {
  readonly verdict: VerdictName | null
  readonly kind: KindName | null
  readonly headline: string
  readonly claimText: string
  readonly bodyHtml: string
  readonly until: string | null
  readonly sources: readonly { readonly url: string; readonly title: string; readonly note: string | null }[]
}

/**
 * @property action `/meja/klaim/:id`
 * @property counts lengths as they are, in words: '40 dari 90'
 * @property publishers names to choose from in "Tentang siapa"
 * @property unsaved what stands in it was typed and not saved
 * @property takesFiles whether a source may be a file here; `chosenBefore`: some came with the form that was not saved, and are gone from it
 * @property focusSource a new row was asked for: it takes the focus
 */
export type AssessmentFormView = {
  readonly lang: Lang
  readonly action: string
  readonly csrf: string
  readonly seq: number
  readonly values: DraftValues
  readonly errors: readonly FormError[]
  readonly counts: { readonly headline: string; readonly claimText: string; readonly body: string }
  readonly publishers: readonly string[]
  readonly takesFiles: boolean
  readonly unsaved: boolean
  readonly chosenBefore: boolean
  readonly focusSource: boolean
  readonly preview: DraftRead | null
  readonly saved: string
  readonly notes: readonly Text[]
  readonly stored: DraftRead | null
  readonly canDrop: boolean
}

/** The right side of the claim's page while there is something to write. */
export const assessmentForm = (v: AssessmentFormView): Html => {
  const w = assessmentWords(v.lang)
  return html`
<section class="panel" id="telaah"><h2>${w.title}</h2>
${v.notes.map((text) => said({ text }))}${v.stored && disclosure({ summary: w.storedNow, body: draftBlock(v.lang, v.stored) })}
<form method="post" action="${v.action}/telaah"${v.takesFiles && multipart} data-unsaved="${w.notSaved}"${v.unsaved && html` data-dirty`}>
${hidden({ csrf: v.csrf, seq: v.seq })}<button class="hide" tabindex="-1" aria-hidden="true">${w.save}</button>
${judgement(v)}${text(v)}${sources(v)}${circumstances(v)}
<div class="panel-foot">${button({ label: w.submit, action: `${v.action}/ajukan` })}${button({ label: w.save, look: 'second' })}<span class="meta">${v.saved}</span></div>
</form>
${v.canDrop && disclosure({ summary: w.drop, body: html`<form method="post" action="${v.action}/buang">${hidden({ csrf: v.csrf, seq: v.seq })}<p>${w.dropAsk}</p>${button({ label: w.dropYes, look: 'danger' })}</form>` })}
</section>`
}

const VERDICTS: readonly VerdictName[] = ['false', 'misleading', 'partly_true', 'true', 'unproven', 'not_a_claim']
const options = <K extends string>(names: Readonly<Record<K, string>>) => (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }))

const judgement = (v: AssessmentFormView) => {
  const w = assessmentWords(v.lang)
  return html`${choices({ name: 'verdict', label: w.verdict, value: v.values.verdict, error: errorFor(v.errors, 'verdict'), options: VERDICTS.map((verdict) => ({ value: verdict, label: verdictWords(v.lang)[verdict], verdict })) })}
${selectField({ name: 'kind', label: w.kind, hint: w.kindHint, value: v.values.kind, error: errorFor(v.errors, 'kind'), empty: w.noKind, options: options(kindWords(v.lang)) })}`
}

const text = (v: AssessmentFormView) => {
  const w = assessmentWords(v.lang)
  const headline = { name: 'headline', label: w.headline, error: errorFor(v.errors, 'headline') }
  return html`${field(headline, html`<input type="text" value="${v.values.headline}" dir="auto" autocomplete="off" ${tied(headline)}>`, html`<p class="count">${v.counts.headline}</p>`)}
${textArea({ name: 'claim_text', label: w.claimText, hint: w.claimTextHint, rows: 3, value: v.values.claimText, error: errorFor(v.errors, 'claim_text'), count: v.counts.claimText })}
${textArea({ name: 'body', label: w.body, hint: w.bodyHint, rows: 8, value: v.values.body, error: errorFor(v.errors, 'body'), count: v.counts.body })}
${button({ label: w.preview, look: 'second', small: true, name: 'lihat', value: '1', action: `${v.action}/telaah#hasil` })}
${v.preview && html`<div class="block" id="hasil" tabindex="-1"><h3>${w.preview}</h3>${draftBlock(v.lang, v.preview)}</div>`}`
}

const sources = (v: AssessmentFormView) => {
  const w = assessmentWords(v.lang)
  return html`<fieldset class="flow"><legend>${w.sources}</legend><p class="hint">${w.basisHint}</p>
${v.values.sources.map((s, i) => sourceFields(v, s, v.focusSource && i === v.values.sources.length - 1))}
${button({ label: w.addSource, look: 'second', small: true, name: 'more', value: '1', action: `${v.action}/telaah#sumber-${v.values.sources.length + 1}` })}
</fieldset>`
}

const sourceFields = (v: AssessmentFormView, s: SourceRow, focus: boolean) => {
  const w = assessmentWords(v.lang)
  const at = (name: string) => ({ name, id: `${name}-${s.n}`, error: errorFor(v.errors, `${name}-${s.n}`) })
  return html`<fieldset class="block" id="sumber-${s.n}"><legend class="hide">${w.source(s.n)}</legend>
${textField({ ...at('source_url'), label: `${w.source(s.n)}: ${w.sourceUrl.toLowerCase()}`, hint: s.note ?? undefined, value: s.url, inputmode: 'url', code: true, attrs: focus ? html`autofocus` : undefined })}
${textField({ ...at('source_title'), label: w.sourceTitle, value: s.title })}
<div class="find">${textField({ ...at('source_date'), type: 'date', label: w.sourceDate, value: s.date })}
${selectField({ ...at('source_basis'), label: w.sourceBasis, value: s.basis, empty: w.chooseBasis, options: [{ value: 'record', label: w.record }, { value: 'statement', label: w.statement }] })}</div>
${v.takesFiles && fileFields(v, s)}
</fieldset>`
}

/** A letter, a screenshot, a PDF: what has no address. Open where there is something in it. */
const fileFields = (v: AssessmentFormView, s: SourceRow) => {
  const w = assessmentWords(v.lang)
  const at = (name: string) => ({ name, id: `${name}-${s.n}`, error: errorFor(v.errors, `${name}-${s.n}`) })
  const faults = ['source_file', 'source_publisher', 'source_signatory'].some((name) => errorFor(v.errors, `${name}-${s.n}`))
  const body = html`${s.file ? html`<p class="meta"><a href="${s.file.href}">${fileText(v.lang, s.file)}</a> · ${fingerprint(v.lang, s.file.hash)}</p>${checkbox({ ...at('source_drop'), label: w.dropFile, value: s.file.hash })}` : html``}${hidden({ source_kept: s.kept })}
${textField({ ...at('source_file'), type: 'file', label: s.file ? w.otherFile : w.file, hint: v.chosenBefore ? html`${w.fileHint} <b>${w.fileAgain}</b>` : w.fileHint, attrs: html` accept="image/jpeg,image/png,image/webp,application/pdf"` })}
${selectField({ ...at('source_publisher'), label: w.filePublisher, value: s.publisher, empty: w.choosePublisher, options: publishersWith(v.publishers, s.publisher) })}
${textField({ ...at('source_signatory'), label: w.signatory, value: s.signatory })}`
  return disclosure({ summary: w.asFile, body, open: s.file !== null || faults || s.publisher !== '' || s.signatory !== '' || (v.chosenBefore && s.url === '') })
}

/** Somebody named who is not registered stays to be seen. */
const publishersWith = (known: readonly string[], chosen: string) => [...known, ...(chosen !== '' && !known.includes(chosen) ? [chosen] : [])].map((name) => ({ value: name, label: name }))

const circumstances = (v: AssessmentFormView) => {
  const w = assessmentWords(v.lang)
  return html`${textField({ name: 'best_before', type: 'datetime-local', label: w.bestBefore, value: v.values.bestBefore, error: errorFor(v.errors, 'best_before') })}
${selectField({ name: 'subject', label: w.subject, value: v.values.subject, error: errorFor(v.errors, 'subject'), options: options(subjectWords(v.lang)) })}
<fieldset class="flow"><legend>${w.about}</legend><p class="hint" id="about-hint">${w.aboutHint}</p>
${v.values.about.map((name, i) => textField({ name: 'about', id: `about-${i + 1}`, label: w.aboutName(i + 1), value: name, error: errorFor(v.errors, `about-${i + 1}`), attrs: html`list="penerbit"` }))}
<datalist id="penerbit">${v.publishers.map((name) => html`<option value="${name}"></option>`)}</datalist></fieldset>
${choices({ name: 'direction', label: w.direction, wide: true, value: v.values.direction, error: errorFor(v.errors, 'direction'), options: [{ value: 'helps', label: w.helps }, { value: 'harms', label: w.harms }, { value: 'neither', label: w.neither }] })}`
}

/** A draft as it will read. */
export const draftBlock = (lang: Lang, d: DraftRead): Html => {
  const w = assessmentWords(lang)
  return html`<div class="flow">${d.verdict && html`<p class="state" data-verdict="${d.verdict}">${verdictMark(d.verdict)} <b>${verdictWords(lang)[d.verdict]}</b>${d.kind && ` · ${kindWords(lang)[d.kind]}`}</p>`}
${d.claimText !== '' && bubble({ lang, label: w.claimText, text: d.claimText })}${d.headline !== '' && html`<p dir="auto"><b>${d.headline}</b></p>`}
${d.bodyHtml === '' ? html`<p class="meta">${w.noBody}</p>` : html`<div class="fact-text" dir="auto">${raw(d.bodyHtml)}</div>`}
${d.sources.length > 0 && html`<ul>${d.sources.map((s) => html`<li>${s.url === '' ? s.title : html`<a href="${s.url}" rel="noreferrer">${s.title || s.url}</a>`}${s.note && html` <span class="meta">${s.note}</span>`}</li>`)}</ul>`}
${d.until && html`<p class="meta">${w.bestBefore} ${d.until}</p>`}</div>`
}

/** The same place when there is nothing for this person to write. */
export const assessmentPanel = (v: { readonly lang: Lang; readonly own: boolean; readonly notes: readonly Text[]; readonly draft: DraftRead | null; readonly action?: Html }): Html => {
  const w = assessmentWords(v.lang)
  return html`
<section class="panel" id="telaah"><h2>${v.own ? w.title : w.othersTitle}</h2>
${v.notes.map((note) => html`<p>${note}</p>`)}${v.action}${v.draft && draftBlock(v.lang, v.draft)}
</section>`
}
