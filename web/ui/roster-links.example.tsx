import type { Example } from './example.ts'
import { RosterLinks } from './roster-links.tsx'

const staff = {
  material: 'staff-list',
  name: '从业人员名册',
  nameEn: 'List of staff',
  rows: 12,
  unit: '人',
  complete: true,
}

export const examples: readonly Example[] = [
  {
    zh: '照名单生成的材料：一份齐了，一份还没填完',
    en: 'Papers drawn from lists: one complete, one not yet',
    show: () => (
      <RosterLinks
        caseId="example"
        rosters={[
          staff,
          {
            ...staff,
            material: 'equipment',
            name: '设备清单',
            nameEn: 'List of equipment',
            unit: '台',
            complete: false,
          },
        ]}
      />
    ),
  },
]
