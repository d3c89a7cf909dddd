import { html } from 'hono/html'
import { aboutWords, glossaryWords } from '../src/words/about-words.ts'
import { type VerdictName, verdictWords } from '../src/words/common-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { href } from './layout.ts'
import { linkButton } from './parts/buttons.ts'
import { verdictMark } from './parts/marks.ts'

/**
 * How we check, out of the rules' own tables.
 * @property verdicts each with what it asks of its sources
 * @property denying, kinds, notDenied, notHeld names in words, joined
 */
export type MethodView = {
  readonly lang: Lang
  readonly readingMinutes: number
  readonly pauseHours: number
  readonly verdicts: readonly { readonly verdict: VerdictName; readonly needs: 'nothing' | 'official' | 'proof' }[]
  readonly denying: string
  readonly kinds: string
  readonly notDenied: string
  readonly holdingHours: number
  readonly notHeld: string
}

export const methodPage = (v: MethodView): Html => {
  const w = aboutWords(v.lang)
  return html`<h1>${w.method}</h1><p>${w.methodLead}</p>
<section><h2>${w.steps}</h2><ol>${[w.stepReport, w.stepDraft, w.stepRead(v.readingMinutes), w.stepSame].map((step) => html`<li>${step}</li>`)}</ol></section>
<section><h2>${w.verdicts}</h2><ul class="rows">${v.verdicts.map(({ verdict, needs }) => html`<li data-verdict="${verdict}"><p class="label">${verdictMark(verdict)} <b>${verdictWords(v.lang)[verdict]}</b></p><p>${w[`needs_${needs}`]}</p></li>`)}</ul>
<p>${w.kinds(v.denying, v.kinds)}</p></section>
<section><h2>${w.notJudged}</h2><p>${w.notJudgedMore}</p><p>${w.notJudgedList(v.notDenied)}</p></section>
<section><h2>${w.holding}</h2><p>${w.holdingMore(v.holdingHours)}</p><p>${w.holdingNever(v.notHeld)}</p></section>
<section><h2>${w.official}</h2><p>${w.officialMore}</p></section>
<section><h2>${w.wrong}</h2><p>${w.wrongMore(v.pauseHours)}</p><p><a href="${href(v.lang, '/koreksi')}">${w.toLog}</a></p></section>
<section><h2>${w.words}</h2><ul class="rows">${Object.values(glossaryWords(v.lang)).map((line) => html`<li>${line}</li>`)}</ul></section>`
}

/** Who answers for it. @property office what it has not said of itself is null */
export const aboutPage = (v: { readonly lang: Lang; readonly region: string; readonly office: { readonly name: string; readonly address: string | null; readonly contact: string | null; readonly responsible: string | null } }): Html => {
  const w = aboutWords(v.lang)
  return html`<h1>${w.about}</h1><p><b>${w.aboutLead(v.office.name, v.region)}</b></p>${v.office.responsible && html`<p>${w.responsible}: <span dir="auto">${v.office.responsible}</span></p>`}<p>${w.clarifies}</p>
<section><h2>${w.contact}</h2>${v.office.address && html`<p>${w.address}: <span dir="auto">${v.office.address}</span></p>`}<p dir="auto">${v.office.contact ?? w.contactNone}</p></section>
<section><h2>${w.data}</h2><p>${w.villages} <a href="https://opendatacommons.org/licenses/odbl/1-0/" rel="noopener">ODbL 1.0</a></p><p>${w.feeds} <a href="${href(v.lang, '/feed.xml')}">Atom</a> · <a href="${href(v.lang, '/feed.json')}">JSON</a></p><p>${w.open} <a href="/api/v1/openapi.json">API</a> · <a href="${href(v.lang, '/statistik')}">${w.figures}</a></p></section>`
}

/** What is kept of people. @property contactDays after the end of a report; showingDays of what a check showed; lingersDays of earlier states in the database */
export const privacyPage = (v: { readonly lang: Lang; readonly contactDays: number; readonly showingDays: number; readonly lingersDays: number | null }): Html => {
  const w = aboutWords(v.lang)
  const list = (title: string, lines: readonly string[]) => html`<section><h2>${title}</h2><ul class="rows">${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`
  return html`<h1>${w.privacy}</h1><p>${w.privacyLead}</p>
${list(w.keptHead, [w.keptReport, w.keptContact(v.contactDays), w.keptObjection(v.contactDays), w.keptSecret, w.keptShowing(v.showingDays), w.keptCookie, ...(v.lingersDays === null ? [] : [w.keptElsewhere(v.lingersDays)])])}
${list(w.neverHead, [w.neverAddress, w.neverTyped])}
<section><h2>${w.rights}</h2><p>${w.rightsMore}</p><p>${linkButton({ href: href(v.lang, '/tiket'), label: w.openTicket })}</p></section>`
}
