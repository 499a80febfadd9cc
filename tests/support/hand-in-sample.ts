import { sampleAnswers } from '#engine/catalogue'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import type { Answers } from '../../contract/client.ts'
import { cixi } from './cixi.ts'

/** A case of a one thing handed in by its owner, with the sample answers and every paper. */
export const handInSample = async (owner: Client, thing: string) => {
  const found = cixi().thing.get(thing)
  const answers = (found ? sampleAnswers(found) : {}) as Answers
  const { caseId } = await owner.call('createDraft', { body: { thing, answers } })
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, caseId)
  return owner.call('getCase', { params: { caseId } })
}
