import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** @param iso an instant or a day, as `datetime` wants it @param text as `src/words/time.ts` says it */
export const timeTag = (iso: string, text: string): Html => html`<time datetime="${iso}">${text}</time>`
