import { readFileSync } from 'node:fs'

/** Resident memory of a process in MB, as the kernel counts it. */
export const residentMb = (pid: number): number => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

export type Row = { what: string; measured: string; peer: string; ratio: string; target: string; reached: boolean }

export function printRows(rows: Row[]): void {
  const columns: (keyof Row)[] = ['what', 'measured', 'peer', 'ratio', 'target']
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length)))
  const line = (cells: string[], end: string) => console.log(`${cells.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}  ${end}`)
  line(columns, '')
  for (const row of rows) line(columns.map((column) => String(row[column])), row.reached ? 'reached' : 'NOT REACHED')
}
