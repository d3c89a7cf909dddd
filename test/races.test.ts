import { beforeAll, describe, expect, test } from 'vitest'
import { newClaimWrites } from '../src/claims/claim-store.ts'
import { aDesk, hasAccount, signedIn, type Desk } from './support/cast.ts'
import { publishedNotice, submittedClaim } from './support/notices.ts'
import type { Answer, Visitor } from './support/visitor.ts'

/** Each kind of race this many times: a thousand pairs together. */
const TIMES = 125

let desk: Desk
let yani: Visitor
beforeAll(async () => {
  desk = await aDesk({ limits: false })
  await hasAccount(desk, 'yani', ['moderator'])
  yani = await signedIn(desk, 'yani', '10.0.4.1')
})

type Run = (id: string) => Promise<{ sends: [() => Promise<Answer>, () => Promise<Answer>]; texts: [string, string] }>

const openClaim = (id: string) =>
  desk.store.commit(newClaimWrites(desk.store, { id, title: `Kabar ${id}`, subject: 'voting_procedure', harm: 'voting', harmRank: 0, promiseAt: '2027-06-08T07:15:00.000Z', by: 'yani', at: desk.now.read().toISOString() }))

/** Both look at the claim first, as people do; then both send at once. */
const pair = (make: (id: string) => Promise<unknown>, first: [() => Visitor, string, Record<string, string>], second: [() => Visitor, string, Record<string, string>]): Run => async (id) => {
  await make(id)
  const sends = await Promise.all(
    [first, second].map(async ([who, form, fields]) => {
      const visitor = who()
      await visitor.get(`/meja/klaim/${id}`)
      const path = `/meja/klaim/${id}${form}`
      const filled = { ...visitor.formFields(form), ...fields }
      return () => visitor.post(path, filled)
    }),
  )
  const text = (fields: Record<string, string>) => fields['reason'] ?? fields['note'] ?? fields['headline'] ?? fields['claim_text'] ?? ''
  return { sends: sends as [() => Promise<Answer>, () => Promise<Answer>], texts: [text(first[2]), text(second[2])] }
}

const budi = () => desk.budi
const ayu = () => desk.ayu
const rina = () => desk.rina
const published = (id: string) => publishedNotice(desk, { id, author: 'yani' })
const asked = async (id: string) => {
  await published(id)
  await yani.get(`/meja/klaim/${id}`)
  await yani.submit('/cabut', { reason: 'Yani keliru membaca tanggalnya.' })
}
const WHY_BUDI = 'Alasan Budi yang tidak boleh hilang.'
const WHY_AYU = 'Alasan Ayu yang tidak boleh hilang.'

const RACES: Record<string, Run> = {
  'two begin a correction': pair(published, [budi, '/ralat', { note: WHY_BUDI }], [ayu, '/ralat', { note: WHY_AYU }]),
  'two pause': pair(published, [budi, '/jeda', { reason: WHY_BUDI }], [ayu, '/jeda', { reason: WHY_AYU }]),
  'one pauses, one asks for the withdrawal': pair(published, [budi, '/jeda', { reason: WHY_BUDI }], [ayu, '/cabut', { reason: WHY_AYU }]),
  'one confirms the withdrawal, one ends the pause': pair(asked, [budi, '/cabut', { reason: WHY_BUDI }], [ayu, '/lanjut', {}]),
  'two announce “sedang dicek”': pair(openClaim, [budi, '/tahan', { until: '2027-06-08T17:30', claim_text: WHY_BUDI }], [ayu, '/tahan', { until: '2027-06-08T17:30', claim_text: WHY_AYU }]),
  'one holds, one closes': pair(openClaim, [budi, '/tunda', { until: '2027-07-01T10:00', reason: WHY_BUDI }], [ayu, '/tutup', { reason: 'not_checkable', note: WHY_AYU }]),
  'one refers, one holds': pair(openClaim, [budi, '/rujuk', { body: 'bawaslu', road: 'laporan', note: WHY_BUDI }], [ayu, '/tunda', { until: '2027-07-01T10:00', reason: WHY_AYU }]),
  'two take it': pair(openClaim, [budi, '/ambil', {}], [ayu, '/ambil', {}]),
  'two give the second reading': pair((id) => submittedClaim(desk, { id, author: 'yani' }), [ayu, '/baca-kedua', { verdict: 'false' }], [rina, '/baca-kedua', { verdict: 'false' }]),
}

describe('a thousand pairs who act at once: one wins, the other is told and loses no word', () => {
  test.each(Object.entries(RACES))('%s', async (name, race) => {
    const kind = Object.keys(RACES).indexOf(name)
    for (let n = 0; n < TIMES; n++) {
      const { sends, texts } = await race(`r${kind}x${n}`)
      // Whoever clicks first is not always the first to arrive.
      const order = n % 2 ? [1, 0] as const : [0, 1] as const
      const answers: Answer[] = []
      await Promise.all(order.map(async (i) => (answers[i] = await sends[i]!())))
      expect(answers.map((a) => a.status).toSorted(), `${name}, pair ${n}`).toEqual([200, 409])
      const lost = answers.findIndex((a) => a.status === 409)
      if (texts[lost]!.includes('tidak boleh hilang')) expect(answers[lost]!.text, `${name}, pair ${n}: the loser's text`).toContain(texts[lost])
    }
  }, 120_000)
})
