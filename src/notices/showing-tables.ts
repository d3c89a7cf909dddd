import type { Generated } from 'kysely'

/** What headed the page: surely a notice; some that may be it; nothing; or a notice that was withdrawn, one that is being checked, a matter in another body's hands. */
export type Answered = 'hit' | 'maybe' | 'none' | 'withdrawn' | 'checking' | 'handled'

/** Of a notice, of official guidance, of a peer's check: as the index of matching names them. */
export type HitKind = 'notice' | 'guidance' | 'check'
export type HitName = { kind: HitKind; id: string }

/**
 * What was offered as an answer.
 * @property rank its place in the order of matching, 1 is the best
 * @property score 0 to 1, comparable between queries
 * @property level 'sure' headed the page; else how like it is, 3 the most
 */
export type ShownHit = HitName & { rank: number; score: number; level: 'sure' | 1 | 2 | 3 }

/** `hits`: JSON of ShownHit, with `refused` (UTC ISO) where somebody said "bukan ini". In a showing whose first was sure the others stand behind it: they were seen only once it was refused. */
export type CheckShownTable = { n: Generated<number>; id: string; at: string; answered: Answered; hits: string; refused: Generated<number>; reported_at: Generated<string | null> }
