import { catchAllIn, openEndIn } from './catch-all.ts'
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
    ...[...asked].map((id) => ({
      subject: id,
      text: catalogue.material.get(id)?.name ?? id,
      place: `materials.${id}.name`,
    })),
  ]
}

/** R36 No catch-all in a guide, neither in a department's wording nor in the name of a canonical material. */
export const lintWording = (scope: LintScope): LintFinding[] =>
  wordings(scope).flatMap(({ subject, text, place }) => {
    const phrase = catchAllIn(text)
    if (phrase) return [error('R36', failGuide('guide_catch_all', { subject, text, phrase }), place)]
    const end = openEndIn(text)
    return end ? [warning('R36', failGuide('guide_open_end', { subject, text, phrase: end }), place)] : []
  })
