import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import {
  draftFaults,
  exampleFor,
  fieldStates,
  fieldsOf,
  isRequired,
  judgedBy,
  mayShow,
  notSoSaid,
  ruleSaid,
  wholeForm,
} from '#engine/form'
import { sentence } from '#engine/kernel'
import type { FormView } from '../../contract/client.ts'
import { cixi } from '../../tests/support/cixi.ts'
import { judgeHere } from './judge-here.ts'

const catalogue = cixi()
const today = '2026-12-02'
const things = ['canyin-qiye', 'bianlidian', 'huoyun', 'zhizao'].flatMap(
  (code) => catalogue.thing.get(code) ?? [],
)
const texts = [
  '',
  '  ',
  '1',
  '王',
  '同福'.repeat(20),
  '经营'.repeat(1200),
  '13805742222',
  '1380574222',
  '６３２１８８８８',
  '110105194912310021',
  '11010519491231002x',
  '91350100M000100Y43',
  '2026-02-30',
  '2026年12月3日',
  '20240305',
  '0026-01-01',
  '-3',
  '86.5',
  '99999999999',
  '同上',
  '浙江省慈溪市浒山街道新城大道100号',
  '居民身份证',
  '护照',
  'courier',
  'counter',
  'true',
]

test('F38 the screen tells the same of the same values as the server, of the fields it shows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...things),
      fc.infiniteStream(fc.constantFrom(...texts, 'right')),
      (thing, stream) => {
        const sections = wholeForm(plan(catalogue, thing, sampleAnswers(thing)), catalogue)
        const fields = fieldsOf(sections)
        const written = Object.fromEntries(
          fields.map((field) => {
            const text = stream.next().value as string
            return [field.element, text === 'right' ? exampleFor(field) : text]
          }),
        )
        const states = fieldStates(fields, written)
        const view: Pick<FormView, 'sections' | 'today'> = {
          today,
          sections: sections.map((section) => ({
            ...section,
            fields: section.fields
              .filter((field) => mayShow(field, states))
              .map((field) => ({
                element: field.element,
                name: field.name,
                nameEn: field.nameEn,
                type: field.type,
                unit: field.unit,
                options: [...field.options],
                optionsEn: [...field.optionsEn],
                required: isRequired(field, fields, written),
                askedBy: field.askedBy.length,
                decidedBy: field.decidedBy,
                isFixed: field.fixed !== null,
                decision: field.rule && ruleSaid(field.rule),
                source: null,
                ...judgedBy(field),
                ...(states.get(field.element) ?? { shown: 'ask' as const, value: '', aside: '' }),
                ...notSoSaid(states.get(field.element)),
              })),
          })),
        }
        const shown = new Set(
          view.sections.flatMap((section) => section.fields.map(({ element }) => element)),
        )
        const server = draftFaults(fields, written, { today })
          .map((fault) => ({
            element: fault.place ?? '',
            zh: sentence(fault, 'zh'),
            en: sentence(fault, 'en'),
          }))
          .filter(({ element }) => shown.has(element))
        expect(judgeHere(view, {})).toEqual(server)
        expect(judgeHere(view, written)).toEqual(server)
      },
    ),
    { numRuns: 200 },
  )
})
