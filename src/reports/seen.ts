import { areaName, type Region } from '../region/region.ts'
import { instantOf } from '../region/zone.ts'
import { seenWhenWords, seenWhereWords } from '../words/report-words.ts'
import { clockTime, day, type Here } from '../words/time.ts'
import type { ReportRow } from './report-store.ts'

type Seen = Pick<ReportRow, 'seen_where' | 'seen_at' | 'area' | 'received_at'>

/** Where, when and in which village it was seen, as far as the reporter said: 'Grup WhatsApp', '8 Juni', 'Sangatta Utara'. */
export function seenParts(report: Seen, region: Region, here: Here): string[] {
  return Object.values(seenFacts(report, region, here)).filter((part) => typeof part === 'string' && part !== '') as string[]
}

/** The same one by one; null where nothing was said. */
export const seenFacts = (report: Seen, region: Region, here: Here) => ({
  seen_where: report.seen_where && seenWhereWords(here.lang)[report.seen_where],
  seen_at: report.seen_at && seenWhen(report.seen_at, report.received_at, here),
  area: report.area && areaName(region, report.area),
})

/** 'Hari ini' was said on the day it came: as a date it stays true. */
function seenWhen(seen: string, received: string, here: Here): string {
  if (seen === 'today') return day(received, here)
  if (seen === 'yesterday') return day(new Date(Date.parse(received) - 86_400_000), here)
  if (seen === 'earlier' || seen === 'unknown') return seenWhenWords(here.lang)[seen]
  const [date = '', time] = seen.split('T')
  const moment = instantOf(date, time ?? '12:00', here.zone)
  return time ? `${day(moment, here)}, ${clockTime(moment, here)}` : day(moment, here)
}
