import { html } from 'hono/html'
import { problemWords } from '../../src/words/problem-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'

/** What a person typed into a form that is no longer there: to be copied. Nothing for ''. */
export const keptText = (lang: Lang, text: string): Html | null =>
  text === ''
    ? null
    : html`<div class="field"><label for="kept">${problemWords(lang).yourText}</label><textarea id="kept" rows="6" dir="auto" readonly>
${text}</textarea></div>`
