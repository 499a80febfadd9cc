import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Popconfirm, Table } from 'antd'
import type { LibraryChange } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { sayActor } from '../../../ui/say-actor.ts'
import { RefusalNote } from '../../refusal.tsx'
import { type Settling, wordingsKey } from './use-settling.ts'

const ours: readonly string[] = ['settle', 'merge']

/** Who decided what about words, when; each can be undone as long as nobody changed the same entries later. */
export const HistoryTab = ({ settling, maySettle }: { settling: Settling; maySettle: boolean }) => {
  const { t, language } = useSpeech()
  const { data, error, isLoading } = useQuery({
    queryKey: [...wordingsKey, 'history'],
    queryFn: () => call('listLibraryChanges', { query: {} }),
  })
  const changes = (data?.changes ?? []).filter(({ kind }) => ours.includes(kind))
  return (
    <>
      <RefusalNote error={error ?? settling.undo.error} />
      <Table<LibraryChange>
        size="small"
        rowKey="changeId"
        dataSource={changes}
        loading={isLoading}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{
          emptyText: data ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('wording.noHistory')} />
          ) : (
            ' '
          ),
        }}
        columns={[
          {
            title: t('wording.column.when'),
            width: 190,
            render: (_, { at }) => formatInstant(at, language),
          },
          {
            title: t('wording.column.who'),
            width: 100,
            render: (_, { byName }) => sayActor(byName, '', t),
          },
          {
            title: t('wording.column.what'),
            render: (_, change) => (
              <>
                {change[language]}
                {change.undoneBy && (
                  <div className="quiet small">
                    {t('wording.undoneBy', { name: sayActor(change.undoneBy, '', t) })}
                  </div>
                )}
              </>
            ),
          },
          {
            title: <span className="unseen">{t('wording.undo')}</span>,
            width: 84,
            render: (_, { changeId, undoneBy }) =>
              maySettle &&
              !undoneBy && (
                <Popconfirm
                  title={t('wording.undoAsk')}
                  okText={t('wording.undo')}
                  onConfirm={() => settling.undo.mutate(changeId)}
                >
                  <Button
                    size="small"
                    loading={settling.undo.variables === changeId && settling.undo.isPending}
                  >
                    {t('wording.undo')}
                  </Button>
                </Popconfirm>
              ),
          },
        ]}
      />
    </>
  )
}
