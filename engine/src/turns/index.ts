export { figureUnits, type OpenLate, type TurnGroup } from './figure-rules.ts'
export { caseFigures, figureIds, readSpan, type Span } from './figures.ts'
export { type Turn, type TurnKind, turnChanges, turnsLeft, turnsOf } from './turn.ts'
