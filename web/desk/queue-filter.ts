import { lineHolders } from '#engine/casework'

/** C26 What a list is narrowed to; it stands in the address, so that it can be sent, kept and opened from a number elsewhere. */
export const lights = ['overdue', 'red', 'amber', 'green'] as const
type LightName = (typeof lights)[number]

type HolderName = (typeof lineHolders)[number]

export type Filter = {
  readonly thing: string
  readonly light: LightName | ''
  readonly held: HolderName | ''
  readonly order: 'due' | 'newest'
  /** C114 A section of the department, `all` of them; '' is one's own. */
  readonly section: string
}
export const noFilter: Filter = { thing: '', light: '', held: '', order: 'due', section: '' }

const isLight = (text: string | null): text is LightName => lights.some((light) => light === text)

const isHolder = (text: string | null): text is HolderName => lineHolders.some((held) => held === text)

/** What an address says; what is none of its words counts as not said. */
export const readFilter = (search: URLSearchParams): Filter => {
  const [light, held] = [search.get('light'), search.get('held')]
  return {
    thing: search.get('thing') ?? '',
    light: isLight(light) ? light : '',
    held: isHolder(held) ? held : '',
    order: search.get('order') === 'newest' ? 'newest' : 'due',
    section: search.get('section') ?? '',
  }
}

/** The part of an address that says the filter; empty where nothing is narrowed. */
export const writeFilter = ({ thing, light, held, order, section }: Filter): string => {
  const said = new URLSearchParams()
  if (thing) said.set('thing', thing)
  if (light) said.set('light', light)
  if (held) said.set('held', held)
  if (order === 'newest') said.set('order', order)
  if (section) said.set('section', section)
  return said.size ? `?${said}` : ''
}

/** What the list is asked for. */
export const askedOf = ({ thing, light, held, order, section }: Filter) => ({
  ...(thing ? { thing } : {}),
  ...(light ? { light } : {}),
  ...(held ? { held } : {}),
  ...(order === 'newest' ? { order } : {}),
  ...(section ? { section } : {}),
})
