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
}
