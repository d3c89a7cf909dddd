import { expect, test } from 'vitest'
import { killAgainAndAgain } from './crash/kills.ts'

test('of all that was acknowledged under eight writers nothing is lost when the server is killed, twenty times over', async () => {
  const kills = await killAgainAndAgain(20, 200)
  expect(kills.damaged).toEqual([])
  expect(kills.lost).toEqual([])
  expect(kills.doubled).toBe(0)
  expect(kills.acknowledged, 'the kills came so early that they prove nothing').toBeGreaterThanOrEqual(200)
}, 180_000)
