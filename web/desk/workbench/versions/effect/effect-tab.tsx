import type { VersionTabProps } from '../version-tabs.tsx'
import { Findings } from './findings.tsx'

/** What the draft does, and what is wrong with it. */
export const EffectTab = ({ view }: VersionTabProps) => <Findings view={view} />
