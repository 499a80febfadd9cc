import type { TrainingView } from '../../../../contract/client.ts'

/** Keys of texts for words that come from the API. Literal, so that the text check sees their use. */
export const trainingKindKeys: Record<TrainingView['kind'], string> = {
  course: 'training.kind.course',
  onsite: 'training.kind.onsite',
}
export const trainingStateKeys: Record<TrainingView['state'], string> = {
  planned: 'training.state.planned',
  held: 'training.state.held',
  cancelled: 'training.state.cancelled',
}

/** What a field of a row is called where its change is told. */
export const fieldKeys: Record<string, string> = {
  code: 'training.field.code',
  when: 'training.field.when',
  ask: 'training.field.ask',
  type: 'training.field.type',
  options: 'training.field.options',
  range: 'training.field.range',
  unit: 'training.field.unit',
  sample: 'training.field.sample',
  material: 'training.field.material',
  matter: 'training.field.matter',
  reason: 'training.field.reason',
  basis: 'training.field.basis',
  by: 'training.field.by',
  on: 'training.field.on',
  name: 'training.field.name',
  lead_department: 'training.field.lead',
  faq: 'training.field.faq',
  also_said: 'training.field.alsoSaid',
}
