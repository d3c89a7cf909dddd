import { seedPublishers } from '../sources/seed-publishers.ts'
import type { Deps } from '../web/env.ts'
import { actsOfCheck } from './check-acts.ts'
import { CHECKS } from './check-content.ts'
import { actsOfClaim } from './claim-acts.ts'
import { DemoDesk, type Ticket } from './demo-desk.ts'
import { actsOfGuidance } from './guidance-acts.ts'
import { GUIDANCE } from './guidance-content.ts'
import { DEMO_PASSWORD, PEOPLE } from './people.ts'
import { PUBLISHED } from './published-content.ts'
import { actsOfReport } from './report-acts.ts'
import { REPORTS } from './report-content.ts'
import { IN_WORK } from './work-content.ts'

/**
 * What stands on the desk afterwards.
 * @property ticket one with messages and an answer; notice the one that answers it
 * @property tickets by the report's key in `report-content.ts`; those that staff entered have none
 * @property reports, claims, notices, guidance numbers, ids, numbers and ids by the keys of the content
 */
export type Demo = {
  signIns: { name: string; email: string; password: string; role: string }[]
  ticket: Ticket
  notice: string
  tickets: ReadonlyMap<string, Ticket>
  reports: ReadonlyMap<string, string>
  claims: ReadonlyMap<string, string>
  notices: ReadonlyMap<string, string>
  guidance: ReadonlyMap<string, string>
}

/**
 * Lets two invented days pass at an empty desk. Everything goes through the forms that
 * people use, so the demo can hold nothing that the product would refuse; the first
 * refusal ends it with the page's words.
 *
 * @param deps as for `createApp`; its clock and limits are not used
 * @param end when the story ends: what is waiting waits then, leases and readings run then
 * @param tell hears how far the story is
 */
export async function fillDemo(deps: Deps, end: Date, tell: (line: string) => void = () => {}): Promise<Demo> {
  const desk = new DemoDesk(deps, end)
  const reports = new Map(REPORTS.map((report) => [report.key, report]))
  const acts = [...REPORTS.flatMap(actsOfReport), ...[...PUBLISHED, ...IN_WORK].flatMap((claim) => actsOfClaim(claim, reports)), ...GUIDANCE.flatMap(actsOfGuidance), ...CHECKS.flatMap(actsOfCheck)].toSorted((a, b) => b.ago - a.ago)

  desk.clockTo(acts[0]!.ago + 0.5)
  await seedPublishers(deps.store, deps.region, end)
  await desk.setUp()
  tell('the desk is set up')
  for (const [done, act] of acts.entries()) {
    desk.clockTo(act.ago)
    await act.run(desk).catch((fault: unknown) => {
      throw new Error(`The demo stopped at "${act.what}", ${act.ago} hours ago: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault })
    })
    if ((done + 1) % 50 === 0 || done + 1 === acts.length) tell(`${done + 1} of ${acts.length} things have happened`)
  }
  return {
    signIns: Object.values(PEOPLE).map(({ name, email, inWords }) => ({ name, email, password: DEMO_PASSWORD, role: inWords })),
    ticket: desk.tickets.get('jam-1')!,
    notice: desk.noticeNumbers.get('jam-tutup')!,
    tickets: desk.tickets,
    reports: desk.reportNumbers,
    claims: desk.claimIds,
    notices: desk.noticeNumbers,
    guidance: desk.guidanceIds,
  }
}
