import { sql, type Selectable, type SqlBool } from 'kysely'
import { READING_MINUTES, type AssessmentFacts } from '../claims/assessment-rules.ts'
import type { AssessmentTable, ClaimTable, ReadingTable, Subject } from '../claims/claim-tables.ts'
import { shownSources, type ShownSource } from '../claims/source-views.ts'
import type { Store } from '../store/store.ts'

/** A claim whose assessment waits for another person's eyes. `readBy`: who has it now, and since when. */
export type WaitingReading = { claimId: string; claimText: string; subject: Subject; promiseAt: string; submittedAt: string; readBy: { id: string; name: string; since: string } | null }

const MOST = 100

/** What this person may read, in the queue's order: submitted by others. At most 100. */
export async function waitingReadings(store: Store, accountId: string, at: string): Promise<WaitingReading[]> {
  const since = new Date(Date.parse(at) - READING_MINUTES * 60_000).toISOString()
  const rows = await store.read
    .selectFrom('claim as c')
    .innerJoin('assessment as a', (join) => join.onRef('a.claim_id', '=', 'c.id').on('a.state', '=', 'submitted'))
    .leftJoin('reading as r', (join) =>
      join.onRef('r.assessment_id', '=', 'a.id').on('r.outcome', 'is', null).on('r.at', '>', since).onRef('r.at', '>=', 'a.submitted_at').on('r.n', '=', sql<number>`(SELECT max(n) FROM reading WHERE assessment_id = a.id)`),
    )
    .leftJoin('account as reader', (join) => join.onRef('reader.id', '=', 'r.reader_id').on('reader.state', '=', 'active'))
    .select(['c.id', 'c.subject', 'c.promise_at', 'a.claim_text', 'a.submitted_at', 'reader.id as reader_id', 'reader.name as reader_name', 'r.at as read_at'])
    // SQLite takes a partial index only for a condition that it can read; the plus keeps it from the index on all open claims.
    .where('c.waits_for', '=', sql.lit<'reader'>('reader'))
    .where(sql<SqlBool>`+c.state = 'open'`)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('assessment_author').select('account_id').whereRef('assessment_id', '=', 'a.id').where('account_id', '=', accountId))))
    .orderBy('c.harm_rank')
    .orderBy('c.promise_at')
    .orderBy('c.independent_count', 'desc')
    .orderBy('c.id')
    .limit(MOST)
    .execute()
  return rows.map((r) => ({
    claimId: r.id,
    claimText: r.claim_text!,
    subject: r.subject,
    promiseAt: r.promise_at,
    submittedAt: r.submitted_at!,
    readBy: r.reader_id === null ? null : { id: r.reader_id, name: r.reader_name!, since: r.read_at! },
  }))
}

/** All that a second read is decided on and shown from. `assessment` is null where none is submitted; `corrects` is what is published already, whose verdict a blind reader must not be led to. */
export type ReadingCase = {
  claim: Selectable<ClaimTable>
  corrects: { number: string; slug: string } | null
  assessment: (Selectable<AssessmentTable> & { facts: AssessmentFacts; readings: (Selectable<ReadingTable> & { reader: string })[]; authors: { id: string; name: string }[]; sources: ShownSource[] }) | null
}

/** @returns null where there is no such claim */
export async function loadReadingCase(store: Store, claimId: string): Promise<ReadingCase | null> {
  const claim = await store.read.selectFrom('claim').selectAll().where('id', '=', claimId).executeTakeFirst()
  if (!claim) return null
  const assessment = await store.read.selectFrom('assessment').selectAll().where('claim_id', '=', claimId).where('state', '=', 'submitted').executeTakeFirst()
  if (!assessment) return { claim, corrects: null, assessment: null }
  const [readings, authors, sources, corrects] = await Promise.all([
    readingsOf(store, assessment.id), authorsOf(store, assessment.id), shownSources(store, assessment.id),
    store.read.selectFrom('notice').select(['number', 'slug']).where('claim_id', '=', claimId).where('published_at', 'is not', null).executeTakeFirst(),
  ])
  const facts = { state: assessment.state, verdict: assessment.verdict, submitted_at: assessment.submitted_at, authors: authors.map((a) => a.id), readings }
  return { claim, corrects: corrects ?? null, assessment: { ...assessment, facts, readings, authors, sources } }
}

/** Whether this person has seen the draft already: they may read again, but not blind. */
export async function hasSeenDraft(store: Store, assessmentId: string, accountId: string): Promise<boolean> {
  const row = await store.read.selectFrom('draft_seen').select('account_id').where('assessment_id', '=', assessmentId).where('account_id', '=', accountId).executeTakeFirst()
  return row !== undefined
}

const readingsOf = (store: Store, assessmentId: string) =>
  store.read
    .selectFrom('reading as r')
    .innerJoin('account as a', 'a.id', 'r.reader_id')
    .selectAll('r')
    .select(['a.name as reader', 'a.state as reader_state'])
    .where('r.assessment_id', '=', assessmentId)
    .orderBy('r.n')
    .execute()

const authorsOf = (store: Store, assessmentId: string) =>
  store.read.selectFrom('assessment_author as w').innerJoin('account as a', 'a.id', 'w.account_id').select(['a.id', 'a.name']).where('w.assessment_id', '=', assessmentId).orderBy('a.name').execute()
