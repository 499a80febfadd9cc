import { useSpeech } from './language.tsx'

type Ends = { readonly least: number; readonly most: number }

/** Two ends as one figure: “12 到 17”, or the one number where both are the same. */
export const useSayEnds = () => {
  const { t } = useSpeech()
  return ({ least, most }: Ends): string | number =>
    least === most ? least : t('open.range', { least, most })
}
