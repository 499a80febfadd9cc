import type { Route } from '../../platform/route.ts'
import { acceptCase } from './accept-case.ts'
import { approveCorrection } from './approve-correction.ts'
import { checkMaterial } from './check-material.ts'
import { countQueues } from './count-queues.ts'
import { createDraft } from './create-draft.ts'
import { decideTask } from './decide-task.ts'
import { deliverCase } from './deliver-case.ts'
import { disputeFact } from './dispute-fact.ts'
import { fetchFacts } from './fetch-facts.ts'
import { findCase } from './find-case.ts'
import { getCase } from './get-case.ts'
import { getForm } from './get-form.ts'
import { getProgress } from './get-progress.ts'
import { getReceipt } from './get-receipt.ts'
import { getTimeline } from './get-timeline.ts'
import { issueCase } from './issue-case.ts'
import { listMyCases } from './list-my-cases.ts'
import { listQueue } from './list-queue.ts'
import { recordVisit } from './record-visit.ts'
import { refuseCase } from './refuse-case.ts'
import { removeAttachment } from './remove-attachment.ts'
import { requestCorrection } from './request-correction.ts'
import { resubmitCase } from './resubmit-case.ts'
import { saveDraft } from './save-draft.ts'
import type { CaseworkService } from './service.ts'
import { submitCase } from './submit-case.ts'
import { withdrawCase } from './withdraw-case.ts'

export const routes: readonly Route<CaseworkService>[] = [
  acceptCase,
  approveCorrection,
  checkMaterial,
  countQueues,
  createDraft,
  decideTask,
  deliverCase,
  disputeFact,
  fetchFacts,
  findCase,
  getCase,
  getForm,
  getProgress,
  getReceipt,
  getTimeline,
  issueCase,
  listMyCases,
  listQueue,
  recordVisit,
  refuseCase,
  removeAttachment,
  requestCorrection,
  resubmitCase,
  saveDraft,
  submitCase,
  withdrawCase,
]
