import type { Verdict } from '../claims/claim-tables.ts'

/**
 * Labels of other houses that say what one of our verdicts says. A label that names only the sort of
 * falsehood ("konten tiruan"), or more than one thing ("disinformasi", "partly false"), has none.
 */
const SAME: Record<Verdict, string[]> = {
  false: ['salah', 'hoaks', 'hoax', 'palsu', 'keliru', 'tidak benar', 'palsu hoaks', 'hoaks palsu', 'konten palsu', 'false', 'fake', 'incorrect', 'not true'],
  misleading: ['menyesatkan', 'konten yang menyesatkan', 'konten menyesatkan', 'misleading'],
  partly_true: ['sebagian benar', 'benar sebagian', 'setengah benar', 'partly true', 'partially true', 'half true', 'mixture'],
  true: ['benar', 'true', 'correct', 'accurate'],
  unproven: ['belum terbukti', 'tidak terbukti', 'tak terbukti', 'tak bisa diverifikasi', 'tidak bisa diverifikasi', 'tidak dapat diverifikasi', 'belum bisa diverifikasi', 'unproven', 'unverified', 'unverifiable'],
  not_a_claim: ['pendapat', 'opini', 'opinion'],
}

const OURS = new Map(Object.entries(SAME).flatMap(([verdict, labels]) => labels.map((label) => [label, verdict as Verdict])))

/** @param label as the peer wrote it: "[SALAH]", "hoaks!" and "Palsu/Hoaks" are read; whatever else the label says beside it is not guessed */
export const verdictOf = (label: string): Verdict | null => OURS.get(label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()) ?? null
