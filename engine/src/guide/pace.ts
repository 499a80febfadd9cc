import type { Matter } from '#engine/catalogue'
import type { Plan } from '#engine/composer'
import type { Said } from '#engine/kernel'

/** What sets the pace of a plan, and each matter's days, for a drawing that people re-engineer from. */
export type Pace = ReadonlyMap<string, { readonly critical: boolean; readonly days: Said }>

/** D7 Critical are the matters without slack; days are working days, promised beside lawful. */
export const paceOf = ({ matters }: Pick<Plan, 'matters'>, matterOf: ReadonlyMap<string, Matter>): Pace =>
  new Map(
    matters.map(({ code, critical, promisedDays }) => {
      const statutory = matterOf.get(code)?.statutory_days ?? promisedDays
      const days = {
        zh: `承诺 ${promisedDays} 天，法定 ${statutory} 天`,
        en: `${promisedDays} days, ${statutory} by law`,
      }
      return [code, { critical, days }]
    }),
  )
