import { html } from 'hono/html'
import type { Html } from './html.ts'
import { linkButton } from './parts/buttons.ts'

/** What is said when a page cannot be shown; `kept` is text that a person typed and would otherwise lose. */
export type ProblemView = { title: string; more: string; kept: { label: string; text: string } | null; action: { href: string; label: string } }

export const problemBody = (v: ProblemView): Html => html`
<h1>${v.title}</h1>
<p>${v.more}</p>
${v.kept && html`<div class="field"><label for="kept">${v.kept.label}</label><textarea id="kept" rows="8" dir="auto" readonly>
${v.kept.text}</textarea></div>`}
<p>${linkButton({ label: v.action.label, href: v.action.href, look: 'main' })}</p>`
