export { play } from './play.ts'
export { playSchema } from './play-schema.ts'
export { failPlay } from './problems.ts'
export type { Played } from './told.ts'
