import Database from 'better-sqlite3'
import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One thing that was looked at. `todo` only where something is wrong; `advice` is no fault. */
export type Finding = { what: string; todo?: string; advice?: string }

const LEAST_FREE_MB = 500

export type DoctorAsked = {
  folder: string
  migrations: string
  now: Date
  settings: { host: string; origin: string | null; secret: string | null; limits: boolean }
}

/** Looks and changes nothing, so that it may run beside a server and on a damaged folder. */
export function examine(asked: DoctorAsked): Finding[] {
  const file = join(asked.folder, 'tangkal.db')
  if (!existsSync(file)) return [{ what: `no database in ${asked.folder}`, todo: 'Start once with npm start, set TANGKAL_DATA to the right folder, or restore a backup.' }, ...settingsOf(asked)]
  return [...filesOf(asked.folder), ...withDatabase(file, asked), ...settingsOf(asked)]
}

function filesOf(folder: string): Finding[] {
  const { bavail, bsize } = statfsSync(folder)
  const free = Math.floor((bavail * bsize) / 1_048_576)
  const open = ['tangkal.db', 'secret', 'erasures'].map((name) => join(folder, name)).filter((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0)
  return [
    { what: `${free} MB free on the disk`, ...(free < LEAST_FREE_MB ? { todo: `Free some: below ${LEAST_FREE_MB} MB a busy day may fill it, and then nothing new is taken in.` } : {}) },
    { what: open.length ? `others on this machine can read ${open.join(', ')}` : 'nobody else on this machine can read the data', ...(open.length ? { todo: `chmod -R go= ${folder}` } : {}) },
  ]
}

function withDatabase(file: string, asked: DoctorAsked): Finding[] {
  try {
    const db = new Database(file, { readonly: true })
    try {
      const sound = soundness(db)
      return sound.todo ? [sound] : [sound, migrationsOf(db, asked.migrations), clockOf(db, asked.now), peopleOf(db), publishersOf(db)]
    } finally {
      db.close()
    }
  } catch (fault) {
    return [{ what: `the database cannot be read: ${(fault as Error).message}`, todo: RESTORE }]
  }
}

const RESTORE = 'Stop the server, keep the folder as it is, and restore the latest backup into an empty one: npm run restore -- FILE --erasures OLD'

function soundness(db: Database.Database): Finding {
  const said = String(db.pragma('integrity_check', { simple: true }))
  if (said !== 'ok') return { what: `the database is damaged: ${said.split('\n')[0]}`, todo: RESTORE }
  const broken = (db.pragma('foreign_key_check') as unknown[]).length
  return broken ? { what: `${broken} rows lead nowhere`, todo: RESTORE } : { what: 'the database is sound' }
}

function migrationsOf(db: Database.Database, folder: string): Finding {
  const done = new Set(db.prepare('SELECT name FROM d1_migrations').pluck().all())
  const missing = readdirSync(folder).filter((name) => name.endsWith('.sql') && !done.has(name))
  return missing.length ? { what: `${missing.length} migrations wait`, todo: 'Start the server: it applies them.' } : { what: 'all migrations are applied' }
}

/** A clock that went backwards makes promises and pauses end wrongly. */
function clockOf(db: Database.Database, now: Date): Finding {
  const last = db.prepare('SELECT max(at) FROM (SELECT max(at) AS at FROM activity WHERE subject = ? UNION SELECT max(received_at) FROM report)').pluck().get('notice') as string | null
  if (last === null || last <= new Date(now.getTime() + 60_000).toISOString()) return { what: `the clock says ${now.toISOString()}` }
  return { what: `the clock says ${now.toISOString()}, but something happened at ${last}`, todo: 'Set the clock of this machine (timedatectl set-ntp true).' }
}

function peopleOf(db: Database.Database): Finding {
  const roles = db.prepare<[], string>(`SELECT roles FROM account WHERE state = 'active'`).pluck().all().map((text) => JSON.parse(text) as string[])
  const readers = roles.filter((r) => r.includes('moderator') || r.includes('reader')).length
  const moderators = roles.filter((r) => r.includes('moderator')).length
  if (moderators > 0 && readers >= 2) return { what: `${moderators} moderators, ${readers} people who can second-read` }
  return { what: `${moderators} moderators, ${readers} people who can second-read`, todo: 'Nothing can be published by one person alone: add another with npm run user -- add, or at /admin/akun.' }
}

function publishersOf(db: Database.Database): Finding {
  const waiting = db.prepare<[], number>('SELECT count(*) FROM channel WHERE confirmed_at IS NULL').pluck().get()!
  return waiting ? { what: `${waiting} channels of publishers are not confirmed`, advice: 'They count for nothing until an admin confirms them at /admin/penerbit.' } : { what: 'every channel of a publisher is confirmed' }
}

function settingsOf({ settings }: DoctorAsked): Finding[] {
  const far = !['127.0.0.1', 'localhost', '::1'].includes(settings.host)
  const found: Finding[] = []
  if (settings.origin?.startsWith('http:')) found.push({ what: `TANGKAL_ORIGIN is ${settings.origin}`, todo: 'Serve it by https and say so: over http passwords and secrets can be read on the way.' })
  if (far && settings.origin === null) found.push({ what: `HOST is ${settings.host} and TANGKAL_ORIGIN is not set`, todo: 'Set TANGKAL_ORIGIN to the public https address: without it cookies are not bound to https.' })
  if (!settings.limits) found.push({ what: 'TANGKAL_LIMITS is off', todo: 'Leave it out: without limits passwords and secrets can be guessed.' })
  if (settings.secret && new Set(settings.secret).size < 10) found.push({ what: 'TANGKAL_SECRET is easy to guess', todo: 'Leave it out to have one made, or give 32 random characters: openssl rand -base64 32' })
  return found.length ? found : [{ what: 'the settings are sound' }]
}
