import { readFileSync } from 'node:fs'

/** Resident memory of a process in MB, as the kernel counts it. */
export const residentMb = (pid: number): number => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

/** A line of the table. `reached` is null where DESIGN sets no target: it is there so that what slows down is seen. */
export type Row = { what: string; measured: string; peer: string; ratio: string; target: string; reached: boolean | null }

/** A row that stands for itself. */
export const alone = (what: string, measured: string, target: string, reached: boolean | null): Row => ({ what, measured, peer: '–', ratio: '–', target, reached })

/** Ends with a line that counts. */
export function printRows(rows: Row[]): void {
  const columns: (keyof Row)[] = ['what', 'measured', 'peer', 'ratio', 'target']
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length)))
  const line = (cells: string[], end: string) => console.log(`${cells.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}  ${end}`.trimEnd())
  line(columns, '')
  for (const row of rows) line(columns.map((column) => String(row[column])), row.reached === null ? '' : row.reached ? 'reached' : 'NOT REACHED')
  const count = (reached: boolean | null) => rows.filter((row) => row.reached === reached).length
  console.log(`\n${count(true)} of ${count(true) + count(false)} targets reached, ${count(false)} not; ${count(null)} rows without a target.`)
}

/** Milliseconds as people read them. */
export const msText = (n: number): string => `${n < 10 ? n.toFixed(1) : Math.round(n)} ms`

/** The value that this share of all is at or below; 0 for none. */
export function quantile(all: readonly number[], share: number): number {
  const sorted = all.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
