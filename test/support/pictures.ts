import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Bytes = Uint8Array<ArrayBuffer>
const bytes = (buffer: Buffer): Bytes => new Uint8Array(buffer)
const ascii = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'latin1'))
const joined = (...parts: Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts))

/** A picture as a phone takes it: noise (so that it has weight), EXIF with a place, a name and an hour. */
export async function photo(width = 1200, height = 900): Promise<Bytes> {
  const noise = { create: { width: Math.ceil(width / 8), height: Math.ceil(height / 8), channels: 3 as const, background: '#888', noise: { type: 'gaussian' as const, mean: 128, sigma: 40 } } }
  return bytes(
    await sharp(noise)
      .resize(width, height)
      .withExif({ IFD0: { Make: 'KAMERA-SARI', Copyright: 'Sari Utami' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '0/1 30/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '117/1 33/1 9/1' } })
      .jpeg({ quality: 90 })
      .toBuffer(),
  )
}

export const screenshot = async (kind: 'png' | 'webp', text = 'coblos'): Promise<Bytes> => {
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="720" height="1280"><rect width="720" height="1280" fill="#dff"/><text x="40" y="200" font-size="60">${text}</text></svg>`)
  return bytes(kind === 'png' ? await sharp(svg).png().toBuffer() : await sharp(svg).webp().toBuffer())
}

const HTML = '<html><script>alert(document.cookie)</script></html>'

/** Files that say by name and type that they are pictures, and are something else, or more. `stays`: a picture, but nothing that was hidden in it. */
export async function lyingFiles(): Promise<{ what: string; name: string; bytes: Bytes; answer: 415 | 422 | 'stays' }[]> {
  const jpeg = await photo(400, 300)
  const png = await screenshot('png')
  return [
    { what: 'a web page called png', name: 'a.png', bytes: ascii(HTML), answer: 415 },
    { what: 'a drawing with a script in it', name: 'a.jpg', bytes: ascii(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`), answer: 415 },
    { what: 'a GIF', name: 'a.jpg', bytes: bytes(await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).gif().toBuffer()), answer: 415 },
    { what: 'a PDF', name: 'surat.jpg', bytes: ascii('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'), answer: 415 },
    { what: 'a video', name: 'a.jpg', bytes: joined(new Uint8Array([0, 0, 0, 24]), ascii('ftypmp42'), new Uint8Array(200)), answer: 415 },
    { what: 'an iPhone’s HEIC', name: 'IMG_1.jpg', bytes: joined(new Uint8Array([0, 0, 0, 24]), ascii('ftypheic'), new Uint8Array(200)), answer: 415 },
    { what: 'a TIFF', name: 'a.png', bytes: bytes(await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).tiff().toBuffer()), answer: 415 },
    { what: 'a bitmap', name: 'a.png', bytes: joined(ascii('BM'), new Uint8Array(100)), answer: 415 },
    { what: 'an archive', name: 'a.webp', bytes: joined(ascii('PK\u0003\u0004'), new Uint8Array(100)), answer: 415 },
    { what: 'a sound in the same container as WebP', name: 'a.webp', bytes: joined(ascii('RIFF'), new Uint8Array(4), ascii('WAVEfmt '), new Uint8Array(64)), answer: 415 },
    { what: 'the first bytes of a JPEG, then a web page', name: 'a.jpg', bytes: joined(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), ascii(HTML)), answer: 422 },
    { what: 'the first bytes of a PNG, then nothing of one', name: 'a.png', bytes: joined(png.subarray(0, 8), ascii(HTML.repeat(20))), answer: 422 },
    { what: 'a photo with a web page behind it', name: 'a.jpg', bytes: joined(jpeg, ascii(HTML)), answer: 'stays' },
    { what: 'a picture with an archive behind it', name: 'a.png', bytes: joined(png, ascii(`PK\u0003\u0004${HTML}`)), answer: 'stays' },
  ]
}

/** Small to send, dear to open. */
export async function bombs(): Promise<{ what: string; bytes: Bytes }[]> {
  return [
    { what: 'a PNG that says 60,000 × 60,000', bytes: drawnPng(60_000, 60_000, new Uint8Array(100)) },
    { what: 'a PNG of 20,000 × 20,000 that really unfolds', bytes: drawnPng(20_000, 20_000, deflateSync(Buffer.alloc(20_000 * 2501), { level: 9 }), { depth: 1, colour: 0 }) },
    { what: 'a JPEG that says 65,500 × 65,500', bytes: withJpegSize(await photo(200, 150), 65_500, 65_500) },
    { what: 'an interlaced PNG just below the bound', bytes: bytes(await sharp({ create: { width: 7000, height: 5700, channels: 4, background: '#12345678' } }).png({ progressive: true, compressionLevel: 9 }).toBuffer()) },
    { what: 'a PNG with 300 MB of text folded up in it', bytes: drawnPng(10, 10, deflateSync(Buffer.alloc(10 * 31)), { before: chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(300_000_000), { level: 9 })])) }) },
    { what: 'a JPEG with 20,000 scans', bytes: await manyScans(20_000) },
    { what: 'a WebP of 6,300 × 6,300', bytes: bytes(await sharp({ create: { width: 6300, height: 6300, channels: 4, background: '#12345678' } }).webp({ lossless: true, effort: 0 }).toBuffer()) },
  ]
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1
  return n
})
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  let crc = 0xffffffff
  for (const byte of body) crc = CRC[(crc ^ byte) & 255]! ^ (crc >>> 8)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const end = Buffer.alloc(4)
  end.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
  return Buffer.concat([length, body, end])
}

function drawnPng(width: number, height: number, data: Uint8Array, { depth = 8, colour = 2, before = new Uint8Array() }: { depth?: number; colour?: number; before?: Uint8Array } = {}): Bytes {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = depth
  head[9] = colour
  return joined(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), before, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0)))
}

/** Writes another size over the one in the frame header. */
function withJpegSize(jpeg: Bytes, width: number, height: number): Bytes {
  const out = Buffer.from(jpeg)
  const at = markerAt(out, [0xc0, 0xc2])
  out.writeUInt16BE(height, at + 5)
  out.writeUInt16BE(width, at + 7)
  return bytes(out)
}

/** Repeats the last scan of a progressive JPEG: each costs a walk over the whole picture. */
async function manyScans(times: number): Promise<Bytes> {
  const jpeg = await sharp({ create: { width: 5000, height: 5000, channels: 3, background: '#777' } }).jpeg({ progressive: true }).toBuffer()
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]))
  const scan = jpeg.subarray(last, jpeg.length - 2)
  const most = Math.min(times, Math.floor(7_500_000 / scan.length))
  return joined(jpeg.subarray(0, jpeg.length - 2), ...Array.from({ length: most }, () => scan), jpeg.subarray(jpeg.length - 2))
}

function markerAt(jpeg: Buffer, markers: number[]): number {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) if (markers.includes(jpeg[at + 1]!)) return at
  throw new Error('no frame header')
}
