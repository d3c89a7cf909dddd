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

const CONTROLS = /[^\P{Cc}\t\n]/gu
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g

/** U+2028 and U+2029 too: in a textarea they look like line breaks. */
const withLf = (raw: string) => raw.replace(/\r\n?|[\u2028\u2029]/g, '\n')
