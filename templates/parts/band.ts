import { html } from 'hono/html'
import { commonWords, type KindName, kindWords, type VerdictName, verdictWords } from '../../src/words/common-words.ts'
import type { Lang } from '../../src/words/words.ts'
import type { Html } from '../html.ts'
import { dip } from './dip.ts'
import { stateMark, type StateName, verdictMark } from './marks.ts'
import { inIndonesian, type Text } from './text.ts'

/** A verdict sticks to the circulating claim, never to our headline: so the band always holds the claim. */
type Claimed = { readonly lang: Lang; readonly claim: string }

/** @property asOf the day alone, e.g. a `<time>` with '10 Juni'; the word "per" is added */
export type VerdictBandView = Claimed & { readonly verdict: VerdictName; readonly kind?: KindName | null; readonly asOf?: Text }

/** Full ink with both rims: the claim, mark and word, kind and date. */
export const verdictBand = (v: VerdictBandView): Html => html`
<div class="band" data-verdict="${v.verdict}"><div class="band-in">${verdictMark(v.verdict)}
<div><p class="claim" dir="auto"${inIndonesian(v.lang)}>“${v.claim}”</p><p class="verdict">${verdictWords(v.lang)[v.verdict]}</p>${bandMeta(v)}</div>
</div>${dip()}</div>`

const bandMeta = (v: VerdictBandView) =>
  (v.kind || v.asOf) && html`<p>${v.kind && kindWords(v.lang)[v.kind]}${v.kind && v.asOf && '\u00a0· '}${v.asOf && html`${commonWords(v.lang).asOf}\u00a0${v.asOf}`}</p>`

/** A notice that is not in force: no page shows its verdict. */
export type OutOfForce = 'paused' | 'withdrawn'
export const OUT_MARK: Record<OutOfForce, StateName> = { paused: 'recheck', withdrawn: 'withdrawn' }
export const outWord = (lang: Lang, out: OutOfForce): string => (out === 'paused' ? commonWords(lang).rechecking : commonWords(lang).withdrawn)

/** A published notice that is being rechecked: its verdict rests. @property until e.g. a `<time>` with '18.00 WITA' @property why the public reason, '' for none */
export const pausedBand = (v: Claimed & { readonly until: Text; readonly why: string }): Html => {
  const w = commonWords(v.lang)
  return quietBand('recheck', v, w.rechecking, html`${w.waitForward}\u00a0· ${w.until} ${v.until}`, v.why)
}

/** "Sedang dicek": no verdict, please don't forward. @property until e.g. a `<time>` with '18.00 WITA' */
export const holdingBand = (v: Claimed & { readonly until: Text }): Html => {
  const w = commonWords(v.lang)
  return quietBand('checking', v, w.checking, html`${w.dontForward}\u00a0· ${w.until} ${v.until}`)
}

/** It was being checked and ended so, without a verdict. @property since e.g. a `<time>` with '8 Juni, 18.00 WITA' */
export const lapsedBand = (v: Claimed & { readonly since: Text }): Html => {
  const w = commonWords(v.lang)
  return quietBand('checking', v, w.lapsed, html`${w.neither}\u00a0· ${w.since} ${v.since}`)
}

/** A matter another body has in hand: we give no verdict. @property body e.g. 'Bawaslu Kutai Timur' */
export const inProcessBand = (v: Claimed & { readonly body: string; readonly since?: Text }): Html => {
  const w = commonWords(v.lang)
  return quietBand('in_process', v, w.inProcess, html`${v.body}${v.since && html`\u00a0· ${w.since} ${v.since}`}`)
}

const quietBand = (state: StateName, { lang, claim }: Claimed, word: string, meta: Html, why = '') => html`
<div class="band quiet"><div class="band-in">${stateMark(state)}
<div><p class="claim" dir="auto"${inIndonesian(lang)}>“${claim}”</p><p class="verdict">${word}</p><p>${meta}</p>${why !== '' && html`<p dir="auto"${inIndonesian(lang)}>${why}</p>`}</div>
</div>${dip()}</div>`

/** No ink at all: the claim struck through between dashed rules. @property note when and why */
export const withdrawnBand = (v: Claimed & { readonly note: Text }): Html => html`
<div class="band gone"><div class="band-in">${stateMark('withdrawn')}
<div><p class="claim" dir="auto"${inIndonesian(v.lang)}>“<s>${v.claim}</s>”</p><p class="verdict">${commonWords(v.lang).withdrawn}</p><p>${v.note}</p></div>
</div></div>`

/** Under a verdict band that stays: corrected, being rechecked, recheck due. */
export const strip = (v: { readonly mark: StateName; readonly text: Text }): Html =>
  html`<div class="strip"><div class="strip-in">${stateMark(v.mark)}<p>${v.text}</p></div></div>`
