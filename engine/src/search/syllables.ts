/** Every syllable of Hanyu Pinyin without tones (ü as v or u), by its final, so that the table can be read. */
const finals: Readonly<Record<string, string>> = {
  a: ' b p m f d t n l g k h zh ch sh z c s y w',
  o: ' b p m f w y',
  e: ' m d t n l g k h zh ch sh r z c s y',
  ai: ' b p m d t n l g k h zh ch sh z c s w',
  ei: ' b p m f d n l g h zh sh z w',
  ao: ' b p m d t n l g k h zh ch sh r z c s y',
  ou: ' p m f d t n l g k h zh ch sh r z c s y',
  an: ' b p m f d t n l g k h zh ch sh r z c s y w',
  en: ' b p m f d n g k h zh ch sh r z c s w',
  ang: ' b p m f d t n l g k h zh ch sh r z c s y w',
  eng: ' b p m f d t n l g k h zh ch sh r z c s w',
  ong: 'd t n l g k h zh ch r z c s y',
  i: 'b p m d t n l j q x zh ch sh r z c s y',
  ia: 'l j q x',
  ie: 'b p m d t n l j q x',
  iao: 'b p m d t n l j q x',
  iu: 'm d n l j q x',
  ian: 'b p m d t n l j q x',
  in: 'b p m n l j q x y',
  iang: 'n l j q x',
  ing: 'b p m d t n l j q x y',
  iong: 'j q x',
  u: 'b p m f d t n l g k h zh ch sh r z c s j q x y w',
  ua: 'g k h zh sh',
  uo: 'd t n l g k h zh ch sh r z c s',
  uai: 'g k h zh ch sh',
  ui: 'd t g k h zh ch sh r z c s',
  uan: 'd t n l g k h zh ch sh r z c s j q x y',
  un: 'd t l g k h zh ch sh r z c s j q x y',
  uang: 'g k h zh ch sh',
  ue: 'n l j q x y',
  v: 'n l',
  ve: 'n l',
  er: ' ',
}

export const syllables: ReadonlySet<string> = new Set(
  Object.entries(finals).flatMap(([final, initials]) => [
    ...initials
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((initial) => initial + final),
    ...(initials.startsWith(' ') ? [final] : []),
  ]),
)

export const longestSyllable = 6

/** What southern speakers and hurried typists do not tell apart falls together: zh/z, ch/c, sh/s, n/l, in/ing, en/eng, an/ang, ü/u. */
export const fuzzy = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n')
    .replace(/v/, 'u')
