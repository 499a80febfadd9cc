import { type Static, Type } from '@sinclair/typebox'
import { rowKinds } from '#engine/definition'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { said } from '../../platform/said-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

/** A row of a draft as people read it; `row` is the path remarks name. */
export const DraftRow = named(
  'DraftRow',
  Type.Object({
    row: Type.String({
      description: 'such as matters/scjgj-spjy, cuts/scjgj-spjy/zhangcheng, questions/areaSqm',
    }),
    kind: oneOf(...rowKinds),
    name: Type.String(),
    nameEn: Type.String(),
    department: nullable(ref(DepartmentName)),
    says: said,
  }),
)
export type DraftRow = Static<typeof DraftRow>
