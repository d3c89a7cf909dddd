import { Marked, type RendererObject, type Token, type Tokens } from 'marked'

/**
 * The text of a notice as HTML: paragraphs, bold, emphasis, lists, quotes, links.
 *
 * Raw HTML is shown as it was typed. Links lead to http and https only, without
 * a user name before the host; other addresses and pictures leave their words.
 * Headings become bold paragraphs, for the page owns the outline; code and
 * tables become paragraphs. No attribute but a link's own and a list's `start`.
 *
 * @param text LF line ends. One line break is kept as one: people type as in a chat.
 * @returns blocks joined by line feeds, '' for nothing. Never throws: what is too long
 *   or too tangled for marked (5,000 `>` overflow its stack) comes out as plain paragraphs.
 */
export function markdownHtml(text: string): string {
  const source = bounded(text)
  if (source === null) return plainHtml(text)
  try {
    return String(marked.parse(source)).trim()
  } catch {
    // The bounds are measured, not proved; a reader gets the words in any case.
    return plainHtml(text)
  }
}

/** The same text without marks, for search and descriptions: one line a block, addresses left out. */
export function markdownText(text: string): string {
  const blocks = markdownHtml(text).replace(/<\/?(?:p|li|ul|ol|blockquote|hr)\b[^>]*>|<br>/g, '\n').replace(/<[^>]*>/g, '')
  const plain = blocks.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity]!)
  return plain.split('\n').map((line) => line.trim()).filter(Boolean).join('\n')
}

const LONGEST = 10_000
/** More marks and lines than this are an attack or a drawing; a notice of 1,200 letters has some fifty. */
const MOST_MARKS = 400
const DEEPEST = 3
const MARKS = /[*_~`[\]<>\\|\n]/g
// Quote and list marks that open blocks inside each other on one line, as in "> - > text".
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/
const CONTAINER = /[ \t]*(?:>|[-*+]|\d{1,9}[.)])/g

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' }
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!)
/** Outside code `&lt;` stands for its letter, as Markdown has it; as text it can open no tag. */
const escapedText = (text: string) => text.replace(/&(?!(?:amp|lt|gt|quot|nbsp|#39);)|[<>"']/g, (letter) => ESCAPES[letter]!)

/** @returns the source with nesting cut to what a notice needs; null when Markdown is not to be tried */
function bounded(text: string): string | null {
  if (text.length > LONGEST || (text.match(MARKS)?.length ?? 0) > MOST_MARKS) return null
  return text.split('\n').map(shallow).join('\n')
}

function shallow(line: string): string {
  const indent = /^[ \t]*/.exec(line)![0].replace(/\t/g, '    ').slice(0, 4 * DEEPEST)
  const rest = line.trimStart()
  const marks = CONTAINERS.exec(rest)?.[0] ?? ''
  const kept = (marks.match(CONTAINER) ?? []).slice(0, DEEPEST).join('')
  return indent + kept + rest.slice(marks.length)
}

function plainHtml(text: string): string {
  const blocks = text.split(/\n{2,}/).map((block) => block.trim()).filter(Boolean)
  return blocks.map((block) => paragraph(escaped(block))).join('\n')
}

const paragraph = (html: string) => `<p>${html.replace(/\n/g, '<br>')}</p>\n`

/** The address to link to, or null. WHATWG decides what it is, as the reader's browser will. */
function safeAddress(href: string): string | null {
  const typed = href.replaceAll('&amp;', '&')
  if (!/^https?:\/\/[^/]/i.test(typed) || !URL.canParse(typed)) return null
  const url = new URL(typed)
  return url.username || url.password ? null : escaped(url.href)
}

const renderer: RendererObject = {
  text(token: Tokens.Text | Tokens.Escape) {
    return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : escapedText(token.text)
  },
  html: ({ text }) => escaped(text),
  heading({ tokens }) {
    return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`
  },
  paragraph({ tokens }) {
    return paragraph(this.parser.parseInline(tokens))
  },
  code: ({ text }) => paragraph(escaped(text.trim())),
  codespan: ({ text }) => escaped(text),
  table({ header, rows }) {
    const row = (cells: Tokens.TableCell[]) => paragraph(cells.map(({ tokens }) => this.parser.parseInline(tokens)).join(' · '))
    return [header, ...rows].map(row).join('')
  },
  list({ ordered, start, items }) {
    const tag = ordered ? 'ol' : 'ul'
    // "27. November" begins a list for Markdown; shown as 1 it would be another day.
    const from = ordered && Number.isInteger(start) && start !== 1 ? ` start="${start}"` : ''
    return `<${tag}${from}>\n${items.map((item) => this.listitem(item)).join('')}</${tag}>\n`
  },
  checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  link({ href, text, tokens, autolink }) {
    const words = autolink ? escaped(text) : this.parser.parseInline(tokens as Token[])
    const address = safeAddress(href)
    return address ? `<a href="${address}" rel="nofollow noopener">${words}</a>` : words
  },
  image: ({ text }) => escapedText(text),
}

// A tokenizer that answers nothing is a feature switched off. Definitions would make a typed line vanish,
// "~10 sampai ~20~" would be struck through, and a line of dashes would make the line above it a heading.
const off = () => undefined
const marked = new Marked({ gfm: true, breaks: true, renderer, tokenizer: { html: off, tag: off, def: off, del: off, lheading: off } })
