import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import type { Example } from './example.ts'

type OpenProps = { readonly label: string; readonly title: string; readonly text: string }
const Open = ({ label, title, text }: OpenProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button-second" onClick={() => setOpen(true)}>
        {label}
      </button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{text}</p>
      </Dialog>
    </>
  )
}

export const examples: readonly Example[] = [
  {
    zh: '一个要回答的问题：焦点留在里面，Esc 离开',
    en: 'A question to be answered: the focus stays inside, Escape leaves',
    show: (pick) => (
      <Open
        label={pick('打开对话框', 'Open the dialog')}
        title={pick('撤回这个办件', 'Withdraw this case')}
        text={pick('撤回以后，部门不再审批。', 'After that no department decides any more.')}
      />
    ),
  },
]
