import type { Catalogue, Matter } from '#engine/catalogue'

/** Results have no English name of their own; the paper they are has one. */
export const resultNameEn = (catalogue: Catalogue, matter: Matter | undefined, name: string): string => {
  const paper = catalogue.material.get(matter?.result.material ?? '')
  return paper?.name_en ?? matter?.name_en ?? name
}
