import type { Catalogue } from '#engine/catalogue'
import { type FigureRows, figureRows } from '#engine/composer'
import { printTable } from './print.ts'

const outcomes: Record<FigureRows['materials'][number]['outcome'], string> = {
  hand_in: '要交',
  one_form: '一张表',
  result_of_matter: '前一步的结果',
  data_source: '数据跑',
  same_material: '同一份',
  same_fact: '另一份上已有',
  generated: '系统生成',
  commitment: '承诺',
  no_legal_basis: '没有依据',
}
const filledBy = { source: '数据带出', result: '结果带出', person: '本人填', decision: '商定不填' }

const printMaterials = (catalogue: Catalogue, rows: FigureRows['materials']): void =>
  printTable(
    ['一件事', '事项', '材料', '部门写法', '结果', '由谁代替、谁定的', '依据'],
    rows.map((row) => [
      row.thing,
      row.matter,
      catalogue.material.get(row.material)?.name ?? row.material,
      row.asNamed,
      outcomes[row.outcome],
      row.by ?? '',
      row.decision?.basis ?? '',
    ]),
  )

const printFields = (rows: FigureRows['fields']): void =>
  printTable(
    ['一件事', '字段', '哪些表要', '代替哪些事项的材料', '谁填', '从哪份材料'],
    rows.map((row) => [
      row.thing,
      row.element,
      row.askedBy.join(' '),
      row.inPlaceOf.join(' '),
      filledBy[row.filledBy],
      row.from ?? '',
    ]),
  )

const printDays = (rows: FigureRows['days']): void =>
  printTable(
    [
      '一件事',
      '事项',
      '法定',
      '承诺',
      '不计入',
      '等哪些',
      '开始',
      '结束',
      '关键',
      '原来跑几次',
      '告知承诺依据',
    ],
    rows.map((row) => [
      row.thing,
      row.matter,
      row.statutoryDays,
      row.promisedDays,
      row.excludedDays,
      row.prerequisites.join(' '),
      row.start,
      row.end,
      row.critical ? '●' : '',
      row.counterVisits,
      row.commitment?.basis ?? '',
    ]),
  )

/** Prints every row the figures are counted from, as four tables. */
export const printFigureRows = (catalogue: Catalogue, sources: boolean): void => {
  const { materials, fields, days, visits } = figureRows(catalogue, { sources })
  printMaterials(catalogue, materials)
  process.stdout.write('\n')
  printFields(fields)
  process.stdout.write('\n')
  printDays(days)
  process.stdout.write('\n')
  printTable(
    ['一件事', '为什么还要来', '什么'],
    visits.map(({ thing, code, subject }) => [thing, code, subject]),
  )
}
