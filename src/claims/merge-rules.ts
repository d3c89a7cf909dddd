import type { NoticeState } from '../notices/notice-tables.ts'
import type { Refusal } from '../store/refusal.ts'

/** So long a merge can be undone. */
export const UNDO_HOURS = 24

export type MergeFacts = { id: string; merged_into: string | null; notice: NoticeState | null }

/**
 * Which of two claims goes into the other. A notice's number and address are public and never change,
 * so whoever has one stays, from whichever page the two were merged; two with notices are not merged.
 *
 * @param drawn the claim whose form was sent: it goes, where neither has a notice
 */
export function whichStays<C extends MergeFacts>(drawn: C, other: C): { goes: C; stays: C } | Refusal {
  if (drawn.id === other.id || drawn.merged_into !== null || other.merged_into !== null) return { refused: 'wrong_stage' }
  if (drawn.notice !== null && other.notice !== null) return { refused: 'two_notices' }
  return drawn.notice === null ? { goes: drawn, stays: other } : { goes: other, stays: drawn }
}

/** @param mergedAt, at UTC ISO */
export const mayUndo = (mergedAt: string | null, at: string): boolean => mergedAt !== null && Date.parse(at) - Date.parse(mergedAt) < UNDO_HOURS * 3_600_000
