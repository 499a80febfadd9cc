import { readWording } from './catch-all.ts'
import { error, type LintFinding, type LintScope, matterPlace, warning } from './lint-types.ts'
import { failGuide } from './problems.ts'

type Wording = { readonly subject: string; readonly text: string; readonly place: string }

const wordings = ({ catalogue, matters }: LintScope): Wording[] => {
  const asked = new Set(matters.flatMap((matter) => matter.materials.map(({ material }) => material)))
  return [
    ...matters.flatMap((matter) =>
      matter.materials.map(({ as_named }, index) => ({
        subject: matter.name,
        text: as_named,
        place: matterPlace(matter, `materials[${index}].as_named`),
      })),
    ),
    ...matters.flatMap((matter) =>
      matter.commitment_allowed
        ? [
            {
              subject: matter.name,
              text: matter.commitment_allowed.conditions,
              place: matterPlace(matter, 'commitment_allowed.conditions'),
            },
          ]
        : [],
    ),
    ...[...asked].map((id) => ({
      subject: id,
      text: catalogue.material.get(id)?.name ?? id,
      place: `materials.${id}.name`,
    })),
  ]
}

const codes = {
  catch_all: 'guide_catch_all',
  vague: 'guide_vague_wording',
  open_end: 'guide_open_end',
} as const

/**
 * R36 No catch-all in a guide, neither in a department's wording or what is to be promised, nor in the name of a canonical material. A wording that says
 * of what it wants papers, or leaves the end of a list open, is a warning: the guide shows the canonical name beside it.
 */
export const lintWording = (scope: LintScope): LintFinding[] =>
  wordings(scope).flatMap(({ subject, text, place }) => {
    const read = readWording(text)
    if (read.kind === 'definite') return []
    const problem = failGuide(codes[read.kind], { subject, text, phrase: read.phrase })
    return [(read.kind === 'catch_all' ? error : warning)('R36', problem, place)]
  })
