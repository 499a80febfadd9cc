import type { VersionView } from '../../../../contract/client.ts'

export const stages = ['draft', 'consultation', 'comment', 'review', 'listed', 'published'] as const
export type Stage = (typeof stages)[number]

/** The way of a version, each stage done, present or to come; a superseded one has gone all the way. */
export const stagesOf = (
  status: VersionView['status'],
): { stage: Stage; state: 'done' | 'now' | 'next' }[] => {
  const at = status === 'superseded' ? stages.length : stages.indexOf(status)
  return stages.map((stage, index) => ({
    stage,
    state: index < at || (index === at && stage === 'published') ? 'done' : index === at ? 'now' : 'next',
  }))
}
