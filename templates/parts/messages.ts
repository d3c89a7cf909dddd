import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Text } from './text.ts'

/** @property side 'theirs' stands at the left in wash, 'own' at the right, as seen by the reader */
export type MessageView = { readonly side: 'own' | 'theirs'; readonly who: string; readonly when: Text; readonly text: string }

/** Messages in the order given (newest first on a ticket). */
export const messages = (items: readonly MessageView[]): Html => html`<ol class="talk">${items.map(message)}</ol>`

const message = (m: MessageView) =>
  html`<li class="${m.side}"><p class="meta">${m.who} · ${m.when}</p><p class="words" dir="auto">${m.text}</p></li>`
