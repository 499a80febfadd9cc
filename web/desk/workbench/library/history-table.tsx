import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Popconfirm, Table } from 'antd'
import type { Operations } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { sayActor } from '../../../ui/say-actor.ts'
import { RefusalNote } from '../../refusal.tsx'

type Change = Operations['listLibraryChanges']['reply']['changes'][number]

/** What was changed of a department's list. */
export const HistoryTable = ({ department, mayUndo }: { department: string; mayUndo: boolean }) => {
  const { data, error, isLoading } = useQuery({
    queryKey: ['library', 'changes', department],
    queryFn: () => call('listLibraryChanges', { query: { department } }),
  })
  return <ChangesTable changes={data?.changes} loading={isLoading} error={error} mayUndo={mayUndo} />
}

type ChangesProps = {
  readonly changes: readonly Change[] | undefined
  readonly loading: boolean
  readonly error: unknown
  readonly mayUndo: boolean
}

/** Changes of the library, newest first; each can be taken back while nothing later stands on it. */
export const ChangesTable = ({ changes, loading, error, mayUndo }: ChangesProps) => {
  const { t, language } = useSpeech()
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: ({ changeId }: Change) => call('undoLibraryChange', { params: { changeId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['library'] }),
  })
  return (
    <>
      <RefusalNote error={error ?? undo.error} />
      <Table<Change>
        size="small"
        rowKey="changeId"
        loading={loading}
        dataSource={(changes ?? []) as Change[]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 900 }}
        rowClassName="plain-row"
        locale={{
          emptyText: changes ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('library.history.none')} />
          ) : (
            ' '
          ),
        }}
        columns={[
          {
            title: t('library.history.at'),
            width: 170,
            render: (_: unknown, { at }) => formatInstant(at, language),
          },
          {
            title: t('library.history.who'),
            width: 190,
            render: (_: unknown, { byName }) => sayActor(byName, '', t),
          },
          { title: t('library.history.what'), render: (_: unknown, change) => change[language] },
          {
            title: t('library.history.undo'),
            width: 220,
            render: (_: unknown, change) => {
              if (change.undoneBy)
                return (
                  <span className="quiet">
                    {t('library.history.undone', { name: sayActor(change.undoneBy, '', t) })}
                  </span>
                )
              if (!mayUndo) return null
              return (
                <Popconfirm
                  title={t('library.history.sure')}
                  description={t('library.history.sureWhat')}
                  okText={t('library.history.undo')}
                  cancelText={t('library.history.keep')}
                  onConfirm={() => undo.mutate(change)}
                >
                  <Button
                    size="small"
                    loading={undo.isPending && undo.variables?.changeId === change.changeId}
                  >
                    {t('library.history.undo')}
                  </Button>
                </Popconfirm>
              )
            },
          },
        ]}
      />
    </>
  )
}
