import type { Assets } from '../../templates/layout.ts'

/** @param manifest `.build/assets.json`: file names of static/ to the addresses they are served at */
export function assetsFrom(manifest: Record<string, string>): Assets {
  const find = (name: string) => {
    const url = manifest[name]
    if (!url) throw new Error(`static/${name} is not in .build/assets.json: run the build again (npm start does)`)
    return url
  }
  return { css: find('tangkal.css'), deskCss: find('desk.css'), js: find('tangkal.js'), desk: find('desk.js'), htmx: find('htmx.js'), icon: find('icon.svg') }
}
