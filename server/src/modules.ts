import { afterwards } from '#modules/afterwards'
import { audit } from '#modules/audit'
import { beside } from '#modules/beside'
import { calendar } from '#modules/calendar'
import { casework } from '#modules/casework'
import { catalogue } from '#modules/catalogue'
import { claims } from '#modules/claims'
import { credit } from '#modules/credit'
import { definition } from '#modules/definition'
import { drawings } from '#modules/drawings'
import { exchange } from '#modules/exchange'
import { form } from '#modules/form'
import { guide } from '#modules/guide'
import { identity } from '#modules/identity'
import { library } from '#modules/library'
import { limits } from '#modules/limits'
import { lists } from '#modules/lists'
import { outgoing } from '#modules/outgoing'
import { papers } from '#modules/papers'
import { people } from '#modules/people'
import { picks } from '#modules/picks'
import { provider } from '#modules/provider'
import { ratings } from '#modules/ratings'
import { results } from '#modules/results'
import { retyping } from '#modules/retyping'
import { search } from '#modules/search'
import { sections } from '#modules/sections'
import { texts } from '#modules/texts'
import { together } from '#modules/together'
import { training } from '#modules/training'
import { turns } from '#modules/turns'
import { wording } from '#modules/wording'
import type { Module } from './platform/module.ts'

/** Every module of the platform, by the name of its service, in the order the API is described. */
export const modules = {
  catalogue,
  guide,
  search,
  casework,
  form,
  papers,
  texts,
  drawings,
  afterwards,
  together,
  outgoing,
  retyping,
  credit,
  picks,
  people,
  results,
  ratings,
  turns,
  claims,
  sections,
  definition,
  exchange,
  identity,
  provider,
  library,
  beside,
  lists,
  wording,
  training,
  calendar,
  limits,
  audit,
}

type Names = keyof typeof modules
/** One service a module, assembled in assemble.ts. */
export type Services = {
  readonly [Name in Names]: (typeof modules)[Name] extends Module<infer Service> ? Service : never
}

/** Every endpoint of the API that takes and gives JSON; and every one that takes or gives a file. Former addresses answer, but are told nobody. */
export const routes = Object.values(modules)
  .flatMap((module) => module.routes)
  .filter(({ former }) => !former)
export const fileRoutes = Object.values(modules).flatMap((module) => module.files)
