import { Answers } from './answers.tsx'
import { Sayings } from './sayings.tsx'

/** How people say it, and what they ask. */
export const SaidTab = () => (
  <>
    <Sayings />
    <Answers />
  </>
)
