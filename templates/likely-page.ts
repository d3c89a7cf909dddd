import { html } from 'hono/html'
import { likelyWords, reportWords } from '../src/words/report-words.ts'
import type { Lang } from '../src/words/words.ts'
import type { Html } from './html.ts'
import { button } from './parts/buttons.ts'
import { hidden } from './parts/fields.ts'
import { holdingRow, type HoldingRowView, noticeList, type NoticeRowView } from './parts/notice-row.ts'

/** @property sure the one row is surely it @property checking stands beside them: without a verdict it is no answer @property similar null for none; `counted` null where no figure may be shown */
export type LikelyView = { readonly lang: Lang; readonly rows: readonly NoticeRowView[]; readonly sure: boolean; readonly checking: readonly HoldingRowView[]; readonly similar: { readonly counted: number | null } | null }

/** On the form itself: notices that may be it, and that others have reported the same. Without notices the form still asks to be looked at when it is sent. */
export const likelyBox = (v: LikelyView): Html => {
  const w = likelyWords(v.lang)
  return html`${v.rows.length > 0 ? html`<p><b>${v.sure ? w.sure : w.maybe}</b></p>${noticeList(v.rows)}<p class="hint">${w.goOn}</p>` : hidden({ step: 'lihat' })}${v.checking.map(holdingRow)}${similarSaid(v)}`
}

const similarSaid = ({ lang, similar }: LikelyView) => {
  const w = likelyWords(lang)
  return similar && html`<p class="hint">${similar.counted === null ? w.similar : w.similarCounted(similar.counted)} ${w.stillSend}</p>`
}

/** Between form and report, once: nothing is lost, and one tap sends it all the same. */
export const likelyPage = (v: LikelyView & { readonly title: string; readonly action: string; readonly fields: Readonly<Record<string, string>> }): Html => {
  const w = likelyWords(v.lang)
  return html`
<h1>${v.title}</h1>
<p>${w.notSentYet}</p>
${noticeList(v.rows)}
${v.checking.map(holdingRow)}
${similarSaid(v)}
<form method="post" action="${v.action}" data-sending="${reportWords(v.lang).sending}">${hidden(v.fields)}${button({ label: w.sendAnyway })}
<p class="hint" role="status" data-slow hidden>${reportWords(v.lang).slow}</p></form>
<form method="post" action="${v.action}">${hidden({ ...v.fields, step: 'isi' })}${button({ label: w.change, look: 'plain' })}</form>`
}
