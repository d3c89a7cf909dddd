import type { TimelineItem } from '../../templates/parts/timeline.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { bodyWords, closedWords, trailWords } from '../words/claim-words.ts'
import { mergeTrailWords } from '../words/merge-words.ts'
import { dayTime, type Here } from '../words/time.ts'
import type { Step } from './claim-page-views.ts'

/**
 * The claim's history in words, newest first. Saving again and again is one line.
 *
 * @param sees whether this person may know what a second reader wrote: it would tell the next one the verdict
 */
export function claimTrail(steps: readonly Step[], here: Here, viewer: string, sees: boolean): TimelineItem[] {
  const again = (step: Step, i: number) => step.act === 'save' && steps[i - 1]?.act === 'save' && steps[i - 1]?.actor_id === step.actor_id
  return steps
    .filter((step, i) => !again(step, i))
    .map((step) => ({
      who: step.who ?? undefined,
      did: did(step, here),
      reason: sees || step.act !== 'send_back' || step.actor_id === viewer ? step.note : null,
      when: timeTag(step.at, dayTime(step.at, here)),
      own: step.actor_id === viewer,
    }))
}

type Detail = { because?: string; claim?: string; reports?: number; report?: string | number; until?: string; body?: string; reason?: string }

/** What happened, after the name of who did it: 'menjeda cek fakta'. */
export function did(step: Step, here: Here): string {
  const w = trailWords(here.lang)
  const d = JSON.parse(step.detail) as Detail
  const tied = mergeTrailWords(here.lang)
  if (d.claim !== undefined && Object.hasOwn(tied, step.act)) return tied[step.act as keyof typeof tied](step.other ?? '', d.reports ?? 0)
  const says: Record<string, () => string> = {
    enter: () => (d.report ? w.enterFrom(String(d.report)) : w.enter),
    link: () => (d.reports ? w.linkMany(d.reports) : w.link(String(d.report ?? ''))),
    unlink: () => (d.reports ? w.unlinkMany(d.reports) : w.unlink(String(d.report ?? ''))),
    hold: () => w.hold(d.until ? dayTime(d.until, here) : ''),
    refer: () => w.refer(nameIn(bodyWords(here.lang), d.body)),
    close: () => w.close(nameIn(closedWords(here.lang), d.reason).toLowerCase()),
    take: () => w.take, release: () => (d.because ? w.lease_ended : w.release), hold_ends: () => w.hold_ends, note_outcome: () => w.note_outcome, reopen: () => w.reopen,
    save: () => w.save, submit: () => w.submit, drop: () => w.drop, read: () => w.read, send_back: () => w.send_back, agree: () => w.agree,
    correct: () => w.correct, pause: () => w.pause, resume: () => w.resume, ask_withdrawal: () => w.ask_withdrawal, withdraw: () => w.withdraw,
    begin_holding: () => w.begin_holding(d.until ? dayTime(d.until, here) : ''), holding_lapses: () => w.holding_lapses,
    pause_ends: () => w.pause_ends, withdrawal_lapses: () => w.withdrawal_lapses, recheck: () => w.recheck,
  }
  return (says[step.act] ?? (() => w.other))()
}

const nameIn = (names: Readonly<Record<string, string>>, code: string | undefined) => (code && names[code]) ?? ''
