import type { TrainingState } from '#engine/training'
import type { Database } from '#platform/database'

export type TrainingAudit = {
  readonly auditId: string
  readonly actorId: string
  readonly actorName: string
  readonly actorRole: string
  readonly act: string
  readonly place: string
  readonly subject: string
  readonly zh: string
  readonly en: string
}
export type TrainingWrite = {
  readonly now: string
  /** The revision the session was decided on; 0 for a new one. */
  readonly expected: number
  readonly training: TrainingState
  readonly audit: TrainingAudit
  /** A write of versions that happens with this one or not at all. */
  readonly versions?: unknown
}

/** All SQL of the training module. */
export const createTrainingStore = ({ query }: Database, division: string) => ({
  /** The newest day first. */
  list: async (): Promise<TrainingState[]> =>
    (
      await query<{ body: TrainingState }>(
        'select body from training_session where division_code = $1 order by held_on desc, training_id desc',
        [division],
      )
    ).map(({ body }) => body),
  load: async (trainingId: string): Promise<TrainingState | undefined> =>
    (
      await query<{ body: TrainingState }>(
        'select body from training_session where division_code = $1 and training_id = $2',
        [division, trainingId],
      )
    )[0]?.body,
  /** Writes all or nothing; false when somebody was faster. */
  write: async (item: TrainingWrite): Promise<boolean> => {
    try {
      await query('select onevisit_write_training($1, $2::jsonb)', [division, JSON.stringify(item)])
      return true
    } catch (error) {
      if ((error as { code?: string }).code === 'OV409') return false
      throw error
    }
  },
})
export type TrainingStore = ReturnType<typeof createTrainingStore>
