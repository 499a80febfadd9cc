import { useQuery } from '@tanstack/react-query'
import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { HistoryTable } from './history-table.tsx'
import './library.css'
import { UploadBox } from '../lists/upload-box.tsx'
import { workbookAddress } from '../lists/upload-list.ts'
import { PaperEditor } from '../papers/paper-editor.tsx'
import { PaperTable } from '../papers/paper-table.tsx'
import { type Matter, MatterTable } from './matter-table.tsx'
import { useDepartment } from './use-department.ts'

const views = ['list', 'papers', 'history'] as const
type Shown = (typeof views)[number]

/** List, papers or history, and which paper; it stands in the address, so that it can be sent to a colleague. */
const useShown = () => {
  const [search, setSearch] = useSearchParams()
  const shown = views.find((view) => view === search.get('show')) ?? 'list'
  const paper = shown === 'papers' ? search.get('paper') : null
  const setShown = (next: Shown) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (next === 'list') after.delete('show')
        else after.set('show', next)
        after.delete('paper')
        return after
      },
      { replace: true },
    )
  const addressOf = (material: string | null): string => {
    const after = new URLSearchParams(search)
    if (material === null) after.delete('paper')
    else after.set('paper', material)
    return `?${after}`
  }
  return { shown, paper, setShown, addressOf }
}

/** A matter by its name, its code, or a wording of its materials. */
const holds = (matter: Matter, text: string): boolean => {
  const wanted = text.trim().toLowerCase()
  const words = [matter.name, matter.nameEn, matter.code, ...matter.rows.map(({ asNamed }) => asNamed)]
  return !wanted || words.some((word) => word.toLowerCase().includes(wanted))
}

/** The list of a department in the library: what is there, a new list from Excel, and what was changed. */
export const LibraryPage = () => {
  const { t, pick, language } = useSpeech()
  const { departments, chosen, choose, error, loading, mayImport, mayUndo } = useDepartment()
  const id = chosen?.department.id ?? ''
  const { shown, paper, setShown, addressOf } = useShown()
  const [text, setText] = useState('')
  const matters = useQuery({
    queryKey: ['library', 'matters', id],
    queryFn: () => call('listLibraryMatters', { params: { department: id } }),
    enabled: id !== '',
  })
  const found = (matters.data?.matters ?? []).filter((matter) => holds(matter, text))
  return (
    <main className="desk-main desk-wide">
      <div className="page-head library-head">
        <h1>{t('nav.library')}</h1>
        {departments.length > 1 ? (
          <Select
            className="library-department"
            aria-label={t('library.department')}
            value={id}
            onChange={choose}
            showSearch
            optionFilterProp="label"
            options={departments.map(({ department, matters: count, unsettled }) => ({
              value: department.id,
              label: t(unsettled ? 'library.departmentUnsettled' : 'library.departmentCount', {
                name: pick(department.name, department.nameEn),
                count,
                unsettled,
              }),
            }))}
          />
        ) : (
          chosen && <span>{pick(chosen.department.name, chosen.department.nameEn)}</span>
        )}
        {chosen && (
          <span className="quiet">
            {t('library.counts', { matters: chosen.matters, rows: chosen.rows })}
            {chosen.unsettled > 0 && ` · ${t('library.unsettled.count', { count: chosen.unsettled })}`}
          </span>
        )}
        {chosen && (
          <span className="library-files">
            <a href={workbookAddress.list(id, true, language)} download>
              {t('library.export')}
            </a>
            <a href={workbookAddress.list(id, false, language)} download>
              {t('library.template')}
            </a>
          </span>
        )}
      </div>
      <RefusalNote error={error ?? matters.error} />
      {mayImport && chosen && shown !== 'papers' && <UploadBox key={id} department={id} />}
      <div className="library-tools">
        <Segmented<Shown>
          aria-label={t('library.show')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'list', label: t('library.show.list') },
            { value: 'papers', label: t('beside.show') },
            { value: 'history', label: t('library.history') },
          ]}
        />
        {shown !== 'history' && paper === null && (
          <Input.Search
            className="library-search"
            aria-label={t(shown === 'papers' ? 'beside.search' : 'library.search')}
            placeholder={t(shown === 'papers' ? 'beside.search' : 'library.search')}
            allowClear
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </div>
      {shown === 'list' && (
        <MatterTable matters={found} loading={loading || matters.isLoading} failed={Boolean(matters.error)} />
      )}
      {shown === 'papers' && paper === null && (
        <PaperTable department={id} text={text} addressOf={addressOf} />
      )}
      {paper !== null && <PaperEditor material={paper} back={addressOf(null)} mayUndo={mayUndo} />}
      {shown === 'history' && chosen && <HistoryTable department={id} mayUndo={mayUndo} />}
    </main>
  )
}
