import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Verdict } from '../src/claims/claim-tables.ts'
import { aDesk } from './support/cast.ts'
import { publishedNotice } from './support/notices.ts'

const url = { type: 'string', pattern: '^https?://[^\\s]+$' }
const words = { type: 'string', minLength: 1 }
const instant = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' }

/** schema.org's ClaimReview as search engines read it: claimReviewed at most 75 letters; a rating is a name, with or without its number between worst and best. */
const CLAIM_REVIEW = {
  type: 'object',
  required: ['@context', '@type', 'url', 'claimReviewed', 'datePublished', 'author', 'itemReviewed', 'reviewRating'],
  additionalProperties: false,
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'ClaimReview' },
    url,
    claimReviewed: { ...words, maxLength: 75 },
    datePublished: instant,
    dateModified: instant,
    inLanguage: { const: 'id' },
    author: { type: 'object', required: ['@type', 'name', 'url'], properties: { '@type': { const: 'Organization' }, name: words, url } },
    itemReviewed: { type: 'object', required: ['@type', 'name'], properties: { '@type': { const: 'Claim' }, name: words } },
    reviewRating: {
      type: 'object',
      required: ['@type', 'alternateName'],
      properties: { '@type': { const: 'Rating' }, alternateName: words, ratingValue: { type: 'integer', minimum: 1, maximum: 5 }, bestRating: { const: 5 }, worstRating: { const: 1 } },
      dependentRequired: { ratingValue: ['bestRating', 'worstRating'] },
    },
  },
}
const valid = new Ajv2020({ strict: false }).compile(CLAIM_REVIEW)

test('every verdict’s page carries linked data that schema.org’s readers take, in both languages', async () => {
  const desk = await aDesk()
  const ratings: Record<Verdict, number | undefined> = { false: 1, misleading: 2, partly_true: 3, true: 5, unproven: undefined, not_a_claim: undefined }
  for (const [at, [verdict, rating]] of Object.entries(ratings).entries()) {
    const { slug } = await publishedNotice(desk, { id: `c${at}`, verdict: verdict as Verdict, claimText: `“${verdict}” </script> & ${'kabar yang panjang sekali '.repeat(8)}`.trim() })
    for (const path of [`/cek-fakta/${slug}`, `/en/cek-fakta/${slug}`]) {
      const { page } = await desk.sari.get(path)
      const [script, ...more] = page.querySelectorAll('script[type="application/ld+json"]')
      expect(more).toEqual([])
      const data = JSON.parse(script!.text)
      expect(valid(data), `${path}: ${JSON.stringify(valid.errors)}`).toBe(true)
      expect([data.reviewRating.ratingValue, data.url]).toEqual([rating, `http://tangkal.test${path}`])
    }
  }
})
