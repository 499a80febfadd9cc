import { cityList, fortyMistakes } from '../../support/list-workbook.ts'
import type { Answer, People, PlainClient } from './plain-client.ts'

/** Departments' lists, right and wrong, the words they bring settled by name, entries merged and told apart, and a change taken back. */

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const upload = (officer: PlainClient, name: string, bytes: Uint8Array) =>
  officer.file('/api/library/departments/scjgj/lists', name, bytes, sheetType)

const lists = async (officer: PlainClient): Promise<void> => {
  const right = await upload(officer, '新清单.xlsx', (await cityList({ matters: 6, rowsEach: 5 })).bytes)
  const sheets = right.sheets.map(({ sheet, read, columns }: Answer) => ({
    sheet,
    read,
    columns: columns.map(({ column, field, heading }: Answer) => ({
      column,
      field: heading === '跑腿次数' ? 'counter_visits' : field,
    })),
  }))
  const corrected = await officer.put(`/api/library/lists/${right.uploadId}/headings`, { sheets })
  await officer.post(`/api/library/lists/${right.uploadId}/import`, { digest: corrected.digest })
  const wrong = await cityList({ matters: 48, rowsEach: 3, mistakes: fortyMistakes })
  await upload(officer, '有错的清单.xlsx', wrong.bytes)
  await upload(officer, '改过的清单.xlsx', (await cityList({ matters: 7, rowsEach: 4 })).bytes)
}

const pickOf = (row: Answer, target: string) => ({
  noun: row.noun,
  matter: row.matter.code,
  wording: row.wording,
  expected: row.current?.id ?? null,
  target,
})

const words = async (team: PlainClient): Promise<void> => {
  const open = async (): Promise<Answer[]> =>
    (await team.get('/api/library/wordings?noun=material&show=open')).rows
  const [first, second, third] = await open()
  await team.post('/api/library/wordings/settle', { picks: [pickOf(first, first.proposals[0].canonical.id)] })
  await team.post('/api/library/canonicals', {
    entry: { noun: 'material', name: '门面照片', kind: 'other' },
    wordings: [{ noun: 'material', matter: second.matter.code, wording: second.wording, expected: null }],
  })
  const undone = await team.post('/api/library/wordings/settle', {
    picks: [pickOf(third, third.proposals[0].canonical.id)],
  })
  await team.post(`/api/library/changes/${undone.changeId}/undo`)
  const { twins } = await team.get('/api/library/twins?noun=material')
  await team.post('/api/library/twins/apart', {
    noun: 'material',
    one: twins[0].one.id,
    other: twins[0].other.id,
  })
  await team.post('/api/library/twins/merge', {
    noun: 'material',
    from: twins[1].other.id,
    into: twins[1].one.id,
  })
}

export const makeLibrary = async (who: People): Promise<void> => {
  await lists(await who('officer_scjgj'))
  await words(await who('joint2'))
}
