import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../../../ui/call.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { RefusalNote } from '../../../refusal.tsx'
import { useSession } from '../../../session.ts'
import { useAddress } from '../../../use-address.ts'
import { useKeys } from '../../../use-keys.ts'
import { versionStatusKeys } from '../version-words.ts'
import '../versions.css'
import { NewVersion } from './new-version.tsx'
import { type Filter, filterRows, filters, type ThingRow, thingRows } from './version-rows.ts'
import { VersionTable } from './version-table.tsx'

const openStatuses = ['draft', 'consultation', 'comment', 'review', 'listed'] as const

const useFilter = () => {
  const { search, set } = useAddress()
  const filter = filters.find((name) => name === search.get('show')) ?? 'all'
  return { filter, status: search.get('status') ?? '', text: search.get('text') ?? '', set }
}

const useRows = () => {
  const versions = useQuery({
    queryKey: ['versions'],
    queryFn: () => call('listVersions', {}),
    refetchInterval: 30_000,
  })
  const things = useQuery({ queryKey: ['things'], queryFn: () => call('listThings', {}), staleTime: 60_000 })
  const rows = useMemo(
    () => (things.data && versions.data ? thingRows(things.data.things, versions.data.versions) : []),
    [things.data, versions.data],
  )
  return {
    rows,
    loading: versions.isLoading || things.isLoading,
    error: versions.error ?? things.error,
  }
}

export const VersionsPage = () => {
  const { t } = useSpeech()
  const { me } = useSession()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { filter, status, text, set } = useFilter()
  const { rows, loading, error } = useRows()
  const [at, setAt] = useState(0)
  const [making, setMaking] = useState(false)
  const shown = filterRows(rows, { filter, status, text })
  const mayEdit = me?.permissions.includes('definition.edit') ?? false
  const revise = useMutation({
    // Of what is published a revision; of what was only ever given up an empty draft under the same code (V17).
    mutationFn: ({ thing, name, published }: ThingRow) =>
      call('createVersion', { body: published ? { thing, fromPublished: true } : { thing, name } }),
    onSuccess: ({ versionId }) => {
      void client.invalidateQueries({ queryKey: ['versions'] })
      navigate(`/workbench/versions/${versionId}`)
    },
  })
  const open = (row: ThingRow | undefined) => {
    const known = [row?.open, row?.published, row?.past[0], row?.discarded[0]]
    const [first] = filter === 'discarded' ? [row?.discarded[0]] : known.filter((one) => one?.versionId)
    const versionId = first?.versionId
    if (versionId) navigate(`/workbench/versions/${versionId}`)
  }
  useKeys({
    j: [() => setAt(Math.min(at + 1, shown.length - 1)), t('keys.down')],
    k: [() => setAt(Math.max(at - 1, 0)), t('keys.up')],
    enter: [() => open(shown[at]), t('keys.open')],
    ...(mayEdit ? { n: [() => setMaking(true), t('version.new')] } : {}),
  })
  return (
    <main className="desk-main desk-wide">
      <div className="page-head">
        <h1>{t('version.list')}</h1>
        <span className="quiet">{t('version.total', { count: shown.length })}</span>
        <Input.Search
          className="page-search"
          aria-label={t('version.search')}
          placeholder={t('version.search')}
          allowClear
          defaultValue={text}
          onChange={(event) => set('text', event.target.value)}
        />
        {mayEdit && (
          <Button type="primary" onClick={() => setMaking(true)}>
            {t('version.new')}
          </Button>
        )}
      </div>
      <div className="version-filter">
        <Segmented<Filter>
          aria-label={t('version.filter')}
          value={filter}
          onChange={(value) => set('show', value === 'all' ? '' : value)}
          options={[
            { value: 'all', label: t('version.filter.all') },
            {
              value: 'mine',
              label: t('version.filter.mine', { count: rows.filter(({ waits }) => waits.length).length }),
            },
            { value: 'open', label: t('version.filter.open') },
            { value: 'published', label: t('version.filter.published') },
            { value: 'discarded', label: t('version.filter.discarded') },
          ]}
        />
        <Select
          aria-label={t('version.filter.status')}
          className="version-filter-status"
          value={status}
          onChange={(value) => set('status', value)}
          options={[
            { value: '', label: t('version.filter.anyStatus') },
            ...openStatuses.map((value) => ({ value, label: t(versionStatusKeys[value] ?? '') })),
          ]}
        />
      </div>
      <RefusalNote error={error ?? revise.error} />
      <VersionTable
        rows={shown}
        loading={loading}
        failed={Boolean(error)}
        at={at}
        onAt={setAt}
        onOpen={open}
        onRevise={mayEdit ? (row) => revise.mutate(row) : null}
        withDiscarded={filter === 'discarded'}
        revising={revise.isPending ? revise.variables?.thing : undefined}
      />
      <p className="quiet keys-hint">{t('version.keys')}</p>
      {making && <NewVersion onClose={() => setMaking(false)} />}
    </main>
  )
}
