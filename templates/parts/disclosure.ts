import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** A native `details`; works without script. */
export const disclosure = (v: { readonly summary: string; readonly body: Html; readonly open?: boolean; readonly id?: string }): Html =>
  html`<details${v.id && html` id="${v.id}"`}${v.open && html` open`}><summary>${v.summary}</summary><div class="inside">${v.body}</div></details>`
