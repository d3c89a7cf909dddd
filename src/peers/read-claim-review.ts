import { visit } from 'jsonc-parser'
import { FileFault, rawCheck, type Entry } from './entry.ts'

type Json = Record<string, unknown>
type Path = (string | number)[]

/** Lists that stand inside lists: a DataFeed's element holds items, a page's graph holds reviews. Deeper is something else. */
const MOST_DEEP = 8
const LISTS = ['@graph', 'dataFeedElement', 'itemListElement', 'item']

/**
 * The ClaimReviews of a JSON-LD document: one, an array, `@graph`, DataFeed or ItemList, also inside each other.
 * What stands beside them there (the page, the organisation) is passed over.
 */
export function* readClaimReviews(text: string): Generator<Entry> {
  const found = [...reviewsIn(parsed(text), [], 0)]
  if (!found.length) throw new FileFault('there is no ClaimReview in this JSON: one, an array, @graph, DataFeed or ItemList of them')
  const lines = linesOf(text, new Set(found.map(({ path }) => JSON.stringify(path))))
  for (const [i, { path, review }] of found.entries()) {
    const line = lines.get(JSON.stringify(path))
    const at = `item ${i + 1}${line === undefined ? '' : `, line ${line}`}`
    const share = (i + 1) / found.length
    yield isReview(review) ? { at, share, raw: rawOf(review) } : { at, share, wrong: 'is no ClaimReview' }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FileFault(`line ${faultyLine(text)}: this is no valid JSON`)
  }
}

/** What JSON.parse says of a fault names a place only in long texts. */
function faultyLine(text: string): number {
  const lines: number[] = []
  visit(text, { onError: (_error, _at, _length, line) => void lines.push(line + 1) }, { disallowComments: true })
  return lines[0] ?? 1
}

function* reviewsIn(value: unknown, path: Path, deep: number): Generator<{ path: Path; review: unknown }> {
  if (deep > MOST_DEEP) return
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) yield* reviewsIn(one, [...path, i], deep + 1)
  } else if (isObject(value) && isReview(value)) yield { path, review: value }
  else if (isObject(value)) for (const name of LISTS) yield* reviewsIn(value[name], [...path, name], deep + 1)
  // A number or text where a review is due: told, not passed over.
  else if (value !== undefined && value !== null && typeof path.at(-1) === 'number') yield { path, review: value }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isReview = (value: unknown): value is Json => isObject(value) && (value['@type'] === undefined ? 'claimReviewed' in value : [value['@type']].flat().some((type) => /(^|[/:])ClaimReview$/.test(String(type))))

const rawOf = (review: Json) =>
  rawCheck({
    url: textOf(review['url']) || textOf(review['mainEntityOfPage']) || textOf(review['@id']),
    title: textOf(review['headline']) || textOf(review['name']),
    claim: textOf(review['claimReviewed']),
    body: textOf(review['reviewBody']) || textOf(review['articleBody']) || textOf(review['description']),
    verdict: labelOf(review['reviewRating']),
    publisher: nameOf(review['publisher']) || nameOf(review['author']),
    date: textOf(review['datePublished']) || textOf(review['dateCreated']),
  })

/** A number alone is no label: each house counts on a scale of its own. */
function labelOf(rating: unknown): string {
  const [one] = [rating].flat()
  return isObject(one) ? textOf(one['alternateName']) || textOf(one['name']) : ''
}

function nameOf(given: unknown): string {
  const [one] = [given].flat()
  return isObject(one) ? textOf(one['name']) : textOf(one)
}

/** JSON-LD writes the same text plain, in a list, or as `{"@value": …}`; an address also as `{"@id": …}`. */
function textOf(given: unknown): string {
  const [one] = [given].flat()
  if (typeof one === 'string') return one
  if (typeof one === 'number') return String(one)
  return isObject(one) ? textOf(one['@value'] ?? one['@id'] ?? '') : ''
}

/** The line on which each wanted value begins. */
function linesOf(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const lines = new Map<string, number>()
  const note = (line: number, path: Path) => {
    const key = JSON.stringify(path)
    if (wanted.has(key)) lines.set(key, line + 1)
  }
  try {
    visit(text, { onObjectBegin: (_at, _length, line, _column, path) => note(line, path()), onLiteralValue: (_value, _at, _length, line, _column, path) => note(line, path()) })
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault // nested too deep for it: the items keep their numbers
  }
  return lines
}
