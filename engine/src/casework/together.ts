import { Type } from '@sinclair/typebox'
import { type Data, nullable, oneOf } from '#engine/kernel'
import { demandLevels, lateLevels, opinionModes } from './words.ts'

/** What departments do with each other about a case, as the case keeps it. */

const Text = Type.String()
const Texts = Type.Array(Text)

/** What somebody answered and when; null while they have not. */
export const Said = nullable(Type.Object({ text: Text, at: Text }))

/** C104 */
export const Demand = Type.Object({
  ...{ matter: Text, reason: Text, until: Text, level: oneOf(demandLevels), at: Text },
  answer: Said,
})

/** C110 C112 A step of lateness that was told, and by when the department answered it will be decided. */
export const Late = Type.Object({
  ...{ matter: Text, level: oneOf(lateLevels), at: Text },
  answer: nullable(Type.Object({ text: Text, until: Text, at: Text })),
})

/** C105 */
export const Meeting = Type.Object({
  ...{ on: Text, where: Text, about: Text, departments: Texts, at: Text },
  outcome: nullable(Type.Object({ text: Text, isAgreed: Type.Boolean(), at: Text })),
})

/** C106 */
export const Opinion = Type.Object({
  ...{ matter: Text, question: Text, bodies: Texts, mode: oneOf(opinionModes) },
  ...{ needed: Type.Integer(), until: Text, at: Text },
  answers: Type.Array(Type.Object({ body: Text, agrees: Type.Boolean(), text: nullable(Text), at: Text })),
})

/** C108 A picture taken on a visit; no caption: what it shows is said in the record. */
const photo = {
  ...{ attachmentId: Text, fileHash: Text, fileName: Text, mediaType: Text },
  size: Type.Integer(),
}
export const VisitPhoto = Type.Object(photo)

/** C107 C108 */
export const SiteVisit = Type.Object({
  ...{ on: Text, matters: Texts, staff: Texts, findings: Text, cures: Texts, at: Text },
  photos: Type.Array(Type.Object({ ...photo, at: Text })),
})

/** C106 Whether a matter still waits for an opinion: too few have answered and its day is not over. */
export const opinionWaits = (
  { answers, needed, until }: Pick<Data<typeof Opinion>, 'answers' | 'needed' | 'until'>,
  today: string,
): boolean => answers.length < needed && today <= until

/** C104 Whether the day of a demand is over and nobody has answered. */
export const demandIsLate = (
  { answer, until }: Pick<Data<typeof Demand>, 'answer' | 'until'>,
  today: string,
): boolean => answer === null && until < today
