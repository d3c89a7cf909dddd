import { expect } from 'vitest'

/** A phone without a browser: one visit, then as many reports as wanted. */
export async function phone(url: string) {
  const page = await fetch(`${url}/lapor`)
  const cookie = page.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ')
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())![1]!
  const post = (path: string, fields: Record<string, string>, more = '') =>
    fetch(url + path, { method: 'POST', redirect: 'manual', headers: { cookie: cookie + more, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ csrf, ...fields }) })
  /** As multipart, with pictures behind the fields. */
  const send = (fields: Record<string, string>, pictures: readonly Uint8Array<ArrayBuffer>[]) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ csrf, ...fields })) form.append(name, value)
    for (const bytes of pictures) form.append('media', new File([bytes], 'IMG.jpg', { type: 'image/jpeg' }))
    return fetch(`${url}/lapor`, { method: 'POST', redirect: 'manual', headers: { cookie }, body: form })
  }
  return { cookie, post, send }
}

export type Reported = { number: string; secret: string; cookie: string; withdraw(): Promise<void> }

/** Number and secret, as the page shows them. `cookie` opens the ticket. */
export async function reported(url: string, text: string, pictures: readonly Uint8Array<ArrayBuffer>[] = []): Promise<Reported> {
  const { cookie, post, send } = await phone(url)
  const sent = await send({ text }, pictures)
  expect(sent.status).toBe(303)
  const ticket = `; ${sent.headers.getSetCookie().find((c) => c.includes('tangkal_tiket'))!.split(';')[0]}`
  const shown = await (await fetch(`${url}/tiket`, { headers: { cookie: cookie + ticket } })).text()
  return {
    number: /data-number="(\d+)"/.exec(shown)![1]!,
    secret: /data-secret="([a-z-]+)"/.exec(shown)![1]!,
    cookie: cookie + ticket,
    withdraw: async () => {
      expect((await post('/tiket/tarik', {}, ticket)).status).toBe(303)
    },
  }
}
