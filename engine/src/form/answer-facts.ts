/** One fact that a question of the guide and a field of the form share (F11). */
export type AnswerFact = {
  readonly question: string
  readonly element: string
  /** Answer as text → option of the field; without it the answer itself is the value. */
  readonly options?: Readonly<Record<string, string>>
  /** Answer as text → what the field may say besides, because the answer leaves it open (F22). */
  readonly also?: Readonly<Record<string, readonly string[]>>
}

/**
 * Only equal facts stand here: an answer that merely hints at a value is not one. A row whose question or element is not
 * there is skipped, so that another city can have its own words.
 */
export const answerFacts: readonly AnswerFact[] = [
  { question: 'areaSqm', element: 'premises_area' },
  { question: 'staffCount', element: 'staff_count' },
  {
    question: 'entityType',
    element: 'entity_type',
    options: { company: '有限责任公司', individual: '个体工商户' },
    also: { company: ['股份有限公司', '个人独资企业', '合伙企业', '农民专业合作社'] },
  },
  {
    question: 'ownsPremises',
    element: 'premises_right',
    options: { true: '自有', false: '租赁' },
    also: { false: ['无偿使用'] },
  },
  { question: 'workshopSqm', element: 'workshop_area' },
  { question: 'roomCount', element: 'room_count' },
  { question: 'bedCount', element: 'bed_count' },
  { question: 'nonprofit', element: 'school_nature', options: { true: '非营利性', false: '营利性' } },
  { question: 'sellsOnline', element: 'food_online' },
  {
    question: 'period',
    element: 'fireworks_period',
    options: { long: '长期零售点', festival: '春节期间临时零售点' },
  },
]
