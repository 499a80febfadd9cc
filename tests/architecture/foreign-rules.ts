/** Rules that tests are named by and no module has: of the law (R…). */
export const foreignRules: readonly string[] = ['R01', 'R03', 'R16', 'R31', 'R36']
