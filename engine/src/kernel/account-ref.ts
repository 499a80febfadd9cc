/**
 * KE8 Names of people stand in nothing that is kept: an account stands there by its id, between signs that nobody can send (the door
 * refuses them), and the words come at reading. `of` is the office somebody acts for: it is said before the name unless the name begins
 * with it.
 */
const [opens, parts, closes] = ['\u0002', '\u001f', '\u0003']
const inText = new RegExp(
  `${opens}([^${opens}${parts}${closes}]*)(?:${parts}([^${opens}${closes}]*))?${closes}`,
  'g',
)

export const accountRef = (id: string, of = ''): string => `${opens}${id}${of && parts + of}${closes}`

/** The user name of an account, where a text needs it beside the name. */
export const loginRef = (id: string): string => accountRef(`${id}~`)

/** Whose names a text waits for. */
export const accountsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(inText)].map(([, id = '']) => id)),
]

/** The text as people read it. */
export const withNames = (text: string, nameOf: (id: string) => string): string =>
  text.includes(opens)
    ? text.replace(inText, (_all, id: string, of = '') => {
        const name = nameOf(id)
        return name.startsWith(of) ? name : `${of}${name}`
      })
    : text

/** Who did what an event tells: by reference, but for somebody without an account. */
export const actorRef = ({ id, name }: { readonly id: string; readonly name?: string }, of = ''): string =>
  name === undefined ? accountRef(id, of) : `${of}${name}`
