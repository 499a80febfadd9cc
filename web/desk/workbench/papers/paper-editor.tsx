import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm, Skeleton } from 'antd'
import { Fragment } from 'react'
import { Link } from 'react-router'
import type { LibraryPaper } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { ChangesTable } from '../library/history-table.tsx'
import { BlankPart } from './blank-part.tsx'
import { CriteriaPart } from './criteria-part.tsx'
import { withBlank } from './paper-draft.ts'
import { PaperRead } from './paper-read.tsx'
import './papers.css'
import { SamplePart } from './sample-part.tsx'
import { paperKey, usePaperDraft } from './use-paper-draft.ts'

type Props = { readonly material: string; readonly back: string; readonly mayUndo: boolean }

/** What stands beside one paper: read by whoever asks for it, changed by the joint team or its only department (M6). */
export const PaperEditor = ({ material, back, mayUndo }: Props) => {
  const { t } = useSpeech()
  const { data, error } = useQuery({
    queryKey: paperKey(material),
    queryFn: () => call('getLibraryPaper', { params: { material } }),
  })
  return (
    <>
      <p>
        <Link to={back}>{t('beside.back')}</Link>
      </p>
      <RefusalNote error={error} />
      {!data && !error && <Skeleton active />}
      {data && <Parts key={material} paper={data} mayUndo={mayUndo} />}
    </>
  )
}

const Hints = ({ hints }: Pick<LibraryPaper, 'hints'>) => {
  const { t, language } = useSpeech()
  if (hints.length === 0) return null
  return (
    <section className="beside-hints" aria-labelledby="beside-hints">
      <h2 id="beside-hints">{t('beside.hints')}</h2>
      <ul>
        {hints.map(({ said }) => (
          <li key={said.zh}>{said[language]}</li>
        ))}
      </ul>
    </section>
  )
}

const useDepartments = ({ askedBy }: LibraryPaper): string => {
  const { t, pick } = useSpeech()
  return askedBy.map(({ name, nameEn }) => pick(name, nameEn)).join(t('beside.separator'))
}

const Parts = ({ paper, mayUndo }: { paper: LibraryPaper; mayUndo: boolean }) => {
  const { t, pick } = useSpeech()
  const departments = useDepartments(paper)
  const { mayChange } = paper
  return (
    <div className="beside-paper">
      <h2 className="beside-name">{pick(paper.name, paper.nameEn)}</h2>
      <p className="quiet">
        {departments ? t('beside.askedByAll', { departments }) : t('beside.askedByNobody')}
      </p>
      <p className="quiet">{t(mayChange ? 'beside.when' : 'beside.readOnly')}</p>
      {mayChange ? <Writing paper={paper} /> : <PaperRead paper={paper} />}
      <section className="beside-part" aria-labelledby="beside-changes">
        <h2 id="beside-changes">{t('beside.changes')}</h2>
        <ChangesTable changes={paper.changes} loading={false} error={null} mayUndo={mayUndo && mayChange} />
      </section>
    </div>
  )
}

const Writing = ({ paper }: { paper: LibraryPaper }) => {
  const draft = usePaperDraft(paper)
  const { shown, round, dirty, edit } = draft
  const { elements } = paper
  return (
    <>
      {!dirty && <Hints hints={paper.hints} />}
      <Fragment key={round}>
        <CriteriaPart criteria={shown.criteria ?? []} onChange={(criteria) => edit({ ...shown, criteria })} />
        <BlankPart
          lines={shown.blank ?? []}
          elements={elements}
          onChange={(blank) => edit(withBlank(shown, blank))}
        />
        <SamplePart beside={shown} elements={elements} onChange={edit} />
      </Fragment>
      <Saving draft={draft} />
    </>
  )
}

const Saving = ({ draft }: { draft: ReturnType<typeof usePaperDraft> }) => {
  const { t } = useSpeech()
  const { dirty, save, discard, overwrite } = draft
  return (
    <div className="beside-save">
      <RefusalNote error={save.error} />
      <Button type="primary" disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
        {t('beside.save')}
      </Button>
      {overwrite && <Button onClick={overwrite}>{t('beside.keepMine')}</Button>}
      {dirty && (
        <Popconfirm
          title={t('beside.discardSure')}
          okText={t('beside.discard')}
          cancelText={t('beside.goOn')}
          onConfirm={discard}
        >
          <Button>{t('beside.discard')}</Button>
        </Popconfirm>
      )}
      <span role="status" className="quiet">
        {dirty ? t('beside.unsaved') : save.isSuccess ? t('beside.saved') : ''}
      </span>
    </div>
  )
}
