import { useSpeech } from './language.tsx'

/** What the applicant reads of a decision: the desk shows the very same before it is made. */

type Denied = { readonly outcomeReason: string | null; readonly basis: string | null }
/** C7 Reasons, basis, and the way to appeal. */
export const DenialLetter = ({ task: { outcomeReason, basis } }: { task: Denied }) => {
  const { t } = useSpeech()
  return (
    <div className="decision stack-small">
      <p>{t('letter.because', { reason: outcomeReason ?? '' })}</p>
      {basis && <p className="small">{t('letter.basis', { basis })}</p>}
      <p className="small">{t('letter.appeal')}</p>
    </div>
  )
}

type Refused = { readonly reason: string; readonly rightOffice: string | null }
/** R16 R24 Not taken in: why, who is the right one, and the way to appeal. */
export const RefusalLetter = ({ refusal: { reason, rightOffice } }: { refusal: Refused }) => {
  const { t } = useSpeech()
  return (
    <>
      <p>{reason}</p>
      {rightOffice && <p>{t('letter.rightOffice', { office: rightOffice })}</p>}
      <p className="small">{t('letter.appeal')}</p>
    </>
  )
}

type Said = Record<'name' | 'nameEn' | 'wrong' | 'wrongEn' | 'cure' | 'cureEn', string>
/** C3 One line of the one notice, in the language of whoever reads it. */
export const CorrectionLine = ({ item }: { item: Said }) => {
  const { t, pick } = useSpeech()
  const [name, wrong] = [pick(item.name, item.nameEn), pick(item.wrong, item.wrongEn)]
  return (
    <>
      <p>
        <strong>{t('letter.wrong', { name, wrong })}</strong>
      </p>
      <p>{t('letter.cure', { cure: pick(item.cure, item.cureEn) })}</p>
    </>
  )
}
