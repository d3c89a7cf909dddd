import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseRegion } from './region.ts'
import type { Region } from './region.ts'

const FILES = ['region', 'areas', 'publishers'] as const

/**
 * The region pack `<folder>/<code>/`, from disk, with the publishers that all packs share. Workers bundle the same files and call
 * `parseRegion` themselves.
 *
 * @param code Kemendagri code of the desk's place, e.g. `64.08`
 * Throws an Error that names the missing or broken file and what to do.
 */
export function loadRegion(code: string, folder = packsFolder()): Region {
  const pack = join(folder, code)
  if (!/^\d\d(\.\d\d)?$/.test(code) || !existsSync(pack)) {
    throw new Error(`There is no region pack for "${code}". Packs in ${folder}: ${packCodes(folder).join(', ') || 'none'}. Set TANGKAL_REGION to one of them.`)
  }
  const [region, areas, publishers] = FILES.map((name) => readJson(join(pack, `${name}.json`)))
  const shared = readJson(join(folder, 'publishers.json'))
  try {
    return parseRegion({ region, areas, publishers, shared })
  } catch (fault) {
    throw new Error(`Region pack ${pack} is faulty. Run: npm run region -- check\n${(fault as Error).message}`, { cause: fault })
  }
}

/** The codes that have a pack. */
export const packCodes = (folder = packsFolder()): string[] =>
  readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).toSorted()

/** `db/regions`, looked for upwards, because the bundle runs from another folder than the sources. */
export function packsFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'db', 'regions')
    if (existsSync(folder)) return folder
    if (dirname(at) === at) throw new Error('The folder db/regions is missing beside package.json. Restore it from the repository.')
  }
}

function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path} is missing. A region pack has region.json, areas.json and publishers.json, and beside the packs stands one publishers.json for all.`)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (fault) {
    throw new Error(`${path} is not valid JSON: ${(fault as Error).message}`, { cause: fault })
  }
}
