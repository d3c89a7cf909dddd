/**
 * What a person sent, as it is kept: nothing they can see is changed.
 *
 * Line ends become LF, control characters but tab and line feed go, lone
 * surrogates become U+FFFD, the rest NFC; spaces at line ends and blank lines
 * at both ends go (a textarea drops a first empty line anyway).
 * Only spaces and line breaks give ''. Emoji joiners and right-to-left text stay.
 */
export function cleanText(raw: string): string {
  const lines = withLf(raw).replace(CONTROLS, '').toWellFormed().normalize('NFC').split('\n')
  const trimmed = lines.map((line) => line.trimEnd())
  const first = trimmed.findIndex((line) => line !== '')
  return first < 0 ? '' : trimmed.slice(first, trimmed.findLastIndex((line) => line !== '') + 1).join('\n')
}

/**
 * A field of one line: white space of any kind becomes single spaces. Marks
 * that force the writing direction go: one alone turns a whole table row.
 */
export function oneLine(raw: string): string {
  return cleanText(raw.split(/\s+/).join(' ').replace(DIRECTION, '')).trim()
}

/** What a person typed as a sentence that others may follow: it ends in a full stop where it ended in nothing. '' stays ''. */
export const sentenceOf = (typed: string): string => (typed.trim() === '' || /[.!?…][)”"’']*$/.test(typed.trim()) ? typed.trim() : `${typed.trim()}.`)

/** UTF-16 units after CRLF became LF, as `maxlength` counts. */
export function lengthOf(text: string): number {
  return withLf(text).length
}

/**
 * The first web address in a text, as someone may have pasted it with a message
 * around it. Without a scheme only `www.` or a host of a common ending with a
 * path counts (`s.id/abc`), and gets `https://`.
 *
 * @returns the address as written, without the punctuation behind it, ≤ 2,000 units; null when there is none
 */
export function firstUrl(text: string): string | null {
  for (const [found] of text.matchAll(ADDRESS)) {
    const bare = withoutTail(found)
    const url = /^https?:/i.test(bare) ? bare : `https://${bare}`
    if (url.length <= URL_AT_MOST && URL.canParse(url) && new URL(url).hostname.includes('.')) return url
  }
  return null
}

const CONTROLS = /[^\P{Cc}\t\n]/gu
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g
const URL_AT_MOST = 2000
const TAIL = '.,;:!?\'’*_~»…'
const COMMON = 'com|id|net|org|info|me|ly|gl|gd|co|xyz|site|online|link|app|io|be|tv'
// The length of a host label is bounded so that a long run of letters is not walked again from each of its letters.
const ADDRESS = new RegExp(`(?:https?://|(?<![\\w.@-])www\\.|(?<![\\w.@/-])(?:[a-z0-9-]{1,63}\\.){1,6}(?:${COMMON})/)[^\\s<>"“”]+`, 'gi')

/** U+2028 and U+2029 too: in a textarea they look like line breaks. */
const withLf = (raw: string) => raw.replace(/\r\n?|[\u2028\u2029]/g, '\n')

/** Drops a sentence's punctuation and WhatsApp's marks; a closing bracket only when nothing in the address opened it. */
function withoutTail(found: string): string {
  const tail = /[([]/.test(found) ? TAIL : `${TAIL})]`
  let end = found.length
  while (end > 0 && tail.includes(found[end - 1]!)) end--
  return found.slice(0, end)
}
