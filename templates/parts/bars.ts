import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Text } from './text.ts'

/** @property mark stands before the word; `shown` the number as it is read */
export type Bar = { readonly label: Text; readonly n: number; readonly shown: string; readonly mark?: Html }

/** Numbers that people compare, each a word, a figure and a bar; the bar is hidden from readers, since the figure says the same. @param most the length of a full bar; the largest, where it is left out */
export function bars(list: readonly Bar[], most: number = Math.max(...list.map(({ n }) => n))): Html {
  return html`<ul class="rows">${list.map(({ label, n, shown, mark }) => html`<li><p class="head"><span class="state">${mark}${label}</span><b>${shown}</b></p>${bar(n / Math.max(1, most))}</li>`)}</ul>`
}

const WIDTH = 1000
const HEIGHT = 8

/** Nothing to see is no bar, and the least that there is can be seen. The rest of the way stays a thin line, so that lengths are read against the same end. */
const bar = (share: number): Html =>
  html`<p><svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" width="100%" height="${HEIGHT}" aria-hidden="true"><path d="M0 ${HEIGHT}v-1h${WIDTH}v1z${share === 0 ? '' : `M0 0h${Math.max(6, Math.round(share * WIDTH))}v${HEIGHT}h-${Math.max(6, Math.round(share * WIDTH))}z`}"/></svg></p>`
