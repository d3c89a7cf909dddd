import type { z } from 'zod'
import { QUIET_PERIODS } from '../reports/public-count-rules.ts'
import { figuresOf } from '../statistics/figures.ts'
import type { Ctx } from '../web/env.ts'
import { kept } from '../web/keep.ts'
import { keptJson } from './answer-json.ts'
import type { StatisticsOut } from './schema.ts'

/** The figures of /statistik, for programs. */
export const statistics = (c: Ctx): Promise<Response> =>
  kept(c, async () => {
    const f = await figuresOf(c.var.deps, c.var.now, QUIET_PERIODS)
    const body: z.infer<typeof StatisticsOut> = {
      notices: {
        published: f.published,
        by_state: f.byState,
        by_verdict: f.byVerdict,
        by_month: f.byMonth.map(({ month, n }) => ({ month, published: n })),
        corrections: f.corrections,
        pauses: f.pauses,
        withdrawals: f.withdrawals,
        median_hours_to_publication: f.medianHours,
      },
      reports: { withheld: f.quiet ? 'quiet_period' : null, total: f.reports, by_kecamatan: f.byKecamatan },
    }
    return keptJson(body, f.changesAt)
  })
