import type { useSpeech } from '../../ui/language.tsx'

type Named = { readonly name: string; readonly nameEn: string }

/** The departments that ask for a paper, each once. */
export const sayAskers = (
  { askedBy }: { readonly askedBy: readonly { readonly department: Named }[] },
  { t, pick }: Pick<ReturnType<typeof useSpeech>, 't' | 'pick'>,
): string =>
  [...new Set(askedBy.map(({ department }) => pick(department.name, department.nameEn)))].join(
    t('list.separator'),
  )
