import { killAgainAndAgain } from './kills.ts'

/** `npm run crash`: 200 kills under eight writers (CRASH_ROUNDS), at least 5,000 acknowledged. Exit 1 if anything was lost. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 200)
const kills = await killAgainAndAgain(rounds, 5000, (line) => console.error(`· ${line}`))
console.log(`${kills.rounds} kills, ${kills.acknowledged} reports acknowledged, ${kills.lost.length} lost, ${kills.doubled} doubled, ${kills.damaged.length} databases damaged`)
for (const line of [...kills.lost.map((text) => `lost: ${text}`), ...kills.damaged]) console.log(line)
process.exit(kills.lost.length + kills.doubled + kills.damaged.length > 0 || kills.acknowledged < 5000 ? 1 : 0)
