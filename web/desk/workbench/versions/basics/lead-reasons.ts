/** D1 The three reasons, in the order in which they are tried. */
export const leadReasons = ['行业主管', '主要证照', '首先受理'] as const

export const leadReasonKeys: Record<string, string> = {
  行业主管: 'version.leadReason.trade',
  主要证照: 'version.leadReason.licence',
  首先受理: 'version.leadReason.first',
}
