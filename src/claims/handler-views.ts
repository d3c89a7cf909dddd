import { sql } from 'kysely'

/** Of a claim `c` that another body has in hand: who, as the desk wrote it when it closed the claim; null where it named nobody. */
export const handlerOf = sql<string | null>`CASE WHEN c.closed_as = 'in_process' THEN
  (SELECT nullif(json_extract(detail, '$.handler'), '') FROM activity WHERE subject = 'claim' AND subject_id = c.id AND act = 'close' ORDER BY seq DESC LIMIT 1) END`
