import { type HolidayNotice, holidayNoticeRecord } from '#engine/calendar'
import { readOrThrow } from '#engine/kernel'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import { type Selected, selection } from '#platform/selection'

export type NoticeWrite = {
  readonly now: string
  /** The revision the notice was decided on; 0 for a new one. */
  readonly expected: number
  readonly notice: HolidayNotice
  readonly audit: AuditEntry
}

const kept = selection('holiday_notice', { body: 'body' })
type Row = Selected<typeof kept>
const noticeOf = ({ body }: Row): HolidayNotice => readOrThrow(holidayNoticeRecord.read(body))

/** Every confirmed notice of the store, the newest last: a notice holds for the whole country, whichever county entered it. */
export const confirmedNotices = async ({ query }: Pick<Database, 'query'>): Promise<HolidayNotice[]> =>
  (
    await query<Row>(
      `select ${kept} from holiday_notice where status = 'confirmed' order by confirmed_at, notice_id`,
    )
  ).map(noticeOf)

/** The notices of a division. */
export const createNoticeStore = ({ query }: Database, division: string) => ({
  /** The newest first. */
  list: async (): Promise<HolidayNotice[]> =>
    (
      await query<Row>(
        `select ${kept} from holiday_notice where division_code = $1 order by notice_id desc limit 200`,
        [division],
      )
    ).map(noticeOf),
  load: async (noticeId: string): Promise<HolidayNotice | undefined> => {
    const [row] = await query<Row>(
      `select ${kept} from holiday_notice where division_code = $1 and notice_id = $2`,
      [division, noticeId],
    )
    return row && noticeOf(row)
  },
  newest: async (noticeId: string): Promise<number | undefined> =>
    (
      await query<{ revision: number }>(
        'select revision from holiday_notice where division_code = $1 and notice_id = $2',
        [division, noticeId],
      )
    )[0]?.revision,
  /** Writes all or nothing; false when somebody was faster. */
  write: async (item: NoticeWrite): Promise<boolean> => {
    try {
      const stored = { ...item, notice: holidayNoticeRecord.write(item.notice) }
      await query('select onevisit_write_holidays($1, $2::jsonb)', [division, JSON.stringify(stored)])
      return true
    } catch (error) {
      if ((error as { code?: string }).code === 'OV409') return false
      throw error
    }
  },
})
export type NoticeStore = ReturnType<typeof createNoticeStore>
