import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { caseStatusKeys } from '../../ui/words.ts'
import { actNames } from '../act-names.ts'
import type { CaseOrder } from './act-on.ts'
import { Letter } from './foreseen.tsx'

export type Done = { readonly orders: readonly CaseOrder[]; readonly after: CaseView }

type NoteProps = { readonly done: Done; readonly goOn: () => void; readonly next: () => void }

/**
 * After an act the page says what was done and stops: what comes next is a new choice, at another place than the button that was pressed,
 * so that a second press meets nothing.
 */
export const DoneNote = ({ done: { orders, after }, goOn, next }: NoteProps) => {
  const { t } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const matters = after.available.find(({ act }) => act === 'decide')?.targets.length ?? 0
  const [first] = orders
  if (!first) return null
  return (
    <section className="done-note" role="status">
      <h2 ref={heading} tabIndex={-1}>
        {t('done.title', { act: t(actNames[first.type] ?? first.type) })}
      </h2>
      {orders.map((order) => (
        <Letter key={JSON.stringify(order)} order={order} after={after} />
      ))}
      <p className="quiet">{t('done.stands', { status: t(caseStatusKeys[after.status] ?? after.status) })}</p>
      <p className="done-next">
        {after.available.length > 0 && (
          <Button onClick={goOn}>
            {matters ? t('done.nextMatter', { count: matters }) : t('done.goOn')}
          </Button>
        )}
        <Button onClick={next}>{t('case.next')} (N)</Button>
      </p>
    </section>
  )
}
