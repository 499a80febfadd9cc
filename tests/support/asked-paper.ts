import { type Material, type OneThing, sampleAnswers } from '#engine/catalogue'
import { gapOf } from '#engine/composer'
import { cixi } from './cixi.ts'

type Asked = {
  readonly thing: OneThing
  readonly material: Material
  /** The sample answers as a page's address takes them. */
  readonly query: URLSearchParams
}

const said = (value: unknown): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))

/** The first one thing of the city that, on its sample answers, still asks for a paper with criteria and with a blank and a sample sheet. */
export const paperWithSheets = (): Asked => {
  const catalogue = cixi()
  for (const thing of catalogue.things)
    for (const paper of gapOf(catalogue, thing).papers) {
      const material = catalogue.material.get(paper.material)
      if (!material?.criteria?.length || !material.blank || !material.sample) continue
      const answers = Object.entries(sampleAnswers(thing))
      return { thing, material, query: new URLSearchParams(answers.map(([id, value]) => [id, said(value)])) }
    }
  throw new Error('no one thing asks for a paper with criteria and sheets')
}
