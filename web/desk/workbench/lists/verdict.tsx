import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { Link } from 'react-router'
import type { UploadedList } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { unsettledKeys } from './list-words.ts'
import { UploadBox } from './upload-box.tsx'
import { workbookAddress } from './upload-list.ts'

const Faulty = ({ list }: { list: UploadedList }) => {
  const { t, language } = useSpeech()
  return (
    <section className="verdict-box verdict-faulty">
      <h2>{t('list.faulty', { count: list.faultCount })}</h2>
      <p>{t('list.faultyWhat')}</p>
      <div className="verdict-acts">
        <Button type="primary" href={workbookAddress.marked(list.uploadId, language)}>
          {t('list.marked')}
        </Button>
        <UploadBox compact label={t('list.upload.again')} department={list.department.id} />
      </div>
    </section>
  )
}

const Unsettled = ({ list }: { list: UploadedList }) => {
  const { t } = useSpeech()
  const kinds = Object.entries(list.unsettled).filter(([, count]) => count > 0)
  if (!kinds.length) return null
  return (
    <p className="quiet">
      {t('list.unsettledLater')}{' '}
      {kinds.map(([kind, count]) => t(unsettledKeys[kind] ?? kind, { count })).join(' · ')}
    </p>
  )
}

const useImport = (list: UploadedList) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      call('importList', { params: { uploadId: list.uploadId }, body: { digest: list.digest } }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['list', list.uploadId] }),
        client.invalidateQueries({ queryKey: ['library'] }),
      ]),
  })
}

const Clean = ({ list }: { list: UploadedList }) => {
  const { t } = useSpeech()
  const { counts } = list
  const todo = counts.add + counts.change > 0
  const { mutate, isPending, error } = useImport(list)
  return (
    <section className="verdict-box">
      <h2>{t(todo ? 'list.clean' : 'list.cleanSame')}</h2>
      <p className="verdict-counts">
        <span>
          <b>{counts.add}</b> {t('list.kind.add')}
        </span>
        <span>
          <b>{counts.change}</b> {t('list.kind.change')}
        </span>
        <span>
          <b>{counts.same}</b> {t('list.kind.same')}
        </span>
        <span>
          <b>{counts.missing}</b> {t('list.kind.missing')}
        </span>
        <span className="quiet">{t('list.cleanRows', { count: counts.rows })}</span>
      </p>
      {counts.missing > 0 && <p className="quiet">{t('list.missingStay')}</p>}
      <Unsettled list={list} />
      <RefusalNote error={error} />
      {isPending ? (
        <div className="upload-bar" role="status">
          <span>{t('list.importing', { count: counts.add + counts.change })}</span>
          <Progress percent={90} status="active" showInfo={false} aria-label={t('list.upload.progress')} />
        </div>
      ) : (
        <div className="verdict-acts">
          {todo && (
            <Button type="primary" onClick={() => mutate()}>
              {t('list.import', { count: counts.add + counts.change })}
            </Button>
          )}
          <UploadBox compact label={t('list.upload.other')} department={list.department.id} />
        </div>
      )}
    </section>
  )
}

const Imported = ({
  list,
  change,
}: {
  list: UploadedList
  change: NonNullable<UploadedList['imported']>
}) => {
  const { t, language } = useSpeech()
  const address = `/workbench/library?department=${list.department.id}`
  return (
    <section className={`verdict-box${change.undoneBy ? '' : ' verdict-done'}`}>
      <h2>{change.undoneBy ? t('list.importedUndone', { name: change.undoneBy }) : t('list.imported')}</h2>
      <p>{change[language]}</p>
      <p className="quiet">{t(change.undoneBy ? 'list.importAgain' : 'list.importedWhat')}</p>
      <p className="verdict-links">
        <Link to={address}>{t('list.back')}</Link>
        <Link to={`${address}&show=history`}>{t('library.history')}</Link>
      </p>
    </section>
  )
}

/** What became of the list, in one sentence, and what to do next. */
export const Verdict = ({ list }: { list: UploadedList }) => {
  if (list.imported) return <Imported list={list} change={list.imported} />
  return list.faultCount > 0 ? <Faulty list={list} /> : <Clean list={list} />
}
