import type { Example } from './example.ts'
import { ListRead } from './list-read.tsx'

const column = (element: string, name: string, nameEn: string, unit: string | null = null) => ({
  ...{ element, name, nameEn, unit, type: 'string' as const, options: [], optionsEn: [] },
  ...{ required: true, personal: false, range: null, day: null },
})
const list = {
  ...{ tells: 'mark', least: 1, most: 500 },
  columns: [column('mark', '车牌号', 'Plate'), column('mass', '总质量', 'Gross mass', '吨')],
}
const rows = (count: number) =>
  JSON.stringify({
    rows: Array.from({ length: count }, (_, at) => ({
      id: `${at + 1}`,
      cells: { mark: `浙B${10000 + at}`, mass: '18' },
    })),
    closed: true,
  })

export const examples: readonly Example[] = [
  {
    zh: '行不多，摊开着',
    en: 'Few rows, open',
    show: () => <ListRead list={list} value={rows(2)} unit="辆" name="车辆" />,
  },
  {
    zh: '行多，收着',
    en: 'Many rows, folded',
    show: () => <ListRead list={list} value={rows(40)} unit="辆" name="车辆" />,
  },
  { zh: '一行也没有', en: 'No row', show: () => <ListRead list={list} value="" unit={null} name="车辆" /> },
]
