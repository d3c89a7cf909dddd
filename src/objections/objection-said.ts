import type { Html } from '../../templates/html.ts'
import { bringBackForm } from '../../templates/objection-pages.ts'
import { said } from '../../templates/parts/said.ts'
import { SAID_MINUTES } from '../desk/triage-said.ts'
import { actorOf, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { objectionWords } from '../words/objection-words.ts'
import { lastStep, objectionBy } from './objection-views.ts'

/**
 * What this person has just done to an objection, in one sentence, with its undo. Read from the
 * notice's history and not from the address: it is true, and gone with the next thing that happens.
 *
 * @param id from the address; @param place hidden fields that lead back to this page of the list
 */
export async function saidOfObjection(c: Ctx, id: string | undefined, place: Record<string, string>): Promise<Html | null> {
  const o = id === undefined ? null : await objectionBy(c.var.deps.store, id, actorOf(c).id)
  const last = o && (await lastStep(c.var.deps.store, o))
  if (!o || !last || last.by !== actorOf(c).id || c.var.now.getTime() - Date.parse(last.at) > SAID_MINUTES * 60_000) return null
  const w = objectionWords(c.var.lang)
  if (last.act === 'answer_objection') return said({ text: w.answered })
  if (last.act === 'bring_objection_back') return said({ text: w.broughtBack(o.number) })
  return said({ text: w.setAside(o.number), undo: bringBackForm({ id: o.id, label: w.undo, fields: { csrf: formToken(c), ...place } }) })
}
