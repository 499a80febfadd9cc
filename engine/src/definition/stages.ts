import type { VersionStatus } from './version-types.ts'

const stages: readonly VersionStatus[] = ['draft', 'consultation', 'comment', 'review', 'listed', 'published']

/** The way of a version, each stage done, present or to come; a superseded one has gone all the way, a discarded one ends there (V17). */
export const stagesOf = (
  status: VersionStatus,
): { stage: VersionStatus; state: 'done' | 'now' | 'next' }[] => {
  if (status === 'discarded')
    return [
      { stage: 'draft', state: 'done' },
      { stage: 'discarded', state: 'now' },
    ]
  const at = status === 'superseded' ? stages.length : stages.indexOf(status)
  return stages.map((stage, index) => ({
    stage,
    state: index < at || (index === at && stage === 'published') ? 'done' : index === at ? 'now' : 'next',
  }))
}
