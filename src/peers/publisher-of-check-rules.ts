import type { Channel } from '../sources/official-rules.ts'

/** A registered host, reduced as `hostOf` reduces the address of the check. */
export type HostOwner = Pick<Channel, 'publisherId' | 'publisherName' | 'class' | 'confirmed' | 'host'>

/**
 * Whose check it is: the registered peer of that host, else the name in the file, else the host.
 * A file cannot lend a registered body's name to another host. A peer need not be confirmed:
 * being one gives a check no weight.
 */
export function publisherOfCheck(host: string, written: string, owners: readonly HostOwner[]): { publisher: string; publisher_id: string | null } {
  const owner = owners.find((o) => o.host === host)
  if (owner?.class === 'peer') return { publisher: owner.publisherName, publisher_id: owner.publisherId }
  if (owner?.confirmed) return { publisher: owner.publisherName, publisher_id: null }
  const lent = owners.some((o) => plain(o.publisherName) === plain(written))
  return { publisher: written === '' || lent ? host : written, publisher_id: null }
}

const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
