import type { MatterChoice } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'

/** A matter with its department; the bare code when the library does not know it. */
export const MatterName = ({ matter, code }: { matter: MatterChoice | undefined; code: string }) => {
  const { t, pick } = useSpeech()
  if (!matter) return <code>{code}</code>
  return (
    <>
      <span className="matter-name">{pick(matter.name, matter.nameEn)}</span>{' '}
      <span className="quiet small">
        {pick(matter.department.name, matter.department.nameEn)} ·{' '}
        {matter.promisedDays ? t('version.days', { count: matter.promisedDays }) : t('version.atOnce')}
      </span>
    </>
  )
}
