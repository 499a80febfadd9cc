export {
  changeDrawing,
  type DrawingChange,
  type DrawingHistory,
  historyOf,
  redo,
  stepOn,
  undo,
} from './change.ts'
export {
  areaOf,
  Drawing,
  drawingRecord,
  metres,
  norths,
  type Opening,
  openingKinds,
  type Room,
  roomArea,
  type Stamp,
  sides,
  startOf,
} from './drawing.ts'
export { type DrawingFault, type DrawingWanted, drawingFaults } from './faults.ts'
export { drawnOnPaper, extentOf, fitOf, lineOf } from './on-paper.ts'
export { type PhotoDoubt, photoDoubts, seenSize, sentSize } from './photo.ts'
export { failDrawings } from './problems.ts'
export { areaSaid, stampsWanted } from './wanted.ts'
