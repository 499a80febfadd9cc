import { chinaDay } from '#engine/kernel'
import { type Aside, createSetAside, type SetAside } from '#platform/set-aside'

/** Who may have files: asked by digest, over all divisions. */
export type Holders = {
  readonly held: (digests: readonly string[]) => Promise<ReadonlySet<string>>
  /** What was noted of files before they went for good. */
  readonly forget: (digests: readonly string[], before: string) => Promise<void>
}
type Order = {
  readonly folder: string
  /** The machine's own time, as the ages of files are. */
  readonly moment: Date
  /** Days a file stays aside before it goes. */
  readonly days: number
  readonly dryRun: boolean
}
/** Files, and what went in bytes. */
export type Collected = {
  readonly staged: number
  readonly setAside: number
  readonly putBack: number
  readonly removed: number
  readonly bytes: number
}

const day = 86_400_000
/** Small, so that nobody waits for it; and an end to one run. */
const [batch, mostLookedAt] = [500, 200_000]
const batches = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / batch) }, (_, index) =>
    all.slice(index * batch, (index + 1) * batch),
  )

/** Each day begins at another folder, so that a store which one run cannot look through is looked through by several. */
const prefixesOf = (moment: Date): string[] =>
  Array.from({ length: 256 }, (_, index) =>
    ((index + Math.floor(moment.getTime() / day) * 37) % 256).toString(16).padStart(2, '0'),
  )

type Parts = Order & { readonly place: SetAside; readonly holders: Holders; readonly before: Date }

/** What a case has after all goes back, what was aside long enough goes. */
const settleAside = async ({ place, holders, before, moment, days, dryRun }: Parts) => {
  const [done, gone] = [{ putBack: 0, removed: 0, bytes: 0 }, [] as string[]]
  const lastDay = chinaDay(new Date(moment.getTime() - days * day).toISOString())
  const settle = async (file: Aside, held: ReadonlySet<string>): Promise<void> => {
    const back = held.has(file.hash) || (await place.isYoung(file))
    if (!back && file.day > lastDay) return
    done[back ? 'putBack' : 'removed'] += 1
    if (dryRun) return
    if (back) return place.putBack(file)
    done.bytes += await place.remove(file)
    gone.push(file.hash)
  }
  for (const on of await place.asideDays()) {
    for (const files of batches(await place.asideOn(on))) {
      const held = await holders.held(files.map(({ hash }) => hash))
      for (const file of files) await settle(file, held)
      if (gone.length) await holders.forget(gone.splice(0), before.toISOString())
    }
    if (!dryRun) await place.forgetDay(on)
  }
  return done
}

const lookThrough = async ({ place, holders, moment, dryRun }: Parts): Promise<number> => {
  let [aside, looked] = [0, 0]
  const today = chinaDay(moment.toISOString())
  for (const prefix of prefixesOf(moment)) {
    for (const digests of batches(await place.oldIn(prefix))) {
      const held = await holders.held(digests)
      for (const hash of digests.filter((digest) => !held.has(digest)))
        if (dryRun || (await place.setAside({ day: today, hash }))) aside += 1
      looked += digests.length
    }
    if (looked >= mostLookedAt) break
  }
  return aside
}

/**
 * C52 Takes files nobody has: uploads that ended in the middle at once, those under their digest after some days aside. Nothing is
 * taken that is younger than a day or that any case, draft or list has; a run that ends anywhere is made good by the next.
 */
export const collectFiles = async (holders: Holders, order: Order): Promise<Collected> => {
  const before = new Date(order.moment.getTime() - day)
  const place = createSetAside(order.folder, before)
  const parts: Parts = { ...order, place, holders, before }
  const settled = await settleAside(parts)
  const staged = await place.leftStaged()
  if (!order.dryRun) for (const path of staged) await place.removeStaged(path)
  return { staged: staged.length, setAside: await lookThrough(parts), ...settled }
}
