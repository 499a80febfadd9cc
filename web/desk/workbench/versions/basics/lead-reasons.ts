/** D1 The three reasons, in the order in which they are tried. */
export const leadReasons = ['regulates', 'principal_licence', 'first_asked'] as const

export const leadReasonKeys: Record<string, string> = {
  regulates: 'version.leadReason.trade',
  principal_licence: 'version.leadReason.licence',
  first_asked: 'version.leadReason.first',
}
