import type { Harm } from './claim-tables.ts'

/** What is worked on first: a wrong day or place, malware and money before the rest (DESIGN 5). */
export const HARM_RANK: Record<Harm, 0 | 1 | 2> = { voting: 0, device: 0, money: 0, safety: 1, reputation: 1, low: 2 }

/** A report nobody has looked at may be anything: it stands between the urgent and the slight. */
export const UNTRIAGED_RANK = 1
