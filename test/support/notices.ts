import { loadReadingCase } from '../../src/desk/reading-views.ts'
import { agree, saveVerdict } from '../../src/desk/reading.ts'
import type { Kind, Subject, Verdict } from '../../src/claims/claim-tables.ts'
import { isRefusal } from '../../src/store/refusal.ts'
import type { Store } from '../../src/store/store.ts'
import type { Desk } from './cast.ts'

export type Draft = {
  id: string
  verdict?: Verdict
  kind?: Kind | null
  headline?: string
  claimText?: string
  body?: string
  bestBefore?: string
  subject?: Subject
  author?: string
  /** codes of the reports' areas */
  reports?: string[]
  sourced?: boolean
}

export const KABAR = 'TPS tutup jam 11 siang karena panas'
export const FAKTA = 'TPS tutup pukul 13.00, bukan pukul 11.00'

/** A claim whose assessment waits for its second reader, written as rows: how it came there is another test's matter. */
export async function submittedClaim({ store, now }: Pick<Desk, 'store' | 'now'>, d: Draft): Promise<void> {
  const at = now.read().toISOString()
  const { read } = store
  await hasPublisher(store, at)
  await read
    .insertInto('claim')
    .values({ id: d.id, title: `Judul moderator ${d.id}`, subject: d.subject ?? 'voting_procedure', harm: 'voting', harm_rank: 0, direction: 'neither', closed_as: null, state_note: null, hold_until: null, waits_for: 'reader', lease_by: null, lease_until: null, promise_at: at, entered_by: d.author ?? 'budi', entered_at: at, seq: 1, decided_seq: 1 })
    .execute()
  await read.insertInto('activity').values({ subject: 'claim', subject_id: d.id, seq: 1, act: 'enter', actor: 'staff', actor_id: d.author ?? 'budi', from_state: null, to_state: 'open', note: null, detail: '{}', at }).execute()
  for (const area of d.reports ?? []) await linkedReport(store, d.id, area, at)
  await hasDraft(store, d, at)
  await read.updateTable('assessment').set({ state: 'submitted', submitted_at: at }).where('claim_id', '=', d.id).where('state', '=', 'draft').execute()
}

async function hasDraft(store: Store, d: Draft, at: string): Promise<void> {
  const verdict = d.verdict ?? 'false'
  const kind = d.kind ?? (verdict === 'false' || verdict === 'misleading' ? 'fabricated' : null)
  const { read } = store
  const id = `a-${d.id}`
  await read
    .insertInto('assessment')
    .values({ id, claim_id: d.id, version: 1, verdict, kind, headline: d.headline ?? FAKTA, claim_text: d.claimText ?? KABAR, body: d.body ?? 'Pemungutan suara berlangsung **pukul 07.00–13.00 WITA** di semua TPS. Datanglah sebelum pukul 13.00.', best_before: d.bestBefore ?? '2027-06-12T05:00:00.000Z', public_note: null, saved_at: at, submitted_at: null })
    .execute()
  await read.insertInto('assessment_author').values({ assessment_id: id, account_id: d.author ?? 'budi' }).execute()
  if (d.sourced === false) return
  await read.insertInto('assessment_source').values({ assessment_id: id, n: 1, url: 'https://kpu.go.id/pengumuman', title: 'Pengumuman waktu pemungutan suara', date: '2027-06-03', basis: 'record', publisher_id: 'kpu-test', publisher_class: 'official', read_at: at }).execute()
}

async function hasPublisher(store: Store, at: string): Promise<void> {
  await store.read.insertInto('publisher').values({ id: 'kpu-test', name: 'KPU Kutai Timur', class: 'official', region: null, election: null, valid_from: null, valid_to: null, created_at: at, seq: 0 }).onConflict((c) => c.doNothing()).execute()
}

async function linkedReport(store: Store, claimId: string, area: string, at: string): Promise<void> {
  const last = await store.read.selectFrom('report').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst()
  const number = (last?.number ?? 20_000) + 1
  await store.read
    .insertInto('report')
    .values({ number, state: 'linked', declined_as: null, claim_id: claimId, awaiting_since: null, text: 'Kata-kata pelapor yang tidak pernah terbit', url: null, seen_where: 'whatsapp_group', seen_at: 'today', area, why: null, contact: null, sender_mark: null, secret_mac: 'x', intake_key: null, entered_by: null, received_at: at, promise_at: at, answered_at: null, looked_at: null, looked_before: null, seq: 1, decided_seq: 1 })
    .execute()
}

/** The whole second half at once: submitted, read by Ayu with the same verdict, published. @returns its number and slug */
export async function publishedNotice(desk: Pick<Desk, 'store' | 'now'>, d: Draft): Promise<{ number: string; slug: string }> {
  const { store, now } = desk
  await submittedClaim(desk, d)
  const reader = { actor: { id: 'ayu', roles: ['moderator' as const] }, formSeq: null, at: now.read().toISOString() }
  const verdict = (await loadReadingCase(store, d.id))!.assessment!.verdict!
  const read = await saveVerdict(store, d.id, reader, verdict)
  if (isRefusal(read)) throw new Error(`reading ${d.id}: ${read.refused}`)
  const done = await agree(store, d.id, reader)
  if (isRefusal(done)) throw new Error(`publishing ${d.id}: ${done.refused}`)
  const row = await store.read.selectFrom('notice').select('slug').where('number', '=', done.number).executeTakeFirstOrThrow()
  return { number: done.number, slug: row.slug }
}
