import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** Whether a column's text is in a list, however long: the list is one parameter, and D1 takes no more than 100. @param column as in `select` */
export const isAmong = (column: string, values: readonly string[]): RawBuilder<SqlBool> => sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`
