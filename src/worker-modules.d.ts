/** Files that wrangler.toml's [alias] puts into the Worker's bundle. */
declare module 'tangkal:assets' {
  const manifest: Record<string, string>
  export default manifest
}
declare module 'tangkal:region' {
  const file: unknown
  export default file
}
declare module 'tangkal:areas' {
  const file: unknown
  export default file
}
declare module 'tangkal:publishers' {
  const file: unknown
  export default file
}
declare module 'tangkal:shared-publishers' {
  const file: unknown
  export default file
}
