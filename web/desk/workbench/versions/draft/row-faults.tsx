import { useSpeech } from '../../../../ui/language.tsx'
import { placeOf } from '../version-places.ts'
import { useDraftWork } from './draft-context.ts'

/** What the checks say about this row, under it. Rows are named as in `placeOf`. */
export const RowFaults = ({ row }: { row: string }) => {
  const { language } = useSpeech()
  const { faults, held } = useDraftWork()
  const own = faults.filter((fault) => placeOf(fault.place, held).row === row)
  if (own.length === 0) return null
  return (
    <ul className="row-faults">
      {own.map((fault) => (
        <li
          key={`${fault.code} ${fault.zh}`}
          className={fault.severity === 'error' ? 'hint-seal' : 'hint-amber'}
        >
          {language === 'zh' ? fault.zh : fault.en}
        </li>
      ))}
    </ul>
  )
}
