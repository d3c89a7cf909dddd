import { filesProblem, type Takes, withFiles } from '../media/taking.ts'
import { MEDIA } from '../media/media-rules.ts'
import type { Refusal } from '../store/refusal.ts'
import { faulty, type FieldFault, type Problem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import type { Typed } from '../web/typed.ts'
import { receiveReport, type Incoming, type Received } from './intake.ts'
import { readReportForm } from './report-form.ts'

/** The file field of every form that takes a report. */
export const MEDIA_FIELD = 'media'
const PICTURES: Takes = { kinds: ['jpeg', 'png', 'webp'], most: MEDIA.picturesOfReport, fieldOf: () => MEDIA_FIELD }

/**
 * Takes a filled form in, from /lapor or the desk: fields, then pictures, then the rows.
 * @param faults found already in what the desk asks beside the report
 */
export async function takeReport(c: Ctx, typed: Typed, how: Pick<Incoming, 'channel' | 'senderMark' | 'enteredBy'>, faults: readonly FieldFault[] = []): Promise<Received | Refusal | Problem> {
  const { deps, now, lang } = c.var
  const files = typed.files.filter((file) => file.field === MEDIA_FIELD)
  const unfit = filesProblem(c, files, PICTURES)
  const read = readReportForm(typed, deps.region, now, lang, files.length)
  const wrong = [...faults, ...('faults' in read ? read.faults : [])]
  if (unfit) return { ...unfit, faults: [...unfit.faults, ...wrong] }
  if ('faults' in read || wrong.length > 0) return faulty(wrong)
  return withFiles(c, files, PICTURES, (pictures) => receiveReport(deps, { ...how, content: read.report, pictures, nonce: typed.line('nonce'), lang }, now))
}
