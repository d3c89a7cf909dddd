import { build, transform } from 'esbuild'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * Makes `.build/`: the server in a few files (a third of the start-up time and half the
 * memory of the sources), static files under names that carry their fingerprint,
 * and `assets.json`, which maps one to the other for both runtimes.
 */
const OUT = '.build'
const SERVED = join(OUT, 'static', 's')

/** Files of static/ that are served as they stand at the root by Workers' assets, not fingerprinted. */
const PLAIN = new Set(['_headers'])

async function buildStatic(): Promise<void> {
  rmSync(join(OUT, 'static'), { recursive: true, force: true })
  mkdirSync(SERVED, { recursive: true })
  const files = readdirSync('static').filter((name) => /\.(css|js|svg)$/.test(name)).map((name): [string, string] => [name, join('static', name)])
  const assets: Record<string, string> = {}
  for (const [name, path] of [...files, ['htmx.js', 'node_modules/htmx.org/dist/htmx.min.js'] as [string, string]]) {
    const extension = extname(name)
    const source = readFileSync(path)
    const bytes = extension === '.svg' || name === 'htmx.js' ? source : Buffer.from((await transform(source.toString(), { loader: extension === '.css' ? 'css' : 'js', minify: true, target: ['chrome67', 'safari12', 'firefox63'] })).code)
    const served = `${name.slice(0, -extension.length)}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}${extension}`
    writeFileSync(join(SERVED, served), bytes)
    writeFileSync(join(SERVED, `${served}.gz`), gzipSync(bytes, { level: 9 }))
    writeFileSync(join(SERVED, `${served}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    assets[name] = `/s/${served}`
  }
  for (const name of PLAIN) writeFileSync(join(OUT, 'static', name), readFileSync(join('static', name)))
  writeFileSync(join(OUT, 'assets.json'), JSON.stringify(assets, null, 2))
}

async function bundle(entry: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outdir: OUT,
    bundle: true,
    // What is imported only when it is asked for stays in files of its own, on the disk till then; old ones are left for a server that still runs.
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: ['better-sqlite3'],
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
    // Packages in the bundle that still call require() for Node's own modules.
    banner: { js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);` },
  })
}

await buildStatic()
if (!process.argv.includes('--static')) await bundle('src/node.ts')
