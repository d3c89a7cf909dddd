import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { activityWrite } from '../../src/store/activity.ts'
import { migrate } from '../../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../../src/store/node-store.ts'

export type Intake = { single: number; grouped: number }

/** The store alone, without HTTP: rows a second when 16 writers share a transaction, and when each has its own. */
export async function intakeAlone(folder: string, seconds: number): Promise<Intake> {
  const db = openDatabase(join(folder, 'intake.db'))
  migrate(db, 'db/migrations')
  const store = nodeStore(db)
  let seq = 0
  const rate = async (write: typeof store.commit) => {
    const begun = performance.now()
    let n = 0
    const writer = async () => {
      while (performance.now() - begun < seconds * 1000) {
        await write([activityWrite(store, { subject: 'report', subject_id: 'bench', seq: ++seq, act: 'receive', by: 'reporter', at: '2027-06-08T06:40:00.000Z' })])
        n++
      }
    }
    await Promise.all(Array.from({ length: 16 }, writer))
    return n / ((performance.now() - begun) / 1000)
  }
  const result = { single: await rate(store.commit), grouped: await rate(store.intake) }
  await store.close()
  return result
}
