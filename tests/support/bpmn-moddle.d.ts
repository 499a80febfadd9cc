/** The package ships no types of its own; this is what the tests use of it. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object; warnings: unknown[] }>
  }
}
