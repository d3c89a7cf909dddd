import type { Hono } from 'hono'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadAccountByEmail, newAccountWrites } from '../accounts/account-store.ts'
import { sessionsOf } from '../accounts/lucia.ts'
import { FIRST_ACCOUNT, setupCode } from '../accounts/setup.ts'
import { wallTime } from '../claims/wall-time.ts'
import { dayAt } from '../region/zone.ts'
import { createApp } from '../web/app.ts'
import type { AppEnv, Deps } from '../web/env.ts'
import { Browser, type SentFile } from './browser.ts'
import type { DemoDraft, DemoGuidance, DemoReport, HoursAgo, Person } from './demo-types.ts'
import { DEMO_PASSWORD, PEOPLE } from './people.ts'

const FILES = fileURLToPath(new URL('files/', import.meta.url))

export type Ticket = { number: string; secret: string }

/** The desk of the story: its people at their browsers, its clock, and what has come of each report and claim so far. */
export class DemoDesk {
  readonly tickets = new Map<string, Ticket>()
  readonly reportNumbers = new Map<string, string>()
  readonly claimIds = new Map<string, string>()
  readonly noticeNumbers = new Map<string, string>()
  readonly guidanceIds = new Map<string, string>()
  private readonly app: Hono<AppEnv>
  private readonly deps: Deps
  private readonly end: Date
  private now: Date
  private readonly staff = new Map<Person, Browser>()
  private readonly phones = new Map<string, Browser>()

  /** @param end when the story ends: now */
  constructor(deps: Deps, end: Date) {
    this.end = end
    this.now = end
    this.deps = { ...deps, clock: () => this.now, addressOf: () => '127.0.0.1', gzip: null, config: { ...deps.config, origin: null, secure: false, limits: false } }
    this.app = createApp(this.deps)
  }

  clockTo(ago: HoursAgo): void {
    this.now = this.momentOf(-ago)
  }

  /**
   * An admin sets the desk up with the one-time code and lets the others in. They get the
   * admin's password as it is stored: working one out for each would take seconds.
   */
  async setUp(): Promise<void> {
    const { store, keys } = this.deps
    const { lestari, ...others } = PEOPLE
    const browser = this.browserOf('lestari')
    await browser.open('/siapkan')
    await browser.send('/siapkan', { code: setupCode(keys), email: lestari.email, name: lestari.name, password: DEMO_PASSWORD })
    const { password_hash } = (await loadAccountByEmail(store, lestari.email))!
    const at = this.now.toISOString()
    for (const [id, { email, name, roles }] of Object.entries(others))
      await store.commit(newAccountWrites(store, { id, email, name, roles, language: 'id', password_hash }, { by: { staff: FIRST_ACCOUNT }, at, act: 'add' }))
    await browser.open(`/admin/akun/${FIRST_ACCOUNT}`)
    await browser.send('/peran', { role: lestari.roles })
  }

  /** A staff page in that person's browser. Whoever was away since the day before comes back in, without the wait for the password. */
  async at(person: Exclude<Person, 'lestari'>, path: string): Promise<Browser> {
    const browser = this.browserOf(person)
    const { url } = await browser.open(path)
    if (url.pathname !== '/masuk') return browser
    browser.cookies.set('tangkal_sesi', await sessionsOf(this.deps.store, this.now).open(person))
    await browser.open(path)
    return browser
  }

  /** A phone of its own for each reporter, so that their reports are independent. */
  phoneOf(report: string): Browser {
    return this.known(this.phones, report)
  }

  private browserOf(person: Person): Browser {
    return this.known(this.staff, person)
  }

  private known<K>(browsers: Map<K, Browser>, key: K): Browser {
    const known = browsers.get(key) ?? new Browser(this.app)
    browsers.set(key, known)
    return known
  }

  reportFields(report: DemoReport) {
    const { text, url, where, when, area, why, contact } = report
    return { text, url, seen_where: where, seen_at: when, area, why, contact, consent: contact ? '1' : undefined }
  }

  /** Only what is given: an unfinished draft leaves fields empty. */
  draftFields(draft: Partial<DemoDraft>) {
    const { region } = this.deps
    const sources = draft.sources
    return {
      verdict: draft.verdict,
      kind: draft.kind ?? '',
      headline: draft.headline,
      claim_text: draft.claimText,
      body: draft.body,
      best_before: draft.holdsHours === undefined ? undefined : wallTime(this.momentOf(draft.holdsHours).toISOString(), region.timezone),
      about: draft.about,
      direction: draft.direction,
      source_url: sources?.map((s) => s.url),
      source_title: sources?.map((s) => s.title),
      source_date: sources?.map((s) => dayAt(this.momentOf(-24 * s.daysAgo), region.timezone)),
      source_basis: sources?.map((s) => s.basis),
      source_publisher: sources?.map((s) => s.file?.publisher ?? ''),
      source_signatory: sources?.map((s) => s.file?.signatory ?? ''),
    }
  }

  guidanceFields({ question, answer, source, holdsHours }: DemoGuidance) {
    return {
      question,
      answer,
      source_url: source?.url,
      source_title: source?.title,
      source_date: source && dayAt(this.momentOf(-24 * source.daysAgo), this.deps.region.timezone),
      valid_until: holdsHours === undefined ? undefined : this.wallTime(holdsHours),
    }
  }

  /** Pictures and papers of the story, where the desk takes any. @param names in src/demo/files, '' for a control left empty */
  files(field: string, names: readonly string[]): SentFile[] {
    if (!this.deps.media || names.every((name) => name === '')) return []
    return names.map((name) => ({ field, name, bytes: name === '' ? new Uint8Array() : new Uint8Array(readFileSync(`${FILES}${name}`)) }))
  }

  /** As a person writes it into a form, in the desk's zone. @param hours from the end of the story */
  wallTime(hours: number): string {
    return wallTime(this.momentOf(hours).toISOString(), this.deps.region.timezone)
  }

  private momentOf(hours: number): Date {
    return new Date(this.end.getTime() + Math.round(hours * 60) * 60_000)
  }
}
