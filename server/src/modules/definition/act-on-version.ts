import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { VersionParams, VersionView } from './schemas.ts'

const Text = Type.String({ maxLength: 2000 })
const Day = Type.String({ format: 'date' })
const closed = { additionalProperties: false } as const
const bare = (type: 'agree' | 'open_review' | 'sign' | 'list' | 'publish') =>
  Type.Object({ type: Type.Literal(type) }, closed)

export const actOnVersion = route({
  id: 'actOnVersion',
  method: 'POST',
  url: '/api/versions/:versionId/acts',
  permission: 'definition.act',
  summary:
    'Take the next step of a version: remark, agree, object, rule, sign, send back, discard, list, publish (V1–V17)',
  params: VersionParams,
  body: Type.Union([
    bare('agree'),
    bare('open_review'),
    bare('sign'),
    bare('list'),
    bare('publish'),
    Type.Object({ type: Type.Literal('open_consultation'), until: Day }, closed),
    Type.Object({ type: Type.Literal('open_comment'), until: Day }, closed),
    Type.Object({ type: Type.Literal('remark'), row: Text, text: Text }, closed),
    Type.Object({ type: Type.Literal('object_lead'), reason: Text }, closed),
    Type.Object({ type: Type.Literal('rule_lead'), department: Text, reason: Text }, closed),
    Type.Object({ type: Type.Literal('sign_cut'), matter: Text, material: Text }, closed),
    Type.Object(
      { type: Type.Literal('answer_remark'), remark: Text, text: Text, taken: Type.Boolean() },
      closed,
    ),
    Type.Object({ type: Type.Literal('back_to_draft'), reason: Text }, closed),
    Type.Object({ type: Type.Literal('discard'), reason: Text }, closed),
    Type.Object(
      {
        type: Type.Literal('send_back'),
        remarks: Type.Array(Type.Object({ row: Text, text: Text }, closed), { minItems: 1, maxItems: 100 }),
      },
      closed,
    ),
  ]),
  reply: ref(VersionView),
  handle: ({ params, body, context }, { definition }) => definition.act(params.versionId, body, context),
})
