import { html } from 'hono/html'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'

/** Words for a place in a part: a plain string, which is escaped, or ready markup such as a `<time>`. */
export type Text = string | Html

/** The level a part's heading takes, so that a page's outline has no holes. */
export type Level = 2 | 3 | 4

/** Claims and notices are in Indonesian on every page: an English one marks them, so that they are read aloud rightly. */
export const inIndonesian = (pageLang: Lang): Html | false => pageLang !== 'id' && html` lang="id"`

/** Plain words where markup is expected, as in the titles of an Atom feed. */
export const asMarkup = (text: string): string => String(html`${text}`)
