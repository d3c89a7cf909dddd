import { html } from 'hono/html'
import type { ReportRow } from '../src/reports/report-store.ts'
import type { TicketFacts } from '../src/reports/ticket-views.ts'
import { checkWords } from '../src/words/check-words.ts'
import { markdownText } from '../src/words/markdown.ts'
import { noticeWords } from '../src/words/notice-words.ts'
import { reportWords, seenWhenWords, seenWhereWords } from '../src/words/report-words.ts'
import { ticketWords } from '../src/words/ticket-words.ts'
import { day, type Here } from '../src/words/time.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'
import { answer } from './parts/answer.ts'
import { inProcessBand, strip } from './parts/band.ts'
import { bubble } from './parts/bubble.ts'
import { linkButton } from './parts/buttons.ts'
import { timeTag } from './parts/time.ts'

/** The answer, first on the page once there is one. @param body who has the matter in hand, named */
export function answerOfTicket({ notice, claim }: TicketFacts, body: string, here: Here): Html | null {
  if (claim?.stage === 'closed' && claim.closedAs === 'in_process') return inProcessBand({ lang: here.lang, claim: claim.title, body })
  if (!notice || (notice.state !== 'published' && notice.state !== 'recheck_due')) return null
  const w = noticeWords(here.lang)
  const due = notice.state === 'recheck_due' || notice.bestBefore <= here.now.toISOString()
  const source = notice.sources.find((s) => s.class === 'official') ?? notice.sources[0]
  return html`${answer({
    lang: here.lang,
    level: 2,
    claim: notice.claimText,
    verdict: notice.verdict,
    headline: notice.headline,
    sentence: firstSentence(notice.body),
    source: source && html`${source.publisher ?? source.title}, ${timeTag(source.date, day(`${source.date}T00:00:00Z`, { ...here, zone: 'UTC' }))}`,
  })}${due && strip({ mark: 'recheck', text: w.recheck(day(notice.bestBefore, here)) })}
${linkButton({ label: checkWords(here.lang).readMore, href: href(here.lang, `/cek-fakta/${notice.slug}`) })}`
}

/** Up to the first full stop that ends a sentence: "07.00" and "No. 3" do not. */
function firstSentence(body: string): string {
  const text = markdownText(body)
  const [line = ''] = text.split('\n')
  return /^.{20,}?[.?!](?=\s+\p{Lu}|$)/u.exec(line)?.[0] ?? line
}

/** What the person sent, to themselves alone. */
export const ownReport = (report: ReportRow, area: string | null, lang: Lang): Html => {
  const w = reportWords(lang)
  const when = report.seen_at && (report.seen_at in seenWhenWords(lang) ? seenWhenWords(lang)[report.seen_at as 'today'] : report.seen_at.replace('T', ' '))
  const meta = [report.seen_where && seenWhereWords(lang)[report.seen_where], when, area].filter(Boolean).join(' · ')
  return html`${bubble({ lang, text: report.text ?? report.url ?? '', meta: meta || undefined })}
${report.text && report.url && html`<p><b>${w.url}</b><br><span dir="auto">${report.url}</span></p>`}${report.why && html`<p><b>${w.why}</b><br><span dir="auto">${report.why}</span></p>`}${report.contact && html`<p>${ticketWords(lang).contactKept}</p>`}`
}

/** When nobody is at the desk: when someone will be, and whom else one can ask. @property ask hosts of official bodies */
export const whoIsThere = (v: { readonly lang: Lang; readonly backAt: string; readonly ask: readonly { readonly name: string; readonly host: string }[] }): Html => {
  const w = ticketWords(v.lang)
  return html`<div class="block"><p>${w.backAt(v.backAt)}</p>${v.ask.length > 0 && html`<p>${w.askElsewhere} ${v.ask.map((one, i) => html`${i > 0 && ', '}<a href="https://${one.host}/" rel="noreferrer">${one.name}</a>`)}</p>`}</div>`
}
