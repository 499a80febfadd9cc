import type { CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

type Hindrance = CaseView['available'][number]['hindrances'][number]

const many: Record<string, string> = {
  unchecked_material: 'actions.unchecked',
  unfit_material: 'actions.blocking',
}

/** W1 Why an act would be refused now, in the engine's words; what is said of many papers alike is counted. */
export const Hindrances = ({ of }: { of: readonly Hindrance[] }) => {
  const { t, language } = useSpeech()
  const counted = Object.keys(many)
    .map((code) => ({ code, count: of.filter((one) => one.code === code).length }))
    .filter(({ count }) => count > 0)
  const others = of.filter(({ code }) => !(code in many))
  return (
    <>
      {counted.map(({ code, count }) => (
        <p key={code} className="hindered">
          {t(many[code] ?? code, { count })}
        </p>
      ))}
      {others.map((one) => (
        <p key={`${one.code} ${one.place}`} className="hindered">
          {one[language]}
        </p>
      ))}
    </>
  )
}
