import { cutAtWord } from '../../templates/notice-jsonld.ts'
import type { Verdict } from '../claims/claim-tables.ts'
import { verdictWords } from '../words/common-words.ts'
import type { Lang } from '../words/words.ts'
import type { Notice } from './notice-views.ts'

/** 1 is false, 5 true, the same scale for all. Unproven and opinion have a name and no number. */
const RATINGS: Partial<Record<Verdict, 1 | 2 | 3 | 5>> = { false: 1, misleading: 2, partly_true: 3, true: 5 }

/** schema.org: `claimReviewed` is the claim itself, without our verdict, 75 letters at most. */
const CLAIM_MOST = 75

/** @param url of the notice @param desk who answers for it, and its address */
export function claimReview(notice: Notice, url: string, desk: { office: string; origin: string }, lang: Lang): object {
  const ratingValue = RATINGS[notice.verdict]
  const rating = { '@type': 'Rating', alternateName: verdictWords(lang)[notice.verdict], ...(ratingValue ? { ratingValue, bestRating: 5, worstRating: 1 } : {}) }
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    claimReviewed: cutAtWord(notice.claimText, CLAIM_MOST),
    datePublished: notice.publishedAt,
    ...(notice.versionAt === notice.publishedAt ? {} : { dateModified: notice.versionAt }),
    inLanguage: 'id',
    author: { '@type': 'Organization', name: desk.office, url: desk.origin },
    itemReviewed: { '@type': 'Claim', name: notice.claimText },
    reviewRating: rating,
  }
}
