/** What the codes of the five zones are called of the hall; a zone that is not among them keeps its own name. */
export const zoneKeys: Record<string, string> = {
  construction: 'zone.construction',
  business: 'zone.business',
  property: 'zone.property',
  social: 'zone.social',
  general: 'zone.general',
}
