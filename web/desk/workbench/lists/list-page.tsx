import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import type { UploadedList } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { sayActor } from '../../../ui/say-actor.ts'
import { formatSize } from '../../../ui/upload.ts'
import { RefusalNote } from '../../refusal.tsx'
import { ChangeTable } from './change-table.tsx'
import { FaultTable } from './fault-table.tsx'
import { HeadingsPanel } from './headings-panel.tsx'
import '../library/library.css'
import './lists.css'
import { Verdict } from './verdict.tsx'

const Head = ({ list }: { list: UploadedList }) => {
  const { t, pick, language } = useSpeech()
  const { department } = list
  return (
    <>
      <p className="small list-crumb">
        <Link to={`/workbench/library?department=${department.id}`}>
          {t('nav.library')} · {pick(department.name, department.nameEn)}
        </Link>
      </p>
      <div className="page-head">
        <h1 className="list-name">{list.fileName}</h1>
        <span className="quiet">
          {formatSize(list.size)} · {sayActor(list.byName, '', t)} · {formatInstant(list.at, language)}
        </span>
      </div>
    </>
  )
}

const Body = ({ list }: { list: UploadedList }) => {
  const client = useQueryClient()
  const take = (next: UploadedList) => client.setQueryData(['list', next.uploadId], next)
  return (
    <>
      <Head list={list} />
      <Verdict list={list} />
      {!list.imported && <HeadingsPanel key={list.uploadId} list={list} onSaved={take} />}
      {list.faultCount > 0 && <FaultTable list={list} />}
      {list.faultCount === 0 && !list.imported && <ChangeTable list={list} />}
    </>
  )
}

/** One uploaded list: what was taken for what, what is wrong or what would change, and the import. */
export const ListPage = () => {
  const { uploadId = '' } = useParams()
  const { data, error, isLoading } = useQuery({
    queryKey: ['list', uploadId],
    queryFn: () => call('getList', { params: { uploadId } }),
  })
  return (
    <main className="desk-main desk-wide">
      <RefusalNote error={error} />
      {isLoading && <Skeleton active />}
      {data && <Body key={data.uploadId} list={data} />}
    </main>
  )
}
