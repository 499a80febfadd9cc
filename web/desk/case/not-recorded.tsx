import { Alert, Button, Input } from 'antd'
import type { AfterwardsView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

export type Missing = AfterwardsView['missing'][number]['fields'] | undefined
type NotRecordedProps = {
  readonly missing: NonNullable<Missing>
  readonly visit: () => void
  readonly why: string
  readonly onWhy: (why: string) => void
}

/** C85 Before a grant: what nobody has recorded or answered, the way there, and the reason in its place. */
export const NotRecorded = ({ missing, visit, why, onWhy }: NotRecordedProps) => {
  const { t, pick } = useSpeech()
  const named = (kind: 'on_site' | 'later') =>
    missing
      .filter((field) => field.kind === kind)
      .map(({ name, nameEn }) => pick(name, nameEn))
      .join('、')
  const [site, later] = [named('on_site'), named('later')]
  return (
    <div className="action">
      <Alert
        type="warning"
        message={t(site ? 'decide.noVisit' : 'decide.noAnswer')}
        description={
          <>
            {site && <p>{t('decide.noVisitOf', { names: site })}</p>}
            {later && <p>{t('decide.noAnswerOf', { names: later })}</p>}
            <Button size="small" onClick={visit}>
              {t(site ? 'decide.toVisit' : 'decide.toAnswer')}
            </Button>
          </>
        }
      />
      <Input.TextArea
        rows={2}
        aria-label={t('decide.unrecorded')}
        placeholder={t('decide.unrecorded')}
        value={why}
        onChange={(event) => onWhy(event.target.value)}
      />
    </div>
  )
}
