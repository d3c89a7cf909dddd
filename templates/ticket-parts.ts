import { html } from 'hono/html'
import type { ReportRow } from '../src/reports/report-store.ts'
import { checkWords } from '../src/words/check-words.ts'
import { mediaWords } from '../src/words/media-words.ts'
import { reportWords } from '../src/words/report-words.ts'
import { ticketWords } from '../src/words/ticket-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { givenAnswer, type GivenAnswer } from './parts/answer.ts'
import { bubble } from './parts/bubble.ts'
import { linkButton } from './parts/buttons.ts'
import { pictures, type PictureView } from './parts/pictures.ts'
import { fresh } from './parts/said.ts'

/** A published notice: as at /cek, where it is found. @property corrected what it said before, what it says now, and why */
export type TicketNotice = GivenAnswer & { readonly corrected: { readonly title: string; readonly text: string } | null }

/** The answer, first on the page once there is one. */
export const noticeOfTicket = (v: TicketNotice): Html => html`${v.corrected && fresh(v.corrected)}${givenAnswer(v)}`

/** A notice that is not in force: its band, and the way to what it said. */
export const outOfTicket = (v: { readonly lang: Lang; readonly band: Html; readonly href: string }): Html =>
  html`${v.band}<p>${linkButton({ href: v.href, label: checkWords(v.lang).readMore })}</p>`

/** What the person sent, to themselves alone. @param seen where, when and in which village */
export const ownReport = (report: ReportRow, seen: readonly string[], own: readonly PictureView[], lang: Lang): Html => {
  const w = reportWords(lang)
  return html`${bubble({ lang, text: report.text ?? report.url ?? mediaWords(lang).onlyPictures, meta: seen.join(' · ') || undefined })}
${pictures({ lang, items: own, veiled: false })}${report.text && report.url && html`<p><b>${w.url}</b><br><span dir="auto">${report.url}</span></p>`}${report.asks && html`<p><b>${w.asks}</b><br><span dir="auto">${report.asks}</span></p>`}${report.why && html`<p><b>${w.why}</b><br><span dir="auto">${report.why}</span></p>`}${report.contact && html`<p>${ticketWords(lang).contactKept}</p>`}`
}

/** When nobody is at the desk: when someone will be, and whom else one can ask. @property ask hosts of official bodies */
export const whoIsThere = (v: { readonly lang: Lang; readonly backAt: string; readonly ask: readonly { readonly name: string; readonly host: string }[] }): Html => {
  const w = ticketWords(v.lang)
  return html`<div class="block"><p>${w.backAt(v.backAt)}</p>${v.ask.length > 0 && html`<p>${w.askElsewhere} ${v.ask.map((one, i) => html`${i > 0 && ', '}<a href="https://${one.host}/" rel="noreferrer">${one.name}</a>`)}</p>`}</div>`
}
