import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { hintsOf } from '#engine/catalogue'
import { useSpeech } from '../../../../ui/language.tsx'
import { useDraft, useDraftWork, useSection } from '../draft/draft-context.ts'
import type { DraftQuestion } from '../draft/sections.ts'
import { useChoices } from '../draft/use-choices.ts'
import { AddQuestion, MissingQuestions } from './add-question.tsx'
import { QuestionEditor } from './question-editor.tsx'
import { moved, usersOf } from './question-edits.ts'
import { QuestionList } from './question-list.tsx'
import { QuestionPreview } from './question-preview.tsx'

/** Which question is open: the one the address names at first, then whichever is chosen. */
const useAt = (questions: readonly DraftQuestion[]) => {
  const [search] = useSearchParams()
  const wanted = (search.get('row') ?? '').replace(/^questions\//, '')
  const [id, setId] = useState<string>()
  useEffect(() => {
    if (wanted) setId(wanted)
  }, [wanted])
  const at = questions.findIndex((question) => question.id === id)
  return { at: Math.max(at, 0), choose: setId }
}

/** The matters a question decides, by name. */
const useDecides = () => {
  const { pick } = useSpeech()
  const draft = useDraft()
  const { matters } = useChoices()
  const papersOf = (code: string) => matters.get(code)?.papers ?? []
  const nameOf = (code: string) => {
    const matter = matters.get(code)
    return matter ? pick(matter.name, matter.nameEn) : code
  }
  return ({ id }: DraftQuestion) => usersOf(id, draft.matters, papersOf).map(nameOf)
}

/** The everyday questions: their order, how each is asked, what makes it hard, and how a citizen sees it. */
export const QuestionsTab = () => {
  const { t } = useSpeech()
  const { value: questions, change, editable } = useSection('questions')
  const { faults } = useDraftWork()
  const { at, choose } = useAt(questions)
  const decides = useDecides()
  const question = questions[at]
  const add = (next: DraftQuestion) => {
    change((list) => [...list, next])
    choose(next.id)
  }
  const faultsOf = ({ id }: DraftQuestion) => faults.filter(({ row }) => row === `questions/${id}`)
  return (
    <>
      {editable && <MissingQuestions onAdd={add} />}
      <div className="question-columns">
        <div>
          {questions.length === 0 && <p className="quiet">{t('version.noQuestions')}</p>}
          <QuestionList
            questions={questions}
            at={at}
            editable={editable}
            hintsOf={hintsOf}
            faultsOf={faultsOf}
            decidesOf={decides}
            onAt={(index) => choose(questions[index]?.id)}
            onMove={(index, by) => change((list) => moved(list, index, by))}
            onRemove={(index) => {
              change((list) => list.filter((_one, place) => place !== index))
              choose(questions[index === 0 ? 1 : index - 1]?.id)
            }}
          />
          {editable && <AddQuestion questions={questions} onAdd={add} />}
        </div>
        {question && (
          <>
            <QuestionEditor
              question={question}
              others={questions.filter((_one, index) => index !== at).map(({ id }) => id)}
              hints={hintsOf(question)}
              decides={decides(question)}
              editable={editable}
              onChange={(next) => change((list) => list.map((one, index) => (index === at ? next : one)))}
              onRenamed={choose}
            />
            <QuestionPreview question={question} />
          </>
        )}
      </div>
    </>
  )
}
