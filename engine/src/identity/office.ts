import type { Said } from '#engine/kernel'

/** The four offices of the joint team 联合梳理界定小组: 编办, 审管办, 法制办, 电子政务办. */
export const offices = ['bb', 'sgb', 'fzb', 'dzb'] as const
export type Office = (typeof offices)[number]

export const officeNames: Record<Office, Said> = {
  bb: { zh: '编办', en: 'Staffing Office' },
  sgb: { zh: '审管办', en: 'Approval Office' },
  fzb: { zh: '法制办', en: 'Legal Office' },
  dzb: { zh: '电子政务办', en: 'E-government Office' },
}
