import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRegion, packCodes, packsFolder } from '../region/load.ts'
import { packFaults, villageKind } from '../region/pack-check.ts'
import type { Area, Spelling } from '../region/region.ts'
import { otherSpellings } from '../region/spellings.ts'

const USAGE = `npm run region -- check         every region pack is whole; else one line a fault, exit 1
npm run region -- areas CODE    makes areas.json of that pack again from idn-area-data`

const NOTICE =
  'Codes and names: public decision of the Ministry of Home Affairs (Kepmendagri), see NOTICE.md. This file is derived from idn-area-data 4.0.1 (https://github.com/fityannugroho/idn-area-data) and made available under the Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1-0/).'

const [command, wanted] = process.argv.slice(2)
if (command === 'check') check()
else if (command === 'areas' && wanted) await makeAreas(wanted)
else {
  console.error(USAGE)
  process.exitCode = 1
}

function check() {
  for (const pack of packCodes()) {
    const lines = faultsOf(pack)
    for (const line of lines) console.error(`${pack}: ${line}`)
    if (lines.length) process.exitCode = 1
    else console.log(`${pack}: ${summary(pack)}`)
  }
}

function faultsOf(pack: string): string[] {
  try {
    return packFaults(loadRegion(pack), pack)
  } catch (fault) {
    return (fault as Error).message.split('\n')
  }
}

function summary(pack: string): string {
  const { name, areas, publishers } = loadRegion(pack)
  const count = (kind: Area['kind']) => `${areas.filter((a) => a.kind === kind).length} ${kind}`
  const channels = publishers.flatMap((p) => p.channels)
  return `${name}, ${count('kecamatan')}, ${count('desa')}, ${count('kelurahan')}; ${publishers.length} publishers, ${channels.filter((c) => c.confirmed).length} of ${channels.length} channels confirmed`
}

/** Reads only region.json of the pack (its spellings), so that a new pack can be begun with it. */
async function makeAreas(pack: string) {
  const folder = join(packsFolder(), pack)
  const about = join(folder, 'region.json')
  if (!existsSync(about)) {
    console.error(`${about} is missing. Write it first: copy one of another pack and change it.`)
    process.exitCode = 1
    return
  }
  const { spellings } = JSON.parse(readFileSync(about, 'utf8')) as { spellings: Spelling[] }
  const areas = await areasOf(pack, spellings)
  if (!areas.length) {
    console.error(`idn-area-data knows no kecamatan under ${pack}. Give the dotted Kemendagri code, e.g. 64.08.`)
    process.exitCode = 1
    return
  }
  // One area a line, so that a change of one village is a change of one line.
  const lines = areas.map((area) => `    ${JSON.stringify(area)}`).join(',\n')
  writeFileSync(join(folder, 'areas.json'), `{\n  "notice": ${JSON.stringify(NOTICE)},\n  "areas": [\n${lines}\n  ]\n}\n`)
  console.log(`${join(folder, 'areas.json')}: ${areas.length} areas`)
}

async function areasOf(pack: string, spellings: Spelling[]): Promise<Area[]> {
  // Here and not at the top: it is there in development only, and `check` works without it.
  const { getDistricts, getVillages } = await import('idn-area-data')
  const aka = (name: string) => ({ aka: otherSpellings(name, spellings) })
  const kecamatan = (await getDistricts()).filter((d) => d.regency_code === pack)
  const codes = new Set(kecamatan.map((d) => d.code))
  const villages = (await getVillages()).filter((v) => codes.has(v.district_code))
  const areas: Area[] = [
    ...kecamatan.map(({ code, name }) => ({ code, name, kind: 'kecamatan' as const, ...aka(name) })),
    ...villages.map(({ code, name, district_code: parent }) => ({ code, name, kind: villageKind(code) ?? 'desa', parent, ...aka(name) })),
  ]
  return areas.map(({ aka: also, ...area }) => (also?.length ? { ...area, aka: also } : area)).toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
