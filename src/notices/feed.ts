import { Feed } from 'feed'
import { href } from '../../templates/layout.ts'
import { outWord } from '../../templates/parts/band.ts'
import { asMarkup } from '../../templates/parts/text.ts'
import { at, type Ctx } from '../web/env.ts'
import { verdictWords } from '../words/common-words.ts'
import { feedWords } from '../words/feed-words.ts'
import { markdownHtml } from '../words/markdown.ts'
import type { NoticeLine } from './notice-list-views.ts'
import { outOfForce, standingAt } from './notice-rules.ts'
import { originOf, urlOf } from './page-head.ts'

/**
 * The latest changes as a feed. An entry keeps its id for good; what happens to the
 * notice changes its text, so that a reader who keeps old entries learns of it.
 * What is paused or withdrawn carries neither verdict nor fact.
 *
 * @param office who answers for it
 */
export function feedOf(c: Ctx, lines: readonly NoticeLine[], office: string, format: 'atom' | 'json'): Feed {
  const w = feedWords(c.var.lang)
  const { region } = c.var.deps
  const feed = new Feed({
    id: urlOf(c, '/'),
    title: w.title(region.name),
    description: w.lead,
    link: urlOf(c, '/cek-fakta'),
    language: c.var.lang,
    copyright: office,
    author: { name: office },
    updated: new Date(lines[0]?.changedAt ?? 0),
    feedLinks: { atom: `${originOf(c)}${href(c.var.lang, '/feed.xml')}`, json: `${originOf(c)}${href(c.var.lang, '/feed.json')}` },
  })
  for (const line of lines) feed.addItem(entryOf(c, line, format === 'atom' ? asMarkup : asItIs))
  return feed
}

/** @param words Atom reads titles and summaries as markup, JSON as plain text */
function entryOf(c: Ctx, line: NoticeLine, words: (text: string) => string): Parameters<Feed['addItem']>[0] {
  const w = feedWords(c.var.lang)
  const link = urlOf(c, `/cek-fakta/${line.slug}`)
  const shared = { id: link, link, date: new Date(line.changedAt), published: new Date(line.publishedAt) }
  const out = outOfForce(line.stored, at(c))
  if (out) {
    const why = line.stateNote ?? ''
    const said = out === 'paused' ? w.pausedWhy(why) : w.withdrawnWhy(why)
    return { ...shared, title: words(`${outWord(c.var.lang, out)}: “${line.claimText}”`), description: words(said), extensions: [stateOf(line, out, null)] }
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

const asItIs = (text: string) => text

/** For programs, in the JSON feed alone. */
const stateOf = (line: NoticeLine, state: string, verdict: string | null) => ({ name: '_tangkal', objects: { number: line.number, state, verdict, version: line.version } })
