import type { Language, Result } from '#engine/kernel'
import { createThread } from '#platform/thread'
import type { Mark } from './mark-workbook.ts'
import { failWorkbook } from './problems.ts'
import type { Answers, Job } from './workbook-thread.ts'
import type { ListWorkbook, SheetTemplate } from './write-workbook.ts'

type Limits = { readonly seconds: number; readonly megabytes: number }
const usualLimits: Limits = { seconds: 60, megabytes: 1_500 }

/** Reading, marking and writing workbooks in a thread of its own, one after the other. */
export const createWorkbooks = ({ seconds, megabytes }: Limits = usualLimits) => {
  const thread = createThread<Job, Answers[keyof Answers]>({
    at: new URL('./workbook-thread.ts', import.meta.url),
    ...{ seconds, megabytes },
    tooSlow: () => failWorkbook('workbook_too_slow', { seconds }),
    tooMuch: () => failWorkbook('workbook_too_much', { limit: '150 MB' }),
  })
  const run = <K extends Job['kind']>(job: Job & { kind: K }) =>
    thread.run(job) as Promise<Result<Answers[K]>>
  return {
    read: (bytes: Uint8Array) => run({ kind: 'read', bytes }),
    mark: (bytes: Uint8Array, marks: readonly Mark[], language: Language) =>
      run({ kind: 'mark', bytes, marks, language }),
    write: (list: ListWorkbook) => run({ kind: 'write', list }),
    template: (sheet: SheetTemplate) => run({ kind: 'template', sheet }),
    close: thread.close,
  }
}
export type Workbooks = ReturnType<typeof createWorkbooks>
