import { html } from 'hono/html'
import type { Html } from '../html.ts'

const BAR = 6
const STEP = 8
const HEIGHT = 18

/** Reports per period, oldest first, as bars; hidden from readers, since the number beside it is the text. @param counts about eight */
export function sparkline(counts: readonly number[]): Html {
  const most = Math.max(1, ...counts)
  const d = counts.map((n, i) => bar(i, n === 0 ? 0 : Math.max(1.5, (n / most) * HEIGHT))).join('')
  return html`<svg class="spark" viewBox="0 0 ${counts.length * STEP} ${HEIGHT}" width="${counts.length * STEP}" height="${HEIGHT}" aria-hidden="true"><path d="${d}"/></svg>`
}

const bar = (i: number, height: number) => (height === 0 ? '' : `M${i * STEP} ${HEIGHT}v-${round(height)}h${BAR}v${round(height)}z`)
const round = (n: number) => Math.round(n * 10) / 10
