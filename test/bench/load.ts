import { Agent, request, type OutgoingHttpHeaders } from 'node:http'
import { performance } from 'node:perf_hooks'
import autocannon from 'autocannon'
import { quantile } from './figures.ts'

/** Milliseconds; `wrong`: answers that were not what was asked for. */
export type Load = { perSecond: number; p50: number; p99: number; wrong: number; requests: number }

export type Request = { url: string; headers?: Record<string, string>; seconds?: number; connections?: number }

/** Keep-alive load from this process on loopback, bounded in time. */
export async function load(r: Request): Promise<Load> {
  const result = await autocannon({
    url: r.url,
    connections: r.connections ?? 16,
    duration: r.seconds ?? 5,
    headers: { 'accept-encoding': 'gzip', ...r.headers },
  })
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, wrong: result.non2xx + result.errors - (result['3xx'] ?? 0), requests: result.requests.total }
}

/** What one connection sends next. A body makes it a POST. */
export type Asked = { path: string; headers?: OutgoingHttpHeaders; body?: string }

/**
 * Requests over 16 keep-alive connections, each the next as soon as the last is answered.
 * Plain node:http: autocannon draws a body anew so slowly that it, not the server, is measured.
 */
export async function drive(url: string, seconds: number, next: () => Asked, connections = 16): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const begun = performance.now()
  const took: number[] = []
  let wrong = 0
  const connection = async () => {
    while (performance.now() < begun + seconds * 1000) {
      const asked = next()
      const { ms, status } = await once(agent, url, asked)
      took.push(ms)
      if (status !== (asked.body === undefined ? 200 : 303)) wrong++
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  const perSecond = took.length / ((performance.now() - begun) / 1000)
  agent.destroy()
  return { perSecond, p50: quantile(took, 0.5), p99: Math.round(quantile(took, 0.99)), wrong, requests: took.length }
}

/** One client who asks one thing after the other over one connection. */
export function client(url: string, headers: OutgoingHttpHeaders) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    /** Milliseconds; throws where the page is not there. */
    async get(path: string): Promise<number> {
      const { ms, status } = await once(agent, url, { path, headers })
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      return ms
    },
    end: () => agent.destroy(),
  }
}

function once(agent: Agent, url: string, { path, headers, body }: Asked): Promise<{ ms: number; status: number }> {
  const begun = performance.now()
  return new Promise((done, failed) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const sent = request(url + path, { agent, method: body === undefined ? 'GET' : 'POST', headers: { 'accept-encoding': 'gzip', ...headers, ...length } }, (answer) => {
      answer.resume()
      answer.on('end', () => done({ ms: performance.now() - begun, status: answer.statusCode ?? 0 }))
    })
    sent.on('error', failed).end(body)
  })
}
