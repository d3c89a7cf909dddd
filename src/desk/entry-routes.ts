import { Hono } from 'hono'
import { newClaimBody } from '../../templates/new-claim-page.ts'
import { staffReportBody } from '../../templates/staff-report-page.ts'
import { staffOnly } from '../accounts/sessions.ts'
import { promiseAt } from '../claims/promise.ts'
import { randomToken } from '../crypto/keys.ts'
import { reportFieldsView } from '../reports/report-form-view.ts'
import { MEDIA_FIELD, takeReport } from '../reports/take-report.ts'
import { isRefusal } from '../store/refusal.ts'
import { door, faulty, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { channelWords, claimFieldWords, harmWords, staffReportWords, subjectWords } from '../words/triage-words.ts'
import { sealHandOver } from './staff-report.ts'
import { enterClaim } from './triage.ts'
import { HARMS, readChannel, readNewClaim, STAFF_CHANNELS, SUBJECTS } from './triage-forms.ts'

/** What the desk enters itself: a report that came elsewhere, a claim from monitoring. */
export const entryRoutes = new Hono<AppEnv>()

entryRoutes.get('/meja/laporan/baru', staffOnly('moderator'), async (c) => c.html(await drawReport(c, null, null)))

entryRoutes.post(
  '/meja/laporan',
  staffOnly('moderator'),
  door({
    files: MEDIA_FIELD,
    draw: drawReport,
    act: async (c, typed) => {
      const given = readChannel(typed, c.var.lang)
      const channel = 'faults' in given ? 'monitoring' : given.read.channel
      const received = await takeReport(c, typed, { senderMark: null, channel, enteredBy: actorOf(c).id }, 'faults' in given ? given.faults : [])
      if (!('secret' in received)) return received
      // What the desk found by itself has nobody to be told.
      const handOver = channel === 'monitoring' ? '' : `?serah=${sealHandOver(c, received)}`
      return staffTo(c, `/meja/laporan/${received.number}${handOver}`)
    },
  }),
)

export async function drawReport(c: Ctx, typed: Typed | null, problem: Problem | null): Promise<string> {
  const { deps, lang } = c.var
  const body = staffReportBody({
    ...reportFieldsView(typed, problem?.faults ?? [], deps, lang),
    csrf: formToken(c),
    nonce: typed?.line('nonce') || randomToken(),
    say: problem?.say ?? '',
    channel: typed?.line('channel') ?? '',
    channels: STAFF_CHANNELS.map((value) => ({ value, label: channelWords(lang)[value] })),
  })
  return staffPage(c, { section: 'queue', title: staffReportWords(lang).title, body })
}

entryRoutes.get('/meja/klaim/baru', staffOnly('moderator'), async (c) => c.html(await drawClaim(c, null, null)))

entryRoutes.post(
  '/meja/klaim',
  staffOnly('moderator'),
  door({
    draw: drawClaim,
    act: async (c, typed) => {
      const { deps, now, lang } = c.var
      const given = readNewClaim(typed, lang)
      if ('faults' in given) return faulty(given.faults)
      const entered = await enterClaim({ store: deps.store, by: actorOf(c).id, at: at(c) }, given.read, promiseAt(now, deps.region.duty).toISOString())
      return isRefusal(entered) ? entered : staffTo(c, `/meja/klaim/${entered.claimId}`)
    },
  }),
)

export async function drawClaim(c: Ctx, typed: Typed | null, problem: Problem | null): Promise<string> {
  const { lang } = c.var
  const line = (name: string) => typed?.line(name) ?? ''
  const body = newClaimBody({
    lang,
    csrf: formToken(c),
    typed: { title: line('title'), subject: line('subject'), harm: line('harm') },
    errors: (problem?.faults ?? []).map(({ field, say }) => ({ field, message: say })),
    say: problem?.say ?? '',
    subjects: SUBJECTS.map((value) => ({ value, label: subjectWords(lang)[value] })),
    harms: HARMS.map((value) => ({ value, label: harmWords(lang)[value] })),
  })
  return staffPage(c, { section: 'queue', title: claimFieldWords(lang).fromMonitoring, body })
}
