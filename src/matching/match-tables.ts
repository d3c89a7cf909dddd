import type { Generated } from 'kysely'

/** 'answer': what is published or given by others. 'wording': claims and reports, for the desk alone. */
export type ShelfName = 'answer' | 'wording'

export type MatchTextTable = { id: Generated<number>; shelf: ShelfName; subject: string; subject_id: string; head: string; whole: Uint8Array | null; cluster: number | null }
/** Of words that stand in two texts or more. */
export type MatchWordTable = { term: number; n: number }
export type MatchListTable = { term: number; block: number; ids: Uint8Array }
export type MatchShelfTable = { shelf: ShelfName; texts: Generated<number>; head_words: Generated<number>; whole_words: Generated<number>; grams: Uint8Array | null; grams_of: Generated<number> }
export type MatchMemberTable = { subject: string; subject_id: string; cluster: number; cosine: number }
/** A claim that a report may belong to, as it was suggested; and beside it what a person made of it. */
export type MatchSuggestionTable = { report: number; claim_id: string; score: number; rank: number; made_at: string; answer: 'confirmed' | 'passed_over' | null; by_id: string | null; at: string | null }
