import type { DemoDesk } from './demo-desk.ts'
import type { DemoReport, HoursAgo, Moderator } from './demo-types.ts'

/** Something that happens in the story. Those of one moment happen in the order they were told. */
export type Act = { ago: HoursAgo; what: string; run(desk: DemoDesk): Promise<void> }

/** Everything that happens to a report before and beside its claim. */
export function actsOfReport(report: DemoReport): Act[] {
  const acts: Act[] = [{ ago: report.ago, what: `report ${report.key}`, run: (desk) => (report.channel ? enter(desk, report, report.takenBy ?? 'ratna') : send(desk, report)) }]
  for (const said of report.talk ?? []) acts.push({ ago: said.ago, what: `message about ${report.key}`, run: (desk) => say(desk, report, said) })
  const { end } = report
  if (end) acts.push({ ago: end.ago, what: `end of ${report.key}`, run: (desk) => ('declined' in end ? decline(desk, report, end.by, end.declined) : withdraw(desk, report)) })
  return acts
}

/** The report's page at the desk. */
export const reportPath = (desk: DemoDesk, key: string) => `/meja/laporan/${desk.reportNumbers.get(key)!}`

async function send(desk: DemoDesk, report: DemoReport): Promise<void> {
  const phone = desk.phoneOf(report.key)
  await phone.open(report.lang === 'en' ? '/en/lapor' : '/lapor')
  let { html, url } = await phone.send('/lapor', desk.reportFields(report), undefined, desk.files('media', report.pictures ?? []))
  // Asked whether it is one of these, everybody here sends it all the same.
  if (url.pathname.endsWith('/lapor')) ({ html, url } = await phone.send('/lapor'))
  const [number, secret] = [shown(html, 'data-number'), shown(html, 'data-secret')]
  desk.tickets.set(report.key, { number, secret })
  desk.reportNumbers.set(report.key, number)
  await phone.send('/tiket/tersimpan')
}

const shown = (html: string, name: string): string => {
  const found = new RegExp(`${name}="([^"]+)"`).exec(html)?.[1]
  if (!found) throw new Error(`the page after reporting shows no ${name}`)
  return found
}

async function enter(desk: DemoDesk, report: DemoReport, by: Moderator): Promise<void> {
  const browser = await desk.at(by, '/meja/laporan/baru')
  const { url } = await browser.send('/meja/laporan', { ...desk.reportFields(report), channel: report.channel }, undefined, desk.files('media', report.pictures ?? []))
  desk.reportNumbers.set(report.key, url.pathname.split('/').at(-1)!)
}

async function say(desk: DemoDesk, report: DemoReport, said: NonNullable<DemoReport['talk']>[number]): Promise<void> {
  if (said.by === 'reporter') {
    await desk.phoneOf(report.key).open('/tiket')
    await desk.phoneOf(report.key).send('/tiket/pesan', { text: said.text })
    return
  }
  const browser = await desk.at(said.by, reportPath(desk, report.key))
  await browser.send('/tanya', { text: said.text })
}

async function decline(desk: DemoDesk, report: DemoReport, by: Moderator, reason: string): Promise<void> {
  const browser = await desk.at(by, reportPath(desk, report.key))
  await browser.send('/tolak', { reason })
}

async function withdraw(desk: DemoDesk, report: DemoReport): Promise<void> {
  await desk.phoneOf(report.key).open('/tiket')
  await desk.phoneOf(report.key).send('/tiket/tarik')
}
