import type { Role, Said } from '#engine/kernel'

/** What the roles are called. */
export const roleNames: Readonly<Record<Role, Said>> = {
  applicant: { zh: '申请人', en: 'applicant' },
  window_clerk: { zh: '窗口人员', en: 'window clerk' },
  department_officer: { zh: '部门经办人', en: 'department officer' },
  department_head: { zh: '部门负责人', en: 'department head' },
  issue_window: { zh: '出件窗口', en: 'issue window' },
  joint_team: { zh: '联合小组', en: 'joint team' },
  administrator: { zh: '管理员', en: 'administrator' },
}
