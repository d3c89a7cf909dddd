import { isAmong } from '../store/among.ts'
import { insertWrite } from '../store/insert-write.ts'
import type { Store, Write } from '../store/store.ts'
import type { PeerCheckTable } from './peer-tables.ts'

export type PeerCheckRow = PeerCheckTable

export async function checksAt(store: Store, urls: readonly string[]): Promise<Map<string, PeerCheckRow>> {
  const rows = await store.read.selectFrom('peer_check').selectAll().where(isAmong('url', urls)).execute()
  return new Map(rows.map((row) => [row.url, row]))
}

export const newCheckWrite = (store: Store, row: PeerCheckRow): Write => insertWrite(store, 'peer_check', row)

export const checkWrite = (store: Store, { id, url: _same, ...change }: PeerCheckRow): Write => store.read.updateTable('peer_check').set(change).where('id', '=', id).compile()

export const dropCheckWrite = (store: Store, id: string): Write => store.read.deleteFrom('peer_check').where('id', '=', id).compile()
