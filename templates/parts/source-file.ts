import { html } from 'hono/html'
import { mediaWords } from '../../src/words/media-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'

/** A file that a source rests on. `hash`: SHA-256, hex. */
export type SourceFileView = { readonly href: string; readonly hash: string; readonly kind: 'jpeg' | 'pdf'; readonly bytes: number }

/** 'PDF, 120 kB': what one is about to open, and what it weighs. */
export const fileText = (lang: Lang, { kind, bytes }: Pick<SourceFileView, 'kind' | 'bytes'>): string => {
  const kb = Math.max(1, Math.round(bytes / 1000))
  return `${kind === 'pdf' ? 'PDF' : mediaWords(lang).image}, ${kb} kB`
}

/** The fingerprint by which anyone can tell that the file is still the same. */
export const fingerprint = (lang: Lang, hash: string): Html => html`${mediaWords(lang).fingerprint}, SHA-256 <code>${hash}</code>`
