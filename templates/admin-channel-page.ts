import { html } from 'hono/html'
import { channelWords, publisherFormWords, publisherWords } from '../src/words/publisher-words.ts'
import type { Lang } from '../src/words/words.ts'
import { errorsOf, formNo, type FormNo } from './account-parts.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { said } from './parts/said.ts'
import { textArea, textField } from './parts/text-fields.ts'
import { timeline, type TimelineItem } from './parts/timeline.ts'

/**
 * @property like the official host that this one resembles
 * @property saved what has just been done: 'baru', 'konfirmasi', 'berlaku'
 */
export type AdminChannelView = {
  readonly lang: Lang
  readonly csrf: string
  readonly id: string
  readonly address: string
  readonly publisher: string
  readonly notes: string
  readonly state: string
  readonly valid: string
  readonly confirmed: boolean
  readonly evidence: string | null
  readonly like: string | null
  readonly typed: { readonly evidence: string; readonly valid_from: string; readonly valid_to: string }
  readonly saved: string | null
  readonly trail: readonly TimelineItem[]
  readonly problem: FormNo | null
}

export const adminChannelPage = (v: AdminChannelView): Html => {
  const w = channelWords(v.lang)
  const done = ({ baru: publisherFormWords(v.lang).added, konfirmasi: w.confirmedNow, berlaku: w.endSaved } as Record<string, string>)[v.saved ?? '']
  return html`
<p><a href="/admin/penerbit">${w.back}</a></p>
<h1 class="code">${v.address}</h1>
${formNo(v.lang, w.notSaved, v.problem)}
${done && said({ text: done })}
<p>${w.of(v.publisher)} · ${v.notes}</p>
<p>${v.state} · ${publisherWords(v.lang).valid.toLowerCase()}: ${v.valid}</p>
${v.evidence && html`<p><b>${w.evidence}:</b> <span dir="auto">${v.evidence}</span></p>`}
${!v.confirmed && confirmForm(v)}
${validityForm(v)}
<section><h2>${w.trail}</h2>${v.trail.length > 0 ? timeline(v.trail) : html`<p class="hint">${w.noTrail}</p>`}</section>`
}

const confirmForm = (v: AdminChannelView) => {
  const w = channelWords(v.lang)
  return html`<section><h2>${w.confirmTitle}</h2>
${v.like && html`<p class="block"><b>${w.lookalike(v.like)}</b></p>`}
<p>${w.confirmLead}</p>
<form method="post" action="/admin/penerbit/${v.id}/konfirmasi">
${hidden({ csrf: v.csrf })}
${textArea({ name: 'evidence', label: w.evidence, value: v.typed.evidence, error: errorFor(errorsOf(v.problem), 'evidence') ?? null, rows: 3 })}
${button({ label: w.confirmIt })}
</form></section>`
}

const validityForm = (v: AdminChannelView) => {
  const w = channelWords(v.lang)
  const f = publisherFormWords(v.lang)
  const errors = errorsOf(v.problem)
  return html`<section><h2>${w.endTitle}</h2><p>${w.endLead}</p>
<form method="post" action="/admin/penerbit/${v.id}/berlaku">
${hidden({ csrf: v.csrf })}
${textField({ name: 'valid_from', label: f.validFrom, aside: f.ifLimited, type: 'date', value: v.typed.valid_from, error: errorFor(errors, 'valid_from') ?? null })}
${textField({ name: 'valid_to', label: f.validTo, aside: f.ifLimited, type: 'date', value: v.typed.valid_to, error: errorFor(errors, 'valid_to') ?? null })}
${button({ label: w.saveEnd, look: v.confirmed ? 'main' : 'second' })}
</form></section>`
}
