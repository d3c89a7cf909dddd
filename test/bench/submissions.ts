import { drive, type Asked, type Load } from './load.ts'

/** Report forms as phones send them: token and cookie of one visit, a text and a nonce of its own each. */
export async function reportForms(url: string): Promise<() => Asked> {
  const visit = await fetch(`${url}/lapor`)
  const cookie = visit.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ')
  const csrf = /name="csrf" value="([^"]+)"/.exec(await visit.text())![1]!
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie }
  let n = 0
  return () => ({
    path: '/lapor',
    headers,
    body: new URLSearchParams({ csrf, nonce: `bench-${process.pid}-${n++}-${Math.random()}`, text: `TPS nomor ${n} di kecamatan kita katanya tutup jam 11 siang, sebarkan`, seen_where: 'whatsapp_group', seen_at: 'today', area: '64.08.04.2001' }).toString(),
  })
}

export const submissions = async (url: string, seconds: number): Promise<Load> => drive(url, seconds, await reportForms(url))
