import type { Answers, Catalogue, OneThing } from '#engine/catalogue'
import { bothEnds, type IfAnswered, type PlanOptions } from '#engine/composer'
import { departmentName, named } from './names.ts'
import { questionViews } from './question-views.ts'
import type { BothEnds } from './schemas.ts'

const ifView = (catalogue: Catalogue, { parts, matters, materials, spared, figures }: IfAnswered) => {
  const paper = (material: string) => ({ material, ...named(catalogue.material.get(material), material) })
  return {
    answer: {
      zh: parts.map(({ said }) => said.zh).join('，或者'),
      en: parts.map(({ said }) => said.en).join(', or '),
    },
    matters: matters.map((code) => {
      const matter = catalogue.matter.get(code)
      return { code, ...named(matter, code), department: departmentName(catalogue, matter?.department ?? '') }
    }),
    materials: materials.map(paper),
    spared: spared.map(paper),
    figures,
  }
}

/** D3 Both ends with the names people read, and the departments that can tell: those whose matters hang on the question. */
export const endsView = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
  options?: PlanOptions,
): BothEnds => {
  const { figures, questions } = bothEnds(catalogue, thing, answers, options)
  const asked = questionViews(catalogue, thing)
  return {
    figures,
    questions: questions.flatMap(({ question: id, ifs }) => {
      const question = asked.find((one) => one.id === id)
      if (!question) return []
      const departments = question.decides.map(({ matter }) => catalogue.matter.get(matter)?.department ?? '')
      return [
        {
          question,
          whom: [...new Set(departments)].map((department) => departmentName(catalogue, department)),
          ifs: ifs.map((one) => ifView(catalogue, one)),
        },
      ]
    }),
  }
}
