import autocannon from 'autocannon'

export type Load = { perSecond: number; p50: number; p99: number; wrong: number; requests: number }

export type Request = { url: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: () => string; seconds?: number; connections?: number }

/** Keep-alive load from this process on loopback, bounded in time. Milliseconds. */
export async function load(r: Request): Promise<Load> {
  const result = await autocannon({
    url: r.url,
    connections: r.connections ?? 16,
    duration: r.seconds ?? 5,
    requests: [
      {
        method: r.method ?? 'GET',
        headers: { 'accept-encoding': 'gzip', ...r.headers },
        ...(r.body ? { setupRequest: (request: autocannon.Request) => ({ ...request, body: r.body!() }) } : {}),
      },
    ],
  })
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, wrong: result.non2xx + result.errors - (result['3xx'] ?? 0), requests: result.requests.total }
}
