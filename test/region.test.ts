import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nextDutyStart } from '../src/claims/promise.ts'
import { loadRegion, packCodes } from '../src/region/load.ts'
import { packFaults } from '../src/region/pack-check.ts'
import { areaName, parseRegion, regionAt } from '../src/region/region.ts'
import type { Region } from '../src/region/region.ts'
import { otherSpellings } from '../src/region/spellings.ts'

const kutim = loadRegion('64.08')

describe('the region pack of Kutai Timur', () => {
  test.each(packCodes())('%s is whole', (code) => expect(packFaults(loadRegion(code), code)).toEqual([]))

  test('Berau has its own villages, and shares the bodies of country and province', () => {
    const berau = loadRegion('64.03')
    expect([berau.name, berau.kecamatan.length]).toEqual(['Berau', 13])
    expect(berau.areas.every((a) => a.code.startsWith('64.03.'))).toBe(true)
    const bodies = (r: Region) => r.publishers.map((p) => p.id)
    expect(bodies(berau)).toEqual(expect.arrayContaining(['kpu', 'kpu-kaltim', 'kpu-berau']))
    expect(bodies(berau)).not.toContain('kpu-kutim')
    expect(bodies(kutim)).not.toContain('kpu-berau')
  })

  test('has 18 kecamatan, 139 desa and 2 kelurahan', () => {
    const count = (kind: string) => kutim.areas.filter((a) => a.kind === kind).length
    expect([count('kecamatan'), count('desa'), count('kelurahan')]).toEqual([18, 139, 2])
    expect(kutim.areas.filter((a) => a.kind === 'kelurahan').map((a) => a.name)).toEqual(['Teluk Lingga', 'Singa Geweh'])
  })

  test('Sari finds every village once in the picker, under its kecamatan, both by name', () => {
    const groups = kutim.kecamatan.map((k) => k.area.name)
    expect(groups).toEqual(groups.toSorted())
    expect(groups[0]).toBe('Batu Ampar')
    const villages = kutim.kecamatan.flatMap((k) => k.villages)
    expect(new Set(villages.map((v) => v.code)).size).toBe(141)
    expect(kutim.kecamatan.find((k) => k.area.code === '64.08.04')?.villages.map((v) => v.name)).toEqual(['Sangatta Utara', 'Singa Gembara', 'Swarga Bara', 'Teluk Lingga'])
  })

  test('an area is named with its kecamatan, because six names are both', () => {
    expect(areaName(kutim, '64.08.04.2001')).toBe('Desa Sangatta Utara, Kec. Sangatta Utara')
    expect(areaName(kutim, '64.08.12.1002')).toBe('Kel. Singa Geweh, Kec. Sangatta Selatan')
    expect(areaName(kutim, '64.08.04')).toBe('Kec. Sangatta Utara')
    expect(areaName(kutim, '64.09.04')).toBe(null)
    expect(areaName(kutim, '__proto__')).toBe(null)
  })

  test('knows the spellings people use', () => {
    expect(kutim.areaByCode.get('64.08.08')?.aka).toEqual(['Kongbeng'])
    expect(kutim.areaByCode.get('64.08.04')?.aka).toEqual(['Sengata Utara'])
    expect(kutim.areaByCode.get('64.08.16.2002')?.aka).toEqual(['Batu Lepok', "Batu Lepo'"])
    expect(otherSpellings('Sangatta Poq', kutim.spellings)).toEqual(['Sangatta Pok', "Sangatta Po'", 'Sengata Poq', 'Sengata Pok', "Sengata Po'"])
  })

  test('keeps duty hours in its own zone, and names whom to ask while the desk is closed', () => {
    expect(kutim.duty).toMatchObject({ timezone: 'Asia/Makassar', days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', votingDays: [] })
    expect(kutim.askElsewhere[0]).toEqual({ name: 'KPU Kalimantan Timur', host: 'kaltim.kpu.go.id' })
  })
})

test('Dewi sets another time zone: pages and duty hours go by it, on both runtimes', () => {
  const jayapura = regionAt(kutim, 'Asia/Jayapura')
  expect([jayapura.timezone, jayapura.duty.timezone]).toEqual(['Asia/Jayapura', 'Asia/Jayapura'])
  const early = new Date('2027-06-09T22:30:00Z')
  // 07.30 in Jayapura, half an hour before the desk opens; 06.30 in Makassar.
  expect([jayapura, kutim].map(({ duty }) => nextDutyStart(early, duty).toISOString())).toEqual(['2027-06-09T23:00:00.000Z', '2027-06-10T00:00:00.000Z'])
  expect(kutim.duty.timezone).toBe('Asia/Makassar')
  expect(regionAt(kutim, null)).toBe(kutim)
  for (const entrance of ['src/node.ts', 'src/worker.ts']) expect(readFileSync(entrance, 'utf8'), entrance).toMatch(/regionAt\(.*timezone\)/)
})

describe('a broken region pack', () => {
  const region = { ...structuredClone(file()), name: 'Contoh' }
  const parse = (changed: object) => () => parseRegion({ region: { ...region, ...changed }, areas: { notice: 'x', areas: [{ code: '64.08.01', name: 'A', kind: 'kecamatan' }] }, publishers: { publishers: [{ id: 'kpu', name: 'KPU', class: 'official', region: null, channels: [] }] }, shared: { publishers: [] } })

  test.each([
    [{ timezone: 'Asia/Sangatta' }, 'region.timezone: not a time zone'],
    [{ dutyHours: { days: [1], from: '16:00', to: '08:00' } }, 'region.dutyHours: `from` must come before `to`'],
    [{ dutyHours: { days: [], from: '08:00', to: '16:00' } }, 'region.dutyHours.days'],
    [{ dutyHours: { days: [8], from: '08:00', to: '25:00' } }, 'region.dutyHours.to: HH:MM'],
    [{ holidays: ['2027-02-30'] }, 'region.holidays.0'],
    [{ name: undefined }, 'region.name'],
    [{ misspelt: 1 }, 'misspelt'],
  ])('%j is told by its path', (changed, says) => expect(parse(changed)).toThrow(says))

  test('what only a comparison tells is said line by line', () => {
    const [kpu] = kutim.publishers
    const broken: Region = {
      ...kutim,
      areas: [...kutim.areas, kutim.areas[1]!, { code: '64.08.99.2001', name: 'Tanpa Induk', kind: 'kelurahan', parent: '64.08.99' }, { code: '64.09.01', name: 'Luar', kind: 'kecamatan' }],
      askElsewhere: [{ name: 'KPU RI', host: 'kpu.co.id' }],
      publishers: [...kutim.publishers, { ...kpu!, channels: [
        { host: 'WWW.Kpu.go.id', confirmed: false, evidence: 'x' }, { host: 'bit.ly', confirmed: false, evidence: 'x' }, { host: 'kpu.go.id', confirmed: false, evidence: 'x', validFrom: '2027-01-02', validTo: '2027-01-01' }, { platform: 'x', handle: '@KPU', confirmed: false, evidence: 'x' },
      ] }],
    }
    expect(packFaults(broken, '64.09')).toEqual([
      'region.json: code is 64.08, the folder is named 64.09',
      'areas.json: 64.08.99.2001 Tanpa Induk has no kecamatan 64.08.99',
      'areas.json: 64.08.99.2001 Tanpa Induk is a desa by its code, not a kelurahan',
      'areas.json: 64.09.01 Luar lies outside 64.08',
      'areas.json: 64.08.01.2001 stands twice',
      'publishers.json: kpu, WWW.Kpu.go.id: is not a plain host (lower case, no www., no path, no port)',
      'publishers.json: kpu, bit.ly: is shared by many: give platform and handle',
      'publishers.json: kpu, kpu.go.id: ends before it begins',
      'publishers.json: kpu, @KPU: is not a plain handle (lower case, no @)',
      'publishers.json: kpu stands twice',
      'publishers.json: kpu.go.id stands twice',
      'region.json: askElsewhere kpu.co.id is no confirmed channel of that publisher',
    ])
  })

  test('Dewi is told which pack or file is missing, and which there are', () => {
    expect(() => loadRegion('64.99')).toThrow(/no region pack for "64\.99"\. Packs in .*: 64\.03, 64\.08\. Set TANGKAL_REGION/)
    expect(() => loadRegion('../64.08')).toThrow('no region pack')
    const folder = mkdtempSync(join(tmpdir(), 'tangkal-region-'))
    try {
      mkdirSync(join(folder, '64.08'))
      expect(() => loadRegion('64.08', folder)).toThrow(/region\.json is missing/)
      writeFileSync(join(folder, '64.08', 'region.json'), '{')
      expect(() => loadRegion('64.08', folder)).toThrow(/region\.json is not valid JSON/)
      writeFileSync(join(folder, 'publishers.json'), '{}')
      for (const name of ['region', 'areas', 'publishers']) writeFileSync(join(folder, '64.08', `${name}.json`), '{}')
      expect(() => loadRegion('64.08', folder)).toThrow(/is faulty[^]*region\.code/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

/** A region file that reads well, for one thing at a time to be wrong in. */
function file() {
  const { code, kind, province, office, timezone, contact, spellings } = kutim
  return { code, kind, province, office, timezone, contact, spellings, dutyHours: { days: [1], from: '08:00', to: '16:00' }, holidays: [], votingDays: [], askElsewhere: [] }
}
