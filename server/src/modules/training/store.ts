import { readOrThrow } from '#engine/kernel'
import { type TrainingState, trainingRecord } from '#engine/training'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import { type Selected, selection } from '#platform/selection'

export type TrainingWrite = {
  readonly now: string
  /** The revision the session was decided on; 0 for a new one. */
  readonly expected: number
  readonly training: TrainingState
  readonly audit: AuditEntry
  /** A write of versions that happens with this one or not at all. */
  readonly versions?: unknown
}

const session = selection('training_session', { body: 'body' })
type Row = Selected<typeof session>
const stateOf = ({ body }: Row): TrainingState => readOrThrow(trainingRecord.read(body))

type StoredTraining = {
  readonly division: string
  readonly trainingId: string
  readonly revision: number
  readonly body: unknown
}
const pageOfTrainings = `select division_code as division, training_id as "trainingId", revision, body from training_session
  where (division_code, training_id) > ($1, $2::uuid) order by division_code, training_id limit $3`

/** For proving a store: every session in pages, of all divisions. */
export const trainingsAfter = (
  { query }: Pick<Database, 'query'>,
  division: string,
  trainingId: string,
  most: number,
): Promise<StoredTraining[]> => query(pageOfTrainings, [division, trainingId, most])

/** All SQL of the training module. */
export const createTrainingStore = ({ query }: Database, division: string) => ({
  /** The newest day first. */
  list: async (): Promise<TrainingState[]> =>
    (
      await query<Row>(
        `select ${session} from training_session where division_code = $1 order by held_on desc, training_id desc`,
        [division],
      )
    ).map(stateOf),
  load: async (trainingId: string): Promise<TrainingState | undefined> => {
    const [row] = await query<Row>(
      `select ${session} from training_session where division_code = $1 and training_id = $2`,
      [division, trainingId],
    )
    return row && stateOf(row)
  },
  newest: async (trainingId: string): Promise<number | undefined> =>
    (
      await query<{ revision: number }>(
        'select revision from training_session where division_code = $1 and training_id = $2',
        [division, trainingId],
      )
    )[0]?.revision,
  /** Writes all or nothing; false when somebody was faster. */
  write: async (item: TrainingWrite): Promise<boolean> => {
    try {
      const stored = { ...item, training: trainingRecord.write(item.training) }
      await query('select onevisit_write_training($1, $2::jsonb)', [division, JSON.stringify(stored)])
      return true
    } catch (error) {
      if ((error as { code?: string }).code === 'OV409') return false
      throw error
    }
  },
})
export type TrainingStore = ReturnType<typeof createTrainingStore>
