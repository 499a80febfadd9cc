import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { useSession } from '../../session.ts'
import { useAddress } from '../../use-address.ts'
import { HistoryTab } from './history-tab.tsx'
import { RowsTab } from './rows-tab.tsx'
import { TwinsTab } from './twins-tab.tsx'
import { type Settling, useSettling, wordingsKey } from './use-settling.ts'
import { type Noun, type Show, shows } from './wording-words.ts'
import './wordings.css'

const useView = () => {
  const { search, set } = useAddress()
  const noun: Noun = search.get('of') === 'element' ? 'element' : 'material'
  const show: Show = shows.find((one) => one === search.get('show')) ?? 'open'
  return { noun, show, department: search.get('department') ?? '', set }
}
type View = ReturnType<typeof useView>

/** How much waits, by department; read once for the tabs and the list of departments. */
const useCounts = ({ noun, department }: View) => {
  const query = { noun, show: 'open' as const, size: 1, ...(department ? { department } : {}) }
  return useQuery({
    queryKey: [...wordingsKey, 'counts', query],
    queryFn: () => call('listWordings', { query }),
  }).data
}

const Departments = ({ view }: { view: View }) => {
  const { t, pick } = useSpeech()
  const counts = useCounts(view)
  return (
    <Select
      className="wording-department"
      aria-label={t('wording.department')}
      value={view.department}
      onChange={(value) => view.set('department', value)}
      showSearch
      optionFilterProp="label"
      options={[
        { value: '', label: t('wording.allDepartments') },
        ...(counts?.departments ?? []).map(({ department, open }) => ({
          value: department.id,
          label: `${pick(department.name, department.nameEn)}${open ? ` · ${open}` : ''}`,
        })),
      ]}
    />
  )
}

const Tabs = ({ view }: { view: View }) => {
  const { t } = useSpeech()
  const counts = useCounts(view)
  return (
    <Segmented<Show>
      aria-label={t('wording.show')}
      value={view.show}
      onChange={(value) => view.set('show', value === 'open' ? '' : value)}
      options={[
        { value: 'open', label: t('wording.open', { count: counts?.open ?? 0 }) },
        ...(view.noun === 'material' ? [{ value: 'doubtful' as const, label: t('wording.doubtful') }] : []),
        { value: 'settled', label: t('wording.settled', { count: counts?.settled ?? 0 }) },
        { value: 'twins', label: t('wording.twins') },
        { value: 'history', label: t('wording.history') },
      ]}
    />
  )
}

/** What was just done, with the way back, until the next decision. */
const LastDone = ({ settling }: { settling: Settling }) => {
  const { t } = useSpeech()
  const { last, undo } = settling
  if (!last) return null
  const { changeId } = last
  return (
    <Alert
      className="wording-last"
      type="success"
      role="status"
      message={last.told}
      action={
        changeId && (
          <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(changeId)}>
            {t('wording.undo')}
          </Button>
        )
      }
    />
  )
}

/** The joint team settles words: whose wording means which canonical material, whose label which data element. */
export const WordingsPage = () => {
  const { t } = useSpeech()
  const { me } = useSession()
  const view = useView()
  const [typed, setTyped] = useState('')
  const text = useDebounced(typed, 250)
  const settling = useSettling()
  const { noun, show, department } = view
  const maySettle = me?.permissions.includes('wording.settle') ?? false
  const common = { settling, maySettle }
  const listing = show === 'open' || show === 'doubtful' || show === 'settled'
  return (
    <main className="desk-main desk-wide">
      <div className="page-head">
        <h1>{t('nav.wordings')}</h1>
        <Segmented<Noun>
          aria-label={t('wording.of')}
          value={noun}
          onChange={(value) => view.set('of', value === 'element' ? value : '')}
          options={[
            { value: 'material', label: t('wording.materials') },
            { value: 'element', label: t('wording.fields') },
          ]}
        />
        {listing && (
          <Input.Search
            className="page-search"
            aria-label={t('wording.search')}
            placeholder={t('wording.search')}
            allowClear
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </div>
      <div className="wording-filter">
        <Tabs view={view} />
        {listing && <Departments view={view} />}
      </div>
      <LastDone settling={settling} />
      {listing && (
        <RowsTab
          key={`${noun} ${show} ${department} ${text}`}
          filter={{ noun, show, department, text }}
          {...common}
        />
      )}
      {show === 'twins' && <TwinsTab key={noun} noun={noun} {...common} />}
      {show === 'history' && <HistoryTab {...common} />}
    </main>
  )
}
