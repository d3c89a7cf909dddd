import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { MEDIA, type Reencoded } from './media-rules.ts'

/**
 * A process of its own: whatever a file does to the decoder, it does it here, where there
 * is no database and no secret, and it is ended when it takes too long.
 */
export type ReencodeJob = { id: number; from: string; to: string }
/** @property swollen it holds much more than one picture needs: a new one costs less */
export type ReencodeSaid = { id: number; swollen: boolean } & Outcome
type Outcome = { made: Reencoded } | { no: 'pixels' | 'broken' }

sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

/** Screens show 1,600 px well at 80; what is still large at that is a screenshot of noise, and 60 is enough. */
const QUALITIES = [80, 60]
const AIM_BYTES = 400_000

/** A fresh one holds 45 MB, and 90 after a photo of 12 megapixels. */
const SWOLLEN_BYTES = 105 * 1_048_576

process.on('message', (job: ReencodeJob) => {
  void reencode(job).then((said) => {
    globalThis.gc?.() // pictures are buffers beside the heap, which would not see them go
    process.send!({ id: job.id, swollen: process.memoryUsage.rss() > SWOLLEN_BYTES, ...said } satisfies ReencodeSaid)
  })
})
process.on('disconnect', () => process.exit(0))

async function reencode({ from, to }: ReencodeJob): Promise<Outcome> {
  try {
    const { width, height, pages } = await sharp(from, { limitInputPixels: false }).metadata()
    if (width * height * (pages ?? 1) > MEDIA.pixels) return { no: 'pixels' }
    for (const quality of QUALITIES) {
      const { data, info } = await sharp(from, { limitInputPixels: MEDIA.pixels, failOn: 'error' })
        .autoOrient()
        .resize({ width: MEDIA.side, height: MEDIA.side, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality })
        .toBuffer({ resolveWithObject: true })
      if (data.length > AIM_BYTES && quality !== QUALITIES.at(-1)) continue
      writeFileSync(to, data, { mode: 0o600, flush: true })
      return { made: { hash: createHash('sha256').update(data).digest('hex'), width: info.width, height: info.height, bytes: data.length } }
    }
    return { no: 'broken' }
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && /^(ENOSPC|EROFS|EACCES|EIO|ENOENT)$/.test(String(fault.code))) throw fault
    return { no: 'broken' }
  }
}
