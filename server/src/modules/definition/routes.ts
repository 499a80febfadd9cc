import type { Route } from '../../platform/route.ts'
import { actOnVersion } from './act-on-version.ts'
import { commentOnDraft } from './comment-on-draft.ts'
import { compareVersion } from './compare-version.ts'
import { createVersion } from './create-version.ts'
import { getCutLedger } from './get-cut-ledger.ts'
import { getLeadFinding } from './get-lead-finding.ts'
import { getOpenDraft } from './get-open-draft.ts'
import { getVersion } from './get-version.ts'
import { getVersionEffect } from './get-version-effect.ts'
import { listDraftChoices } from './list-draft-choices.ts'
import { listElementChoices } from './list-element-choices.ts'
import { listOpenDrafts } from './list-open-drafts.ts'
import { listVersionEvents } from './list-version-events.ts'
import { listVersionRows } from './list-version-rows.ts'
import { listVersions } from './list-versions.ts'
import { planOpenDraft } from './plan-open-draft.ts'
import { saveVersionSection } from './save-version-section.ts'
import type { DefinitionService } from './service.ts'
import { showPresence } from './show-presence.ts'
import { tryScenario } from './try-scenario.ts'

export const routes: readonly Route<DefinitionService>[] = [
  listVersions,
  createVersion,
  listDraftChoices,
  listElementChoices,
  getVersion,
  listVersionEvents,
  listVersionRows,
  saveVersionSection,
  actOnVersion,
  showPresence,
  getVersionEffect,
  tryScenario,
  getCutLedger,
  getLeadFinding,
  compareVersion,
  listOpenDrafts,
  getOpenDraft,
  planOpenDraft,
  commentOnDraft,
]
