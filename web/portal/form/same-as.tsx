import { useRef } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { useKnownForm } from './known-form.ts'

/** F45 Somebody who is in the form already, offered in one press for a role nobody has yet; which role they have is told, and they may be changed. */
export const SameAs = ({ element }: { readonly element: string }) => {
  const { t, pick } = useSpeech()
  const { offers, told, type } = useKnownForm()
  const line = useRef<HTMLParagraphElement>(null)
  const [offered, same] = [offers.get(element) ?? [], told.get(element)]
  if (offered.length === 0 && !same) return null
  return (
    <p className="hint same-as" tabIndex={-1} ref={line}>
      {same && t('form.sameAs', { role: pick(same.role, same.roleEn) })}
      {offered.map(({ role, roleEn, person, values }) => (
        <button
          key={role}
          type="button"
          className="button-second"
          onClick={() => {
            for (const [one, value] of Object.entries(values)) type(one, value)
            line.current?.focus()
          }}
        >
          {t('form.takeSame', { role: pick(role, roleEn), person })}
        </button>
      ))}
    </p>
  )
}
