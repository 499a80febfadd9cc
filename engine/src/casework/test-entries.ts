import type { CaseOrder } from './index.ts'

/** C132 As the server makes it of what was pasted: how the matter is typed again comes with it. */
export const enter = (
  code: string,
  number: string,
  reason?: string,
  took: { seconds?: number; minutes?: number; system?: null } = {},
): CaseOrder => ({
  ...{ type: 'enter_elsewhere', matter: code, number, openedAt: '2026-09-28T09:30:00+08:00' },
  ...{ seconds: 45, system: { name: '食品许可系统', number: { called: '受理号', least: 2, most: 12 } } },
  ...(reason ? { reason } : {}),
  ...took,
})
