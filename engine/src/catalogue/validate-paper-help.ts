import type { Material } from './material.ts'
import type { BlankLine } from './paper-help.ts'
import { failCatalogue } from './problems.ts'
import type { PlacedProblem } from './validate-thing.ts'

const isFilled = ({ kind }: BlankLine): boolean => kind === 'field' || kind === 'table'

/** Which entries say an id that another before them has. */
const again = <T extends { readonly id?: string | undefined }>(list: readonly T[]): ReadonlySet<T> => {
  const seen = new Set<string>()
  const twice = new Set<T>()
  for (const entry of list) {
    if (entry.id === undefined) continue
    if (seen.has(entry.id)) twice.add(entry)
    seen.add(entry.id)
  }
  return twice
}

const lineFaults = (material: string, line: BlankLine, index: number): PlacedProblem[] => {
  const at = ['blank', index]
  const values = { material, line: index + 1 }
  const { kind, id, name, element, columns = [], columns_en: english = [] } = line
  const faults: PlacedProblem[] = []
  if (!name && !(kind === 'field' && element))
    faults.push({ path: at, problem: failCatalogue('blank_line_unnamed', values) })
  if (isFilled(line) && !id)
    faults.push({
      path: at,
      problem: failCatalogue('blank_line_unmarked', { ...values, name: name ?? element ?? '' }),
    })
  const uneven = english.length > 0 && english.length !== columns.length
  if (kind === 'table' && (columns.length === 0 || uneven))
    faults.push({
      path: [...at, 'columns'],
      problem: failCatalogue('blank_columns', {
        ...values,
        columns: columns.length,
        english: english.length,
      }),
    })
  return faults
}

const sampleFaults = ({ name: material, blank, sample }: Material): PlacedProblem[] => {
  if (!sample) return []
  if (!blank) return [{ path: ['sample'], problem: failCatalogue('sample_without_blank', { material }) }]
  const line = new Map(blank.filter(isFilled).map((one) => [one.id, one]))
  const twice = again(sample.values)
  return sample.values.flatMap((filled, index): PlacedProblem[] => {
    const path = ['sample', 'values', index]
    const { id, value, rows } = filled
    const at = line.get(id)
    if (!at || twice.has(filled))
      return [{ path, problem: failCatalogue('sample_of_nothing', { material, id }) }]
    const columns = at.columns?.length ?? 0
    const fits =
      at.kind === 'table'
        ? value === undefined && rows !== undefined && rows.every((row) => row.length <= columns)
        : value !== undefined && rows === undefined
    return fits ? [] : [{ path, problem: failCatalogue('sample_shape', { material, id, columns }) }]
  })
}

/** F69 Whoever calls it sourced names the article. */
const cameraFaults = ({ name: material, camera }: Material): PlacedProblem[] =>
  camera?.verified === 'sourced' && !camera.basis
    ? [{ path: ['camera', 'basis'], problem: failCatalogue('camera_basis_missing', { material }) }]
    : []

/** I8 What stands beside a material and cannot be used as it is written. */
export const paperHelpFaults = (material: Material): PlacedProblem[] => {
  const { name, criteria = [], blank = [] } = material
  const twiceSaid = again(criteria)
  const twiceAsked = again(blank)
  return [
    ...criteria.flatMap((one, index) =>
      twiceSaid.has(one)
        ? [
            {
              path: ['criteria', index, 'id'],
              problem: failCatalogue('criterion_doubled', { material: name, id: one.id }),
            },
          ]
        : [],
    ),
    ...blank.flatMap((line, index) => [
      ...lineFaults(name, line, index),
      ...(twiceAsked.has(line)
        ? [
            {
              path: ['blank', index, 'id'],
              problem: failCatalogue('blank_line_doubled', { material: name, id: line.id ?? '' }),
            },
          ]
        : []),
    ]),
    ...sampleFaults(material),
    ...cameraFaults(material),
  ]
}
