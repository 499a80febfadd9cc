import type { PlanView } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'

const percent = (day: number, total: number): string => `${(100 * day) / Math.max(1, total)}%`

/** Working days by matter; with a what-if, the bar as it is stands thin below the bar as it would be. */
export const Gantt = ({ plan, whatIf }: { plan: PlanView; whatIf: PlanView | null }) => {
  const { t, pick } = useSpeech()
  const shown = whatIf ?? plan
  const total = Math.max(plan.days.promised, shown.days.promised)
  const before = new Map(plan.matters.map((matter) => [matter.code, matter]))
  return (
    <table className="process-gantt">
      <caption className="visually-hidden">{t('process.gantt')}</caption>
      <tbody>
        {shown.matters.map((matter) => {
          const old = before.get(matter.code)
          return (
            <tr key={matter.code}>
              <th scope="row">
                {pick(matter.name, matter.nameEn)}
                <span className="quiet">{pick(matter.department.name, matter.department.nameEn)}</span>
              </th>
              <td className="process-when">
                {matter.end === matter.start
                  ? t('process.onDay', { day: Math.max(1, matter.end) })
                  : t('process.fromTo', { from: matter.start + 1, to: matter.end })}
              </td>
              <td className="process-track">
                <span
                  className={`process-bar${matter.critical ? ' process-bar-critical' : ''}`}
                  style={{
                    left: percent(matter.start, total),
                    width: percent(Math.max(matter.end - matter.start, 0.2), total),
                  }}
                />
                {whatIf && old && (
                  <span
                    className="process-bar-before"
                    style={{ left: percent(old.start, total), width: percent(old.end - old.start, total) }}
                  />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
