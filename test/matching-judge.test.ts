import { expect, test } from 'vitest'
import { judging } from '../src/matching/judge.ts'
import { placesOf } from '../src/matching/places.ts'
import { loadRegion } from '../src/region/load.ts'
import { EXAMPLES, minimalPairs } from './matching/pairs.ts'

const region = loadRegion('64.08')
const places = placesOf(region.areas.map(({ name }) => name), [region.name, region.province.name])
const judge = (asked: string, claim: string, answer: string | null) => judging(asked, places, 'id')(claim, answer)

test('a claim with another hour, date, number, place or office, denied, or answered, is never taken for the claim', () => {
  const pairs = minimalPairs()
  expect(pairs.length).toBeGreaterThanOrEqual(300)
  expect(pairs.filter(({ asked, claim, answer }) => judge(asked, claim, answer).sure === 'confident')).toEqual([])
  // Where the answer is not known, as with a peer's check, the facts alone must do.
  const exchanged = pairs.filter(({ how }) => how.includes('→'))
  expect(exchanged.filter(({ asked, claim }) => judge(asked, claim, null).sure === 'confident')).toEqual([])
})

test('the claim itself, however it is dressed, is known', () => {
  for (const { claim, answer } of EXAMPLES) {
    for (const asked of [claim, claim.toUpperCase(), `${claim}!!!`, `Assalamualaikum. ${claim}. Sebarkan ke semua grup!`, `Min tolong cek, apa benar ini? ${claim}`])
      expect(judge(asked, claim, answer), asked).toMatchObject({ sure: 'confident', differs: [] })
  }
})

test('of people’s own wordings at least half are known at once', () => {
  const all = EXAMPLES.flatMap(({ claim, answer, same }) => same.map((asked) => ({ asked, ...judge(asked, claim, answer) })))
  const missed = all.filter(({ sure }) => sure !== 'confident').map(({ asked, differs }) => `${differs.join(', ')}: ${asked}`)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(all.length / 2)
})

test('the name of an office weighs as the one word it was written as, so that it alone makes no claim like another', () => {
  const { share } = judge('Kotak suara di gudang KPU sudah berisi surat suara tercoblos', 'Gambar ini contoh surat suara terbaru dari KPU', null)
  expect(share).toBeCloseTo(0.75)
})
