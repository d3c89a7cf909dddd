import { galleryPage } from '../../templates/gallery-page.ts'
import { DEMO_OFFICE } from '../demo/people.ts'
import type { Ctx } from '../web/env.ts'
import { publicPage } from '../web/pages.ts'
import { galleryWords } from '../words/gallery-words.ts'
import type { Entry } from './entry.ts'
import { actor, DAY } from './example.ts'
import { ROOMS } from './rooms.ts'

/** All entries by room, each a link. */
export function drawIndex(c: Ctx): Promise<string> {
  const { lang } = c.var
  const says = ([id, en]: Entry['says']) => (lang === 'id' ? id : en)
  const rooms = ROOMS.map((room) => ({ says: says(room.says), entries: room.entries.map((entry) => ({ path: `/_dev/${room.name}/${entry.name}`, says: says(entry.says) })) }))
  return publicPage(c, { title: galleryWords(lang).title, place: null, body: galleryPage({ lang, rooms }), robots: 'noindex' })
}

/** The page that an address names, as if it were looked at on a day that never changes. Null where there is none. */
export async function drawEntry(c: Ctx, room: string, name: string): Promise<Response | null> {
  const entry = ROOMS.find((one) => one.name === room)?.entries.find((one) => one.name === name)
  if (!entry) return null
  const { deps } = c.var
  c.set('now', entry.at ?? DAY)
  c.set('actor', entry.as ? actor(entry.as, c.var.lang) : null)
  // Tokens of this owner open no form of anybody, and no cookie is set.
  c.set('sessionId', 'gallery')
  c.set('deps', { ...deps, region: { ...deps.region, office: DEMO_OFFICE } })
  const drawn = await entry.draw(c)
  return drawn instanceof Response ? drawn : c.html(drawn)
}
