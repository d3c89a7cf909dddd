import { describe, expect, test } from 'vitest'
import { missing, type Draft } from '../src/claims/assessment-ready-rules.ts'
import { ASSESSMENT_MOVES, decideAssessment, type AssessmentFacts, type AssessmentMove } from '../src/claims/assessment-rules.ts'
import { CLAIM_MOVES, decideClaim, type ClaimActor, type ClaimFacts, type ClaimMove } from '../src/claims/claim-rules.ts'
import type { AssessmentState, ClaimState } from '../src/claims/claim-tables.ts'
import { stageOf, waitsFor, type Stage } from '../src/claims/stage-rules.ts'
import type { NoticeState } from '../src/notices/notice-tables.ts'
import { isRefusal } from '../src/store/refusal.ts'

const AT = '2027-06-08T06:40:00.000Z'
const LATER = '2027-06-08T06:44:00.000Z'
const EARLIER = '2027-06-08T06:30:00.000Z'
const aClaim = (change: Partial<ClaimFacts> = {}): ClaimFacts => ({ id: 'k', state: 'open', lease_by: null, lease_until: null, seq: 7, decided_seq: 5, draft_seq: 6, ...change })

const CLAIM_STATES: ClaimState[] = ['open', 'on_hold', 'referred', 'closed']
const claimCases = (Object.keys(CLAIM_MOVES) as ClaimMove[]).flatMap((move) => CLAIM_STATES.flatMap((state) => ([{ moderator: 'budi' }, 'system'] as ClaimActor[]).map((by) => ({ move, state, by, who: typeof by === 'string' ? by : 'moderator' }))))

describe('a claim moves only as its table says', () => {
  test.each(claimCases)('$who: $move from $state', ({ move, state, by, who }) => {
    const rule = CLAIM_MOVES[move]
    const claim = aClaim({ state, ...(move === 'release' ? { lease_by: 'budi', lease_until: LATER } : {}) })
    const step = decideClaim(claim, move, by, AT, { formSeq: 7, until: LATER, closedAs: 'not_checkable', note: 'sebab' })
    if (rule.by !== who) return expect(step).toEqual({ refused: 'not_allowed' })
    if (!rule.from.includes(state)) return expect(step).toEqual({ refused: 'wrong_stage' })
    if (isRefusal(step)) throw new Error(`refused: ${step.refused}`)
    expect(step.patch.state).toBe(rule.to === 'same' ? state : rule.to)
    expect(step.activity).toMatchObject({ subject: 'claim', subject_id: 'k', seq: 8, act: move, from: state, to: step.patch.state, at: AT })
    expect(step.patch.decided_seq).toBe(rule.counts ? 8 : undefined)
  })

  test.each((Object.keys(CLAIM_MOVES) as ClaimMove[]).filter((m) => CLAIM_MOVES[m].by === 'moderator'))('%s and somebody else’s lease', (move) => {
    const from = CLAIM_MOVES[move].from[0]!
    const held = decideClaim(aClaim({ state: from, lease_by: 'ayu', lease_until: LATER }), move, { moderator: 'budi' }, AT)
    expect(held).toEqual(CLAIM_MOVES[move].held ? { refused: 'held_by_other' } : move === 'release' ? { refused: 'wrong_stage' } : expect.objectContaining({ patch: expect.anything() }))
    const lapsed = decideClaim(aClaim({ state: from, lease_by: 'ayu', lease_until: AT }), move, { moderator: 'budi' }, AT)
    expect(isRefusal(lapsed)).toBe(move === 'release')
  })

  test('a form drawn before the last decision is stale only for moves that count', () => {
    for (const move of Object.keys(CLAIM_MOVES) as ClaimMove[]) {
      const { by, from, counts } = CLAIM_MOVES[move]
      const step = decideClaim(aClaim({ state: from[0]!, lease_by: 'budi', lease_until: LATER }), move, by === 'system' ? by : { moderator: 'budi' }, AT, { formSeq: 4 })
      expect(isRefusal(step) && step.refused === 'moved_meanwhile', move).toBe(counts)
    }
  })

  test('a lease lasts five minutes and is freed by what ends the work', () => {
    expect(decideClaim(aClaim(), 'take', { moderator: 'budi' }, AT)).toMatchObject({ patch: { lease_by: 'budi', lease_until: '2027-06-08T06:45:00.000Z' } })
    for (const move of ['release', 'hold', 'refer', 'close'] as const)
      expect(decideClaim(aClaim({ lease_by: 'budi', lease_until: LATER }), move, { moderator: 'budi' }, AT), move).toMatchObject({ patch: { lease_by: null, lease_until: null } })
  })
})

type Role = 'author' | 'holder' | 'colleague' | 'reader' | 'admin'
const ROLES: Record<Role, { id: string; roles: string[] }> = {
  author: { id: 'budi', roles: ['moderator'] },
  holder: { id: 'ayu', roles: ['moderator'] },
  colleague: { id: 'citra', roles: ['moderator'] },
  reader: { id: 'rina', roles: ['reader'] },
  admin: { id: 'dewi', roles: ['admin'] },
}
const ASSESSMENT_STATES: (AssessmentState | 'none')[] = ['none', 'draft', 'submitted', 'sent_back', 'agreed', 'dropped']
const assessmentCases = (Object.keys(ASSESSMENT_MOVES) as AssessmentMove[]).flatMap((move) => ASSESSMENT_STATES.flatMap((state) => (Object.keys(ROLES) as Role[]).map((role) => ({ move, state, role }))))
const READS: AssessmentMove[] = ['read', 'send_back', 'agree']

/** Who has read: nobody yet for `read`, otherwise the actor, with the author's verdict. */
const anAssessment = (state: AssessmentState, readBy: string | null): AssessmentFacts => ({
  state, verdict: 'false', authors: ['budi'], submitted_at: EARLIER,
  readings: readBy ? [{ reader_id: readBy, verdict: 'false', at: EARLIER, outcome: null }] : [],
})

describe('an assessment moves only as its table says', () => {
  test.each(assessmentCases)('$role: $move from $state', ({ move, state, role }) => {
    const rule = ASSESSMENT_MOVES[move]
    const actor = ROLES[role]
    const claim = aClaim(role === 'holder' ? { lease_by: 'ayu', lease_until: LATER } : {})
    const facts = state === 'none' ? null : anAssessment(state, READS.includes(move) && move !== 'read' ? actor.id : null)
    const step = decideAssessment(claim, facts, move, actor, AT, { formSeq: 7, published: move === 'correct' })
    if (!rule.by.some((r) => actor.roles.includes(r))) return expect(step).toEqual({ refused: 'not_allowed' })
    if (!rule.from.includes(state)) return expect(step).toEqual({ refused: 'wrong_stage' })
    if (READS.includes(move) && role === 'author') return expect(step).toEqual({ refused: 'own_draft' })
    if ((move === 'submit' || move === 'drop') && role === 'colleague') return expect(step).toEqual({ refused: 'not_allowed' })
    if (isRefusal(step)) throw new Error(`refused: ${step.refused}`)
    expect(step.to).toBe(rule.to)
    expect(step.activity).toMatchObject({ subject: 'claim', subject_id: 'k', seq: 8, act: move, from: state === 'none' ? null : state, to: rule.to })
    expect(step.claim).toMatchObject(move === 'save' ? { draft_seq: 8 } : { decided_seq: 8 })
  })

  test.each(['on_hold', 'referred', 'closed'] as ClaimState[])('nothing moves while the claim is %s', (state) => {
    for (const { move, state: from, role } of assessmentCases.filter((k) => ASSESSMENT_MOVES[k.move].from.includes(k.state) && k.role === 'holder'))
      expect(decideAssessment(aClaim({ state }), from === 'none' ? null : anAssessment(from, null), move, ROLES[role], AT, { published: move === 'correct' }), `${move} ${from}`).toEqual({ refused: 'wrong_stage' })
  })

  test('writing is refused while a colleague holds the claim; reading is not', () => {
    const held = aClaim({ lease_by: 'ayu', lease_until: LATER })
    for (const move of ['save', 'submit', 'drop'] as const) expect(decideAssessment(held, anAssessment('draft', null), move, ROLES.author, AT)).toEqual({ refused: 'held_by_other' })
    expect(decideAssessment(held, anAssessment('submitted', null), 'read', ROLES.reader, AT)).toMatchObject({ to: 'submitted' })
  })

  test('a second window loses to the draft that was saved first, but may still send on what is stored', () => {
    expect(decideAssessment(aClaim(), anAssessment('draft', null), 'save', ROLES.author, AT, { formSeq: 5 })).toEqual({ refused: 'moved_meanwhile' })
    expect(decideAssessment(aClaim(), anAssessment('draft', null), 'submit', ROLES.author, AT, { formSeq: 5 })).toMatchObject({ to: 'submitted' })
  })

  test('after publication nothing is begun by saving, before it nothing by correcting', () => {
    expect(decideAssessment(aClaim(), null, 'correct', ROLES.author, AT)).toEqual({ refused: 'wrong_stage' })
    expect(decideAssessment(aClaim(), null, 'correct', ROLES.author, AT, { published: true })).toMatchObject({ to: 'draft', claim: { lease_by: 'budi' } })
    expect(decideAssessment(aClaim(), null, 'save', ROLES.author, AT, { published: true })).toEqual({ refused: 'wrong_stage' })
    expect(decideAssessment(aClaim(), null, 'save', ROLES.author, AT)).toMatchObject({ to: 'draft' })
  })
})

describe('the stage of a claim', () => {
  const ASSESSMENTS = [null, 'draft', 'submitted', 'sent_back'] as const
  const NOTICES: (NoticeState | null)[] = [null, 'holding', 'lapsed', 'published', 'recheck_due', 'paused', 'withdrawn']
  const cases = CLAIM_STATES.flatMap((state) => ASSESSMENTS.flatMap((assessment) => NOTICES.flatMap((notice) => [true, false].map((held) => ({ state, assessment, notice, held })))))

  test.each(cases)('$state, assessment $assessment, notice $notice, held $held', ({ state, assessment, notice, held }) => {
    const stage = stageOf({ state, assessment, notice, lease_until: held ? LATER : EARLIER }, AT)
    const waits = waitsFor({ state, assessment, notice })
    const expected: Stage = state !== 'open' ? state : assessment === 'submitted' ? 'second_read' : assessment === 'sent_back' ? 'sent_back' : assessment === 'draft' ? 'in_hand' : notice !== null && notice !== 'holding' && notice !== 'lapsed' ? 'published' : held ? 'in_hand' : 'waiting'
    expect(stage).toBe(expected)
    expect(waits).toBe(stage === 'second_read' ? 'reader' : state !== 'open' || stage === 'published' ? 'nobody' : 'moderator')
  })
})

describe('what a draft lacks', () => {
  const WHOLE: Draft = {
    verdict: 'false', kind: 'fabricated', headline: 'TPS tutup pukul 13.00, bukan pukul 11.00', claim_text: 'TPS tutup jam 11 siang', body: 'Pukul 07.00–13.00.', best_before: '2027-06-14T15:59:59.999Z',
    sources: [{ url: 'https://kpu.go.id/a', title: 'PKPU', date: '2027-06-01', basis: 'record' }],
  }
  const CLAIM = { subject: 'voting_procedure', direction: 'neither' } as const
  const lacks = (draft: Partial<Draft>, claim: Partial<{ subject: typeof CLAIM.subject | 'press_work' | 'opinion' | 'alleged_violation'; direction: 'helps' | null }> = {}, faults: Parameters<typeof missing>[2] = []) =>
    missing({ ...WHOLE, ...draft }, { ...CLAIM, ...claim }, faults, AT).map((lack) => lack.lacks)

  test('nothing, when it is whole', () => expect(lacks({})).toEqual([]))
  test('everything at once, in the order of the form', () =>
    expect(lacks({ verdict: null, kind: null, headline: null, claim_text: null, body: null, best_before: null, sources: [{ url: '', title: '', date: '', basis: null }] }, { direction: null })).toEqual([
      'verdict', 'headline', 'claim_text', 'body', 'url', 'title', 'date', 'basis', 'best_before', 'direction',
    ]))
  test('a kind goes with false and misleading, and with nothing else', () => {
    for (const verdict of ['false', 'misleading'] as const) expect(lacks({ verdict, kind: null })).toEqual(['kind'])
    for (const verdict of ['partly_true', 'true', 'unproven', 'not_a_claim'] as const) {
      expect(lacks({ verdict })).toEqual(['no_kind'])
      expect(lacks({ verdict, kind: null })).toEqual([])
    }
  })
  test.each(['press_work', 'opinion', 'alleged_violation'] as const)('%s is never false or misleading', (subject) => {
    expect(lacks({}, { subject })).toEqual([subject])
    expect(lacks({ verdict: 'misleading' }, { subject })).toEqual([subject])
    expect(lacks({ verdict: 'not_a_claim', kind: null }, { subject })).toEqual([])
  })
  test('a verdict that has ceased to hold cannot be sent on', () => expect(lacks({ best_before: AT })).toEqual(['best_before_past']))
  test('a headline does not say the claim again, except where the claim is true', () => {
    for (const headline of ['TPS TUTUP jam 11 siang!', 'Tidak benar TPS tutup jam 11 siang', 'TPS tutup']) expect(lacks({ headline }), headline).toEqual(['headline_repeats'])
    expect(lacks({ headline: 'TPS tutup jam 11 siang', verdict: 'true', kind: null })).toEqual([])
    expect(lacks({ headline: 'TPS tidak tutup jam 11' })).toEqual([])
  })
  test('what the sources lack together stands at the first', () =>
    expect(missing(WHOLE, CLAIM, ['no_official_source'], AT)).toEqual([{ field: 'source_url', n: 1, lacks: 'no_official_source' }]))
})
