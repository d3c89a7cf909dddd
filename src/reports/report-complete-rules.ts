/** What a desk needs to answer a report, in the order in which it is asked for. None of it is required. */
export const FACTS = ['text', 'seen_where', 'seen_at', 'area', 'asks'] as const
export type Fact = (typeof FACTS)[number]

export type FactColumns = Record<Fact, string | null>
export type ReportSaid = FactColumns & { media_count: number }

/** A link alone is no text: it may be gone tomorrow. Who cannot remember when has said so. */
const HAS: Record<Fact, (report: ReportSaid) => boolean> = {
  text: ({ text, media_count }) => media_count > 0 || hasWords(text),
  seen_where: ({ seen_where }) => seen_where !== null,
  seen_at: ({ seen_at }) => seen_at !== null,
  area: ({ area }) => area !== null,
  asks: ({ asks }) => asks !== null,
}

const hasWords = (text: string | null) => text !== null && text.replace(/\bhttps?:\/\/\S+/gi, '').trim() !== ''

export const missingFacts = (report: ReportSaid): Fact[] => FACTS.filter((fact) => !HAS[fact](report))

/**
 * What an addition changes. Nothing that was said is overwritten: an empty place is filled,
 * and full words come below a link.
 * @property late facts that have been given meanwhile, in other words
 */
export function additionTo(report: ReportSaid, given: Partial<FactColumns>): { fills: Partial<FactColumns>; late: Fact[] } {
  const missing = missingFacts(report)
  const said = FACTS.filter((fact) => given[fact] != null)
  const isThere = (fact: Fact) => (fact === 'text' ? report.text !== null && report.text.endsWith(given.text!) : report[fact] === given[fact])
  const fills = said.filter((fact) => missing.includes(fact)).map((fact) => [fact, fact === 'text' && report.text !== null ? `${report.text}\n\n${given.text}` : given[fact]])
  return { fills: Object.fromEntries(fills) as Partial<FactColumns>, late: said.filter((fact) => !missing.includes(fact) && !isThere(fact)) }
}
