export type { AddressParts, PlaceList } from './address-parts.ts'
export { addressParts, composeAddress } from './address-parts.ts'
export { checkPerson, maskPerson, personLengths, tidyPerson } from './check-person.ts'
export { checkRows, judgeRows } from './check-rows.ts'
export { checkValue } from './check-value.ts'
export { creditCodeCheckCharacter, creditCodeFault, isCreditCode } from './credit-code.ts'
export { deliveryFilled, deliverySection, wayOf } from './delivery.ts'
export type { DeliveryWay } from './delivery-words.ts'
export { deliveryPart, deliverySentences, deliveryWays, deliveryWords } from './delivery-words.ts'
export type { TextGround } from './draw-text.ts'
export { drawText, saidInTexts, TextWork, untouched } from './draw-text.ts'
export type { DrawnText } from './drawn-text.ts'
export { exampleFor } from './example-values.ts'
export { factSaid } from './fact-said.ts'
export type { Pick } from './find-picks.ts'
export { findPicks } from './find-picks.ts'
export { fieldsOf, formSections, wholeForm } from './form-sections.ts'
export { optionOfKind } from './identity-document.ts'
export { birthDateOf, genderOf, identityCheckCharacter, identityNumberFault } from './identity-number.ts'
export { isPersonal, mask, maskField } from './mask.ts'
export { readNotice, type StandingWord, sayStanding, standingWords } from './notice-words.ts'
export type { PaperField } from './on-paper.ts'
export { formOnPaper } from './on-paper.ts'
export { paperHints } from './paper-hints.ts'
export type { SheetLine } from './paper-sheet.ts'
export { paperSheet } from './paper-sheet.ts'
export { holdsUp, isOutstanding, isUnfilled } from './papers.ts'
export { bestTable, exampleMark, pasteRows, readTable } from './paste-rows.ts'
export { sameAsOffers, sameAsTold } from './people-roles.ts'
export { prefillFromAnswers } from './prefill-from-answers.ts'
export { failForm } from './problems.ts'
export { cellsIn } from './read-cells.ts'
export { isRealDay } from './real-day.ts'
export type { FieldState } from './reckon.ts'
export { fieldStates, mayShow, notSoSaid, ruleSaid } from './reckon.ts'
export type { FormRow, FormRows } from './rows.ts'
export {
  isEmptyRow,
  listFor,
  maskValue,
  nextRowId,
  readRows,
  renumbered,
  rowsIn,
  rowsText,
} from './rows.ts'
export { sayPaperHint } from './say-paper-hint.ts'
export { isPicture, textChapters } from './text-chapters.ts'
export { tidyValue } from './tidy.ts'
export { formToSign } from './to-sign.ts'
export { judgedBy, typedFaults } from './typed-faults.ts'
export type {
  FieldList,
  FieldShape,
  FormPlan,
  FormSection,
  FormValues,
} from './types.ts'
export { unmetIn, unmetSaid } from './unmet.ts'
export {
  asAnswered,
  draftFaults,
  isRequired,
  missingFields,
  toldNow,
  validateValues,
} from './validate-values.ts'
export { valueSaid } from './value-said.ts'
export type { TextChange } from './work-on-text.ts'
export { longestParagraph, textOpen, workOnText } from './work-on-text.ts'
