import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** Why a list is empty, and one thing to do. */
export const empty = (v: { readonly title: string; readonly text?: string; readonly action?: Html }): Html =>
  html`<div class="empty"><p><b>${v.title}</b></p>${v.text && html`<p>${v.text}</p>`}${v.action}</div>`
