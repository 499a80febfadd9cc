import type { CaseMaterial } from '../../../contract/client.ts'
import type { useSpeech } from '../../ui/language.tsx'

/** The departments that ask for a paper, each once. */
export const sayAskers = (
  { askedBy }: Pick<CaseMaterial, 'askedBy'>,
  { t, pick }: Pick<ReturnType<typeof useSpeech>, 't' | 'pick'>,
): string =>
  [...new Set(askedBy.map(({ department }) => pick(department.name, department.nameEn)))].join(
    t('list.separator'),
  )
