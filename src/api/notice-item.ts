import { type Holding, lapsedAt } from '../notices/holding-views.ts'
import { outOfForce, standingAt } from '../notices/notice-rules.ts'
import { originOf } from '../notices/page-head.ts'
import type { Told } from '../notices/notice-history-views.ts'
import { at, type Ctx } from '../web/env.ts'
import { markdownText } from '../words/markdown.ts'
import type { NoticeItemView } from './schema.ts'

/** What is being checked, or lapsed without a verdict, for programs. */
export function holdingItem(c: Ctx, h: Holding): NoticeItemView {
  const lapsed = lapsedAt(h, at(c))
  return { number: h.number, slug: h.slug, url: `${originOf(c)}/cek-fakta/${h.slug}`, claim: h.claimText, changed_at: lapsed ?? h.changedAt, state: lapsed === null ? 'holding' : 'lapsed', held_at: h.heldAt, until: lapsed ?? h.until }
}

/** A notice for programs, the same in every language: a kept answer may not depend on who asks. */
export function noticeItem(c: Ctx, { notice, versions }: Pick<Told, 'notice' | 'versions'>): NoticeItemView {
  const shared = {
    number: notice.number,
    slug: notice.slug,
    url: `${originOf(c)}/cek-fakta/${notice.slug}`,
    claim: notice.claimText,
    published_at: notice.publishedAt,
    changed_at: notice.changedAt,
  }
  const out = outOfForce(notice.stored, at(c))
  if (out) return { ...shared, state: out, reason: notice.stateNote }
  return {
    ...shared,
    state: standingAt(notice.stored, at(c)) === 'recheck_due' ? 'recheck_due' : 'published',
    verdict: notice.verdict,
    kind: notice.kind,
    headline: notice.headline,
    body: { markdown: notice.body, text: markdownText(notice.body) },
    official_sources: notice.sources.filter((s) => s.class === 'official').map((s) => ({ publisher: s.publisher ?? '', title: s.title, url: s.file ? `${shared.url}/sumber/${s.file.hash}` : s.url, date: s.date, basis: s.basis, read_at: s.readAt, sha256: s.file?.hash ?? null })),
    best_before: notice.bestBefore,
    versions: versions.map((v) => ({ n: v.n, published_at: v.at, note: v.note })),
  }
}
