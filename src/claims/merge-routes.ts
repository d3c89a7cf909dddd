import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import { BULK_MOST, type Ticked } from '../desk/bulk.ts'
import { readTicks } from '../desk/bulk-forms.ts'
import { type AtClaim, mergeClaims, splitClaim, undoMerge } from '../desk/merging.ts'
import { type NewClaim, readLink, readNewClaim } from '../desk/triage-forms.ts'
import { isRefusal } from '../store/refusal.ts'
import { door, faulty, type FieldFault, staffTo } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { readSeq, type Typed, typedFrom } from '../web/typed.ts'
import { mergeWords } from '../words/merge-words.ts'
import type { Lang } from '../words/words.ts'
import { claimPage } from './claim-page.ts'
import { idOf, inWords } from './claim-routes.ts'
import { loadClaim } from './claim-store.ts'
import { promiseAt } from './promise.ts'

export const mergeRoutes = new Hono<AppEnv>()

const atClaim = (c: Ctx, typed: Typed): AtClaim => ({ store: c.var.deps.store, by: actorOf(c).id, at: at(c), formSeq: readSeq(typed) })
const toClaim = (c: Ctx, id: string) => staffTo(c, `/meja/klaim/${id}`)

mergeRoutes.post('/meja/klaim/:id/gabung', staffOnly('moderator'), door({
  draw: (c, typed, problem) => claimPage(c, idOf(c), { form: 'gabung', typed, problem }),
  act: async (c, typed) => {
    const into = await readInto(c, typed)
    if ('faults' in into) return faulty(into.faults)
    const done = await mergeClaims(atClaim(c, typed), idOf(c), into.read)
    return isRefusal(done) ? inWords(c, done) : toClaim(c, done.stays)
  },
}))

mergeRoutes.post('/meja/klaim/:id/batal-gabung', staffOnly('moderator'), door({
  draw: (c, typed, problem) => claimPage(c, idOf(c), { form: 'batal-gabung', typed, problem }),
  act: async (c, typed) => {
    const done = await undoMerge(atClaim(c, typed), idOf(c))
    return isRefusal(done) ? done : toClaim(c, idOf(c))
  },
}))

mergeRoutes.post('/meja/klaim/:id/pisah', staffOnly('moderator'), door({
  draw: (c, typed, problem) => claimPage(c, idOf(c), { form: 'pisah', typed, problem }),
  act: async (c, typed) => {
    const given = readSplit(typed, c.var.lang)
    if ('faults' in given) return faulty(given.faults)
    const done = await splitClaim(atClaim(c, typed), idOf(c), given.ticked, given.fields, promiseAt(c.var.now, c.var.deps.region.duty).toISOString())
    return isRefusal(done) ? inWords(c, done) : toClaim(c, done.claimId)
  },
}))

async function readInto(c: Ctx, typed: Typed): Promise<{ read: string } | { faults: FieldFault[] }> {
  const given = readLink(typedFrom([['claim', typed.line('into')]]), c.var.lang)
  const fault = (say: string) => ({ faults: [{ field: 'gabung-into', say }] })
  if ('faults' in given) return fault(given.faults[0]!.say)
  if (given.read.claim === idOf(c)) return fault(mergeWords(c.var.lang).itself)
  return (await loadClaim(c.var.deps.store, given.read.claim)) ? { read: given.read.claim } : fault(mergeWords(c.var.lang).noneFound)
}

/** Which reports leave, and what they become; every fault beside its field. */
function readSplit(typed: Typed, lang: Lang): { ticked: Ticked[]; fields: NewClaim } | { faults: FieldFault[] } {
  const w = mergeWords(lang)
  const ticked = readTicks(typed)
  const fields = readNewClaim(typed, lang)
  const say = ticked.length === 0 ? w.noReports : ticked.length > BULK_MOST ? w.tooMany(ticked.length, BULK_MOST) : null
  if ('read' in fields && say === null) return { ticked, fields: fields.read }
  const faults = 'faults' in fields ? fields.faults.map((f) => ({ field: `pisah-${f.field}`, say: f.say })) : []
  return { faults: [...(say === null ? [] : [{ field: 'pisah-report', say }]), ...faults] }
}
