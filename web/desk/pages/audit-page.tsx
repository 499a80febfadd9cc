import { useQuery } from '@tanstack/react-query'
import { Grid, Segmented, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant, sayDays } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { sayActor } from '../../ui/say-actor.ts'
import { roleKeys, sayPlace } from '../../ui/words.ts'
import { actNames } from '../act-names.ts'
import { RefusalNote } from '../refusal.tsx'

type Entry = Operations['listAudit']['reply']['entries'][number]
type Kind = NonNullable<NonNullable<Operations['listAudit']['query']>['kind']>

const kindKeys: Record<Kind | 'all', string> = {
  all: 'audit.kindAll',
  case: 'audit.kindCase',
  version: 'audit.kindVersion',
  library: 'audit.kindLibrary',
  training: 'audit.kindTraining',
  account: 'audit.kindAccount',
  notice: 'audit.kindNotice',
  reading: 'audit.kindReading',
  rating: 'audit.kindRating',
}

/** The sentence an act was told as; where there is none, who did what. */
const What = ({ entry }: { entry: Entry }) => {
  const { t, language } = useSpeech()
  const said = entry.told ? sayDays(entry.told[language], language) : t(actNames[entry.act] ?? entry.act)
  // Some sentences name who did it, some begin with what was done.
  const who = sayActor(entry.actorName, entry.place, t)
  return said.includes(who) ? said : `${who} · ${said}`
}

/** Leads to what the entry is about. */
const About = ({ entry }: { entry: Entry }) => {
  const { t } = useSpeech()
  if (entry.caseId) return <Link to={`/cases/${entry.caseId}`}>{t('audit.kindCase')}</Link>
  const [kind = '', id = ''] = (entry.subject ?? '').split(':')
  if (kind === 'version') return <Link to={`/workbench/versions/${id}`}>{t('audit.kindVersion')}</Link>
  if (kind === 'training') return <Link to={`/workbench/trainings/${id}`}>{t('audit.kindTraining')}</Link>
  if (kind === 'account') return <Link to="/accounts">{t('audit.kindAccount')}</Link>
  if (kind === 'notice') return <Link to="/notices">{t('audit.kindNotice')}</Link>
  if (kind === 'library') return <Link to="/workbench/library">{t('audit.kindLibrary')}</Link>
  if (kind === 'rating') return t('nav.ratings')
  return kind ? t(kindKeys[kind as Kind] ?? kind) : '—'
}

export const AuditPage = () => {
  const { t, language } = useSpeech()
  const [page, setPage] = useState(1)
  const [kind, setKind] = useState<Kind | 'all'>('all')
  const { data, error, isLoading } = useQuery({
    queryKey: ['audit', kind, page],
    queryFn: () => call('listAudit', { query: kind === 'all' ? { page } : { page, kind } }),
  })
  // On a phone in which role and where stands under what was done, and nothing scrolls sideways.
  const isWide = Grid.useBreakpoint().md ?? true
  const roleOf = ({ actorRole }: Entry) => t(roleKeys[actorRole] ?? actorRole)
  const rows = (data?.entries ?? []).map((entry, index) => ({ ...entry, key: `${page} ${index}` }))
  return (
    <main className="desk-main desk-wide">
      <div className="page-head">
        <h1>{t('nav.audit')}</h1>
        <Segmented
          aria-label={t('audit.kind')}
          value={kind}
          onChange={(next) => {
            setKind(next)
            setPage(1)
          }}
          options={(Object.keys(kindKeys) as (Kind | 'all')[]).map((value) => ({
            value,
            label: t(kindKeys[value]),
          }))}
        />
      </div>
      <RefusalNote error={error} />
      <Table
        size="small"
        loading={isLoading}
        dataSource={rows}
        scroll={isWide ? { x: 900 } : {}}
        locale={{ emptyText: data ? t('audit.none') : ' ' }}
        pagination={{
          current: page,
          pageSize: 50,
          total: data?.total ?? 0,
          onChange: setPage,
          hideOnSinglePage: true,
        }}
        columns={[
          {
            title: t('audit.at'),
            width: isWide ? 180 : 100,
            render: (_: unknown, row) => formatInstant(row.at, language),
          },
          {
            title: t('audit.act'),
            render: (_: unknown, row) => (
              <>
                <What entry={row} />
                {!isWide && (
                  <div className="quiet">
                    {roleOf(row)} · {sayPlace(row.place, t)}
                  </div>
                )}
              </>
            ),
          },
          ...(isWide
            ? [
                { title: t('audit.as'), width: 150, render: (_: unknown, row: Entry) => roleOf(row) },
                {
                  title: t('audit.place'),
                  width: 140,
                  render: (_: unknown, { place }: Entry) => sayPlace(place, t),
                },
              ]
            : []),
          {
            title: t('audit.about'),
            width: isWide ? 110 : 64,
            render: (_: unknown, row) => <About entry={row} />,
          },
        ]}
      />
    </main>
  )
}
