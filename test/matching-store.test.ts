import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersTo } from '../src/matching/answers.ts'
import { findTexts } from '../src/matching/find.ts'
import { gramCountWrites } from '../src/matching/gram-counts.ts'
import { placeReport, placeWrites } from '../src/matching/grouping-store.ts'
import { indexWrites, unindexWrites } from '../src/matching/index-writes.ts'
import { placesOf } from '../src/matching/places.ts'
import { foldWording } from '../src/matching/text.ts'
import { wordsOf } from '../src/matching/words.ts'
import type { Store } from '../src/store/store.ts'
import { EXAMPLES } from './matching/pairs.ts'
import { DATABASES, type Opened } from './support/stores.ts'

const check = (n: number) => ({ subject: 'check', subject_id: `c${n}` })
const putAll = async (store: Store) => {
  for (const [n, { claim, answer }] of EXAMPLES.entries()) await store.commit(indexWrites(store, 'answer', check(n), foldWording({ head: claim, whole: n % 2 === 0 ? answer : null }, 'id')))
}
const ranked = async (store: Store, asked: string) => (await findTexts(store, 'answer', wordsOf(asked, 'id'))).map(({ text, score }) => [text.subject_id, score.toFixed(6)])
const rows = async (store: Store) => ({
  texts: await store.read.selectFrom('match_text').select(['subject', 'subject_id', 'head', 'whole', 'cluster']).orderBy('id').execute(),
  words: await store.read.selectFrom('match_word').selectAll().orderBy('term').execute(),
  lists: await store.read.selectFrom('match_list').select(['term', 'block']).orderBy('term').execute(),
  members: await store.read.selectFrom('match_member').selectAll().execute(),
  shelves: await store.read.selectFrom('match_shelf').select(['shelf', 'texts', 'head_words', 'whole_words']).orderBy('shelf').execute(),
})

/** What either database gives for each question, to be compared. */
const given = new Map<string, unknown>()

describe.each(DATABASES)('%s', (name, open) => {
  let opened: Opened
  let store: Store
  beforeAll(async () => {
    opened = await open()
    store = opened.store
    await putAll(store)
  })
  afterAll(() => opened.end())

  test('everybody’s own wording finds its claim first, alike on both databases', async () => {
    const all: unknown[] = []
    let first = 0
    for (const [n, { same }] of EXAMPLES.entries())
      for (const asked of same) {
        const found = await ranked(store, asked)
        if (found[0]?.[0] === `c${n}`) first++
        all.push(found)
      }
    expect(first).toBe(EXAMPLES.flatMap(({ same }) => same).length)
    given.set(name, all)
    const [one, other] = DATABASES.map(([database]) => given.get(database))
    if (one && other) expect(other).toEqual(one)
  })

  test('no input ends in a fault: operators, quotes, emoji, stop words, bold letters, mixed scripts, NUL, thousands of words', async () => {
    const odd = ['" OR * NEAR(', "'); DROP TABLE match_text; --", '🔥🔥🔥', 'yang di ke dari', '𝐓𝐏𝐒 𝐭𝐮𝐭𝐮𝐩 𝐣𝐚𝐦 𝟏𝟏', 'TPS закрыт 投票所 jam 11', 'TPS\u0000tutup\u0000jam 11', '\ufdfa'.repeat(9_000), 'tutup '.repeat(5_000), Array.from({ length: 5_000 }, (_, i) => `kata${i}`).join(' '), 'a'.repeat(30_000), '', '   ', '1', '...', '\ud800']
    for (const asked of odd) {
      const hits = await answersTo(store, 'answer', asked, { lang: 'id', places: placesOf([], []), most: 5 }, async () => new Map(EXAMPLES.map(({ claim, answer }, n) => [`check c${n}`, { claim, answer }])))
      expect(hits.length, asked.slice(0, 30)).toBeLessThanOrEqual(5)
    }
    expect((await ranked(store, '𝐓𝐏𝐒 𝐒𝐚𝐧𝐠𝐚𝐭𝐭𝐚 𝐔𝐭𝐚𝐫𝐚 𝐭𝐮𝐭𝐮𝐩 𝐣𝐚𝐦 𝟏𝟏'))[0]![0]).toBe('c0')
  })

  test('a text that is taken out leaves nothing behind, and the others are found as before', async () => {
    const [before, found] = [await rows(store), await ranked(store, EXAMPLES[3]!.same[0]!)]
    await store.commit(indexWrites(store, 'answer', { subject: 'check', subject_id: 'gone' }, foldWording({ head: 'TPS di Sangatta Utara tutup zxqwv', whole: 'zxqwv lagi dan lagi' }, 'id')))
    expect((await ranked(store, 'zxqwv'))[0]![0]).toBe('gone')
    await store.commit(await unindexWrites(store, { subject: 'check', subject_id: 'gone' }))
    expect(await rows(store)).toEqual(before)
    expect(await ranked(store, 'zxqwv')).toEqual([])
    expect(await ranked(store, EXAMPLES[3]!.same[0]!)).toEqual(found)
    expect(await unindexWrites(store, { subject: 'check', subject_id: 'gone' })).toEqual([])
  })

  test('a word has a count from its second text on, and loses it with it', async () => {
    const counts = async () => (await rows(store)).words.length
    const put = (id: string) => store.commit(indexWrites(store, 'answer', { subject: 'check', subject_id: id }, foldWording({ head: 'qwzxv', whole: null }, 'id')))
    const [before, none] = [await counts(), await rows(store)]
    await put('one')
    expect(await counts()).toBe(before)
    await put('two')
    expect(await counts()).toBe(before + 1)
    expect((await ranked(store, 'qwzxv')).map(([id]) => id).toSorted()).toEqual(['one', 'two'])
    await store.commit(await unindexWrites(store, { subject: 'check', subject_id: 'one' }))
    expect(await counts()).toBe(before)
    expect((await ranked(store, 'qwzxv')).map(([id]) => id)).toEqual(['two'])
    await store.commit(await unindexWrites(store, { subject: 'check', subject_id: 'two' }))
    expect(await rows(store)).toEqual(none)
  })

  test('letter groups are counted once there are enough texts, and again when there are twice as many', async () => {
    expect(await gramCountWrites(store, 'answer')).toBeNull()
    for (let n = 0; n < 20; n++) await store.commit(indexWrites(store, 'answer', check(100 + n), foldWording({ head: `Kabar lain nomor ${n} tentang pasar malam`, whole: null }, 'id')))
    await store.commit((await gramCountWrites(store, 'answer'))!)
    expect(await gramCountWrites(store, 'answer')).toBeNull()
    expect((await ranked(store, EXAMPLES[0]!.same[0]!))[0]![0]).toBe('c0')
  })

  test('reports that tell the same stand in one cluster, however often it comes, and keep few wordings', async () => {
    const put = async (id: string, text: string) => store.commit(placeWrites(store, { subject: 'report', subject_id: id }, await placeReport(store, text, 'id')))
    const wordings = EXAMPLES.slice(0, 4).map(({ claim, same }) => [claim, ...same])
    for (const [n, said] of wordings.entries()) for (const [i, text] of [...said, said[0]!, said[0]!].entries()) await put(`${n}-${i}`, text)
    const members = await store.read.selectFrom('match_member').selectAll().execute()
    const clusterOf = (id: string) => members.find((member) => member.subject_id === id)?.cluster
    for (const [n, said] of wordings.entries()) {
      const again = [said.length, said.length + 1].map((i) => clusterOf(`${n}-${i}`))
      expect(again).toEqual([clusterOf(`${n}-0`), clusterOf(`${n}-0`)])
    }
    expect(new Set(wordings.map((_, n) => clusterOf(`${n}-0`))).size).toBe(wordings.length)
    const kept = await store.read.selectFrom('match_text').select('id').where('shelf', '=', 'wording').execute()
    expect(kept.length).toBeLessThanOrEqual(wordings.flat().length)
  })
})
