import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Text } from './text.ts'

/** How deep the ink has come: waiting is dashed, in hand half full, second read four fifths, done full. */
export type DiscState = 'waiting' | 'in_hand' | 'second_read' | 'done'

/** @property current where it stands now: marked for screen readers too */
export type Step = { readonly state: DiscState; readonly title: Text; readonly note?: Text; readonly current?: boolean }

/** What is done, what is in hand and what comes, in order. */
export const stateLine = (steps: readonly Step[]): Html => html`<ol class="steps">${steps.map(step)}</ol>`

const step = (s: Step) =>
  html`<li data-state="${s.state}"${s.current && html` aria-current="step"`}><i class="disc"></i><b>${s.title}</b>${s.note && html`<p class="meta">${s.note}</p>`}</li>`

/** A disc with its word, for rows. @property returned sent back: the disc turns red, the word says so */
export const stateDisc = (v: { readonly state: DiscState; readonly word: string; readonly returned?: boolean }): Html =>
  html`<span class="state${v.returned && ' returned'}" data-state="${v.state}"><i class="disc"></i>${v.word}</span>`
