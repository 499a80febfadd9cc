/**
 * KE8 Names of people stand in nothing that is kept: an account stands there by its id, between signs that nobody can send (the door
 * refuses them), and the words come at reading. `of` is the office somebody acts for: it is said before the name, in English after it
 * (`ofEn`), unless the name begins with it.
 */
const [opens, parts, closes] = ['\u0002', '\u001f', '\u0003']
const inText = new RegExp(
  `${opens}([^${opens}${parts}${closes}]*)(?:${parts}([^${opens}${parts}${closes}]*))?(?:${parts}([^${opens}${closes}]*))?${closes}`,
  'g',
)

export const accountRef = (id: string, of = '', ofEn = ''): string =>
  `${opens}${id}${of || ofEn ? parts + of : ''}${ofEn && parts + ofEn}${closes}`

/** The user name of an account, where a text needs it beside the name. */
export const loginRef = (id: string): string => accountRef(`${id}~`)

/** Whose names a text waits for. */
export const accountsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(inText)].map(([, id = '']) => id)),
]

/** A name with its office: whoever's name begins with their office, in either language, is not said with it twice. */
export const officeOnce = (name: string, of = '', ofEn = ''): string => {
  if ([of, ofEn].some((office) => office && name.startsWith(office))) return name
  return ofEn ? `${name} (${ofEn})` : `${of}${name}`
}

/** The text as people read it. */
export const withNames = (text: string, nameOf: (id: string) => string): string =>
  text.includes(opens)
    ? text.replace(inText, (_all, id: string, of = '', ofEn = '') => officeOnce(nameOf(id), of, ofEn))
    : text

/** Who did what an event tells: by reference, but for somebody without an account and events of before, which keep the name. */
export const actorRef = ({ id, name }: { readonly id: string; readonly name?: string }, of = ''): string =>
  name === undefined ? accountRef(id, of) : officeOnce(name, of)

/** The same in English, where the office follows the name in brackets. */
export const actorRefEn = (
  { id, name }: { readonly id: string; readonly name?: string },
  of: { readonly zh: string; readonly en: string },
): string => {
  if (!of.en) return name ?? accountRef(id)
  return name === undefined ? accountRef(id, of.zh, of.en) : officeOnce(name, of.zh, of.en)
}
