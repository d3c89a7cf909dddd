import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'

/** The peer: bare node:http that answers every request with the bytes of the file it is given. `headers` as JSON. */
const [file = '', headers = '{}'] = process.argv.slice(2)
const body = readFileSync(file)
const head = { ...(JSON.parse(headers) as Record<string, string>), 'Content-Length': String(body.length) }
const server = createServer((_request, response) => {
  response.writeHead(200, head)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`bare: http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
})
