import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { VersionView } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { shortAsk } from '../condition/condition-words.ts'
import { EffectTrouble } from '../draft/effect-trouble.tsx'
import { useEffectOf } from '../draft/use-draft-query.ts'
import { addressOf } from '../version-places.ts'
import type { VersionTabProps } from '../version-tab-props.ts'
import { CitizenView } from './citizen-view.tsx'
import { FiguresTable } from './figures-table.tsx'
import { Findings } from './findings.tsx'
import type { Scenario } from './scenario-rows.ts'
import { ScenarioTable } from './scenario-table.tsx'

/** Questions that change nothing in any scenario: they should not be asked. */
const Idle = ({ view }: { view: VersionView }) => {
  const speech = useSpeech()
  const ids = view.faults
    .filter(({ code }) => code === 'idle_question')
    .map(({ row }) => row.replace(/^questions\//, ''))
  if (ids.length === 0) return null
  return (
    <p className="hint-seal">
      {speech.t('version.idleQuestions', { count: ids.length })}{' '}
      {ids.map((id) => (
        <Link
          key={id}
          className="idle-question"
          to={addressOf(view.versionId, { tab: 'questions', row: `questions/${id}` })}
        >
          {shortAsk(
            view.draft.questions?.find((one) => one.id === id),
            id,
            speech,
          )}
        </Link>
      ))}
    </p>
  )
}

type Opened = { readonly scenario: Scenario | undefined } | null

/** What the draft does, what is wrong with it, and how a citizen would see any of its scenarios. */
export const EffectTab = ({ view }: VersionTabProps) => {
  const { t } = useSpeech()
  const { data, error, isPending } = useEffectOf(view)
  const [opened, setOpened] = useState<Opened>(null)
  const effect = error ? undefined : data
  return (
    <>
      <section aria-labelledby="figures">
        <h2 id="figures">
          {t('version.figures')}{' '}
          <Button size="small" disabled={!effect} onClick={() => setOpened({ scenario: undefined })}>
            {t('version.citizen')}
          </Button>
        </h2>
        <EffectTrouble error={error} />
        {isPending && <Skeleton active paragraph={{ rows: 3 }} />}
        {effect && <FiguresTable effect={effect} />}
        <Idle view={view} />
      </section>
      <Findings view={view} />
      {effect && (
        <ScenarioTable
          effect={effect}
          questions={view.draft.questions ?? []}
          opened={opened?.scenario}
          onOpen={(scenario) => setOpened({ scenario })}
        />
      )}
      {opened && <CitizenView view={view} start={opened.scenario?.answers} onClose={() => setOpened(null)} />}
    </>
  )
}
