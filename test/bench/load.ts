import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import autocannon from 'autocannon'

export type Load = { perSecond: number; p50: number; p99: number; wrong: number; requests: number }

export type Request = { url: string; headers?: Record<string, string>; seconds?: number; connections?: number }

/** Keep-alive load from this process on loopback, bounded in time. Milliseconds. */
export async function load(r: Request): Promise<Load> {
  const result = await autocannon({
    url: r.url,
    connections: r.connections ?? 16,
    duration: r.seconds ?? 5,
    headers: { 'accept-encoding': 'gzip', ...r.headers },
  })
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, wrong: result.non2xx + result.errors - (result['3xx'] ?? 0), requests: result.requests.total }
}

/**
 * Form posts over 16 keep-alive connections, each the next as soon as the last is answered.
 * Plain node:http: autocannon draws a body anew so slowly that it, not the server, is measured.
 */
export async function posts(r: Request & { body: () => string }): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: r.connections ?? 16 })
  const end = performance.now() + (r.seconds ?? 5) * 1000
  const took: number[] = []
  let wrong = 0
  const one = () =>
    new Promise<void>((done, failed) => {
      const begun = performance.now()
      const body = r.body()
      const sent = request(r.url, { method: 'POST', agent, headers: { ...r.headers, 'content-length': Buffer.byteLength(body) } }, (answer) => {
        if (answer.statusCode !== 303) wrong++
        answer.resume()
        answer.on('end', () => {
          took.push(performance.now() - begun)
          done()
        })
      })
      sent.on('error', failed).end(body)
    })
  const begun = performance.now()
  const connection = async () => {
    while (performance.now() < end) await one()
  }
  await Promise.all(Array.from({ length: r.connections ?? 16 }, connection))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return { perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99), wrong, requests: took.length }
}
