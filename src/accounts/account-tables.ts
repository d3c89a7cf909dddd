export type Role = 'volunteer' | 'reader' | 'moderator' | 'admin'

export type AccountTable = {
  id: string
  email: string
  name: string
  /** JSON array of Role */
  roles: string
  password_hash: string
  language: 'id' | 'en'
  state: 'active' | 'disabled'
  totp_secret: string | null
  recovery: string | null
  seq: number
  created_at: string
}
export type SessionTable = {
  id_hash: string
  account_id: string
  created_at: string
  expires_at: string
  ended_at: string | null
  ended_as: 'idle' | 'absolute' | 'signed_out' | 'ended' | null
}
export type ParkedPostTable = { id: string; account_id: string; path: string; body: string; parked_at: string }
