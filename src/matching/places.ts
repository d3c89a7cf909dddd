/** Beside the region's own areas, which a desk knows: provinces, and towns that forwards name. Folded. */
const KNOWN = `aceh|sumatera utara|sumatera barat|riau|kepulauan riau|jambi|sumatera selatan|bengkulu|lampung|bangka belitung|banten|jakarta|jawa barat|jawa tengah|jawa timur|yogyakarta|bali|nusa tenggara barat|nusa tenggara timur|kalimantan barat|kalimantan tengah|kalimantan selatan|kalimantan timur|kalimantan utara|sulawesi utara|gorontalo|sulawesi tengah|sulawesi barat|sulawesi selatan|sulawesi tenggara|maluku|maluku utara|papua|papua barat|papua selatan|papua tengah|papua pegunungan|papua barat daya|samarinda|balikpapan|bontang|kutai timur|kutai kartanegara|kutai barat|berau|paser|penajam paser utara|mahakam ulu|sangatta|tenggarong|surabaya|bandung|medan|makassar|semarang|palembang|pekanbaru|padang|pontianak|banjarmasin|palangka raya|tarakan|manado|palu|kendari|ambon|jayapura|denpasar|mataram|kupang|solo|malang|bogor|depok|bekasi|tangerang|cirebon|batam|banda aceh|ikn|malaysia|singapura`.split('|')
const SHORT: Record<string, string> = { jateng: 'jawa tengah', jatim: 'jawa timur', jabar: 'jawa barat', kaltim: 'kalimantan timur', kutim: 'kutai timur', kukar: 'kutai kartanegara', kubar: 'kutai barat', ppu: 'penajam paser utara', kaltara: 'kalimantan utara', kalsel: 'kalimantan selatan', kalbar: 'kalimantan barat', kalteng: 'kalimantan tengah', sulsel: 'sulawesi selatan', sumut: 'sumatera utara', sumsel: 'sumatera selatan', sumbar: 'sumatera barat', ntt: 'nusa tenggara timur', ntb: 'nusa tenggara barat', jkt: 'jakarta', dki: 'jakarta', sby: 'surabaya', jogja: 'yogyakarta', diy: 'yogyakarta' }

/**
 * Names that tell places apart, by their first word, the longest first. `home`: names of the desk's own region, which everybody
 * there means without saying so; they tell nothing apart.
 */
export type Places = { names: ReadonlyMap<string, readonly string[][]>; home: RegExp }

/** @param areas within the desk's region @param home the region itself and what it lies in */
export function placesOf(areas: readonly string[], home: readonly string[]): Places {
  const own = new Set([...home.map((one) => one.toLowerCase()), 'indonesia'])
  const names = new Map<string, string[][]>()
  for (const name of new Set([...KNOWN, ...areas.map((one) => one.toLowerCase())])) {
    const words = name.split(/\s+/).filter(Boolean)
    if (words.length === 0 || name.length < 3 || own.has(name)) continue
    names.set(words[0]!, [...(names.get(words[0]!) ?? []), words].toSorted((a, b) => b.length - a.length))
  }
  const short = Object.keys(SHORT).filter((name) => own.has(SHORT[name]!))
  return { names, home: new RegExp(`(?<![\\p{L}\\p{N}])(?:di |se-?)?(?:kabupaten |kota |provinsi )?(?:${[...own, ...short].map((name) => name.replaceAll(/[^\p{L}\p{N} ]/gu, '')).join('|')})(?![\\p{L}\\p{N}])`, 'giu') }
}

/** The place whose name begins at a token. */
export function placeAt(tokens: readonly string[], at: number, { names }: Places): { name: string; tokens: number } | null {
  const token = tokens[at]!
  if (Object.hasOwn(SHORT, token)) return { name: SHORT[token]!, tokens: 1 }
  const words = names.get(token)?.find((name) => name.every((word, i) => tokens[at + i] === word))
  return words ? { name: words.join(' '), tokens: words.length } : null
}
