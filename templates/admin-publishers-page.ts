import { html } from 'hono/html'
import { platformNames, publisherFormWords, publisherWords } from '../src/words/publisher-words.ts'
import type { Lang } from '../src/words/words.ts'
import { errorsOf, formNo, type FormNo } from './account-parts.ts'
import type { Html } from './html.ts'
import { button, linkButton } from './parts/buttons.ts'
import { choices, type Option, selectField } from './parts/choice-fields.ts'
import { empty } from './parts/empty.ts'
import { errorFor } from './parts/error-summary.ts'
import { hidden } from './parts/fields.ts'
import { tag } from './parts/tag.ts'
import { textArea, textField } from './parts/text-fields.ts'

export type ChannelLine = { readonly id: string; readonly address: string; readonly valid: string; readonly confirmed: boolean }
/** @property notes class and kind of election in words */
export type PublisherRowView = { readonly name: string; readonly notes: string; readonly channels: readonly ChannelLine[] }

/** @property example a registered host, to show what is not it; @property regions what a publisher may be limited to */
export type AdminPublishersView = {
  readonly lang: Lang
  readonly csrf: string
  readonly publishers: readonly PublisherRowView[]
  readonly example: { readonly name: string; readonly host: string } | null
  readonly regions: readonly Option[]
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problem: FormNo | null
}

export const adminPublishersPage = (v: AdminPublishersView): Html => {
  const w = publisherWords(v.lang)
  const channels = v.publishers.flatMap((p) => p.channels)
  return html`
<div class="head"><h1>${w.title}</h1>${linkButton({ label: w.add, href: '#tambah' })}</div>
${formNo(v.lang, publisherFormWords(v.lang).notAdded, v.problem)}
<p class="hint">${v.example && html`${w.lead} <code>${v.example.host}.contoh.id</code> ${w.notKpu(v.example.host, v.example.name)} `}${w.leadMore}</p>
${v.publishers.length === 0 ? empty({ title: w.none, text: w.noneMore }) : html`<p class="hint">${w.count(channels.filter((channel) => channel.confirmed).length, channels.length)}</p>${table(v)}`}
${addForm(v)}`
}

const table = (v: AdminPublishersView) => {
  const w = publisherWords(v.lang)
  const heads = [w.publisher, w.address, w.valid]
  return html`<div class="scroll" role="region" aria-label="${w.title}" tabindex="0"><table>
<thead><tr>${heads.map((h) => html`<th scope="col">${h}</th>`)}</tr></thead>
${v.publishers.map((publisher) => group(v.lang, publisher))}</table></div>`
}

/** A publisher's name stands once, beside all its channels. */
const group = (lang: Lang, p: PublisherRowView) => {
  const w = publisherWords(lang)
  const name = html`<th scope="rowgroup" rowspan="${Math.max(1, p.channels.length)}"><span dir="auto">${p.name}</span><p class="meta aside">${p.notes}</p></th>`
  if (p.channels.length === 0) return html`<tbody><tr>${name}<td>${w.noChannel}</td><td></td></tr></tbody>`
  return html`<tbody>${p.channels.map((channel, i) => html`<tr>${i === 0 && name}${cells(lang, channel)}</tr>`)}</tbody>`
}

const cells = (lang: Lang, channel: ChannelLine) =>
  html`<td><a href="/admin/penerbit/${channel.id}"><code>${breakable(channel.address)}</code></a>${!channel.confirmed && html` ${tag(publisherWords(lang).notConfirmed)}`}</td><td>${channel.valid}</td>`

/** A long host may break after its dots. */
const breakable = (address: string) => html`${address.split('.').map((part, i) => html`${i > 0 && html`.<wbr>`}${part}`)}`

const addForm = (v: AdminPublishersView) => {
  const f = publisherFormWords(v.lang)
  const errors = errorsOf(v.problem)
  const at = (name: string) => ({ name, value: v.typed[name] ?? '', error: errorFor(errors, name) ?? null })
  const platforms = Object.entries(platformNames(v.lang)).map(([value, label]) => ({ value, label }))
  return html`<section id="tambah"><h2>${publisherWords(v.lang).add}</h2><p class="hint">${f.lead}</p>
<form method="post" action="/admin/penerbit">
${hidden({ csrf: v.csrf })}
${textField({ ...at('name'), label: f.name })}
${choices({ ...at('class'), label: f.class, options: [{ value: 'official', label: f.official }, { value: 'peer', label: f.peer }], wide: true })}
${textField({ ...at('host'), label: f.host, hint: f.hostHint, code: true, autocomplete: 'off' })}
${selectField({ ...at('platform'), label: f.orAccount, empty: f.noPlatform, options: platforms })}
${textField({ ...at('handle'), label: f.handle, code: true, autocomplete: 'off' })}
${selectField({ ...at('region'), label: f.region, empty: f.everywhere, options: v.regions })}
${textField({ ...at('election'), label: f.election, hint: f.electionHint })}
${textField({ ...at('valid_from'), label: f.validFrom, aside: f.ifLimited, type: 'date' })}
${textField({ ...at('valid_to'), label: f.validTo, aside: f.ifLimited, type: 'date' })}
${textArea({ ...at('evidence'), label: f.evidence, hint: f.evidenceHint, rows: 3 })}
${button({ label: f.addIt })}
</form></section>`
}
