/** What a person reads, in both languages. The one type for it everywhere: engine, server, contract, screens. */
export type Said = { readonly zh: string; readonly en: string }
export type Language = keyof Said
