import type { Generated } from 'kysely'

export type PublisherClass = 'official' | 'peer'
export type Platform = 'facebook' | 'instagram' | 'tiktok' | 'youtube' | 'x'

export type PublisherTable = {
  id: string
  name: string
  class: PublisherClass
  region: string | null
  election: string | null
  valid_from: string | null
  valid_to: string | null
  seq: Generated<number>
  created_at: string
}
export type ChannelTable = {
  id: string
  publisher_id: string
  host: string | null
  platform: Platform | null
  handle: string | null
  valid_from: string | null
  valid_to: string | null
  evidence: string | null
  confirmed_at: string | null
  confirmed_by: string | null
}
