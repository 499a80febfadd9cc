import type { Office } from '#engine/identity'
import type { Role } from '#engine/kernel'

export type DemonstrationAccount = {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly department: string | null
  readonly window: string | null
  readonly office: Office | null
  readonly zh: string
  readonly en: string
}

/** One password for all demonstration accounts; they exist only while the setting `demonstration` is on. */
export const demonstrationPassword = 'onevisit-demo'

const staff = (
  username: string,
  name: string,
  role: Role,
  zh: string,
  en: string,
  more: { department?: string; window?: string; office?: Office } = {},
): DemonstrationAccount => ({
  username,
  name,
  role,
  department: more.department ?? null,
  window: more.window ?? null,
  office: more.office ?? null,
  zh,
  en,
})

const fixed: readonly DemonstrationAccount[] = [
  staff(
    'clerk1',
    '窗口一号',
    'window_clerk',
    '综合窗口 1（收件、受理）',
    'Window clerk 1 (intake, acceptance)',
    {
      window: '综合窗口 1',
    },
  ),
  staff(
    'clerk2',
    '窗口二号',
    'window_clerk',
    '综合窗口 2（收件、受理）',
    'Window clerk 2 (intake, acceptance)',
    {
      window: '综合窗口 2',
    },
  ),
  staff('issue1', '出件窗口', 'issue_window', '统一出件窗口', 'Issue window', { window: '统一出件窗口' }),
  staff('joint1', '编办联络员', 'joint_team', '联合小组 · 编办', 'Joint team, Staffing Office', {
    office: 'bb',
  }),
  staff('joint2', '审管办联络员', 'joint_team', '联合小组 · 审管办', 'Joint team, Approval Office', {
    office: 'sgb',
  }),
  staff('joint3', '法制办联络员', 'joint_team', '联合小组 · 法制办', 'Joint team, Legal Office', {
    office: 'fzb',
  }),
  staff(
    'joint4',
    '电子政务办联络员',
    'joint_team',
    '联合小组 · 电子政务办',
    'Joint team, E-government Office',
    {
      office: 'dzb',
    },
  ),
  staff('admin', '系统管理员', 'administrator', '系统管理员', 'Administrator'),
]

/** Everyone a rehearsal needs: windows, joint team, and for each department an officer, its head and, where it leads, its coordinator. */
export const demonstrationStaff = (
  departments: readonly { id: string; name: string; name_en: string }[],
  leads: ReadonlySet<string>,
): DemonstrationAccount[] => {
  const officers = departments.map(({ id, name, name_en }) =>
    staff(
      `officer_${id}`,
      `${name}经办人`.slice(0, 40),
      'department_officer',
      `${name}审批`,
      `Officer, ${name_en}`,
      { department: id },
    ),
  )
  const heads = departments.map(({ id, name, name_en }) =>
    staff(
      `head_${id}`,
      `${name}负责人`.slice(0, 40),
      'department_head',
      `${name}负责人`,
      `Head, ${name_en}`,
      { department: id },
    ),
  )
  const leaders = departments
    .filter(({ id }) => leads.has(id))
    .map(({ id, name, name_en }) =>
      staff(
        `lead_${id}`,
        `${name}牵头人`.slice(0, 40),
        'department_officer',
        `${name}牵头`,
        `Lead department, ${name_en}`,
        { department: id },
      ),
    )
  return [...fixed, ...officers, ...heads, ...leaders]
}

/** Shop owners of a rehearsal; the people behind them are made up and known to the stand-in registry. */
export const demonstrationOwners = (people: readonly { name: string }[]): DemonstrationAccount[] =>
  people.map(({ name }, index) =>
    staff(`shop${index + 1}`, name, 'applicant', `店主 ${name}`, `Shop owner ${index + 1}`),
  )
