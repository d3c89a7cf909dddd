import { completeForm } from '../../templates/complete-form.ts'
import type { Html } from '../../templates/html.ts'
import { href } from '../../templates/layout.ts'
import type { FieldFault } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import type { Typed } from '../web/typed.ts'
import { nameOfFact } from './complete-form.ts'
import { FACTS, missingFacts } from './report-complete-rules.ts'
import { reportFieldsView } from './report-form-view.ts'
import type { ReportRow } from './report-store.ts'

/** An addition counts as just made for this long. */
const JUST_ADDED_MS = 2 * 60_000

/**
 * The form that asks a reporter for what is missing, and for nothing else.
 * @param isNew beside number and secret @param messageAt when the reporter last wrote: that came by another form @param failed an addition that was not taken
 */
export function drawComplete(c: Ctx, report: ReportRow, { isNew = false, messageAt = null, failed = null }: { isNew?: boolean; messageAt?: string | null; failed?: { typed: Typed; faults: readonly FieldFault[] } | null }): Html {
  const { deps, lang, now } = c.var
  const { where, when, groups } = reportFieldsView(null, [], deps, lang)
  const typed = Object.fromEntries(FACTS.map((fact) => [fact, failed?.typed.text(nameOfFact(fact)) ?? ''])) as Record<(typeof FACTS)[number], string>
  return completeForm({
    lang, where, when, groups, typed,
    errors: (failed?.faults ?? []).map(({ field, say }) => ({ field, message: say })),
    action: href(lang, '/tiket/lengkapi'),
    fields: { csrf: formToken(c), ...(isNew ? { baru: '1' } : {}) },
    folded: isNew ? null : report.awaiting_since !== null || failed ? 'open' : 'closed',
    missing: missingFacts(report),
    added: !failed && report.replied_at !== null && report.replied_at !== messageAt && now.getTime() - Date.parse(report.replied_at) < JUST_ADDED_MS,
  })
}
