import { fileURLToPath } from 'node:url'
import { systemClock } from '../store/clock.ts'
import { examine } from '../store/doctor.ts'
import { settingsOrEnd } from './command.ts'

/** `npm run doctor`: what is wrong and what to do; exit 1 if anything is. Changes nothing. */
const s = settingsOrEnd()
const findings = examine({
  folder: s.data,
  migrations: fileURLToPath(new URL('../../db/migrations', import.meta.url)),
  now: systemClock(),
  settings: { host: s.host, origin: s.app.origin, secret: s.secret, limits: s.app.limits },
})
for (const { what, todo, advice } of findings) {
  console.log(`${todo ? 'WRONG' : advice ? 'note ' : 'ok   '} ${what}`)
  if (todo ?? advice) console.log(`      ${todo ?? advice}`)
}
if (findings.some(({ todo }) => todo)) process.exitCode = 1
