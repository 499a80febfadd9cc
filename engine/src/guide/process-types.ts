/** A process before it is drawn. Coordinates are pixels of BPMN diagram interchange. */
type NodeKind = 'startEvent' | 'endEvent' | 'userTask' | 'parallelGateway' | 'exclusiveGateway'

export type ProcessNode = {
  readonly id: string
  readonly kind: NodeKind
  readonly name?: string
  /** For drawings in English; BPMN carries the Chinese name. */
  readonly nameEn?: string
  readonly documentation?: string
  /** `window` or a department's id. */
  readonly lane: string
  /** The matter whose cell it stands in; the window's own nodes have none. */
  readonly matter?: string
  readonly side: 'before' | 'split' | 'task' | 'merge' | 'after' | 'opening' | 'closing'
}

export type ProcessFlow = {
  readonly id: string
  readonly from: string
  readonly to: string
  /** FEEL text of the branch that is taken when the matter applies. */
  readonly condition?: string
  /** The branch past a matter that does not apply. */
  readonly bypass?: true
}

export type Process = {
  readonly id: string
  readonly name: string
  readonly documentation: string
  readonly lanes: readonly { readonly id: string; readonly name: string; readonly nameEn?: string }[]
  readonly nodes: readonly ProcessNode[]
  readonly flows: readonly ProcessFlow[]
  /** Matter → its step from the left. */
  readonly levels: ReadonlyMap<string, number>
  /** Matter → the matters right after it. */
  readonly followers: ReadonlyMap<string, readonly string[]>
}

export type Point = { readonly x: number; readonly y: number }
export type Bounds = Point & { readonly width: number; readonly height: number }

export type Drawing = {
  readonly pool: Bounds
  readonly lanes: ReadonlyMap<string, Bounds>
  readonly nodes: ReadonlyMap<string, Bounds>
  readonly labels: ReadonlyMap<string, Bounds>
  readonly flows: ReadonlyMap<string, readonly Point[]>
}
