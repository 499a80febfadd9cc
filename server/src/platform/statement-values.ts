/** Values of a statement in the order in which it names them. */
export const createValues = () => {
  const values: unknown[] = []
  return { values, add: (value: unknown, type: string) => `$${values.push(value)}::${type}` }
}
export type Values = ReturnType<typeof createValues>
