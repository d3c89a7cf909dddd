import { request } from 'node:http'
import { alone, type Row } from './figures.ts'

const KB = 1024

/** What a first visit costs over the wire, headers left out, without a browser (with one: test/weight.test.ts). */
export async function weightRow(what: string, url: string, path: string): Promise<Row> {
  const page = await rawBytes(url + path)
  const files = [...new Set([...(await (await fetch(url + path)).text()).matchAll(/(?:href|src)="(\/s\/[^"]+)"/g)].map((match) => match[1]!))]
  const weighed = await Promise.all(files.map(async (file) => ({ htmx: file.includes('htmx'), bytes: (await rawBytes(url + file)).length })))
  const sum = (all: typeof weighed) => all.reduce((bytes, file) => bytes + file.bytes, page.length)
  const [light, whole, requests] = [sum(weighed.filter((file) => !file.htmx)), sum(weighed), 1 + files.length]
  const kb = (bytes: number) => (bytes / KB).toFixed(1)
  return alone(`first visit: ${what}`, `${kb(light)} kB, ${kb(whole)} with htmx, ${requests} requests`, '≤ 14 kB, ≤ 30 with htmx, ≤ 5 requests', light <= 14 * KB && whole <= 30 * KB && requests <= 5)
}

/** What goes over the wire, compressed as it comes: fetch() would unpack it. */
export function rawBytes(url: string): Promise<Buffer> {
  return new Promise((done, failed) => {
    const asked = request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => done(Buffer.concat(parts)))
    })
    asked.on('error', failed).end()
  })
}
