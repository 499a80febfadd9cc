import { useQuery } from '@tanstack/react-query'
import { Grid, Table } from 'antd'
import { useState } from 'react'
import type { CaseFigures } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import './figures.css'

type Figure = CaseFigures['figures'][number]
type Row = Figure['rows'][number]

const percent = 100
const digits = 1

/** A share as people read one; of nothing there is none (TU5). */
const shown = (value: number | null, unit: Figure['unit'], none: string): string => {
  if (value === null) return none
  return unit === 'share' ? `${(value * percent).toFixed(digits)}%` : String(value)
}

/** TU5 What a figure is made of. */
const ByDepartment = ({ figure }: { readonly figure: Figure }) => {
  const { t, pick } = useSpeech()
  const counts = ({ part, of }: Row) => (of === null ? '' : t('figures.of', { part, of }))
  if (figure.rows.length === 0) return <p className="quiet">{t('figures.noRows')}</p>
  return (
    <Table
      size="small"
      rowKey="department"
      title={() => t('figures.rows', { name: pick(figure.name, figure.nameEn) })}
      dataSource={[...figure.rows]}
      pagination={false}
      columns={[
        {
          title: t('figures.department'),
          render: (_: unknown, { name, nameEn }: Row) => pick(name, nameEn),
        },
        {
          title: t('figures.value'),
          align: 'right',
          render: (_: unknown, row: Row) => shown(row.value, figure.unit, t('figures.none')),
        },
        ...(figure.rows.some(({ of }) => of !== null)
          ? [
              {
                title: t('figures.counts'),
                align: 'right' as const,
                render: (_: unknown, row: Row) => counts(row),
              },
            ]
          : []),
      ]}
    />
  )
}

type Days = { readonly since: string; readonly asOf: string }
/** The days that are counted; without the first it is everything, without the last until today. */
const Period = ({ days, change }: { readonly days: Days; readonly change: (days: Days) => void }) => {
  const { t } = useSpeech()
  return (
    <fieldset className="figures-period">
      <legend className="quiet">{t('figures.period')}</legend>
      {(
        [
          ['since', t('figures.since')],
          ['asOf', t('figures.asOf')],
        ] as const
      ).map(([which, called]) => (
        <label key={which}>
          {called}
          <input
            type="date"
            value={days[which]}
            onChange={({ target }) => change({ ...days, [which]: target.value })}
          />
        </label>
      ))}
    </fieldset>
  )
}

/** How the cases of the county went (TU3–TU5). */
export const FiguresPage = () => {
  const { t, pick } = useSpeech()
  const isWide = Grid.useBreakpoint().md ?? true
  const [days, setDays] = useState<Days>({ since: '', asOf: '' })
  const query = {
    ...(days.since ? { since: days.since } : {}),
    ...(days.asOf ? { asOf: days.asOf } : {}),
  }
  const { data, error } = useQuery({
    queryKey: ['case-figures', query],
    queryFn: () => call('getCaseFigures', { query }),
    placeholderData: (before) => before,
  })
  return (
    <main className="desk-main desk-wide figures">
      <h1>{t('nav.figures')}</h1>
      <p className="quiet">{t('figures.explain')}</p>
      <Period days={{ since: days.since, asOf: days.asOf || (data?.asOf ?? '') }} change={setDays} />
      <RefusalNote error={error} />
      {data && (
        <Table
          size={isWide ? 'middle' : 'small'}
          rowKey="id"
          dataSource={[...data.figures]}
          pagination={false}
          expandable={{
            expandedRowRender: (figure) => <ByDepartment figure={figure} />,
            expandRowByClick: true,
            columnTitle: <span className="visually-hidden">{t('figures.open')}</span>,
          }}
          columns={[
            {
              title: t('figures.figure'),
              render: (_: unknown, figure: Figure) => (
                <>
                  <strong>{pick(figure.name, figure.nameEn)}</strong>
                  <div className="quiet">{pick(figure.definition, figure.definitionEn)}</div>
                </>
              ),
            },
            {
              title: t('figures.value'),
              align: 'right',
              width: isWide ? 140 : 84,
              render: (_: unknown, { unit, value }: Figure) => (
                <strong className="figures-value">{shown(value, unit, t('figures.none'))}</strong>
              ),
            },
          ]}
        />
      )}
    </main>
  )
}
