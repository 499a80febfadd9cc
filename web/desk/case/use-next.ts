import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { isQueue } from '#engine/casework'
import type { QueueRow } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { tabStore } from '../../ui/tab-store.ts'
import { writeFilter } from '../queue-filter.ts'
import { pageAsked } from '../queue-query.ts'
import { firstPlace, isPlace, keyOf, nextLine, type Place } from '../queue-walk.ts'

const leftKey = 'desk.left'
/** What this person left waiting, as long as the tab is open: ids of lines, nothing of a person. */
const readLeft = (): string[] => JSON.parse(tabStore.read(leftKey) ?? '[]') as string[]
const leave = (key: string) =>
  tabStore.write(leftKey, JSON.stringify([...new Set([...readLeft(), key])].slice(-1000)))

export const addressOf = (queue: string, { caseId, task }: QueueRow): string =>
  `/cases/${caseId}?queue=${queue}${task ? `&task=${task.matter}` : ''}`

/** On to the next case of the list one came from, and back to the place in it. */
export const useNext = (caseId: string) => {
  const navigate = useNavigate()
  const { state } = useLocation()
  const [search] = useSearchParams()
  const queue = search.get('queue')
  const place: Place = isPlace(state) ? state : firstPlace
  const listed = (name: string) => `/queues/${name}${writeFilter(place.filter)}`
  const back = () => navigate(queue && isQueue(queue) ? listed(queue) : '/', { state: place })
  const next = async () => {
    if (!queue || !isQueue(queue)) return navigate('/')
    const task = search.get('task')
    leave(`${caseId} ${task ?? ''}`)
    const found = await nextLine({
      from: place.key ? place : { ...place, key: `${caseId} ${task ?? ''}` },
      caseId,
      left: new Set(readLeft()),
      read: (after) =>
        call('listQueue', { params: { queue }, query: pageAsked(after, place.text, place.filter) }),
    })
    if (!found) return navigate(listed(queue), { state: { ...place, through: true } })
    navigate(addressOf(queue, found.line), { state: found.place })
  }
  return { next, back }
}

/** Whoever opens a line by hand wants it: it is not passed over any more. */
export const takeUp = (row: QueueRow): void =>
  tabStore.write(leftKey, JSON.stringify(readLeft().filter((key) => key !== keyOf(row))))
