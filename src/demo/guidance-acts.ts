import type { DemoDesk } from './demo-desk.ts'
import type { DemoGuidance } from './demo-types.ts'
import type { Act } from './report-acts.ts'

/** Written, sent on a little later where there is a source, and read; some is withdrawn again. */
export function actsOfGuidance(g: DemoGuidance): Act[] {
  const { key, ago, reader, source, withdrawn } = g
  return [
    { ago, what: `guidance ${key}`, run: (desk) => write(desk, g) },
    ...(source ? [{ ago: ago - 0.1, what: `guidance ${key} sent on`, run: (desk: DemoDesk) => move(desk, key, g.by, '/simpan', {}, '/ajukan') }] : []),
    ...(reader ? [{ ago: ago - 0.4, what: `guidance ${key} published`, run: (desk: DemoDesk) => move(desk, key, reader, '/baca-kedua', { outcome: 'terbit' }) }] : []),
    ...(withdrawn ? [{ ago: withdrawn.ago, what: `guidance ${key} withdrawn`, run: (desk: DemoDesk) => move(desk, key, withdrawn.by, '/cabut', { reason: withdrawn.why }) }] : []),
  ]
}

async function write(desk: DemoDesk, g: DemoGuidance): Promise<void> {
  const browser = await desk.at(g.by, '/meja/panduan/baru')
  const { url } = await browser.send('/meja/panduan', desk.guidanceFields(g))
  desk.guidanceIds.set(g.key, url.pathname.split('/').at(-1)!)
}

async function move(desk: DemoDesk, key: string, who: Exclude<DemoGuidance['reader'], null | undefined>, action: string, fields: Record<string, string>, press?: string): Promise<void> {
  const browser = await desk.at(who, `/meja/panduan/${desk.guidanceIds.get(key)!}`)
  await browser.send(action, fields, press)
}
