export { answerSaid, rangeSaid } from './answer-said.ts'
export type { Catalogue, CatalogueDocument } from './catalogue.ts'
export { indexCatalogue, variablesOf } from './catalogue.ts'
export { answerFault, checkAnswers, sampleAnswers } from './check-answers.ts'
export type { CommitmentAllowed } from './commitment.ts'
export {
  commitmentCheckDays,
  commitmentDays,
  commitmentIn,
  namesArticle,
  promiseGrounds,
} from './commitment.ts'
export type { Condition } from './condition.ts'
export { compileCondition } from './condition.ts'
export type { Builder, BuilderRow } from './condition-builder.ts'
export { addRow, builderOf, comparisonsOf, removeRow, rowOf, setRow, textOf } from './condition-builder.ts'
export { conditionNames, renameInCondition } from './condition-names.ts'
export { libraryConditionProblems } from './condition-of-library.ts'
export { conditionSaid } from './condition-said.ts'
export type { Cut } from './condition-tree.ts'
export { criteriaOf, shownOn } from './criteria-of.ts'
export type { DataElement, ElementType, ListMust } from './data-element.ts'
export { dayKinds, elementTypes, mostRows } from './data-element.ts'
export type { DeliveryElement } from './delivery-elements.ts'
export { deliveryElementOf, deliveryElements } from './delivery-elements.ts'
export type { Department } from './department.ts'
export {
  type Outline,
  outlines,
  type StampKind,
  stampKinds,
  stampWords,
} from './drawn-paper.ts'
export { englishNames } from './english-names.ts'
export type { Fee } from './fees.ts'
export { feeOf, totalOf } from './fees.ts'
export { fieldCondition } from './field-condition.ts'
export type { FieldReason } from './field-cut.ts'
export { cutParts, cutsFieldOf, FieldCut, fieldReasons, partsOf } from './field-cut.ts'
export {
  catalogueRecord,
  entriesSince2,
  fieldsUncut,
  libraryLists,
  libraryRecord,
  papersApart,
  papersAsListed,
  withoutLists,
} from './formats.ts'
export { lawSaid } from './law-said.ts'
export type { DraftMatter, DraftRequirement, LibraryDocument, OwnFacts } from './library.ts'
export { settledLibrary, settledMatter } from './library.ts'
export { columnQuestions } from './list-columns.ts'
export type { ListRows, RowCells } from './list-totals.ts'
export { listTotal, reckonedAnswers, rowsWith, totalsByName } from './list-totals.ts'
export type { Material, MaterialKind } from './material.ts'
export { materialKinds } from './material.ts'
export type { Matter, Requirement } from './matter.ts'
export { excludedDays, excludedProcedures } from './matter.ts'
export type { Blank, ModelText } from './model-text.ts'
export { blanksIn, drawnBy, textCondition } from './model-text.ts'
export { nearest } from './nearest.ts'
export { isNotKnown, knownAnswers, notKnown } from './not-known.ts'
export type { Answers, AnswerValue, JointCut, OneThing, PaperCondition, Question } from './one-thing.ts'
export { cutReasons } from './one-thing.ts'
export type { BlankLine, Criterion } from './paper-help.ts'
export { paperCondition, papersAsked } from './papers-asked.ts'
export type { CatalogueFault, JsonPath, ParsedFile } from './parsed-file.ts'
export { pathText } from './parsed-file.ts'
export { failCatalogue } from './problems.ts'
export type { Hint } from './question-hints.ts'
export { askLength, hintsOf, longestAsk } from './question-hints.ts'
export type { ConditionNode, ConditionRow } from './read-condition.ts'
export { readCondition } from './read-condition.ts'
export type { TextFigure } from './text-figures.ts'
export { figureOf } from './text-figures.ts'
export { readNumber, typedNumberFault } from './typed-number.ts'
export { unitSaid, unitWords } from './unit-words.ts'
export type { Validation } from './validate.ts'
export { validateCatalogue } from './validate.ts'
export { heardBefore, keptFromPromise } from './validate-commitment.ts'
export type { FieldGround } from './validate-field-cuts.ts'
export { fieldCutFaults, inputsOf, siteVisit } from './validate-field-cuts.ts'
export { validateThing } from './validate-one.ts'
export { paperHelpFaults } from './validate-paper-help.ts'
export type { Scope, SettledScope } from './value-expression.ts'
export { isFault, valueExpression, valueFor } from './value-expression.ts'
export type { LeadReason } from './words.ts'
export {
  codeOf,
  codesOf,
  documentWithWords,
  leadReasons,
  necessities,
  paperForms,
  saidCode,
  specialProcedures,
  withCodes,
  wordOf,
  zones,
} from './words.ts'
