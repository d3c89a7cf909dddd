import { Hono } from 'hono'
import { adminSettingsPage } from '../../templates/admin-settings-page.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { staffOnly } from '../accounts/sessions.ts'
import { privateThings } from '../claims/privacy-rules.ts'
import { isRefusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import { door, faulty, staffTo, type FieldFault, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { hereOf } from '../web/here.ts'
import { staffPage } from '../web/pages.ts'
import { readSeq, type Typed } from '../web/typed.ts'
import { lengthOf } from '../words/read-text.ts'
import { settingWords } from '../words/setting-words.ts'
import { dayTime } from '../words/time.ts'
import { decideSettings, SETTING_NAMES, SETTINGS, type SettingName, type SettingValues } from './setting-rules.ts'
import { settingWrites } from './setting-store.ts'
import { type SettingAct, settingTrail, settingValues } from './setting-views.ts'

export const settingRoutes = new Hono<AppEnv>()

const SAVED = '/admin/setelan?disimpan=1'

settingRoutes.get('/admin/setelan', staffOnly('admin'), async (c) => c.html(await draw(c, null, null)))

settingRoutes.post('/admin/setelan', staffOnly('admin'), door({
  draw,
  act: async (c, typed) => {
    const { store } = c.var.deps
    const asked = typedValues(typed)
    const faults = SETTING_NAMES.flatMap((name) => faultOf(c, name, asked[name]))
    if (faults.length > 0) return faulty(faults)
    let unchanged = false
    const done = await settle(store, async () => {
      const [now, trail] = await Promise.all([settingValues(store), settingTrail(store)])
      const changes = decideSettings(now, asked, { staff: actorOf(c).id }, at(c), { seq: trail[0]?.seq ?? 0, formSeq: readSeq(typed) })
      if (isRefusal(changes)) return changes
      unchanged = changes.length === 0
      return unchanged ? { refused: 'already_there' } : settingWrites(store, changes)
    })
    return isRefusal(done) && !unchanged ? done : staffTo(c, SAVED)
  },
}))

/** A setting that the form does not bring counts as emptied, as a browser sends an empty field. */
const typedValues = (typed: Typed): SettingValues => Object.fromEntries(SETTING_NAMES.map((name) => [name, typed.line(name)])) as SettingValues

function faultOf(c: Ctx, name: SettingName, value: string): FieldFault[] {
  const w = settingWords(c.var.lang)
  const { most, impersonal } = SETTINGS[name]
  if (lengthOf(value) > most) return [{ field: name, say: w.tooLong(lengthOf(value), most) }]
  return impersonal && privateThings(value).length > 0 ? [{ field: name, say: w.personal }] : []
}

async function draw(c: Ctx, typed: Typed | null, problem: Problem | null): Promise<string> {
  const { store } = c.var.deps
  const [set, trail] = await Promise.all([settingValues(store), settingTrail(store)])
  return showSettings(c, { set, trail }, typed, problem, problem === null && c.req.query('disimpan') === '1')
}

/** The same out of what was loaded. @param saved they were, just now */
export function showSettings(c: Ctx, { set, trail }: { set: SettingValues; trail: readonly SettingAct[] }, typed: Typed | null, problem: Problem | null, saved: boolean): Promise<string> {
  const { region } = c.var.deps
  const w = settingWords(c.var.lang)
  const here = hereOf(c)
  const pack: Partial<Record<SettingName, string | null>> = { office: region.office, contact: region.contact }
  const shown = typed ? typedValues(typed) : set
  const stands = (name: SettingName) => (pack[name] ? (set[name] === '' ? w.packStands(pack[name]) : w.emptied(pack[name])) : set[name] === '' ? w.nothingStands : '')
  const [last] = trail
  return staffPage(c, {
    title: w.title,
    section: 'settings',
    body: adminSettingsPage({
      lang: c.var.lang,
      csrf: formToken(c),
      seq: last?.seq ?? 0,
      rows: SETTING_NAMES.map((name) => ({ name, label: w[name], hint: w[`hint_${name}`], stands: stands(name), value: shown[name] })),
      saved,
      stored: problem?.status === 409 && last ? { say: w.storedNow(last.who ?? '', dayTime(last.at, here)), values: SETTING_NAMES.map((name) => ({ label: w[name], value: set[name] || pack[name] || '–' })) } : null,
      problem,
      trail: trail.map((act) => ({ who: act.who ?? undefined, did: (act.value === null ? w.cleared : w.set)(w[act.name]), reason: act.value, when: timeTag(act.at, dayTime(act.at, here)), own: act.actorId === actorOf(c).id })),
    }),
  })
}
