import { mergeClaims } from '../../src/desk/merging.ts'
import { pauseNotice } from '../../src/desk/notice-moves.ts'
import { fillDemo, type Demo } from '../../src/demo/fill-demo.ts'
import { testApp } from './app.ts'
import { type Desk, hasAccount, signedIn, withCast } from './cast.ts'
import { publishedNotice, submittedClaim } from './notices.ts'
import { photo } from './pictures.ts'
import { Visitor } from './visitor.ts'

/** Everybody who looks around: those of the cast, Ratna of the demo in the middle of her work, and Minah, whose report the demo has answered. */
export type FullDesk = Desk & { demo: Demo; ratna: Visitor; minah: Visitor }

/** A tag that must never arrive as one, in whatever a person writes or publishes. */
export const MARK = '<x-odd onload=1>'

/** A desk on which something of everything stands: the demo's two days, and what the demo leaves out. */
export async function fullDesk(): Promise<FullDesk> {
  const base = testApp({ limits: false })
  const end = base.now.read()
  const demo = await fillDemo(base.deps, end)
  const desk: FullDesk = Object.assign(await withCast(base), { demo, ratna: await signedIn(base, 'ratna', '10.0.1.9'), minah: new Visitor(base, '10.0.0.2') })
  await publishedNotice(desk, { id: 'odd', headline: `Jam ${MARK} "x-odd="`, claimText: `Kabar ${MARK} </script>`, body: `Isi ${MARK} [x](javascript:alert(1)) "x-odd="` })
  await publishedNotice(desk, { id: 'paused', headline: 'Dijeda' })
  await pauseNotice(desk.store, 'paused', { by: { moderator: 'budi' }, formSeq: null, at: end.toISOString() }, `Sumbernya ${MARK} "x-odd=" ditarik`)
  await submittedClaim(desk, { id: 'sama' })
  await mergeClaims({ store: desk.store, by: 'budi', at: end.toISOString(), formSeq: null }, 'sama', 'paused')
  await hasAccount(desk, 'korban', ['moderator'])
  await hasAccount(desk, 'mantan', ['reader'])
  await desk.store.read.updateTable('account').set({ state: 'disabled' }).where('id', '=', 'mantan').execute()
  await parks(desk, end)
  const { slug } = await desk.store.read.selectFrom('notice').select('slug').where('number', '=', demo.notice).executeTakeFirstOrThrow()
  await desk.minah.get(`/cek-fakta/${slug}/keberatan`)
  await desk.ratna.get(`/meja/klaim/${demo.claims.get('pindah-desa')!}`)
  await desk.ratna.submit('/ambil') // a draft of Dian's: now it is Ratna's to drop
  await desk.minah.submit('/keberatan', { text: `Keliru ${MARK}`, contact: '0812-3456-7890' })
  await objectionsEnd(desk, slug)
  return desk
}

/** One objection that Budi answered, and one that he set aside. */
async function objectionsEnd({ minah, budi, store }: FullDesk, slug: string): Promise<void> {
  const ends: [string, string, Record<string, string>][] = [['Sumbernya apa?', '', { answer: `Ada di bawah ${MARK}` }], ['Beli pulsa', '/kesampingkan', { reason: 'spam' }]]
  for (const [about, form, fields] of ends) {
    const text = `${about} ${MARK}`
    await minah.get(`/cek-fakta/${slug}/keberatan`)
    await minah.submit('/keberatan', { text, contact: '0812-3456-7890' })
    const { id } = await store.read.selectFrom('objection').select('id').where('text', '=', text).executeTakeFirstOrThrow()
    await budi.get('/meja/keberatan')
    await budi.submit(`/meja/keberatan/${id}${form}`, fields)
  }
}

/** Sari has just reported, with a picture; Minah has opened one of the demo's reports. Again each time, because tickets end. */
export async function reportersCome({ sari, minah, demo }: FullDesk, round: number): Promise<void> {
  await sari.get('/lapor')
  await sari.send('/lapor', { text: `Kabar ke-${round} ${MARK}`, contact: 'sari@contoh.test', consent: '1' }, [{ field: 'media', name: 'a.jpg', bytes: await photo(80, 60) }])
  const tickets = [demo.ticket, ...demo.tickets.values()]
  await minah.get('/tiket?lain=1')
  await minah.submit('/tiket', tickets[round % tickets.length]!)
}

/** A form of Dewi's whose session had ended by then. */
async function parks(desk: Desk, end: Date): Promise<void> {
  desk.now.set(new Date(end.getTime() - 9 * 3_600_000).toISOString())
  const away = await signedIn(desk, 'dewi', '10.0.1.8')
  await away.get('/admin/penerbit')
  desk.now.set(end.toISOString())
  await away.submit('/admin/penerbit', { name: `KPU ${MARK}`, class: 'official', host: 'kab.kpu.go.id', evidence: 'Surat edaran' })
}
