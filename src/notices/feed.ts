import { Feed } from 'feed'
import { href } from '../../templates/layout.ts'
import { outWord } from '../../templates/parts/band.ts'
import { asMarkup } from '../../templates/parts/text.ts'
import { at, type Ctx } from '../web/env.ts'
import { verdictWords } from '../words/common-words.ts'
import { feedWords } from '../words/feed-words.ts'
import { markdownHtml } from '../words/markdown.ts'
import { wordsOfHolding } from './holding-show.ts'
import { lapsedAt, type Holding } from './holding-views.ts'
import type { NoticeLine } from './notice-list-views.ts'
import { outOfForce, standingAt } from './notice-rules.ts'
import { originOf, urlOf } from './page-head.ts'

/**
 * The latest changes as a feed. An entry keeps its id for good; what happens to the
 * notice changes its text, so that a reader who keeps old entries learns of it.
 * What is paused or withdrawn, held or lapsed carries neither verdict nor fact.
 *
 * @param as.office who answers for it; `most`: entries, whatever changed last first
 */
export function feedOf(c: Ctx, lines: readonly NoticeLine[], held: readonly Holding[], { office, format, most }: { office: string; format: Format; most: number }): Feed {
  const w = feedWords(c.var.lang)
  const { region } = c.var.deps
  const entries = [...lines.map((line) => entryOf(c, line, format)), ...held.map((h) => heldEntry(c, h, format))].toSorted((a, b) => b.date.getTime() - a.date.getTime()).slice(0, most)
  const feed = new Feed({
    id: urlOf(c, '/'),
    title: w.title(region.name),
    description: w.lead,
    link: urlOf(c, '/cek-fakta'),
    language: c.var.lang,
    copyright: office,
    author: { name: office },
    updated: entries[0]?.date ?? new Date(0),
    feedLinks: { atom: `${originOf(c)}${href(c.var.lang, '/feed.xml')}`, json: `${originOf(c)}${href(c.var.lang, '/feed.json')}` },
  })
  for (const entry of entries) feed.addItem(entry)
  return feed
}

type Entry = Parameters<Feed['addItem']>[0]
type Format = 'atom' | 'json'

/** Atom reads titles and summaries as markup, JSON as plain text. */
function entryOf(c: Ctx, line: NoticeLine, format: Format): Entry {
  const w = feedWords(c.var.lang)
  const words = wordsIn(format)
  const link = urlOf(c, `/cek-fakta/${line.slug}`)
  const shared = { id: link, link, date: new Date(line.changedAt), published: new Date(line.publishedAt) }
  const out = outOfForce(line.stored, at(c))
  if (out) {
    const why = line.stateNote ?? ''
    const said = out === 'paused' ? w.pausedWhy(why) : w.withdrawnWhy(why)
    return { ...shared, title: words(`${outWord(c.var.lang, out)}: “${line.claimText}”`), ...plainly(said, format), extensions: [stateOf(line, out, null)] }
  }
  const stands = standingAt(line.stored, at(c))
  const notes = [line.version > 1 && line.note && w.correctedWhy(line.note), stands === 'recheck_due' && w.recheckDue].filter((note) => typeof note === 'string')
  return {
    ...shared,
    title: words(`${verdictWords(c.var.lang)[line.verdict]}: “${line.claimText}”`),
    description: words([...notes, line.headline].join(' ')),
    content: markdownHtml([...notes, line.body].join('\n\n')),
    extensions: [stateOf(line, stands, line.verdict)],
  }
}

/** No verdict yet, or none at all: an entry that lapses at its time is a changed one. */
function heldEntry(c: Ctx, h: Holding, format: Format): Entry {
  const link = urlOf(c, `/cek-fakta/${h.slug}`)
  const ended = lapsedAt(h, at(c))
  const { word, sentence } = wordsOfHolding(c, h)
  return {
    id: link,
    link,
    date: new Date(ended ?? h.heldAt),
    published: new Date(h.heldAt),
    title: wordsIn(format)(`${word}: “${h.claimText}”`),
    ...plainly(sentence, format),
    extensions: [stateOf({ number: h.number, version: 0 }, ended ? 'lapsed' : 'holding', null)],
  }
}

const wordsIn = (format: Format) => (format === 'atom' ? asMarkup : asItIs)
const asItIs = (text: string) => text

/** What has no text of its own. JSON has to have content: without one of its own the plain words would be given as HTML. */
const plainly = (said: string, format: Format) => ({ description: wordsIn(format)(said), ...(format === 'json' && { content: asMarkup(said) }) })

/** For programs, in the JSON feed alone. */
const stateOf = (line: Pick<NoticeLine, 'number' | 'version'>, state: string, verdict: string | null) => ({ name: '_tangkal', objects: { number: line.number, state, verdict, version: line.version } })
