/**
 * A "no" that a person can cause and can mend: wrong stage, not their turn, a
 * colleague was faster. Faults (disk, bug) are thrown and never take this shape.
 * How each is said and with which status: src/words/refusal-words.ts.
 */
export type Refusal = { refused: RefusalCode }

export type RefusalCode =
  | 'not_found'
  | 'not_allowed'
  | 'wrong_stage'
  | 'own_draft'
  | 'verdicts_differ'
  | 'being_read'
  | 'read_already'
  | 'held_by_other'
  | 'moved_meanwhile'
  | 'already_there'
  | 'other_content'
  | 'withdrawn'
  | 'second_person'
  | 'had_part'
  | 'holding_once'
  | 'holding_candidate'
  | 'holding_public_body'
  | 'holding_press'
  | 'holding_named'
  | 'two_notices'
  | 'merge_over'
  | 'own_guidance'
  | 'guidance_over'

export const isRefusal = (x: unknown): x is Refusal => typeof x === 'object' && x !== null && 'refused' in x

const TRIGGER_CODE = /refuse:(\w+)/

/**
 * The refusal in a database's error, or null when the error is a fault.
 * Both databases are read by message: D1 gives nothing else.
 */
export function refusalIn(error: unknown): Refusal | null {
  const said = error instanceof Error ? error.message : String(error)
  if (/UNIQUE constraint failed: activity\./.test(said)) return { refused: 'moved_meanwhile' }
  const code = TRIGGER_CODE.exec(said)?.[1]
  if (code) return { refused: code as RefusalCode }
  if (/UNIQUE constraint failed/.test(said)) return { refused: 'already_there' }
  return null
}
