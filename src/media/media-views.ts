import type { Selectable } from 'kysely'
import type { Store } from '../store/store.ts'
import type { ReportPictureTable } from './media-tables.ts'

export type ReportPicture = Pick<Selectable<ReportPictureTable>, 'report_number' | 'n' | 'hash' | 'width' | 'height'>

/** Pictures of these reports in their order. At most 90 numbers: D1 takes 100 parameters. */
export const picturesOf = async (store: Store, numbers: readonly number[]): Promise<ReportPicture[]> =>
  numbers.length === 0 ? [] : store.read.selectFrom('report_picture').select(['report_number', 'n', 'hash', 'width', 'height']).where('report_number', 'in', numbers).orderBy('report_number').orderBy('n').execute()

const AT_ONCE = 90

/** Those of these files that no row names. */
export async function unusedAmong(store: Store, hashes: readonly string[]): Promise<string[]> {
  const unused: string[] = []
  for (let i = 0; i < hashes.length; i += AT_ONCE) {
    const some = hashes.slice(i, i + AT_ONCE)
    const used = new Set((await store.read.selectFrom('kept_file').select('hash').where('hash', 'in', some).execute()).map((row) => row.hash))
    unused.push(...some.filter((hash) => !used.has(hash)))
  }
  return unused
}
