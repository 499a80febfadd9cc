import { beyondQuota, quotaOf, type UploadQuota, type UploadQuotas } from '#engine/casework'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import type { StagedFile } from '#platform/files'
import type { UploadStore } from './store.ts'

const one = (bytes: number): UploadQuota => ({ files: 1, bytes })
const takenBack = ({ files, bytes }: UploadQuota): UploadQuota => ({ files: -files, bytes: -bytes })

/** C52 Files on their way in: counted against the day's quota of their account, and kept only once what names them is decided. */
export const createUploadsOver = (store: UploadStore, quotas: UploadQuotas) => ({
  /** Whether anything more may come in today; asked before a file is read. */
  room: async ({ actor, now }: Context): Promise<Result<undefined>> => {
    const { files, bytes } = await store.of(actor.division, actor.id, chinaDay(now))
    const beyond = beyondQuota({ files: files + 1, bytes: bytes + 1 }, quotaOf(quotas, actor), now)
    return beyond.length ? refuse(...beyond) : ok(undefined)
  },
  /**
   * What keeps a file, once, however often it is called: it is counted, `named` notes whose it will be, then it stands under its digest.
   * Whatever ends in between leaves a file nobody has, which the collector takes.
   */
  keeping: (
    staged: StagedFile,
    named: ((at: string) => Promise<void>) | undefined,
    { actor, now }: Context,
  ) => {
    const keep = async (): Promise<Result<undefined>> => {
      const [day, size] = [chinaDay(now), one(staged.size)]
      const beyond = beyondQuota(
        await store.add(actor.division, actor.id, day, size),
        quotaOf(quotas, actor),
        now,
      )
      if (beyond.length) {
        await store.add(actor.division, actor.id, day, takenBack(size))
        return refuse(...beyond)
      }
      await named?.(new Date().toISOString())
      await staged.keep()
      return ok(undefined)
    }
    let kept: Promise<Result<undefined>> | undefined
    return () => {
      kept ??= keep()
      return kept
    }
  },
})
export type Uploads = ReturnType<typeof createUploadsOver>
