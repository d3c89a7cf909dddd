import type { DemoDesk } from './demo-desk.ts'
import type { DemoCheck } from './demo-types.ts'
import type { Act } from './report-acts.ts'

/** Someone pastes it into the check box; a few say "bukan ini" to the first answer, or go on to the report form and leave it there. */
export const actsOfCheck = (check: DemoCheck): Act[] => check.ago.map((ago) => ({ ago, what: `check "${check.text}"`, run: (desk) => checks(desk, check) }))

async function checks(desk: DemoDesk, { text, says }: DemoCheck): Promise<void> {
  const browser = desk.phoneOf(`check ${text}`)
  await browser.open('/')
  const { html } = await browser.send('/cek', { q: text })
  if (says === 'report') await browser.send('/lapor')
  if (says === 'not_this') await browser.send('/cek/bukan', { hit: /name="hit" value="([^"]+)"/.exec(html)?.[1] })
}
