import type { NameAnswer, PersonSaid } from '#engine/identity'

type Card = Pick<PersonSaid, 'name' | 'documentKind' | 'idNumber'>
/** Asks the population registry whether name and number are of one person. */
export type AskName = (card: Card) => Promise<NameAnswer>

type RegistrySettings = {
  readonly url: string
  readonly token: string
  readonly timeoutMilliseconds: number
}

const read = async (response: Response): Promise<NameAnswer> => {
  if (response.status === 422) return 'unknown_kind'
  if (!response.ok) return 'down'
  const { match } = (await response.json()) as { match?: unknown }
  return typeof match === 'boolean' ? (match ? 'match' : 'differs') : 'down'
}

/** P22 By HTTP; whatever goes wrong on the way is a registry that cannot be reached. */
export const createAskName =
  ({ url, token, timeoutMilliseconds }: RegistrySettings): AskName =>
  async ({ name, documentKind, idNumber }) => {
    try {
      return await read(
        await fetch(`${url}/population/match`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ name, kind: documentKind, number: idNumber }),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMilliseconds),
        }),
      )
    } catch {
      return 'down'
    }
  }
