import { certainly, type Light, lightOfSpan } from '#engine/calendar'
import { chinaDay } from '#engine/kernel'

type LineLight = { readonly light: Light | null; readonly remaining: number | null }
const noLight: LineLight = { light: null, remaining: null }
const lights = new Map<string, LineLight>()
const mostLights = 20_000

/** The light of a line; a list asks for the same few days again and again. */
export const lightOf = (since: string, dueOn: string | null, now: string): LineLight => {
  if (dueOn === null) return noLight
  const [start, today] = [chinaDay(since), chinaDay(now)]
  const key = `${start} ${dueOn} ${today}`
  const known = lights.get(key)
  if (known) return known
  const { light, remaining } = certainly(lightOfSpan(start, dueOn, today))
  const answer = { light, remaining }
  if (lights.size >= mostLights) lights.clear()
  lights.set(key, answer)
  return answer
}

/** A notice that came moves days: what was reckoned before it does not count any more. */
export const forgetLights = (): void => lights.clear()
