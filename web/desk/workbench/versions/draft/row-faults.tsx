import { useSpeech } from '../../../../ui/language.tsx'
import { useDraftWork } from './draft-context.ts'
import { keyed } from './keyed.ts'

/** What the checks say about this row (and what stands in it), under it: errors in full, warnings folded. Rows are named as in `placeOf`. */
export const RowFaults = ({ row, below = false }: { row: string; below?: boolean }) => {
  const { t, language } = useSpeech()
  const { faults } = useDraftWork()
  const own = faults.filter((fault) => fault.row === row || (below && fault.row.startsWith(`${row}/`)))
  const list = (severity: 'error' | 'warning') =>
    keyed(
      own.filter((fault) => fault.severity === severity),
      ({ code, zh }) => `${code} ${zh}`,
    ).map(({ item: fault, key }) => (
      <li key={key} className={severity === 'error' ? 'hint-seal' : 'hint-amber'}>
        {language === 'zh' ? fault.zh : fault.en}
      </li>
    ))
  const [errors, warnings] = [list('error'), list('warning')]
  return (
    <>
      {errors.length > 0 && <ul className="row-faults">{errors}</ul>}
      {warnings.length > 0 && (
        <details className="row-warnings">
          <summary>{t('version.hints', { count: warnings.length })}</summary>
          <ul className="row-faults">{warnings}</ul>
        </details>
      )}
    </>
  )
}
