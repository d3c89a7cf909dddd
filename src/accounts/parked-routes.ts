import { Hono } from 'hono'
import { parkedPage, type ParkedItem } from '../../templates/parked-page.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { door, staffTo } from '../web/door.ts'
import { actorOf, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import { typedFrom } from '../web/typed.ts'
import { formWords, parkedWords } from '../words/account-words.ts'
import { dayTime } from '../words/time.ts'
import { homeOf, ownPath } from './home.ts'
import { dropParkedWrite } from './parked-store.ts'
import { parkedFor, type Parked } from './parking.ts'
import { anyStaff } from './sessions.ts'
import { longestText } from './turned-away.ts'

export const parkedRoutes = new Hono<AppEnv>()

parkedRoutes.use('/akun/tersimpan/*', anyStaff)
parkedRoutes.get('/akun/tersimpan', async (c) => {
  const actor = actorOf(c)
  const items = await parkedFor(c, actor.id)
  const body = parkedPage({
    lang: c.var.lang,
    csrf: formToken(c),
    items: items.map((parked) => itemOf(c, parked)),
    dropped: c.req.query('dibuang') !== undefined,
    goOn: ownPath(c.req.query('lanjut') ?? '') ?? homeOf(actor.roles),
  })
  return c.html(await staffPage(c, { title: parkedWords(c.var.lang).title, section: null, body }))
})

parkedRoutes.post('/akun/tersimpan/:id/buang', door({
  act: async (c) => {
    await c.var.deps.store.commit([dropParkedWrite(c.var.deps.store, actorOf(c).id, c.req.param('id')!)])
    return staffTo(c, '/akun/tersimpan?dibuang=1')
  },
}))

function itemOf(c: Ctx, { id, path, at, fields }: Parked): ParkedItem {
  const here = { zone: c.var.deps.region.timezone, lang: c.var.lang, now: c.var.now }
  const names = formWords(c.var.lang) as Record<string, string | undefined>
  const w = parkedWords(c.var.lang)
  return {
    id,
    title: names[path.split('/').at(-1) ?? ''] ?? w.form,
    path,
    when: timeTag(at, w.from(dayTime(at, here))),
    // Told by `tersimpan`, so that it waits no more once it is taken.
    action: `${path}?tersimpan=${id}`,
    fields,
    text: longestText(typedFrom(fields)),
  }
}
