import type { VersionTabProps } from '../version-tab-props.ts'
import { BasicsForm } from './basics-form.tsx'
import { LeadFinding } from './lead-finding.tsx'
import { SettledTable } from './settled-table.tsx'

/** Name, audience, zone and who leads, with what the rule finds beside it. */
export const BasicsTab = ({ view }: VersionTabProps) => (
  <>
    <div className="draft-columns">
      <BasicsForm />
      <LeadFinding view={view} />
    </div>
    <SettledTable />
  </>
)
