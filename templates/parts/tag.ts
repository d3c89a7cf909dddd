import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** A quiet outlined word in lower case; never a verdict. */
export const tag = (word: string): Html => html`<span class="tag">${word}</span>`
