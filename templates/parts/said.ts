import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Text } from './text.ts'

/** What an action did, where the action was; stays until the next one. @property undo a button that takes it back */
export const said = (v: { readonly text: Text; readonly undo?: Html; readonly id?: string }): Html =>
  html`<div class="said" role="status"${v.id && html` id="${v.id}"`}><p>${v.text}</p>${v.undo}</div>`

/** What is new since the last look: a turmeric bar, the one place besides button and focus where turmeric stands. */
export const fresh = (v: { readonly title: Text; readonly text?: Text }): Html =>
  html`<div class="fresh"><p><b>${v.title}</b></p>${v.text && html`<p>${v.text}</p>`}</div>`
