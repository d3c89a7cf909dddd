import { expect } from 'vitest'

/** A phone without a browser: one visit, then as many reports as wanted. */
export async function phone(url: string) {
  const page = await fetch(`${url}/lapor`)
  const cookie = page.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ')
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())![1]!
  const post = (path: string, fields: Record<string, string>, more = '') =>
    fetch(url + path, { method: 'POST', redirect: 'manual', headers: { cookie: cookie + more, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ csrf, ...fields }) })
  return { cookie, post }
}

/** Number and secret, as the page shows them. */
export async function reported(url: string, text: string): Promise<{ number: string; secret: string; withdraw(): Promise<void> }> {
  const { cookie, post } = await phone(url)
  const sent = await post('/lapor', { text })
  expect(sent.status).toBe(303)
  const ticket = `; ${sent.headers.getSetCookie().find((c) => c.includes('tangkal_tiket'))!.split(';')[0]}`
  const shown = await (await fetch(`${url}/tiket`, { headers: { cookie: cookie + ticket } })).text()
  return {
    number: /data-number="(\d+)"/.exec(shown)![1]!,
    secret: /data-secret="([a-z-]+)"/.exec(shown)![1]!,
    withdraw: async () => {
      expect((await post('/tiket/tarik', {}, ticket)).status).toBe(303)
    },
  }
}
