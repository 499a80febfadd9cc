import { demonstrationPassword } from '#modules/identity'
import { type Client, createClient } from '../../cli/src/demo/api-client.ts'
import {
  acceptAtWindow,
  attachAll,
  bringDeferred,
  type Cast,
  decideAll,
  fillIn,
  handOut,
} from '../../cli/src/demo/drive-case.ts'
import { makePdf } from '../../cli/src/stand-ins/registry/document.ts'
import type { CaseView } from '../../contract/client.ts'

/** Signs demonstration accounts in, each once. */
export const accounts = (url: string) => {
  const known = new Map<string, Promise<Client>>()
  const signedIn = async (username: string): Promise<Client> => {
    const client = createClient(url)
    await client.signIn(username, demonstrationPassword)
    return client
  }
  return (username: string): Promise<Client> => {
    const client = known.get(username) ?? signedIn(username)
    known.set(username, client)
    return client
  }
}
export type Accounts = ReturnType<typeof accounts>

const castFor = async (who: Accounts, owner: Client): Promise<Cast> => ({
  owner,
  clerk: await who('clerk1'),
  issuer: await who('issue1'),
  officer: (department) => who(`officer_${department}`),
})

const handInDraft = async ({ owner }: Cast, view: CaseView): Promise<void> => {
  const { caseId } = view
  const { revision } = await fillIn(owner, caseId)
  await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
  await owner.call('submitCase', { params: { caseId }, body: { consent: true, revision } }, `on-${caseId}`)
}

const answerCorrection = async ({ owner }: Cast, { caseId, correction }: CaseView): Promise<void> => {
  for (const { material, name } of correction?.items ?? [])
    if (material) await owner.attach(caseId, material, `${name}.pdf`, makePdf(name, ['补正']).bytes)
  // A case of before was never asked how its results come.
  const { way } = await owner.call('getCase', { params: { caseId } })
  if (!way) {
    const body = { type: 'choose_delivery' as const, method: 'counter' as const }
    await owner.call('actOnCase', { params: { caseId }, body })
  }
  const { revision } = await owner.call('getForm', { params: { caseId } })
  await owner.call('actOnCase', { params: { caseId }, body: { type: 'resubmit', revision } })
}

/** Takes one case from wherever it stands to the hand-out of its results, by the people concerned. */
export const driveOn = async (who: Accounts, owner: Client, caseId: string): Promise<string> => {
  const cast = await castFor(who, owner)
  const look = () => owner.call('getCase', { params: { caseId } })
  let view = await look()
  if (view.status === 'draft') await handInDraft(cast, view)
  if (view.status === 'correcting') await answerCorrection(cast, view)
  view = await look()
  if (view.status === 'submitted') await acceptAtWindow(cast.clerk, view, view.handledFor !== null)
  await decideAll(cast, caseId, () => undefined)
  await bringDeferred(cast, await look())
  view = await look()
  if (view.status === 'decided') await handOut(cast.issuer, { caseId, queryCode: view.queryCode ?? '' })
  if (view.status === 'issued') {
    const body = { type: 'deliver' as const, method: 'counter' as const, collector: '本人' }
    await cast.issuer.call('actOnCase', { params: { caseId }, body })
  }
  return (await look()).status
}
