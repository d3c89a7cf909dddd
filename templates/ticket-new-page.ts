import { html } from 'hono/html'
import { newTicketWords } from '../src/words/ticket-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { button, linkButton } from './parts/buttons.ts'
import { hidden } from './parts/fields.ts'
import type { Text } from './parts/text.ts'

/**
 * @property message what a phone saves: handed to an app or the clipboard by the script, never to another site's address
 * @property qr dark squares of the code, row by row
 */
export type TicketNewView = {
  readonly lang: Lang
  readonly number: number
  readonly secret: string
  readonly message: string
  readonly qr: readonly (readonly boolean[])[]
  readonly savedAction: string
  readonly csrf: string
}

/** The whole screen is ink: number and secret, shown for ten minutes or until the person has them. */
export const ticketNewHero = (v: TicketNewView): Html => {
  const w = newTicketWords(v.lang)
  return html`
<h1>${w.thanks}</h1>
<p>${w.number}</p>
<p class="big" data-number="${v.number}">${v.number}</p>
<p>${w.secret} <b>${w.onlyNow}</b></p>
<ol class="secret" data-secret="${v.secret}">${v.secret.split('-').map((word) => html`<li>${word}</li>`)}</ol>
<p class="hint">${w.keep}</p>
<div hidden data-share="${v.message}">${button({ label: w.share, look: 'ink', icon: 'share', type: 'button' })}</div>
<div class="row"><span hidden data-copy="${v.message}" data-done="${w.copied}">${button({ label: w.copy, look: 'second', small: true, type: 'button' })}</span><p class="hint">${w.photo}</p></div>
<div class="qr">${qrCode(v.qr, w.codeName)}<p>${w.code}</p></div>
<form method="post" action="${v.savedAction}">${hidden({ csrf: v.csrf })}${button({ label: w.saved, look: 'second' })}</form>`
}

/** What comes after: on paper ground, below the ink. @property promise e.g. a `<time>` with 'hari ini, 17.40 WITA'; closed when someone is there again, outside duty hours; complete asks for what is missing */
export const ticketNewBody = (v: { readonly lang: Lang; readonly promise: Text; readonly closed: Html | null; readonly complete: Html; readonly ticketHref: string }): Html => {
  const w = newTicketWords(v.lang)
  return html`
<h2>${w.next}</h2>
<p>${w.answerBy} <b>${v.promise}</b>. ${w.openAnyTime}</p>
${v.closed}
${linkButton({ label: w.see, href: v.ticketHref })}
${v.complete}`
}

/** One path of squares: light enough for 2G, and no style that our content policy would refuse. */
function qrCode(rows: TicketNewView['qr'], name: string): Html {
  const path = rows.map((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`).join('')).join('')
  return html`<svg viewBox="0 0 ${rows.length} ${rows.length}" role="img" aria-label="${name}" shape-rendering="crispEdges"><path fill="#1b1426" d="${path}"/></svg>`
}

/** Where dark squares lie side by side: start and length. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (dark && last && last[0] + last[1] === x) last[1]++
    else if (dark) found.push([x, 1])
  })
  return found
}
