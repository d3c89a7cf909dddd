import { html } from 'hono/html'
import type { Html } from '../html.ts'

/**
 * The uneven lower rim of ink and its paler second rim, hung under a block with `position: relative`.
 * The colours come from the block (`--band`, `--rim`).
 */
export const dip = (): Html => html`<svg class="dip" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true"><path class="rim" d="${WAVE}" transform="translate(0 4)"/><path d="${WAVE}"/></svg>`

const WAVE = 'M0-6H100V10C82 9.5 70 0 50 0 32 0 22 10.5 7 10 3 9.9 0 9.6 0 9.6Z'
