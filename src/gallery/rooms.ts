import { ACCOUNT, ADMIN, PUBLISHERS } from './account-room.ts'
import { CLAIMS } from './claim-room.ts'
import { OBJECTIONS, QUEUE, READING, TRIAGE } from './desk-room.ts'
import type { Room } from './entry.ts'
import { PROBLEMS } from './problem-room.ts'
import { ABOUT, FRONT, NOTICES, NUMBERS } from './public-room.ts'
import { REPORT, TICKET } from './report-room.ts'

/** Every page of Tangkal in every state, by room. test/gallery.test.ts tells which page has no entry. */
export const ROOMS: readonly Room[] = [FRONT, NOTICES, NUMBERS, ABOUT, REPORT, TICKET, PROBLEMS, ACCOUNT, QUEUE, TRIAGE, CLAIMS, READING, OBJECTIONS, ADMIN, PUBLISHERS]
