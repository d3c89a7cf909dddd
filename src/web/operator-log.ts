export type Line = { event: string; what: string; todo: string; ref?: string }

let write: (line: string) => void = (line) => console.error(line)
let pretty = false

/** Set once by the entrance. */
export function logTo(sink: (line: string) => void, form: 'json' | 'pretty'): void {
  write = sink
  pretty = form === 'pretty'
}

/** One line for whoever runs the server. No line without a next step; never a name, an address, a secret or a report's text. */
export function tellOperator(at: Date, line: Line): void {
  write(pretty ? `${at.toISOString()} ${line.event}: ${line.what} → ${line.todo}` : JSON.stringify({ at: at.toISOString(), ...line }))
}
