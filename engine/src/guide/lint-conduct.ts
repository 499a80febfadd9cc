import { feeOf, type Matter } from '#engine/catalogue'
import { onTheSpot, resultNamed } from './conduct.ts'
import { error, type LintFinding, type LintScope, matterPlace, thingPlace, warning } from './lint-types.ts'
import { failGuide } from './problems.ts'

/** 2c-1 On the spot means examined and decided at once: a step that takes days contradicts it. */
const spot = (matter: Matter): LintFinding[] =>
  onTheSpot(matter)
    ? (matter.special_procedures ?? [])
        .filter(({ days }) => days > 0)
        .map(({ type, days }) =>
          warning(
            '2c-1',
            failGuide('guide_on_the_spot_but_procedure', { matter: matter.name, procedure: type, days }),
            matterPlace(matter, 'special_procedures'),
          ),
        )
    : []

/** 2c-3 to 2c-5 The name of the result decides how the matter ends; a kind that says otherwise makes the guide contradict itself. */
const closing = (matter: Matter): LintFinding[] => {
  const { name, kind } = matter.result
  const values = { matter: matter.name, result: name, kind }
  const place = matterPlace(matter, 'result')
  if (!resultNamed(matter) || kind === '无') return []
  if (name.includes('批复'))
    return kind === '批文' ? [] : [error('2c-5', failGuide('guide_reply_not_approval', values), place)]
  if (/证书?(?:（.*）)?$/.test(name) && kind === '批文')
    return [error('2c-3', failGuide('guide_certificate_as_document', values), place)]
  if (/(?:文件|通知书|意见书?|决定书|批文)(?:（.*）)?$/.test(name) && ['许可证', '执照'].includes(kind))
    return [error('2c-4', failGuide('guide_document_as_certificate', values), place)]
  return []
}

/** 2c-10 A fee names its basis. */
const fee = (matter: Matter): LintFinding[] => {
  const known = feeOf(matter)
  return known?.charged && !known.basis?.trim()
    ? [
        error(
          '2c-10',
          failGuide('guide_fee_without_basis', { matter: matter.name, amount: known.amount }),
          matterPlace(matter, 'fee'),
        ),
      ]
    : []
}

const permits = (matters: readonly Matter[]): Matter[] => matters.filter(({ type }) => type === '行政许可')

/** 2c-15 A one thing with a permit answers at least one question people ask. */
const faq = ({ thing, matters }: LintScope): LintFinding[] =>
  permits(matters).length && !thing.faq?.length
    ? [error('2c-15', failGuide('guide_no_faq', { thing: thing.name }), thingPlace(thing, 'faq'))]
    : []

/**
 * 2c The rules of 温州 that the catalogue's facts decide. By construction hold 2c-2 (what is not 即办件 is shown as 承诺件), 2c-6 and
 * 2c-7 (the composer counts a visit if and only if it has a reason) and 2c-16 (a permit is always shown with its five steps).
 */
export const lintConduct = (scope: LintScope): LintFinding[] => [
  ...faq(scope),
  ...scope.matters.flatMap((matter) => [...spot(matter), ...closing(matter), ...fee(matter)]),
]
