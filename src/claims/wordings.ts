import { diffWords } from 'diff'
import { FACT_KINDS, factsOf } from '../matching/facts.ts'
import { judging, type Differs } from '../matching/judge.ts'
import type { Places } from '../matching/places.ts'
import { wordsOf } from '../matching/words.ts'
import type { WordedReport } from './wording-views.ts'

/** A piece of a wording beside what is claimed: in both, only in the wording, or only in the claim. */
export type DiffPiece = { text: string; in: 'both' | 'wording' | 'claim' }
/** One way in which a claim is told. @property first the report that brought it @property n reports that tell it so, of those read @property differs from what is claimed */
export type Wording = { first: WordedReport; n: number; pieces: DiffPiece[]; differs: Differs[] }

const LANG = 'id'
/** From this share of words in common (Dice) on, and with the same facts, two tell it in the same way. */
const SAME = 0.8
const MOST_SHOWN = 12
/** Texts that are compared with each other. */
const MOST_GROUPS = 40
const MOST_LETTERS = 400

type Group = { first: WordedReport; n: number; words: ReadonlySet<string>; facts: string }

/**
 * The ways in which a claim is told, oldest first; what is nearly the same stands once.
 * @param reports oldest first @param claim its kabar, or its title
 * @returns at most a dozen, and how many more there are
 */
export function familyOf(reports: readonly WordedReport[], claim: string, places: Places): { wordings: Wording[]; more: number } {
  const groups: Group[] = []
  const known = new Map<string, Group>()
  for (const report of reports) {
    // Most are forwarded as they came.
    const group = known.get(report.text) ?? groupFor(groups, { first: report, n: 0, words: new Set(wordsOf(report.text, LANG)), facts: '' }, places)
    if (!group) continue
    group.n++
    known.set(report.text, group)
  }
  return { wordings: groups.slice(0, MOST_SHOWN).map(({ first, n }) => ({ first, n, ...beside(first.text, claim, places) })), more: Math.max(0, groups.length - MOST_SHOWN) }
}

/** One that tells it in the same way, else a new one while there is room. */
function groupFor(groups: Group[], own: Group, places: Places): Group | undefined {
  const near = groups.filter(({ words }) => (2 * [...own.words].filter((word) => words.has(word)).length) / (own.words.size + words.size || 1) >= SAME)
  if (near.length === 0 && groups.length >= MOST_GROUPS) return undefined
  own.facts = factKey(own.first.text, places)
  const same = near.find(({ facts }) => facts === own.facts)
  if (!same && groups.length < MOST_GROUPS) groups.push(own)
  return same ?? (groups.at(-1) === own ? own : undefined)
}

/** Another hour makes another wording, however like the rest is. */
function factKey(text: string, places: Places): string {
  const facts = factsOf(text, places)
  return [...FACT_KINDS.map((kind) => [...facts[kind]].toSorted().join(' ')), facts.negations % 2].join('|')
}

/** Of a long message only what is about the claim. */
function beside(text: string, claim: string, places: Places): Pick<Wording, 'pieces' | 'differs'> {
  const { passage, differs } = judging(text, places, LANG)(claim, null)
  const whole = passage || text
  const short = whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS).replace(/\s+\S*$/u, '')} …` : whole
  const pieces = diffWords(claim, short, { ignoreCase: true }).map(({ value, added, removed }): DiffPiece => ({ text: value, in: added ? 'wording' : removed ? 'claim' : 'both' }))
  // What stands in place of something else begins a word of its own.
  return { pieces: pieces.map((piece, i) => (piece.in === 'claim' && pieces[i + 1]?.in === 'wording' ? { ...piece, text: `${piece.text.trimEnd()} ` } : piece)), differs }
}
