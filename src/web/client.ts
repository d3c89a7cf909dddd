import type { Ctx } from './env.ts'

/** The client's network behind the trusted proxies. Each proxy adds who it heard from at the end: what a client made up stands before that. */
export function clientOf(c: Ctx): string {
  const { config, addressOf } = c.var.deps
  if (config.trustProxy === 0) return networkOf(addressOf(c))
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim()).filter(Boolean)
  return networkOf(hops.at(-config.trustProxy) ?? addressOf(c))
}

/** An IPv4 address as it stands; IPv6 by its /64, since one phone has many. Without the port that some proxies add. */
export function networkOf(given: string): string {
  const address = /^\[([^\]]*)\]/.exec(given)?.[1] ?? given
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(address)?.[1]
  if (v4 || !address.includes(':')) return v4 ?? address
  const [front = '', back] = address.toLowerCase().replace(/%.*/, '').split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const zeros = back === undefined ? 0 : 8 - groups(front).length - groups(back).length
  const whole = [...groups(front), ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...groups(back ?? '')]
  return whole.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
