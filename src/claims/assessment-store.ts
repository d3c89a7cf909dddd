import { sql, type Selectable } from 'kysely'
import type { Store, Write } from '../store/store.ts'
import type { Draft } from './assessment-ready-rules.ts'
import type { AssessmentSourceTable, Direction, Subject } from './claim-tables.ts'

/** A source without its place in the list. `url` is '' where it is a file. */
export type SourceRow = Omit<Selectable<AssessmentSourceTable>, 'assessment_id' | 'n'>
export type DraftRow = Omit<Draft, 'sources'>

/** A version's first row. `note`: public, of a correction. */
export const newDraftWrite = (store: Store, of: { id: string; claimId: string; version: number; note: string | null; at: string }, draft: DraftRow): Write =>
  store.read
    .insertInto('assessment')
    .values({ id: of.id, claim_id: of.claimId, version: of.version, ...draft, public_note: of.note, saved_at: of.at, submitted_at: null })
    .compile()

/** Saved again; what was sent back is a draft again. */
export const savedDraftWrite = (store: Store, id: string, draft: DraftRow, at: string): Write =>
  store.read.updateTable('assessment').set({ ...draft, state: 'draft', saved_at: at }).where('id', '=', id).compile()

/** The sources as they stand now, in place of those before. */
export const sourceWrites = (store: Store, assessmentId: string, sources: readonly SourceRow[]): Write[] => [
  store.read.deleteFrom('assessment_source').where('assessment_id', '=', assessmentId).compile(),
  ...sources.map((source, i) => store.read.insertInto('assessment_source').values({ assessment_id: assessmentId, n: i + 1, ...source }).compile()),
]

export const authorWrite = (store: Store, assessmentId: string, accountId: string): Write =>
  store.read.insertInto('assessment_author').values({ assessment_id: assessmentId, account_id: accountId }).onConflict((c) => c.doNothing()).compile()

export const submittedWrite = (store: Store, id: string, at: string): Write =>
  store.read.updateTable('assessment').set({ state: 'submitted', submitted_at: at }).where('id', '=', id).compile()

/** What the claim itself says about its contents. */
export const claimContentWrite = (store: Store, id: string, content: { subject: Subject; about: readonly string[]; direction: Direction | null }): Write =>
  sql`UPDATE claim SET subject = ${content.subject}, about = ${JSON.stringify(content.about)}, direction = ${content.direction} WHERE id = ${id}`.compile(store.read)

export const assessmentDroppedWrite = (store: Store, id: string): Write => store.read.updateTable('assessment').set({ state: 'dropped' }).where('id', '=', id).compile()
