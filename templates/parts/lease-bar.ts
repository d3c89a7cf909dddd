import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Text } from './text.ts'

/** Who holds this and until when, and what the holder may do; goes into `deskPage`'s `band`. */
export const leaseBar = (v: { readonly text: Text; readonly actions?: Html; readonly id?: string }): Html =>
  html`<div class="lease"${v.id && html` id="${v.id}"`}><p>${v.text}</p>${v.actions && html`<div class="row">${v.actions}</div>`}</div>`
