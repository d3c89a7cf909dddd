import { hostOf, isSharedHost } from '../sources/official-rules.ts'
import type { Area, PackPublisher, Region } from './region.ts'

/** What is wrong with a pack although each of its files reads well; one line a fault, none when it is whole. */
export const packFaults = (region: Region, folder: string): string[] => [
  ...(region.code === folder ? [] : [`region.json: code is ${region.code}, the folder is named ${folder}`]),
  ...region.areas.flatMap((area) => areaFaults(area, region)),
  ...repeated(region.areas.map((a) => a.code)).map((code) => `areas.json: ${code} stands twice`),
  ...region.kecamatan.filter((k) => !k.villages.length).map((k) => `areas.json: ${k.area.code} ${k.area.name} has no village`),
  ...region.publishers.flatMap(publisherFaults),
  ...repeated(region.publishers.map((p) => p.id)).map((id) => `publishers.json: ${id} stands twice`),
  ...repeated(region.publishers.flatMap((p) => p.channels.map((c) => c.host ?? `${c.platform} ${c.handle}`))).map((c) => `publishers.json: ${c} stands twice`),
  ...region.askElsewhere.filter(({ name, host }) => !confirmedHost(region, name, host)).map(({ host }) => `region.json: askElsewhere ${host} is no confirmed channel of that publisher`),
]

function areaFaults(area: Area, region: Region): string[] {
  const fault = (say: string) => `areas.json: ${area.code} ${area.name} ${say}`
  if (!area.code.startsWith(`${region.code}.`)) return [fault(`lies outside ${region.code}`)]
  if (area.kind === 'kecamatan') return area.parent || area.code.split('.').length !== 3 ? [fault('is no kecamatan by its code, or has a parent')] : []

  const faults: string[] = []
  if (area.code.slice(0, 8) !== area.parent || region.areaByCode.get(area.parent)?.kind !== 'kecamatan') faults.push(fault(`has no kecamatan ${area.parent ?? ''}`))
  if (area.kind !== villageKind(area.code)) faults.push(fault(`is a ${villageKind(area.code) ?? 'nothing known'} by its code, not a ${area.kind}`))
  return faults
}

/** The Kemendagri code tells: the last part begins with 1 for a kelurahan, with 2 for a desa. */
export const villageKind = (code: string): 'kelurahan' | 'desa' | null =>
  /^\d\d\.\d\d\.\d\d\.1\d{3}$/.test(code) ? 'kelurahan' : /^\d\d\.\d\d\.\d\d\.2\d{3}$/.test(code) ? 'desa' : null

function publisherFaults({ id, channels }: PackPublisher): string[] {
  return channels.flatMap(({ host, handle, validFrom, validTo }) => {
    const fault = (say: string) => `publishers.json: ${id}, ${host ?? handle}: ${say}`
    const faults: string[] = []
    if (host && hostOf(`https://${host}/`) !== host) faults.push(fault('is not a plain host (lower case, no www., no path, no port)'))
    if (host && isSharedHost(host)) faults.push(fault('is shared by many: give platform and handle'))
    if (handle && !/^[a-z0-9._-]+$/.test(handle)) faults.push(fault('is not a plain handle (lower case, no @)'))
    if (validFrom && validTo && validFrom > validTo) faults.push(fault('ends before it begins'))
    return faults
  })
}

const confirmedHost = (region: Region, name: string, host: string): boolean =>
  region.publishers.some((p) => p.name === name && p.channels.some((c) => c.host === host && c.confirmed))

const repeated = (keys: string[]): string[] => [...new Set(keys.filter((key, n) => keys.indexOf(key) !== n))]
