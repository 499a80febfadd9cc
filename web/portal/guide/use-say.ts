import type { GuideText } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** Says a text of the guide in the person's language; Chinese where the catalogue has no English. */
export const useSay = (): ((text: GuideText) => string) => {
  const { pick } = useSpeech()
  return ({ zh, en }) => pick(zh, en ?? '')
}
