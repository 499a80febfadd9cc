/** How the API says that nobody of this account is there any more. */
const nobody = '—'

/** Who did it: a person by name; what the platform did by itself has none. Beside the other words: the portal loads it with the page that says it. */
export const sayActor = (name: string, place: string, t: (key: string) => string): string => {
  if (place === 'system') return t('role.system')
  return name === nobody ? t('actor.gone') : name
}
