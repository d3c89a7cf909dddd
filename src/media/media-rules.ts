/** What may be sent as a file, and how much of it. Bytes and pixels; all told before anything is decoded. */
export const MEDIA = {
  picturesOfReport: 4,
  fileBytes: 8_000_000,
  pixels: 40_000_000,
  /** Longest side of what is kept. */
  side: 1600,
  /** A phone, a household behind one address, a village's cell tower: within a day. */
  clientBytes: 40_000_000,
  allBytes: 4_000_000_000,
  /** Pictures stop here, so that texts still find room. */
  freeBytes: 256_000_000,
  /** Longer than any honest picture takes, shorter than a person waits. */
  reencodeMs: 8_000,
} as const

export type FileKind = 'jpeg' | 'png' | 'webp' | 'pdf'

export const TYPE_OF: Record<FileKind, string> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf' }

/** How many bytes `kindOf` needs to see. */
export const HEAD_BYTES = 16

/** By content: neither the name nor the type that a sender gives is looked at. */
export function kindOf(head: Uint8Array): FileKind | null {
  if (starts(head, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (starts(head, ascii('RIFF')) && starts(head.subarray(8), ascii('WEBP'))) return 'webp'
  if (starts(head, ascii('%PDF-'))) return 'pdf'
  return null
}

const starts = (bytes: Uint8Array, with_: number[]) => with_.every((byte, i) => bytes[i] === byte)
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/**
 * A file as it came, laid aside unread.
 * @property nth which of the field's parts it was, from 0; a control left empty counts as one
 * @property sha256 of what was sent, hex: the same form sent again is known by it
 * @property laidAt where it lies; null where it was not laid aside, and `not` says why
 */
export type SentFile = { field: string; nth: number; bytes: number; sha256: string; kind: FileKind | null; laidAt: string | null; not: NotLaid | null }
/** What laying aside tells of a file. */
export type Laid = Omit<SentFile, 'field' | 'nth'>
/** `unasked`: this form takes none here, or its token was not good. */
export type NotLaid = 'too_large' | 'budget' | 'no_room' | 'unasked'

/**
 * A file that stays. A picture is made safe: decoded, turned upright, written anew as a JPEG without
 * EXIF or place. A PDF stays as it came: it is only ever handed on to be saved.
 * @property hash SHA-256 of the file as it lies there, hex, and its name; `sent` of what came
 * @property width in pixels, 0 for a PDF, and so `height`
 */
export type KeptFile = { kind: KeptKind; hash: string; sent: string; bytes: number; width: number; height: number }
export type KeptKind = 'jpeg' | 'pdf'
/** A picture made safe. */
export type Reencoded = Omit<KeptFile, 'kind' | 'sent'>
export type NotReencoded = 'pixels' | 'broken' | 'busy'

/** Where files lie and are made safe. Node alone has one: on Workers only text and links are taken. */
export type Media = {
  /** Lays a part of a form aside as it comes in. `room`: asked before each chunk is written; once it says why not, the rest is read and dropped. */
  lay(chunks: AsyncIterable<Uint8Array>, room: (bytes: number) => Promise<NotLaid | null>): Promise<Laid>
  /** Out of a file laid aside makes one that stays, on disk and synced before it is told; held until `release`. */
  keep(file: SentFile): Promise<KeptFile | NotReencoded>
  /** What was laid aside and is not needed any more. */
  forget(files: readonly SentFile[]): Promise<void>
  /** The row that names it is written, or never will be: from now on only rows keep it. */
  release(hash: string): void
  /** @returns null where there is no such file */
  open(hash: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Erases those of these that are unused by then, and not just coming in again. */
  erase(hashes: readonly string[], unusedAmong: (hashes: readonly string[]) => Promise<string[]>): Promise<void>
  /** Everything that lies there and is not coming in just now. */
  list(): Promise<string[]>
}
