import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { Link } from 'react-router'
import type { UploadedList } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { unsettledKeys } from './library-words.ts'
import { UploadBox } from './upload-box.tsx'
import { workbookAddress } from './upload-list.ts'

const Faulty = ({ list }: { list: UploadedList }) => {
  const { t, language } = useSpeech()
  return (
    <section className="verdict-box verdict-faulty">
      <h2>{t('library.faulty', { count: list.faultCount })}</h2>
      <p>{t('library.faultyWhat')}</p>
      <div className="verdict-acts">
        <Button type="primary" href={workbookAddress.marked(list.uploadId, language)}>
          {t('library.marked')}
        </Button>
        <UploadBox compact label={t('library.upload.again')} department={list.department.id} />
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
      {t('library.unsettledLater')}{' '}
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
      <h2>{t(todo ? 'library.clean' : 'library.cleanSame')}</h2>
      <p className="verdict-counts">
        <span>
          <b>{counts.add}</b> {t('library.kind.add')}
        </span>
        <span>
          <b>{counts.change}</b> {t('library.kind.change')}
        </span>
        <span>
          <b>{counts.same}</b> {t('library.kind.same')}
        </span>
        <span>
          <b>{counts.missing}</b> {t('library.kind.missing')}
        </span>
        <span className="quiet">{t('library.cleanRows', { count: counts.rows })}</span>
      </p>
      {counts.missing > 0 && <p className="quiet">{t('library.missingStay')}</p>}
      <Unsettled list={list} />
      <RefusalNote error={error} />
      {isPending ? (
        <div className="upload-bar" role="status">
          <span>{t('library.importing', { count: counts.add + counts.change })}</span>
          <Progress percent={90} status="active" showInfo={false} aria-label={t('library.upload.progress')} />
        </div>
      ) : (
        <div className="verdict-acts">
          {todo && (
            <Button type="primary" onClick={() => mutate()}>
              {t('library.import', { count: counts.add + counts.change })}
            </Button>
          )}
          <UploadBox compact label={t('library.upload.other')} department={list.department.id} />
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
      <h2>
        {change.undoneBy ? t('library.importedUndone', { name: change.undoneBy }) : t('library.imported')}
      </h2>
      <p>{change[language]}</p>
      <p className="quiet">{t(change.undoneBy ? 'library.importAgain' : 'library.importedWhat')}</p>
      <p className="verdict-links">
        <Link to={address}>{t('library.back')}</Link>
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
