import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { areaOf, type Drawing, drawingFaults, norths, startOf } from '#engine/drawings'
import type { CaseDrawing } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { freshKey } from '../../ui/fresh-key.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { caseQuery } from '../queries.ts'
import { NeedAccount } from '../session/need-account.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Canvas } from './canvas.tsx'
import { drawingsQuery } from './drawings-query.ts'
import { RoomParts } from './room-parts.tsx'
import { type DrawingWork, type Saving, useDrawing } from './use-drawing.ts'
import './drawing.css'

/** F57 C82 A floor plan of a paper, drawn here: the picture and the list beside it are the same. */
export const DrawingPage = () => {
  const { t } = useSpeech()
  const { caseId = '', material = '' } = useParams()
  return (
    <NeedAccount why={t('session.whyForm')}>
      <Loaded caseId={caseId} material={material} key={`${caseId} ${material}`} />
    </NeedAccount>
  )
}

const Loaded = ({ caseId, material }: { caseId: string; material: string }) => {
  const { t } = useSpeech()
  const read = useQuery({ ...drawingsQuery(caseId), refetchOnWindowFocus: false })
  const back = `/cases/${caseId}/form/materials`
  if (read.isPending) return <Waiting />
  const given = read.data?.drawings.find((one) => one.material === material)
  if (given)
    return <OneDrawing caseId={caseId} given={given} back={given.mayEdit ? back : `/cases/${caseId}`} />
  return (
    <div className="page-width narrow stack">
      <BackLink to={back}>{t('text.back')}</BackLink>
      {read.error ? (
        <FailedQuery error={read.error} retry={read.refetch} />
      ) : (
        <PageHeading title={t('drawing.missing')} />
      )}
    </div>
  )
}

type OneProps = { readonly caseId: string; readonly given: CaseDrawing; readonly back: string }

const OneDrawing = ({ caseId, given, back }: OneProps) => {
  const { t, pick } = useSpeech()
  const [start] = useState(() => startOf(given.area, ''))
  const work = useDrawing(caseId, given, start)
  const [selected, setSelected] = useState<string | null>(null)
  const { now } = work.history
  const add = () => {
    const id = freshKey()
    const right = Math.max(0, ...now.rooms.map(({ x, width }) => x + width))
    const top = Math.min(...now.rooms.map(({ y }) => y), 0)
    work.change({ put: 'room', value: { id, name: '', x: right, y: top, width: 40, depth: 30 } })
    setSelected(id)
  }
  return (
    <div className="page-width stack">
      <BackLink to={back}>{t('text.back')}</BackLink>
      <PageHeading title={pick(given.name, given.nameEn)} />
      <p>{t(given.mayEdit ? 'drawing.intro' : 'drawing.introRead')}</p>
      <p className="soft small">
        {t('drawing.readBy', {
          departments: given.askedBy.map((one) => pick(one.name, one.nameEn)).join(t('text.and')),
        })}
      </p>
      {given.mayEdit && <Tools work={work} onAdd={add} />}
      <div className="drawing-both">
        <div className="stack-small">
          <Canvas
            drawing={now}
            selected={selected}
            mayEdit={given.mayEdit}
            onSelect={setSelected}
            onChange={work.change}
            onTakeBack={work.undo}
          />
          <p className="soft small figures">
            {t('drawing.total', { count: now.rooms.length, area: areaOf(now).toFixed(1) })}
            {given.area !== null && ` ${t('drawing.formArea', { area: given.area })}`}
          </p>
        </div>
        <div className="stack-small">
          {given.mayEdit &&
            now.rooms.map((room) => (
              <RoomParts
                key={room.id}
                drawing={now}
                room={room}
                wanted={given.stamps}
                isOpen={selected === room.id || (selected === null && now.rooms.length === 1)}
                onOpen={() => setSelected(room.id)}
                onChange={work.change}
              />
            ))}
        </div>
      </div>
      <End caseId={caseId} given={given} work={work} back={back} />
    </div>
  )
}

const northKeys: Record<Drawing['north'], string> = {
  up: 'drawing.top',
  right: 'drawing.right',
  down: 'drawing.bottom',
  left: 'drawing.left',
}

const Tools = ({ work, onAdd }: { work: DrawingWork; onAdd: () => void }) => {
  const { t } = useSpeech()
  const { before, after, now } = work.history
  return (
    <div className="actions">
      <button type="button" className="button-second" onClick={onAdd}>
        {t('drawing.addRoom')}
      </button>
      <button type="button" className="button-second" disabled={before.length === 0} onClick={work.undo}>
        {t('drawing.undo')}
      </button>
      <button type="button" className="button-second" disabled={after.length === 0} onClick={work.redo}>
        {t('drawing.redo')}
      </button>
      <label className="actions">
        {t('drawing.north')}
        <select
          className="input"
          style={{ width: 'auto' }}
          value={now.north}
          onChange={(event) => work.change({ north: event.target.value as Drawing['north'] })}
        >
          {norths.map((north) => (
            <option key={north} value={north}>
              {t(northKeys[north])}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

const savingKeys: Record<Exclude<Saving, 'newer'>, string> = {
  saved: 'drawing.saved',
  saving: 'drawing.saving',
  waiting: 'drawing.saving',
  offline: 'drawing.offline',
}

/** What is wrong or worth a look, whether it is saved, and the way to take it. */
const End = ({ caseId, given, work, back }: OneProps & { work: DrawingWork }) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { material } = given
  const faults = drawingFaults(work.history.now, given)
  const pdf = `/api/cases/${caseId}/drawings/${encodeURIComponent(material)}/paper.pdf`
  const take = async () => {
    setBusy(true)
    setError(null)
    try {
      if (!(await work.save())) return
      const body = { revision: work.revision() }
      await call('takeDrawing', { params: { caseId, material }, body })
      await client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey })
      client.removeQueries({ queryKey: drawingsQuery(caseId).queryKey })
      navigate(back)
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }
  const link = (
    <a href={pdf} target="_blank" rel="noreferrer">
      {t('drawing.pdf')}
    </a>
  )
  if (!given.mayEdit) return given.drawing ? <p>{link}</p> : null
  return (
    <section className="section stack-small" aria-label={t('drawing.check')}>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ code, stops, said }) => (
            <li key={`${code}${said.zh}`} className={stops ? 'fault' : 'soft'}>
              {pick(said.zh, said.en)}
            </li>
          ))}
        </ul>
      )}
      {work.saving === 'newer' ? (
        <Newer work={work} />
      ) : (
        <p role="status" className="soft small">
          {t(savingKeys[work.saving])}
        </p>
      )}
      {error !== null && <ProblemList error={error} />}
      <p className="actions">
        <button
          type="button"
          className="button"
          disabled={busy || faults.some(({ stops }) => stops)}
          onClick={take}
        >
          {t('drawing.use')}
        </button>
        {work.saving === 'saved' && work.revision() > 0 && link}
      </p>
      <p className="soft small">{t('drawing.toScale')}</p>
    </section>
  )
}

const Newer = ({ work }: { work: DrawingWork }) => {
  const { t } = useSpeech()
  return (
    <div className="notice notice-amber" role="alert">
      <p>{t('drawing.newer')}</p>
      <p className="actions">
        <button type="button" className="button-second" onClick={() => work.settle('theirs')}>
          {t('drawing.theirs')}
        </button>
        <button type="button" className="button-second" onClick={() => work.settle('mine')}>
          {t('drawing.mine')}
        </button>
      </p>
    </div>
  )
}
