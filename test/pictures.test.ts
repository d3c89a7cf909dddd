import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { reencoder } from '../src/media/reencoder.ts'
import { logTo } from '../src/web/operator-log.ts'
import { aDesk, type Desk } from './support/cast.ts'
import { lyingFiles, photo, screenshot } from './support/pictures.ts'
import type { SentFile } from './support/visitor.ts'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
})

const media = (bytes: Uint8Array<ArrayBuffer>, name = 'IMG_0001.jpg'): SentFile => ({ field: 'media', name, bytes })

async function sends(files: SentFile[], fields: Record<string, string> = {}) {
  await desk.sari.get('/lapor')
  const answer = await desk.sari.send('/lapor', fields, files)
  return { answer, number: Number(answer.page.querySelector('[data-number]')?.getAttribute('data-number') ?? 0) }
}
const fetched = async (who: 'sari' | 'budi', path: string) => {
  const cookie = [...desk[who].cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await desk.app.request(`http://tangkal.test${path}`, { headers: { cookie, host: 'tangkal.test' } })
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) }
}
const onDisk = () => readdirSync(desk.mediaFolder).filter((name) => name !== 'incoming')
const incoming = () => readdirSync(join(desk.mediaFolder, 'incoming'))

describe('Sari sends pictures', () => {
  test('a photo alone is a report; she and the desk see it, nobody else', async () => {
    const { answer, number } = await sends([media(await photo(4000, 3000))])
    expect(answer.status).toBe(200)
    expect(number).toBeGreaterThan(0)
    const seen = await fetched('budi', `/meja/laporan/${number}/gambar/1`)
    expect(seen.status).toBe(200)
    expect(seen.headers.get('content-type')).toBe('image/jpeg')
    expect(seen.headers.get('cache-control')).toBe('no-store')
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await fetched('sari', '/tiket/gambar/1')).status).toBe(200)
    expect((await fetched('sari', `/meja/laporan/${number}/gambar/1`)).status, 'not without an account').toBe(303)
    const other = await desk.app.request('http://tangkal.test/tiket/gambar/1')
    expect(other.status, 'not without the ticket').toBe(404)
  })

  test('what is kept knows neither the place nor the phone, is 1,600 px at most and about 300 kB', async () => {
    const sent = await photo(4000, 3000)
    expect(Buffer.from(sent).toString('latin1'), 'the phone wrote them in').toContain('KAMERA-SARI')
    const { number } = await sends([media(sent)])
    const { bytes } = await fetched('budi', `/meja/laporan/${number}/gambar/1`)
    const kept = await sharp(bytes).metadata()
    expect({ width: kept.width, height: kept.height, exif: kept.exif, icc: kept.icc, xmp: kept.xmp }).toEqual({ width: 1600, height: 1200, exif: undefined, icc: undefined, xmp: undefined })
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/KAMERA-SARI|Sari Utami|GPS|Exif/)
    expect(bytes.length).toBeLessThan(500_000)
  })

  test('a picture that lies on its side stands upright', async () => {
    const lying = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'green' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { number } = await sends([media(new Uint8Array(lying))])
    const { width, height } = await sharp((await fetched('budi', `/meja/laporan/${number}/gambar/1`)).bytes).metadata()
    expect([width, height]).toEqual([200, 300])
  })

  test('four at once, of three kinds, keep their order; the desk has them blurred until tapped', async () => {
    const files = [media(await photo(300, 200)), media(await screenshot('png')), media(await screenshot('webp', 'dua')), media(await photo(200, 300))]
    const { number } = await sends(files, { text: 'empat gambar' })
    const page = await desk.budi.get(`/meja/laporan/${number}`)
    const pictures = page.page.querySelectorAll('details.pic')
    expect(pictures).toHaveLength(4)
    expect(pictures.some((one) => one.hasAttribute('open'))).toBe(false)
    const sizes = await Promise.all([1, 2, 3, 4].map(async (n) => (await sharp((await fetched('budi', `/meja/laporan/${number}/gambar/${n}`)).bytes).metadata()).width))
    expect(sizes).toEqual([300, 720, 720, 200])
    expect((await fetched('budi', `/meja/laporan/${number}/gambar/5`)).status).toBe(404)
  })

  test('the desk adds a picture to a report that came by phone', async () => {
    await desk.budi.get('/meja/laporan/baru')
    const page = await desk.budi.send('/meja/laporan', { channel: 'visit', text: 'dibawa ke kantor' }, [media(await screenshot('png', 'kertas'))])
    expect(page.status).toBe(200)
    expect(page.page.querySelectorAll('details.pic')).toHaveLength(1)
  })

  test('the claim shows the pictures of its reports, blurred too', async () => {
    const { number } = await sends([media(await screenshot('png', 'klaim'))], { text: 'TPS pindah' })
    await desk.budi.get(`/meja/laporan/${number}`)
    const claim = await desk.budi.submit('/jadikan-klaim', { title: 'TPS pindah', subject: 'voting_procedure', harm: 'voting' })
    expect(claim.page.querySelector(`details.pic img[src="/meja/laporan/${number}/gambar/1"]`)).not.toBeNull()
  })
})

describe('what cannot be taken is said beside the field, and the text stays', () => {
  const refused = async (files: SentFile[], status: number, say: RegExp) => {
    const before = onDisk().length
    const { answer } = await sends(files, { text: 'kata-kata saya' })
    expect(answer.status).toBe(status)
    expect(answer.page.querySelector('#media-error')?.text).toMatch(say)
    expect(answer.page.querySelector('#errors a')?.getAttribute('href')).toBe('#media')
    expect(answer.page.querySelector('textarea[name=text]')?.text).toContain('kata-kata saya')
    expect(onDisk().length, 'nothing of it lies on disk').toBe(before)
    expect(incoming()).toEqual([])
  }

  test('five pictures', async () => {
    const one = media(await screenshot('png'))
    await refused([one, one, one, one, one], 422, /paling banyak 4/)
  })
  test('a file above 8 MB', () => refused([media(new Uint8Array(8_000_001).fill(0xff))], 413, /Gambar ke-1 terlalu besar \(9 MB\)/))
  test('a picture above 40 megapixels', async () => {
    const wide = await sharp({ create: { width: 8000, height: 5001, channels: 3, background: 'white' } }).png().toBuffer()
    await refused([media(await photo(90, 90)), media(new Uint8Array(wide))], 422, /Gambar ke-2 terlalu lebar/)
  })
  test('a body above 34 MB is refused before it is read', async () => {
    const response = await desk.app.request('http://tangkal.test/lapor', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '34000001' }, body: '--x--' })
    expect(response.status).toBe(413)
  })
  test('a body that breaks off keeps the text that had come', async () => {
    const head = '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\nsempat sampai\r\n--x\r\ncontent-disposition: form-data; name="media"; filename="a.jpg"\r\n\r\nsetengah'
    const response = await desk.app.request('http://tangkal.test/lapor', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: head })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('sempat sampai')
    expect(incoming()).toEqual([])
  })
  test('without a token nothing is written', async () => {
    const form = new FormData()
    form.append('text', 'tanpa tanda')
    form.append('media', new File([await photo(100, 100)], 'a.jpg'))
    const response = await desk.app.request('http://tangkal.test/lapor', { method: 'POST', body: form })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('tanpa tanda')
    expect(incoming()).toEqual([])
  })

  test('a GIF and a HEIC are told what would do; the pictures are to be chosen again', async () => {
    for (const { bytes } of (await lyingFiles()).filter(({ what }) => /GIF|HEIC/.test(what))) {
      await refused([media(bytes)], 415, /Gambar ke-1 bukan JPG, PNG, atau WebP\. Kirim tangkapan layarnya\./)
      expect(desk.sari.last!.page.querySelector('#errors')!.text).toContain('Isian Anda yang lain masih ada. Gambarnya perlu dipilih lagi.')
    }
  })

  test('fourteen files that lie about what they are', async () => {
    const files = await lyingFiles()
    expect(files).toHaveLength(14)
    for (const { what, name, bytes, answer: expected } of files) {
      const { answer, number } = await sends([{ field: 'media', name, type: 'image/png', bytes }], { text: what })
      if (expected !== 'stays') expect(answer.status, what).toBe(expected)
      else {
        const kept = Buffer.from((await fetched('budi', `/meja/laporan/${number}/gambar/1`)).bytes).toString('latin1')
        expect(kept.length, what).toBeGreaterThan(500)
        for (const hidden of ['script', 'PK\u0003\u0004']) expect(kept.includes(hidden), `${what}: ${hidden}`).toBe(false)
      }
    }
    expect(incoming()).toEqual([])
  }, 30_000)
})

describe('a flood of pictures', () => {
  test('after 40 MB from one network pictures wait until tomorrow; texts are taken as before', async () => {
    const flooded = await aDesk()
    const heavy = new Uint8Array(7_900_000)
    heavy.set(await photo(60, 60)) // a picture with much behind it
    const send = async () => {
      await flooded.sari.get('/lapor')
      return flooded.sari.send('/lapor', { text: 'banjir gambar' }, [media(heavy)])
    }
    for (let n = 0; n < 5; n++) expect((await send()).status).toBe(200)
    const refused = await send()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).not.toBeNull()
    expect(refused.page.querySelector('#media-error')?.text).toContain('itu tetap kami terima')
    expect((await flooded.sari.submit('/lapor')).status, 'the same form, without the picture').toBe(200)
    await flooded.budi.get('/meja/laporan/baru')
    const other = await flooded.budi.send('/meja/laporan', { channel: 'visit', text: 'dari jaringan lain' }, [media(await photo(60, 60))])
    expect(other.status).toBe(200)
  }, 30_000)
})

describe('many pictures at once', () => {
  test('twenty uploads of one network in one moment get no further than twenty in a row, and nothing of them stays', async () => {
    const flooded = await aDesk()
    await flooded.sari.get('/lapor')
    const fields = flooded.sari.formFields('/lapor') as Record<string, string>
    const cookie = [...flooded.sari.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const heavy = new Uint8Array(7_900_000)
    heavy.set(await photo(60, 60))
    const statuses = await Promise.all(Array.from({ length: 20 }, async (_, n) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ ...fields, nonce: '', text: `sekaligus ${n}` })) form.append(name, value)
      form.append('media', new File([heavy], 'a.jpg'))
      return (await flooded.app.request('http://tangkal.test/lapor', { method: 'POST', headers: { cookie, 'x-test-address': '10.0.0.1' }, body: form })).status
    }))
    expect(statuses.filter((status) => status === 303).length).toBeLessThanOrEqual(5)
    expect(new Set(statuses.filter((status) => status !== 303))).toEqual(new Set([429]))
    expect(readdirSync(join(flooded.mediaFolder, 'incoming'))).toEqual([])
  }, 60_000)

  test('a picture whose turn does not come in time is told so, and the next is taken', async () => {
    const { reencode, end } = reencoder('src/media/reencode-child.ts', 8000, 1)
    const [from, to] = [join(desk.mediaFolder, 'incoming', 'a'), join(desk.mediaFolder, 'incoming', 'b')]
    writeFileSync(from, await photo(60, 60))
    const [first, second] = await Promise.all([reencode(from, to), reencode(from, to)])
    expect([typeof first, second]).toEqual(['object', 'busy'])
    expect(await reencode(from, to)).toMatchObject({ width: 60 })
    for (const file of [from, to]) rmSync(file)
    end()
  })
})

describe('the same form sent again', () => {
  test('with the same picture is the same report, with another one a new one', async () => {
    await desk.sari.get('/lapor')
    const fields = { ...desk.sari.formFields('/lapor'), text: 'sekali saja' } as Record<string, string>
    const one = media(await screenshot('png', 'satu'))
    const number = async (file: SentFile) => {
      await desk.sari.get('/lapor')
      return (await desk.sari.send('/lapor', fields, [file])).page.querySelector('[data-number]')!.getAttribute('data-number')
    }
    const first = await number(one)
    expect(await number(one)).toBe(first)
    expect(await number(media(await screenshot('png', 'lain')))).not.toBe(first)
  })
})

describe('withdrawn means gone', () => {
  test('the picture goes from the disk, but not from the report of somebody else who sent the same', async () => {
    const same = media(await screenshot('webp', 'sama persis'))
    const { number: others } = await sends([same], { text: 'orang lain' })
    const alone = media(await screenshot('webp', 'hanya saya'))
    const before = onDisk().length
    await sends([same, alone], { text: 'saya tarik nanti' })
    expect(onDisk().length).toBe(before + 1)
    await desk.sari.get('/tiket?lihat=1')
    await desk.sari.submit('/tiket/tarik')
    expect(onDisk().length).toBe(before)
    expect((await fetched('sari', '/tiket/gambar/1')).status).toBe(404)
    expect((await fetched('budi', `/meja/laporan/${others}/gambar/1`)).status).toBe(200)
  })

  test('where the disk will not let it go, Sari is told what holds, and the operator what to do', async () => {
    await sends([media(await screenshot('webp', 'bandel'))], { text: 'saya tarik juga' })
    await desk.sari.get('/tiket?lihat=1')
    vi.spyOn(desk.deps.media!, 'erase').mockRejectedValueOnce(new Error('EIO: i/o error, unlink'))
    const told: string[] = []
    logTo((line) => told.push(line), 'json')
    const answer = await desk.sari.submit('/tiket/tarik').finally(() => logTo((line) => console.error(line), 'json'))
    expect(answer.status).toBe(200)
    expect((await fetched('sari', '/tiket/gambar/1')).status).toBe(404)
    expect(told.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['files_not_erased'])
  })
})
