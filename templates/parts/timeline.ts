import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Text } from './text.ts'

/** @property own done by the person who reads; `reason` stands after a colon */
export type TimelineItem = { readonly who?: string; readonly did: Text; readonly reason?: string | null; readonly when: Text; readonly own?: boolean }

/** Jejak: who did what and when, newest first as given. */
export const timeline = (items: readonly TimelineItem[]): Html => html`<ol class="trail">${items.map(line)}</ol>`

const line = (i: TimelineItem) =>
  html`<li${i.own && html` class="own"`}>${i.who && html`<b>${i.who}</b> `}${i.did}${i.reason && html`: <span dir="auto">${i.reason}</span>`}<span class="meta">\u00a0· ${i.when}</span></li>`
