import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  type QueryId,
  ReferenceNode,
  type SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueNode,
  WhereNode,
} from 'kysely'

const nameOf = (node: OperationNode | undefined): string | undefined =>
  node && TableNode.is(node) ? node.table.identifier.name : undefined

/** `table.division_code = division`, joined to what was asked. */
const within = (where: WhereNode | undefined, table: string, division: string): WhereNode => {
  const own = BinaryOperationNode.create(
    ReferenceNode.create(ColumnNode.create('division_code'), TableNode.create(table)),
    OperatorNode.create('='),
    ValueNode.create(division),
  )
  return WhereNode.create(where ? AndNode.create(where.where, own) : own)
}

class DivisionScope extends OperationNodeTransformer {
  readonly #division: string
  constructor(division: string) {
    super()
    this.#division = division
  }
  #scoped<N extends { readonly where?: WhereNode }>(
    node: N,
    tables: readonly (OperationNode | undefined)[],
  ): N {
    const names = tables.flatMap((table) => nameOf(table) ?? [])
    const where = names.reduce<WhereNode | undefined>(
      (so, name) => within(so, name, this.#division),
      node.where,
    )
    return where ? { ...node, where } : node
  }
  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    if (node.joins?.length) throw new Error('a query of accounts with a join is not cut to its division')
    return this.#scoped(super.transformSelectQuery(node, queryId), node.from?.froms ?? [])
  }
  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    return this.#scoped(super.transformUpdateQuery(node, queryId), [node.table])
  }
  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    return this.#scoped(super.transformDeleteQuery(node, queryId), node.from.froms)
  }
}

/**
 * Every lookup, update and deletion stays within one division, whatever the library that makes them asks for: Better Auth knows no
 * division and looks accounts up by name, sessions by token. What it inserts carries the division by a field of its own (auth.ts).
 */
export const divisionScope = (division: string): KyselyPlugin => {
  const scope = new DivisionScope(division)
  return {
    transformQuery: ({ node, queryId }) => scope.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  }
}
