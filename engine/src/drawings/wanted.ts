import type { Catalogue, StampKind } from '#engine/catalogue'

/** Elements and questions that say how large the place is, in the order they are believed. */
const areaNames = ['premises_area', 'areaSqm', 'place_building_area', 'workshop_area', 'clinic_area', 'area']

/** F57 Square metres the form or an answer says; null where neither says a number. */
export const areaSaid = (values: Readonly<Record<string, unknown>>): number | null => {
  for (const name of areaNames) {
    const said = values[name]
    const area = typeof said === 'number' ? said : Number.parseFloat(String(said ?? ''))
    if (Number.isFinite(area) && area > 0) return area
  }
  return null
}

/** F57 The stamps a paper's drawing should carry for the matters that ask for it; undefined where it is not drawn here. */
export const stampsWanted = (
  catalogue: Pick<Catalogue, 'material'>,
  material: string,
  askedBy: readonly string[],
): readonly StampKind[] | undefined =>
  catalogue.material
    .get(material)
    ?.floor_plan?.stamps.filter(({ matters }) => !matters || matters.some((code) => askedBy.includes(code)))
    .map(({ stamp }) => stamp)
