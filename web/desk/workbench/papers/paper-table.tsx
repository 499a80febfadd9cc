import { useQuery } from '@tanstack/react-query'
import { Empty, Table } from 'antd'
import { Link } from 'react-router'
import type { LibraryPaperRow } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'

type Props = {
  readonly department: string
  readonly text: string
  readonly addressOf: (material: string) => string
}

/** The papers the matters of a department ask for, and what stands beside each (I8). */
export const PaperTable = ({ department, text, addressOf }: Props) => {
  const { t, pick } = useSpeech()
  const { data, error, isLoading } = useQuery({
    queryKey: ['library', 'papers', department],
    queryFn: () => call('listLibraryPapers', { params: { department } }),
    enabled: department !== '',
  })
  const wanted = text.trim().toLowerCase()
  const found = (data?.papers ?? []).filter(({ material, name, nameEn }) =>
    [material, name, nameEn].some((word) => word.toLowerCase().includes(wanted)),
  )
  const count = (number: number, key: string) =>
    number > 0 ? t(key, { count: number }) : <span className="quiet">{t('beside.none')}</span>
  return (
    <>
      <RefusalNote error={error} />
      <Table<LibraryPaperRow>
        size="small"
        rowKey="material"
        loading={isLoading}
        dataSource={found}
        scroll={{ x: 860 }}
        pagination={{ pageSize: 100, hideOnSinglePage: true }}
        rowClassName="plain-row"
        locale={{
          emptyText: data ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('beside.noPapers')} />
          ) : (
            ' '
          ),
        }}
        columns={[
          {
            title: t('beside.paper'),
            render: (_: unknown, { material, name, nameEn }) => (
              <Link to={addressOf(material)}>{pick(name, nameEn)}</Link>
            ),
          },
          {
            title: t('beside.criteriaHead'),
            width: 130,
            render: (_: unknown, { criteria }) => count(criteria, 'beside.criteriaCount'),
          },
          {
            title: t('beside.blankHead'),
            width: 130,
            render: (_: unknown, { blank }) => count(blank, 'beside.lineCount'),
          },
          {
            title: t('beside.sample'),
            width: 100,
            render: (_: unknown, { sample }) =>
              sample ? t('beside.there') : <span className="quiet">{t('beside.none')}</span>,
          },
          {
            title: t('beside.askedBy'),
            width: 240,
            render: (_: unknown, { askedBy }) => {
              const names = askedBy.map(({ name, nameEn }) => pick(name, nameEn)).join(t('beside.separator'))
              return askedBy.length > 2 ? (
                <span title={names}>{t('beside.departments', { count: askedBy.length })}</span>
              ) : (
                names
              )
            },
          },
          {
            title: t('beside.hintsHead'),
            width: 110,
            render: (_: unknown, { hints }) =>
              hints > 0 && (
                <span className="light light-amber">{t('beside.hintCount', { count: hints })}</span>
              ),
          },
        ]}
      />
    </>
  )
}
