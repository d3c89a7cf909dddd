import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { icon } from './marks.ts'
import type { Level, Text } from './text.ts'

/** What a second reader does not see yet, and when it opens. */
export const sealed = (v: { readonly level: Level; readonly title: string; readonly text: Text }): Html =>
  html`<section class="sealed"><h${v.level}>${icon('sealed')}${v.title}</h${v.level}><p>${v.text}</p></section>`
