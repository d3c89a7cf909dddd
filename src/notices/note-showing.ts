import { at, type Ctx } from '../web/env.ts'
import { tellOperator } from '../web/operator-log.ts'
import type { Store, Write } from '../store/store.ts'
import { isShowingId } from './showing-rules.ts'
import { refusedWrite, reportedWrite, shownWrite, takenBackWrite } from './showing-store.ts'
import type { Answered, HitName, ShownHit } from './showing-tables.ts'

/** What is noted beside an answer: nobody waits for it, and nothing that goes wrong here is seen by who asked. */
export const noteShown = (c: Ctx, id: string, answered: Answered, hits: readonly ShownHit[]): void => note(c, (store) => shownWrite(store, id, at(c), answered, hits))

export const noteRefused = (c: Ctx, id: string, hit: HitName): void => noteOn(c, id, (store) => refusedWrite(store, id, hit, at(c)))
export const noteTakenBack = (c: Ctx, id: string, hit: HitName): void => noteOn(c, id, (store) => takenBackWrite(store, id, hit))
export const noteReported = (c: Ctx, id: string): void => noteOn(c, id, (store) => reportedWrite(store, id, at(c)))

const noteOn = (c: Ctx, id: string, write: (store: Store) => Write) => {
  if (isShowingId(id)) note(c, write)
}

/** After a fault nothing is noted for so long: each try at a locked database would hold up everyone else's page. */
const REST_MS = 60_000
const resting = new WeakMap<Store, number>()

function note(c: Ctx, write: (store: Store) => Write): void {
  const { store } = c.var.deps
  const { now } = c.var
  if (now.getTime() < (resting.get(store) ?? 0)) return
  const noted = Promise.resolve()
    .then(() => store.intake([write(store)]))
    .catch((fault: unknown) => {
      resting.set(store, now.getTime() + REST_MS)
      tellOperator(now, { event: 'showing_not_noted', what: fault instanceof Error ? fault.message : 'unknown', todo: 'The check was answered; only its figures at /meja/cek miss some. If it goes on, run npm run doctor.' })
    })
  afterAnswer(c, noted)
}

/** Workers end with the answer what nobody asked them to wait for; Node goes on, and has no such context. */
function afterAnswer(c: Ctx, work: Promise<unknown>): void {
  try {
    c.executionCtx.waitUntil(work)
  } catch {
    // Nothing to hand it to.
  }
}
