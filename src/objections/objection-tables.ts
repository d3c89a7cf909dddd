/** Why an objection is set aside: junk, not about this notice, or said before. */
export type SetAsideAs = 'spam' | 'off_topic' | 'repeated'

/** `contact`: sealed. Answered, set aside, or neither while it waits; never both. */
export type ObjectionTable = {
  id: string
  notice_id: string
  version: number
  text: string
  contact: string | null
  received_at: string
  answer: string | null
  answered_by: string | null
  answered_at: string | null
  set_aside_at: string | null
  set_aside_by: string | null
  set_aside_as: SetAsideAs | null
}
