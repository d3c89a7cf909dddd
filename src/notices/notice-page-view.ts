import type { NoticeView, SourceView, VersionView } from '../../templates/notice-page.ts'
import { href } from '../../templates/layout.ts'
import type { Text } from '../../templates/parts/text.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { leading, worded } from '../../templates/parts/phrases.ts'
import { fileText } from '../../templates/parts/source-file.ts'
import { at, type Ctx } from '../web/env.ts'
import { markdownHtml } from '../words/markdown.ts'
import { noticeWords } from '../words/notice-words.ts'
import { sentenceOf } from '../words/read-text.ts'
import { day, type Here, moment } from '../words/time.ts'
import type { ShownSource } from '../claims/source-views.ts'
import type { Circulation, Notice, VersionLine } from './notice-views.ts'
import { whatsappLink } from './whatsapp.ts'
import { hereOf } from '../web/here.ts'
import { publicCount, QUIET_PERIODS } from '../reports/public-count-rules.ts'
import { standingAt } from './notice-rules.ts'
import { isInForce, outBand } from './notice-standing.ts'

/** A notice as its page shows it. Nothing here may depend on who asks: the page is kept for everyone. */
export function noticeView(c: Ctx, notice: Notice, versions: VersionLine[], circulation: Circulation): NoticeView {
  const here = hereOf(c)
  const w = noticeWords(c.var.lang)
  const official = notice.sources.filter((s) => s.class === 'official')
  return {
    lang: c.var.lang,
    claim: notice.claimText,
    verdict: notice.verdict,
    kind: notice.kind,
    asOf: timeTag(notice.versionAt, day(notice.versionAt, here)),
    out: outBand(c, notice),
    old: notice.n !== notice.version,
    strips: stripsOf(c, notice, versions, here),
    headline: bound(notice.headline),
    bodyHtml: markdownHtml(notice.body),
    until: timeTag(notice.bestBefore, moment(notice.bestBefore, here)),
    official: official.map((s) => sourceView(s, notice.slug, here)),
    others: notice.sources.filter((s) => s.class !== 'official').map((s) => sourceView(s, notice.slug, here)),
    circulation: circulationLine(c, circulation, here),
    whatsapp: isInForce(notice, at(c)) ? whatsappLink(c, notice) : null,
    number: notice.number,
    objection: href(c.var.lang, `/cek-fakta/${notice.slug}/keberatan`),
    standing: [w.byTwo, worded(w.published, timeTag(notice.versionAt, moment(notice.versionAt, here))), w.version(notice.n)],
    versions: versions.map((v) => versionView(c, notice, v, here)),
  }
}

/** "pukul 13.00", "TPS 007", "12 Juni" stay on one line. */
const bound = (text: string) => text.replace(/\b(pukul|jam|TPS|Rp|nomor) (?=\d)|(?<=\d) (?=WITA|WIB|WIT\b|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)/g, (space) => space.replace(' ', '\u00a0'))

function stripsOf(c: Ctx, notice: Notice, versions: VersionLine[], here: Here): NoticeView['strips'] {
  const w = noticeWords(c.var.lang)
  const page = href(c.var.lang, `/cek-fakta/${notice.slug}`)
  if (notice.n !== notice.version) return [{ mark: 'corrected', text: leading(w.oldVersion, page, isInForce({ ...notice, n: notice.version }, at(c)) ? w.toInForce : w.toNewest) }]
  const stands = standingAt(notice.stored, at(c))
  const before = versions.find((v) => v.n < notice.n)
  const corrected = before && leading(`${w.corrected(day(notice.versionAt, here))} ${sentenceOf(notice.note ?? '')}`, `${page}/versi/${before.n}`, w.before)
  return [
    ...(corrected && stands !== 'withdrawn' ? [{ mark: 'corrected' as const, text: corrected }] : []),
    ...(stands === 'recheck_due' ? [{ mark: 'recheck' as const, text: w.recheck(day(notice.bestBefore, here)) }] : []),
  ]
}

function sourceView(s: ShownSource, slug: string, here: Here): SourceView {
  const w = noticeWords(here.lang)
  const web = URL.canParse(s.url) && /^https?:$/.test(new URL(s.url).protocol) ? new URL(s.url) : null
  const dated = timeTag(s.date, day(`${s.date}T00:00:00Z`, { ...here, zone: 'UTC' }))
  const file = s.file && { ...s.file, href: `/cek-fakta/${slug}/sumber/${s.file.hash}` }
  const meta = [worded(w.published, dated), s.signatory ? w.signedBy(s.signatory) : null, file ? fileText(here.lang, file) : worded(w.readOn, timeTag(s.readAt, moment(s.readAt, here)))]
  return { publisher: s.publisher ?? web?.host ?? '', title: s.title, url: file?.href ?? web?.href ?? null, meta: meta.filter((piece) => piece !== null), hash: s.file?.hash ?? null }
}

const versionView = (c: Ctx, notice: Notice, v: VersionLine, here: Here): VersionView => ({
  label: noticeWords(c.var.lang).version(v.n),
  href: href(c.var.lang, `/cek-fakta/${notice.slug}/versi/${v.n}`),
  at: timeTag(v.at, moment(v.at, here)),
  note: v.note,
  inForce: isInForce({ ...notice, n: v.n }, at(c)),
  shown: v.n === notice.n,
})

const MOST_PLACES = 4

/** Kecamatan at best, days not hours, "laporan" and never "orang". */
function circulationLine(c: Ctx, { areas, since, reports }: Circulation, here: Here): Text[] {
  const w = noticeWords(c.var.lang)
  const names = areas.slice(0, MOST_PLACES).map((code) => c.var.deps.region.areaByCode.get(code)?.name).filter((name) => name !== undefined)
  const places = names.length > 1 ? `${names.slice(0, -1).join(', ')} ${w.and} ${names.at(-1)}` : (names[0] ?? null)
  const shown = publicCount(reports, at(c), QUIET_PERIODS)
  return [places, since && w.sinceDay(day(since, here)), shown !== null && w.reports(String(shown))].filter((piece) => piece !== null && piece !== false)
}
