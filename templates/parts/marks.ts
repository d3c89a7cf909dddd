import { html, raw } from 'hono/html'
import type { VerdictName } from '../../src/words/common-words.ts'
import type { Html } from '../html.ts'

/** States have outlines, verdicts have solid shapes: a solid shape judges, an outline does not. */
export type StateName = 'checking' | 'corrected' | 'withdrawn' | 'recheck' | 'in_process'
export type IconName = 'check' | 'report' | 'ticket' | 'notice' | 'share' | 'sealed' | 'picture'

const SOLID: Record<VerdictName, string> = {
  false: '<path d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z"/><path class="in" d="M8 8l8 8M16 8l-8 8"/>',
  misleading: '<path d="M11 .8v18.4A9.2 9.2 0 0 1 11 .8z"/><path d="M13 4.8v18.4A9.2 9.2 0 0 0 13 4.8z"/>',
  partly_true: '<circle class="out" cx="12" cy="12" r="9.8"/><path d="M12 2a10 10 0 0 0 0 20z"/>',
  true: '<circle cx="12" cy="12" r="11"/><path class="in" d="M6.8 12.6l3.7 3.7 6.8-8"/>',
  unproven: '<path d="M12 .4L23.6 12 12 23.6.4 12z"/><path class="in" d="M9.2 9.2a2.9 2.9 0 1 1 4.2 2.7c-1 .5-1.4 1.1-1.4 2.1M12 17.5v.01"/>',
  not_a_claim: '<path d="M3.5 2h17A2.5 2.5 0 0 1 23 4.5v10a2.5 2.5 0 0 1-2.5 2.5H13l-6 5.5V17H3.5A2.5 2.5 0 0 1 1 14.5v-10A2.5 2.5 0 0 1 3.5 2z"/><path class="in" d="M7 9.5h10"/>',
}

const OUTLINE: Record<StateName | IconName, string> = {
  checking: 'M5 2h14M5 22h14M7 2v3.5c0 3 5 4 5 6.5 0-2.5 5-3.5 5-6.5V2M7 22v-3.5c0-3 5-4 5-6.5 0 2.5 5 3.5 5 6.5V22',
  corrected: 'M3 21l1.2-5L16 4.2 19.8 8 8 19.8zM13.5 6.8l3.7 3.7M13 21.5h8',
  withdrawn: 'M12 2.2a9.8 9.8 0 1 1 0 19.6 9.8 9.8 0 0 1 0-19.6zM5.2 5.2l13.6 13.6',
  recheck: 'M20.5 12A8.5 8.5 0 1 1 17.8 5.8M20.8 1.8v5.4h-5.4',
  in_process: 'M4 21.5h16M5.5 17.5v-8M12 17.5v-8M18.5 17.5v-8M3 7l9-5 9 5z',
  check: 'M10.5 3a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM16 16l5.5 5.5',
  report: 'M3 3h18v14H11l-5 4.5V17H3zM12 6.5v4M12 13.5v.01',
  ticket: 'M2 5.5h20v4a2.5 2.5 0 0 0 0 5v4H2v-4a2.5 2.5 0 0 0 0-5zM14.5 6v12',
  notice: 'M4.5 2.5h15v19h-15zM8.5 7.5h7M8.5 12h7M8.5 16.5h4',
  share: 'M12 3a9 9 0 1 1-4.6 16.7L3 21l1.3-4.2A9 9 0 0 1 12 3zM8.5 10h7M8.5 14h7',
  sealed: 'M2 4.5h20v15H2zM2.5 5l9.5 8 9.5-8',
  picture: 'M2 4h20v16H2zM2.5 17l5.5-6 5 5 3-3 5.5 5M16 8.5v.01',
}

// Constants of this file only: nothing a person typed comes through here, so `raw` is safe; each is made once.
const made = (shape: string, look: string) => raw(`<svg class="mark${look}" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`)
const drawAll = <K extends string>(shapes: Record<K, string>, draw: (shape: string) => Html) =>
  Object.fromEntries(Object.entries<string>(shapes).map(([name, shape]) => [name, draw(shape)])) as Record<K, Html>
const solid = drawAll(SOLID, (shape) => made(shape, ''))
const outline = drawAll(OUTLINE, (d) => made(`<path d="${d}"/>`, ' line'))

/** A verdict's silhouette in `currentColor`; its word must stand beside it. */
export const verdictMark = (verdict: VerdictName): Html => solid[verdict]

/** A state's outline; its word must stand beside it. */
export const stateMark = (state: StateName): Html => outline[state]

/** A picture for a place or an action; its word must stand beside it. */
export const icon = (name: IconName): Html => outline[name]

/** A sheet dipped in ink, in `currentColor`. */
export const logo = (): Html => html`<svg class="logo" viewBox="0 0 26 26" aria-hidden="true"><path d="M3 2h20v22H3z"/><path d="M3 15.5c3 1.3 5.5-2.2 9.5-2.2s7 3.2 10.5 1.7V24H3z"/></svg>`
