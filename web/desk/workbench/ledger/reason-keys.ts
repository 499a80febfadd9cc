/** Keys of the reasons of D5, in the order they are tried. Literal, so that the text check sees their use. */
export const reasonKeys: Record<string, string> = {
  one_form: 'ledger.oneForm',
  result_of_matter: 'ledger.resultOfMatter',
  data_source: 'ledger.dataSource',
  same_material: 'ledger.sameMaterial',
  generated: 'ledger.generated',
  commitment: 'ledger.commitment',
  no_legal_basis: 'ledger.noLegalBasis',
  same_fact: 'ledger.sameFact',
}
