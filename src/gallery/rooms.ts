import { ABOUT } from './about-room.ts'
import { ACCOUNT, ADMIN, PUBLISHERS } from './account-room.ts'
import { CLAIMS } from './claim-room.ts'
import { OBJECTIONS, READING, TRIAGE } from './desk-room.ts'
import type { Room } from './entry.ts'
import { GUIDANCES } from './guidance-room.ts'
import { PROBLEMS } from './problem-room.ts'
import { FRONT, NOTICES, NUMBERS } from './public-room.ts'
import { QUEUE } from './queue-room.ts'
import { REPORT, TICKET } from './report-room.ts'
import { SEARCH } from './search-room.ts'
import { SETTINGS } from './settings-room.ts'
import { SHOWINGS } from './showing-room.ts'

/** Every page of Tangkal in every state, by room. test/gallery.test.ts tells which page has no entry. */
export const ROOMS: readonly Room[] = [FRONT, NOTICES, NUMBERS, ABOUT, REPORT, TICKET, PROBLEMS, ACCOUNT, QUEUE, SEARCH, TRIAGE, CLAIMS, READING, OBJECTIONS, GUIDANCES, SHOWINGS, ADMIN, PUBLISHERS, SETTINGS]
